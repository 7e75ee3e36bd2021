import type { SlotsOf } from '#model/claim.ts';
import { countryAcross, countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { NOUN } from '../language/features.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { isOfFlights } from './english-flights.ts';
import { TRADE } from './measures.ts';

/** «Efforts are made to bring trade to $30 billion»: an English level that something is to reach, unless it is only possible. */
export function isAimedAt(line: Line, figure: Span): boolean {
  const { scene } = line;
  if (scene.language !== 'en') return false;
  // «About to reach $18 billion this year».
  if (formAt(scene, figure.first - 3) === 'about' && formAt(scene, figure.first - 2) === 'to') return true;
  // «Up to» is read with the figure.
  const isUpTo = formAt(scene, figure.first) === 'up' && formAt(scene, figure.first + 1) === 'to';
  if (formAt(scene, figure.first - 1) !== 'to' && !isUpTo) return false;
  const clause = clauseAt(line, figure.first);
  for (let token = figure.first - 2; token > clause.first; token -= 1) {
    if (formAt(scene, token - 1) !== 'to' || !RAISE.test(formAt(scene, token))) continue;
    return !DONE.test(formAt(scene, token - 2)) && modalityAt(line, figure) === 'stated';
  }
  return false;
}
/** «There is every opportunity for the two to bring trade to $30 billion», "conditions exist for lifting it to …": an English level that is only within reach. */
export function isInPower(line: Line, { first }: Span): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || formAt(scene, first - 1) !== 'to') return false;
  let act = first - 2;
  while (act > sentence.first && !isRaising(line, act)) act -= 1;
  for (let token = act - 1; token >= sentence.first; token -= 1) {
    if (MEANT.test(formAt(scene, token))) return false;
    if (POWER.test(formAt(scene, token))) return isThere(line, token, act);
  }
  return false;
}
const isRaising = ({ scene }: Line, token: number): boolean =>
  (RAISE.test(formAt(scene, token)) && formAt(scene, token - 1) === 'to') ||
  /^(increas|rais|bring|boost|expand|grow|doubl|tripl|lift)ing$/.test(formAt(scene, token));
const POWER =
  /^(opportunit(y|ies)|potential|preconditions?|prerequisites?|conditions|chances?|scope|room|grounds|possibilit(y|ies))$/;
const MEANT =
  /^(agreed?|plans?|planned|intends?|intended|aims?|aimed|will|decided|tasks?|goals?|pledged?|targets?|[;:])$/;

/** «There is …», "the two have …", "… exist", "all … are in place": said to be there, with the act behind it. */
const isThere = (line: Line, noun: number, act: number): boolean =>
  act - noun <= FARTHEST_ACT &&
  hasWord(line, /^(is|are|has|have|had|exists?|see|sees)$/, {
    first: Math.max(line.sentence.first, noun - 4),
    after: Math.min(noun + 4, act),
  });
const FARTHEST_ACT = 12;

const RAISE = /^(increase|raise|bring|boost|expand|grow|double|triple|reduce|cut|up|take|lift|push|drive)$/;
const DONE = /^(managed|able|helped|allowed|enabled|possible|succeeded)$/;

/** «Shortages of drinking water may reach 40%»: what is wanting, in English, of no supply. */
const isOfShortage = (line: Line, measure: string): boolean =>
  line.scene.language === 'en' &&
  measure.startsWith('water.') &&
  hasWord(line, /^(shortages?|deficit|losses|scarcity)$/);

/** «6 thousand enterprises with Russian participation»: whose English capital it is, is not where they are. */
export function firmsWith(
  line: Line,
  near: Span,
  told: Partial<SlotsOf<'observation'>>,
): Partial<SlotsOf<'observation'>> {
  const { scene } = line;
  const [here] = told.area ?? [];
  if (scene.language !== 'en' || here === undefined) return told;
  const owner = placesOf(line).find(
    ({ first, after, form, code }) =>
      form === 'adjective' &&
      /^(RU|KZ)$/.test(code) &&
      first >= near.first &&
      formAt(scene, first - 1) === 'with' &&
      /^(participation|capital|investments?|involvement|shareholders?)$/.test(formAt(scene, after)),
  );
  return owner && countryOf(here) === countryOf(owner.code)
    ? { ...told, area: [countryAcross(owner.code)], counterpart: [owner.code] }
    : told;
}

