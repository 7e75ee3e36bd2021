import type { SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import { ADJECTIVE, NOUN, PARTICIPLE, VERB } from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  mentionAt,
  namesBoth,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { isUnder, NOUNS_OF_ACTION } from './english-under.ts';
import { ACTIONS, STAGES } from './works-when.ts';

const AUXILIARIES =
  /^(is|are|was|were|be|been|being|has|have|had|will|would|shall|to|also|already|recently|officially|now|soon|not|fully|expected|planned|scheduled|set|due)$/;
const BE = /^(is|are|was|were|be|been|being)$/;
const DETERMINERS = /^(the|a|an|its|their|his|her|our|new|two|three|several|another|some|this|that)$/;
/** What goes on with works told of before and names no thing of its own. */
const GENERIC =
  /^(facility|facilities|site|project|projects|work|works|construction|reconstruction|modernization|modernisation|renovation|repairs?|stage|section|phase|it|they|this|these|which|that|them|both)$/;

/** «Another university – … – will be opened», "opened a stand": an English subject or object of its own is what is opened. */
export function hasEnglishObject(line: Line, action: Span): boolean {
  const { scene } = line;
  // «The crossing has started receiving vehicles».
  if (formAt(scene, action.after - 1) === 'receiving') return false;
  const clause = clauseAt(line, action.first);
  let before = action.first - 1;
  let isPassive = false;
  while (before >= clause.first && AUXILIARIES.test(formAt(scene, before))) {
    isPassive ||= BE.test(formAt(scene, before));
    before -= 1;
  }
  if (isPassive) return before >= clause.first && isThing(line, before, true);
  if (!(featuresAt(scene, action.first) & VERB) || featuresAt(scene, action.first) & NOUN) return false;
  let after = action.after;
  while (
    after < clause.after &&
    (DETERMINERS.test(formAt(scene, after)) ||
      (Boolean(featuresAt(scene, after) & (ADJECTIVE | PARTICIPLE)) && !(featuresAt(scene, after) & NOUN)))
  )
    after += 1;
  return after < clause.after && isThing(line, after, false);
}

function isThing(line: Line, token: number, isSubject: boolean): boolean {
  const { scene } = line;
  if (scene.tokens.kind[token] === MARK) return isSubject && /^[–—»”"-]$/u.test(formAt(scene, token));
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'body' || mention.kind === 'person';
  return (
    Boolean(featuresAt(scene, token) & NOUN) &&
    !GENERIC.test(formAt(scene, token)) &&
    !carries(line, token, 'section', 'work')
  );
}

/** «The shipyard will construct three tankers»: behind an active English verb of building stands what is built, before it who builds. */
export function builtBy(line: Line, clause: Span, action: Span): Span | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  const isOpening = OPENING.test(formAt(scene, action.after - 1));
  if (!(isOpening ? isNounPhrase(line, action.after) : ACTIVE.test(formAt(scene, action.after - 1))))
    return undefined;
  const isPast = /ed$|^(built|rebuilt)$/.test(formAt(scene, action.after - 1));
  let before = action.first - 1;
  while (before >= clause.first && /^(also|now|already|soon|to)$/.test(formAt(scene, before))) before -= 1;
  const isDone = isPast
    ? /^(has|have|had)$/.test(formAt(scene, before)) || opensObject(line, action.after)
    : /^(will|would|shall|can|could|may|must)$/.test(formAt(scene, before)) ||
      /s$/.test(formAt(scene, action.after - 1));
  return isDone && !BE.test(formAt(scene, before)) ? { first: action.first, after: clause.after } : undefined;
}
const ACTIVE =
  /^(re)?(built|builds?)$|^(re)?(constructs?|(renovat|moderni[sz])es?)$|^((re)?construct|renovat|moderni[sz]|upgrad|repair|overhaul)(e|ed)?$/;
/** Verbs that are as often said of the thing itself: "has opened a shop" is done by someone, "has opened in Omsk" is not. */
const OPENING = /^(open|launch|inaugurat|commission|unveil)(s|es|e|ed)?$/;
const isNounPhrase = (line: Line, token: number): boolean =>
  token < line.sentence.after &&
  line.scene.tokens.kind[token] !== MARK &&
  mentionAt(line, token)?.kind !== 'period' &&
  !/^(in|at|on|near|with|by|to|for|from|of|after|before|and|as|its|their|for|here|there|today|yesterday|last|this|next|earlier|recently|under|during|when|while|up|that)$/.test(
    formAt(line.scene, token),
  ) &&
  Boolean(
    featuresAt(line.scene, token) & (ADJECTIVE | NOUN | PARTICIPLE) ||
      DETERMINERS.test(formAt(line.scene, token)),
  );
const opensObject = (line: Line, token: number): boolean =>
  /^(the|a|an|its|their|several|all|both)$/.test(formAt(line.scene, token)) ||
  quantitiesOf(line).some(({ first }) => first === token);

/** «Modernise 18 checkpoints», "29 buildings": how many crossings are dealt with; an English clause counts them before their noun. */
export function countedIn(line: Line, clause: Span): Quantity | undefined {
  for (const { first, after, ordinal, quantity, bare } of quantitiesOf(line)) {
    if (!bare || ordinal || first < clause.first || after > clause.after || quantity.n < 2) continue;
    const noun = hitsOf(line, ['asset:crossing'], {
      first: after,
      after: Math.min(clause.after, after + FARTHEST),
    });
    const opensClause =
      noun[0] && !hitsOf(line, ['measure:transport.crossings'], clause).some((hit) => hit.after <= first);
    if (opensClause) return quantity;
  }
  return undefined;
}
/** Attributes between a number and the crossings that it counts take no more tokens than this. */
const FARTHEST = 6;

/** What may be about works without telling that they are done. */
const ABOUT =
  /^(agreement|agreements|contract|contracts|memorandum|protocol|roadmap|plan|plans|project|projects|programme|program|issue|issues|question|financing|funding|cost|tender|proposal|idea|possibility|prospects|study|design|decision|consortium|discussed|discuss|discussing|considered|reviewed|for|on|about|regarding|including|includes|include|involves|provides|envisages|covers|outlines)$/;

/** «Construction began», "are being built": an English noun of action tells of works only where a verb says how far they are. */
export function isEnglishPredicated(line: Line, clause: Span, action: Span): boolean {
  const { scene } = line;
  if (!NOUNS_OF_ACTION.test(formAt(scene, action.first)) || formAt(scene, action.after) === 'ceremony')
    return true;
  if (isProgressive(line, action)) return true;
  if (isUnder(line, action) || closedFor(line, clause, action)) return true;
  const stage =
    isHeld(line, clause, action) ||
    coversSome(line, clause) !== undefined ||
    hitsOf(line, [...STAGES, 'carry-out', 'allot'], clause).some(({ first }) => first !== action.first);
  const before = governorOf(line, clause, action);
  const isAbout = before >= clause.first && ABOUT.test(formAt(scene, before));
  if (formAt(scene, before) === 'in' && isInvestedIn(scene, clause, before)) return false;
  return stage && !(isAbout && !carries(line, before, ...STAGES) && !isUnderWay(line, clause));
}

/** «The firm is building a plant», "they are now opening a branch": a verb in its -ing form right before its object, no noun. */
function isProgressive(line: Line, { first, after }: Span): boolean {
  const { scene } = line;
  let before = first - 1;
  if (/^(now|already|currently|also|jointly|still|together|not|actively)$/.test(formAt(scene, before)))
    before -= 1;
  return (
    /ing$/.test(formAt(scene, first)) &&
    /^(is|are|was|were|been|be|am|'s|'re)$/.test(formAt(scene, before)) &&
    line.hits.some(
      ({ concept, first: thing }) =>
        concept.startsWith('asset:') &&
        thing >= after &&
        !hasWord(line, /^(of|between|among|for|with|in|at|on|from|to|and|,)$/, {
          first: after,
          after: thing,
        }),
    )
  );
}

/** «The repairs cover 84 km»: works whose extent is told, going on now or not any more; undefined where an English clause tells none. */
export function coversSome(line: Line, clause: Span): 'now' | 'then' | undefined {
  if (line.scene.language !== 'en') return undefined;
  const isOfSome = quantitiesOf(line).some(
    ({ first, quantity }) => quantity.unit === 'km' && first >= clause.first && first < clause.after,
  );
  if (!isOfSome) return undefined;
  if (hasWord(line, /^(covers?|embraces?|spans?|extends?)$/, clause)) return 'now';
  return hasWord(line, /^(covered|embraced|spanned|extended)$/, clause) ? 'then' : undefined;
}

/** «Laid before them a roadmap», "laid emphasis on": nothing is built. */
export const isLaidBefore = ({ scene }: Line, { first, after }: Span): boolean =>
  /^(lay|lays|laid|laying)$/.test(formAt(scene, first)) &&
  /^(before|aside|out|off|claim|stress|emphasis)$/.test(formAt(scene, after));

/** «Queues have built up», "remains open to new contacts": an English idiom or a state of mind, by which nothing is built or opened. */
export function isOfNoThing({ scene }: Line, { first, after }: Span): boolean {
  const form = formAt(scene, after - 1);
  if (/^(build|builds|built|building)$/.test(form)) return /^(up|on|upon)$/.test(formAt(scene, after));
  if (form !== 'open') return false;
  const back = [1, 2, 3].find((step) => STAYS.test(formAt(scene, first - step)));
  if (back === undefined || !/^(to|for)$/.test(formAt(scene, after))) return false;
  return ![1, 2, 3].some((ahead) => TRAFFIC.test(formAt(scene, after + ahead)));
}
const STAYS = /^(is|are|was|were|be|been|remain(s|ed)?|stay(s|ed)?|become|becomes|became|we’re|we're)$/u;
const TRAFFIC =
  /^(traffic|movement|vehicles?|cars?|trucks?|lorries|buses|transit|passage|travellers|passengers|pedestrians|cargo|freight|visitors|drivers|crossing|navigation|trains?)$/;

/** What is told of in kilometres. */
export const isWay = (type: string): boolean => /^(road|railway|conduit|other)$/.test(type);

/** What an English noun of action depends on: «agreement on the construction». */
function governorOf({ scene }: Line, clause: Span, action: Span): number {
  let before = action.first - 1;
  while (
    before > clause.first &&
    /^(the|a|an|to|implement|its|their|full|further|of|joint)$/.test(formAt(scene, before))
  )
    before -= 1;
  return before;
}

/** «Construction is to begin», "plans the construction of": not «the document includes the modernization of a plant, where gas will be processed». */
export function isEnglishPlan(line: Line, clause: Span, action: Span): boolean {
  const { scene } = line;
  if (!NOUNS_OF_ACTION.test(formAt(scene, action.first)) || closedFor(line, clause, action)) return true;
  const before = governorOf(line, clause, action);
  if (
    before >= clause.first &&
    ABOUT.test(formAt(scene, before)) &&
    !carries(line, before, ...STAGES, 'intended')
  )
    return hitsOf(line, STAGES, clause).length > 0;
  let end = action.after;
  while (end < clause.after && !/^(where|which|whose|that)$/.test(formAt(scene, end))) end += 1;
  return (
    hitsOf(line, [...STAGES, 'intended', 'allot', 'carry-out'], { first: clause.first, after: end }).length >
      0 || clause.first > line.sentence.first
  );
}

/** «The region hosted the launch of …», "the opening of … took place": an occasion by which the English text tells that it is open. */
export const isHeld = (line: Line, clause: Span, action: Span): boolean =>
  line.scene.language === 'en' &&
  /^(launch|opening|commissioning|closure)$/.test(formAt(line.scene, action.first)) &&
  hitsOf(line, ['hold'], clause).some(({ first }) =>
    /^(host(s|ed)|held|took|takes)$/.test(formAt(line.scene, first)),
  );

/** «Ready to invest 30 million in the construction of a port»: money for works that nobody says are done. */
function isInvestedIn(scene: Line['scene'], { first }: Span, token: number): boolean {
  for (let before = token - 1; before >= first; before -= 1)
    if (/^invest$/.test(formAt(scene, before))) return true;
  return false;
}

/** «Operation of two checkpoints will be suspended for repairs»: what is suspended is not the works, which stand behind the verb; «the checkpoint is closed for repairs» tells of both. */
export const isOnlyReason = (line: Line, clause: Clause, action: Span): boolean =>
  line.scene.language === 'en' &&
  !carries(line, action.first, 'close') &&
  !closedFor(line, clause, action) &&
  Boolean(featuresAt(line.scene, action.first) & NOUN) &&
  hitsOf(line, ['suspend', 'close'], clause).some(({ first }) => first < action.first);

/** «The crossing, closed for a planned reconstruction», "will be closed in May for repairs": what is closed is what the works are done with. */
export function closedFor({ scene, hits }: Line, { first }: Span, action: Span): Span | undefined {
  if (scene.language !== 'en' || !NOUNS_OF_ACTION.test(formAt(scene, action.first))) return undefined;
  let at = action.first - 1;
  while (at > first && action.first - at < FARTHEST && formAt(scene, at) !== 'for') {
    if (/^(of|to|in|on|and|,)$/.test(formAt(scene, at))) return undefined;
    at -= 1;
  }
  return formAt(scene, at) === 'for'
    ? hits.find(
        (hit) =>
          hit.concept === 'close' &&
          hit.first >= first &&
          hit.after <= at &&
          /^(close|closes|closed|shut)$/.test(formAt(scene, hit.first)),
      )
    : undefined;
}

/** «A university of Omsk plans to open a branch in Kazakhstan»: a named one who wants to open something has an intent. */
export function isOpenedBySomeone(line: Line, clause: Span, action: Span): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || formAt(scene, action.first) !== 'open') return false;
  const governor = formAt(scene, action.first - 1) === 'to' ? action.first - 2 : action.first - 1;
  if (
    !/^(intends?|plans?|planning|wants?|will|ready|going|agreed|decided|hopes?)$/.test(
      formAt(scene, governor),
    )
  )
    return false;
  return line.mentions.some(
    (mention) =>
      mention.kind !== 'period' &&
      mention.kind !== 'quantity' &&
      mention.first >= clause.first &&
      mention.after <= governor &&
      !/^(in|at|of|on|to|from)$/.test(formAt(scene, mention.first - 1)),
  );
}

/** «Work is under way on the construction of …». */
const isUnderWay = (line: Line, clause: Span): boolean => hitsOf(line, ['go-on'], clause).length > 0;

/** «A school was built there», "1,059 km of roads will be overhauled": works of one country, where nothing near tells of the other. */
export const isAtHome = (line: Line, { asset, assetType }: SlotsOf<'works'>): boolean =>
  line.scene.language === 'en' &&
  (/^(building|plant)$/.test(assetType ?? '')
    ? !isToldOfBoth(line, assetType!) &&
      (!isOfTie(line) ||
        // A plant beside a sentence of both countries is of their tie; of a building both, or a firm of the other one, must be told.
        (assetType === 'building' &&
          !isOfForeigner(asset ?? '') &&
          !namesBoth(line) &&
          !isWithFirmOfOther(line)))
    : assetType === 'crossing'
      ? !/\p{Lu}/u.test(asset ?? '') && !isOfTie(line, line.scene.lines.length)
      : isRouteWithin(line, asset ?? '') || (!isOfTie(line, NEAR_TIE) && !isRouteAcross(line, asset ?? '')));
/** «Russia's EuroChem is building a plant in Kazakhstan. The plant is to be launched in 2034»: a thing by «the» and its kind that a sentence just before told of with both countries. */
const isToldOfBoth = (line: Line, assetType: string): boolean => {
  const { scene, index } = line;
  const concept = `asset:${assetType}`;
  const things = hitsOf(line, [concept]);
  return scene.lines.slice(Math.max(0, index - NEAR_TIE), index).some((one) => {
    const [told, other] = hitsOf(one, [concept]);
    return (
      told !== undefined &&
      !other &&
      namesBoth(one) &&
      hitsOf(one, ACTIONS).length > 0 &&
      things.every(
        ({ first, after }) =>
          /^(the|this|its|their)$/.test(formAt(scene, first - 1)) &&
          formAt(scene, after - 1) === formAt(scene, told.after - 1),
      )
    );
  });
};
/** Roads, conduits and crossings are told of for some sentences on before the other country is named again. */
const NEAR_TIE = 2;