/** «Direct investment from Russia into Kazakhstan»: whence and where to, by the English prepositions behind the word. */
export function investedFrom(line: Line, near: Span): Partial<SlotsOf<'observation'>> | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  const opens = formAt(scene, near.after);
  const behind = placesOf(line).filter(
    ({ first, code, form }) => form === 'noun' && /^(RU|KZ)/.test(code) && first > near.after,
  );
  // «Into the economy of Kazakhstan».
  const [named] = behind.filter(
    ({ first }) => first - near.after <= (formAt(scene, first - 1) === 'of' ? 5 : 2),
  );
  if (!named || !/^(from|in|into)$/.test(opens)) return undefined;
  if (opens !== 'from')
    return opens === 'into' || isDirect(line, near)
      ? { area: [named.code], counterpart: [countryAcross(countryOf(named.code))] }
      : undefined;
  const host = behind.find(
    ({ first, code }) =>
      first > named.after && first - named.after <= 4 && countryOf(code) !== countryOf(named.code),
  );
  return { area: [host?.code ?? countryAcross(countryOf(named.code))], counterpart: [named.code] };
}

/** «Direct investments in Kazakhstan» of a text of both countries. */
const isDirect = ({ scene }: Line, { first }: Span): boolean => formAt(scene, first - 1) === 'direct';

/** «A pool of projects worth $75 billion, which is over 800 projects»: joint ones only where the English sentence ties them to both sides. */
const isOfOwnProjects = (line: Line, measure: string): boolean =>
  line.scene.language === 'en' &&
  measure === 'cooperation.projects' &&
  !has(line, 'two', 'side') &&
  !hasWord(
    line,
    /^(joint|jointly|bilateral|together|cooperation|mutual|our|both|cross-border|interregional)$/,
  ) &&
  !placesOf(line).some(({ code, others }) => others.length > 0 || /^(RU|KZ)/.test(code));

/** «Companies from the EAEU countries; mutual trade has grown by 15%»: trade of a union of states that names neither side. */
export const isOfNeitherSide = (line: Line, measure: string, figure: Span | undefined): boolean =>
  isOfOwnProjects(line, measure) ||
  isOfAnybody(line, measure) ||
  isOfUnion(line, measure, figure ? clauseAt(line, figure.first) : line.sentence);
/** «About 30 agreements on international cooperation»: with whomever, where the English sentence names no country. */
const isOfAnybody = (line: Line, measure: string): boolean =>
  line.scene.language === 'en' &&
  measure === 'cooperation.agreements' &&
  hasWord(line, /^(international|foreign)$/) &&
  placesOf(line).length === 0;
const isOfUnion = (line: Line, measure: string, clause: Span): boolean =>
  line.scene.language === 'en' &&
  measure.startsWith('trade.') &&
  hasWord(line, /^(eaeu|eeu|cis|sco|brics|csto|asean)$/) &&
  new Set(
    placesOf(line)
      .filter(({ first, after }) => first >= clause.first && after <= clause.after)
      .flatMap(({ code, others }) => [code, ...others].map(countryOf)),
  ).size < 2;

/** «12 million people have access to gas», "the level of gas supply to the population": people who have or get something, in English. */
function isOfServed(line: Line, measure: string, figure: Span | undefined): boolean {
  if (line.scene.language !== 'en' || measure !== 'people.population' || !figure) return false;
  return (
    hasWord(
      line,
      /^(access|supply|supplied|provided|provide|coverage|gasification|consumed|served|receive)$/,
    ) && !hasWord(line, /^(live|lives|lived|living|inhabitants|residents|reside)$/)
  );
}

/** «Investment in the Russian-Kazakh project»: which of the two it lies in, an English adjective for both does not say. */
export const isOfJointProject = (line: Line): boolean =>
  line.scene.language === 'en' &&
  placesOf(line).some(({ form, others }) => form === 'adjective' && others.length > 0) &&
  placesOf(line).every(
    ({ form, others, code }) => form === 'adjective' && (others.length > 0 || code.length === 2),
  );

/** «Russia remains one of the largest investors in the Kazakh economy»: who invests, and where, by an English noun. */
export function investorsIn(line: Line, near: Span): Partial<SlotsOf<'observation'>> | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  for (let token = line.sentence.first; token < near.after; token += 1) {
    if (!/^investors?$/.test(formAt(scene, token)) || formAt(scene, token + 1) !== 'in') continue;
    const host = placesOf(line).find(
      ({ first, code }) => first > token && first - token <= 3 && /^(RU|KZ)/.test(code),
    );
    const owner = placesOf(line).find(
      ({ after, code }) => after <= token && host !== undefined && code === countryAcross(host.code),
    );
    if (host && owner) return { area: [host.code], counterpart: [owner.code] };
  }
  // «Lukoil has invested 12 billion in the country's oil»: a firm puts money into the other country than its own.
  const invests = hasWord(line, /^invest(s|ed|ing)?$/, { first: line.sentence.first, after: near.after });
  const firm = invests ? bodiesOf(line).find(({ after }) => after <= near.first) : undefined;
  const home = firm && bodyCountry(firm.name);
  if (home && !placesOf(line).some(({ code, first }) => first > near.first && countryOf(code) === home))
    return { area: [countryAcross(home)], counterpart: [home] };
  return undefined;
}

/** «Exported 22 million tonnes, mainly to Russia», "to other countries": what goes to all partners together. */
export function isOfAllPartners(line: Line, { after }: Span, measure: string): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || !/^trade\.(export|import|shipments)$/.test(measure)) return false;
  if (namesAnyPartner(line, clauseAt(line, after - 1))) return true;
  // «… to other countries. In monetary terms, exports grew 8.5 times»: the next sentence speaks of the same.
  const before = scene.lines[line.index - 1];
  if (before && placesOf(line).length === 0 && namesAnyPartner(before, before.sentence)) return true;
  for (let token = after; token < Math.min(after + FARTHEST_MAIN, line.sentence.after - 1); token += 1)
    if (/^(mainly|mostly|primarily|chiefly|largely|predominantly|including)$/.test(formAt(scene, token)))
      return /^(to|into|from)$/.test(formAt(scene, token + 1));
  return false;
}
const namesAnyPartner = ({ scene }: Line, { first, after }: Span): boolean => {
  for (let token = first; token < after - 1; token += 1)
    if (
      (/^(other|foreign|global|world|overseas)$/.test(formAt(scene, token)) &&
        /^(countries|markets?|states|nations|destinations)$/.test(formAt(scene, token + 1))) ||
      formAt(scene, token) === 'abroad'
    )
      return true;
  return false;
};

/** «…, mainly to Russia» stands no farther behind a figure than this, in tokens. */
const FARTHEST_MAIN = 12;

/** «51% of shares», "a 49 percent stake": a part of a firm, of no trade. */
export function isStake({ scene }: Line, { after }: Span): boolean {
  if (scene.language !== 'en') return false;
  const noun =
    formAt(scene, after) === 'of' ? after + (/^(the|its)$/.test(formAt(scene, after + 1)) ? 2 : 1) : after;
  return (
    /^(shares?|stakes?|stock|equity|capital)$/.test(formAt(scene, noun)) && formAt(scene, noun + 1) !== 'of'
  );
}

/** «70% of Russian-Kazakh trade»: what the English figure is a part of stands behind it. */
export const isOfTradeBehind = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, after) === 'of' &&
  hitsOf(line, TRADE, {
    first: after + 1,
    after: after + 6,
  }).length > 0;

/** «For trade to reach $30 billion»: an English infinitive of a level that nothing says is reached. */
export const isOnlyToReach = (line: Line, { first }: Span): boolean => {
  const { scene } = line;
  if (scene.language !== 'en' || !/^(reach|hit|exceed|surpass|total|top)$/.test(formAt(scene, first - 1)))
    return false;
  return (
    formAt(scene, first - 2) === 'to' &&
    // «Grew by 14 % to exceed $630 million»: that is what came of it.
    hitsOf(line, ['grow', 'fall'], { first: clauseAt(line, first).first, after: first - 2 }).length === 0 &&
    !/^(grew|rose|managed|able|helped|allowed|enabled|continued|increased|went|on)$/.test(
      formAt(scene, first - 3),
    )
  );
};