/** «Orsk–Khromtau road»: a Russian place in the name of a way that is told of in a text of both countries. */
export const isRouteAcross = (line: Line, asset: string): boolean =>
  ROUTE.test(asset) && endsNamed(line, asset).some((code) => code.startsWith('RU'));

/** «Zhanaozen–Aktau gas pipeline»: both ends in one country. */
const isRouteWithin = (line: Line, asset: string): boolean => {
  const ends = ROUTE.test(asset) ? endsNamed(line, asset) : [];
  return ends.length > 1 && ends.every((code) => countryOf(code) === countryOf(ends[0]!));
};

const ROUTE = /^\p{Lu}\p{L}+ ?[-–] ?\p{Lu}/u;

/** The places of the text that the name of a way holds, or the countries of the ends of one written as one word. */
function endsNamed({ scene }: Line, asset: string): readonly string[] {
  const codes = scene.lines.flatMap((line) =>
    placesOf(line)
      .filter((place) => asset.includes(textOf(scene, place)))
      .map(({ code }) => code),
  );
  if (codes.length > 0) return [...new Set(codes)];
  const [word = ''] = asset.split(' ');
  return (
    scene.lines.find(
      ({ ends, sentence }) =>
        ends.length > 0 && scene.tokens.text.slice(sentence.start, sentence.end).includes(word),
    )?.ends ?? []
  );
}

/** «Together with Sibur we launched a plant»: with a firm that is known to be of Russia, or of Kazakhstan. */
const isWithFirmOfOther = (line: Line): boolean =>
  bodiesOf(line).some(
    ({ name, first }) =>
      bodyCountry(name) !== undefined && /^(with|and|by|together)$/.test(formAt(line.scene, first - 1)),
  );

/** «Consulate», "branch", "joint venture": of the other country by its kind. */
const isOfForeigner = (asset: string): boolean =>
  /consulate|embassy|branch|trade house|trading house|representative|logistics|wholesale|hub|joint/i.test(
    asset,
  );