/** An English sentence that opens by what was just told, or by more of it. */
export const isSpokenOn = ({ scene, sentence }: Line): boolean => {
  const opening = formAt(scene, sentence.first) === '“' ? sentence.first + 1 : sentence.first;
  return (
    /^(another|further)$/.test(formAt(scene, opening)) ||
    (/^(this|that|it)$/.test(formAt(scene, opening)) &&
      /^(is|was|means|makes)$/.test(formAt(scene, opening + 1)))
  );
};

/** A shipment by an English verb of export or import that names no place of the other side, and nothing that stands for it. */
export const isOfNoPartner = (line: Line, { counterpart }: Partial<SlotsOf<'observation'>>): boolean =>
  line.scene.language === 'en' &&
  !isSpokenOn(line) &&
  !has(line, 'side', 'country', 'region') &&
  !placesOf(line).some(({ code, others }) =>
    [code, ...others].some((known) =>
      (counterpart ?? []).some((party) => countryOf(party) === countryOf(known)),
    ),
  );

/** «Last year trade was 4 million, and in the first half of 2033 it reached 3»: a time behind a figure that belongs to the next one. */
export function isOfNextFigure(line: Line, figure: Span, period: Span): boolean {
  if (line.scene.language === 'kk' || period.first < figure.after) return false;
  let isParted = false;
  for (let token = figure.after; token < period.first; token += 1)
    isParted ||= /^(and|while|but|;|а|но)$/u.test(formAt(line.scene, token));
  return isParted && quantitiesOf(line).some(({ first, ordinal }) => !ordinal && first >= period.after);
}

/** «In industry, trade, construction»: trade in a list of fields, not what is measured. */
export function isFieldOfTrade(line: Line, { first, after }: Span): boolean {
  if (line.scene.language !== 'en' || after - first > 1 || formAt(line.scene, first) !== 'trade')
    return false;
  const before = formAt(line.scene, first - 1);
  const behind = formAt(line.scene, after);
  const isOpened = before === ',' || /^(in|as|of|including)$/.test(before);
  return (
    (isOpened && behind === ',' && !/^(which|that)$/.test(formAt(line.scene, after + 1))) ||
    (before === ',' && behind === 'and')
  );
}

/** «The damage from illegal imports is estimated at $500 million», "the losses of exporters": what it cost somebody, no trade. */
const isOfLoss = (line: Line, measure: string, figure: Span | undefined): boolean =>
  line.scene.language === 'en' &&
  figure !== undefined &&
  measure.startsWith('trade.') &&
  hasWord(line, /^(damages?|loss|losses|lost|fines?|fined|debts?|subsid(y|ies)|compensation|shortfall)$/, {
    first: line.sentence.first,
    after: figure.first,
  });

/** «Last year it grew by 8 %»: an English pronoun before a verb of growth in the figure's clause, with no noun but a time before the first one of the sentence. */
export function isOfIt(line: Line, figure: Span): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return false;
  const isIt = (token: number) =>
    formAt(scene, token) === 'it' && carries(line, token + 1, 'grow', 'fall', 'amount');
  let first = sentence.first;
  while (first < figure.first && !isIt(first)) {
    const isTime = mentionAt(line, first)?.kind === 'period';
    if (!isTime && (mentionAt(line, first) || featuresAt(scene, first) & NOUN)) return false;
    first += 1;
  }
  for (let token = Math.max(first, clauseAt(line, figure.first).first); token < figure.first; token += 1)
    if (isIt(token)) return true;
  return false;
}

/** What an English sentence tells of that is no such measure: shortages, people who are served, losses; jobs and flights that have a frame of their own. */
export const isOtherwise = (line: Line, measure: string, figure: Span | undefined): boolean =>
  (measure === 'people.jobs' && line.scene.language === 'en') ||
  (measure === 'transport.flights' && isOfFlights(line)) ||
  isOfShortage(line, measure) ||
  isOfServed(line, measure, figure) ||
  isOfLoss(line, measure, figure);
