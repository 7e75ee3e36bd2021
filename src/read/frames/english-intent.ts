import type { SlotsOf } from '#model/claim.ts';
import { ADJECTIVE, NOUN, VERB } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { MARK, WORD } from '../language/tokens.ts';
import { wordings } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { isAsked } from './english-asked.ts';
import { pastAdverbs } from './english-proposals.ts';
import { isRowOfThings } from './english-rows.ts';
import type { Cue, Deed } from './intent-parties.ts';

type Action = SlotsOf<'intent'>['action'] & string;

/** Words by which someone wants or plans to do something, and what must stand behind them. */
const cueIn = wordings<Cue['modality']>([
  [
    'interested|ready|prepared|keen|willing|eager|wants?|wish(es)?|hopes?|hoping|like|considers?|considering|explores?|exploring|seeks?|seeking|looking|mulling|proposed|proposes|suggested|suggests|offered|offers|invited|glad|happy|weighing|weighs|eyeing|eyes|thinking|thinks|contemplating|contemplates|dreams|desires|expects',
    'wished',
  ],
  [
    'intends?|intending|plans?|planned|planning|aims?|going|promised|decided|set|will|means|pledged|vowed|undertook|agreed|preparing|gearing|poised|about|due|committed|is|are|shall',
    'planned',
  ],
]);
const cueAt = ofForm((form) => cueIn(form) ?? null);

/** «Expressed interest in», «announced plans to», «confirmed its readiness to»: told by a noun. */
const nounIn = wordings<Cue['modality']>([
  ['interest|readiness|willingness|desire', 'wished'],
  ['intention|intent', 'planned'],
]);
const nounCueAt = ofForm((form) => nounIn(form) ?? null);

const actionIn = wordings<Action>([
  ['export(s|ing)?|supply(ing)?|supplies|sell(ing)?|ship(ping)?|deliver(y|ies|ing)?', 'export'],
  ['import(s|ing)?|buy(ing)?|purchas(e|es|ing)|acquir(e|ing)', 'import'],
  ['invest(ing)?', 'invest'],
  ['open(ing)?|establish(ing)?|creat(e|ing)|found(ing)?', 'open'],
  ['build(ing)?|construct(ing|ion)?|erect(ing)?', 'build'],
  ['produc(e|ing|tion)|manufactur(e|ing)|assembl(e|ing|y)|grow(ing)?', 'produce'],
]);
const actionAt = ofForm((form) => actionIn(form) ?? null);

/** Words that only say how a thing is gone about: «to start exporting», «the possibility of opening», «jointly». */
const PHASE =
  /^(to|in|above|all|primarily|mainly|chiefly|mostly|especially|particularly|at|on|of|the|a|an|start|starting|begin|beginning|increase|increasing|boost|boosting|expand|expanding|raise|double|launch|launching|resume|resuming|organi[sz]e|organi[sz]ing|consider|considering|explore|exploring|discuss|study|set|up|setting|possibility|possibilities|option|options|opportunity|opportunities|ways?|idea|issue|prospects?|for|its|their|his|joint|jointly|together|also|soon|now|be|further|direct|that|actively|own)$/;
const ROUTE = /^(flights?|trains?|buses|bus|ferry|ferries|routes?|service|services|line|lines|connections?)$/;
const LAUNCH = /^(launch|resum|start|organi)/;

/** A deed stands no farther behind what tells of the wish, in tokens; its object has no more words. */
const REACH = 12;
const LONGEST_OBJECT = 14;

/** The words of an English sentence that tell of a wish or a plan, in its order. */
export function englishCues(line: Line): readonly Cue[] {
  const cues: Cue[] = [];
  const { tokens } = line.scene;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const isNoun = nounCueAt(tokens, token) !== null || isPlans(line, token);
    const modality = isNoun ? (nounCueAt(tokens, token) ?? 'planned') : cueAt(tokens, token);
    if (!modality || mentionAt(line, token) || !isSaid(line, token, isNoun) || isAsked(line, token)) continue;
    const isDenied = [1, 2].some((back) => /^(not|never|no)$/.test(formAt(line.scene, token - back)));
    cues.push({ token, modality: isDenied ? 'denied' : modality, isNoun });
  }
  return cues;
}

/** «Announced plans to open», «has plans to», «plans for»: the noun. */
const isPlans = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'plans' &&
  /^(announced|has|have|had|unveiled|confirmed|revealed|with|its|their|of|about|on)$/.test(
    formAt(line.scene, token - 1),
  );

const AUXILIARY =
  /^(is|are|was|were|been|be|also|now|currently|actively|already|still|very|not|more|highly)$/;

/** Whether a word that has other uses is one of a wish or a plan here: «is going to», «would like to», «will open», «plans to». */
function isSaid(line: Line, token: number, isNoun: boolean): boolean {
  const { scene } = line;
  const form = formAt(scene, token);
  const next = formAt(scene, token + 1);
  const before = formAt(scene, token - 1);
  if (isNoun) return /^(in|to|of|for)$/.test(next);
  switch (form) {
    case 'like':
      return before === 'would' && next === 'to';
    case 'is':
    case 'are':
      return next === 'to' && MAKING.test(formAt(scene, token + 2));
    case 'shall':
      return MAKING.test(next);
    case 'means':
    case 'expects':
    case 'dreams':
    case 'desires':
      return next === 'to' && !/^(a|an|the|by|of|this|no|any|all|which|what)$/.test(before);
    case 'pledged':
    case 'vowed':
    case 'undertook':
    case 'agreed':
      return next === 'to';
    case 'glad':
    case 'happy':
    case 'poised':
    case 'about':
    case 'due':
    case 'committed':
      return next === 'to' && AUXILIARY.test(before) && !/^(was|were)$/.test(before);
    case 'preparing':
    case 'gearing':
      return AUXILIARY.test(before) && /^(to|for|up)$/.test(next);
    case 'thinking':
    case 'thinks':
      return /^(of|about)$/.test(next);
    case 'weighing':
    case 'eyeing':
    case 'contemplating':
      return AUXILIARY.test(before) || before === ',';
    case 'weighs':
    case 'eyes':
    case 'contemplates':
      return !/^(the|a|an|its|their|his|her|all|with|of)$/.test(before);
    case 'will':
      if (MAKING.test(next)) return true;
      return OPENING.test(next) || (/^(also|soon)$/.test(next) && OPENING.test(formAt(scene, token + 2)));
    case 'going':
    case 'set':
    case 'planned':
    case 'promised':
    case 'decided':
      return (
        next === 'to' &&
        (form === 'promised' || form === 'decided' || AUXILIARY.test(before)) &&
        !/^(was|were)$/.test(before)
      );
    case 'interested':
      return (
        formAt(scene, pastAdverbs(line, token + 1)) === 'in' &&
        !/^(those|companies|all|anyone|parties)$/.test(before)
      );
    case 'keen':
    case 'ready':
    case 'prepared':
    case 'willing':
    case 'eager':
      return (
        AUXILIARY.test(before) &&
        /^(to|on)$/.test(next) &&
        (!/^(was|were)$/.test(before) || isReported(line, token))
      );
    case 'looking':
      return AUXILIARY.test(before) && /^(to|at|into)$/.test(next);
    case 'planning':
    case 'intending':
    case 'hoping':
    case 'considering':
    case 'exploring':
    case 'seeking':
    case 'mulling':
      return AUXILIARY.test(before);
    case 'plan':
    case 'plans':
    case 'intend':
    case 'intends':
    case 'aim':
    case 'aims':
    case 'want':
    case 'wants':
    case 'wish':
    case 'wishes':
    case 'hope':
    case 'hopes':
    case 'seek':
    case 'seeks':
      return next === 'to' && !/^(the|a|its|their|this)$/.test(before);
    default:
      return true;
  }
}
const OPENING = /^(open|launch)$/;
/** What is made or paid for on the other side; goods that will be delivered are orders. */
const MAKING =
  /^(open|launch|invest|build|construct|buy|import|export|establish|produce|manufacture|assemble|create|found|put)$/;

/** «He said that they were ready»: the past of who reports it. */
const isReported = (line: Line, token: number): boolean =>
  Array.from({ length: token - line.sentence.first }, (_, at) => line.sentence.first + at).some(
    (before) => formAt(line.scene, before) === 'that',
  );

/** What an English cue says is to be done, with what. */
export function englishDeed(line: Line, cue: Cue): Deed | undefined {
  const found = actOf(line, cue);
  if (!found) return wantedGoods(line, cue);
  const { act, action } = found;
  const goods = goodsBefore(line, cue, act, action);
  const object = goods ?? objectFrom(line, act + 1, action);
  if (!object) return undefined;
  const text = thingMeant(line, cue, textOf(line.scene, object));
  // «Ready to deliver their products»: nothing in particular.
  if (!text || /^((its|their|our|own|kazakh|russian|more|new) )*(products?|goods)$/i.test(text))
    return undefined;
  // «Will create 1,000 jobs in A»: what comes of a plan, no thing that is opened.
  if (/\b(jobs|workplaces|employment|opportunities|conditions)\b/i.test(text)) return undefined;
  // «Will build two ships for KTF»: an order.
  if (action === 'build' && GOODS_BUILT.test(text)) return undefined;
  // What somebody simply will build is works, or an order, but for a thing that he will build on the other side.
  const isMere = /^(will|shall|is|are)$/.test(formAt(line.scene, cue.token));
  if (action === 'build' && isMere && !/ (in|at|near) /.test(text)) return undefined;
  const isBuilt = action === 'open' && MADE_UP.test(formAt(line.scene, act)) && BUILT.test(text);
  return {
    action: isBuilt ? 'build' : doneBy(line, cue, act, object, action),
    object: text,
    first: cue.token,
    after: Math.max(object.after, act + 1),
    isGoods: false,
  };
}

/** «Proposed that Russia supply drones», "interested in coal supplies from Kazakhstan": what others are to supply, whoever wishes it imports. */
function doneBy(line: Line, cue: Cue, act: number, object: Span, action: Action): Action {
  if (action !== 'export') return action;
  const form = formAt(line.scene, cue.token);
  const isOfOthers =
    /^(propos|suggest)/.test(form) && formAt(line.scene, cue.token + 1) === 'that' && act > cue.token + 2;
  const isWanted =
    /^interest/.test(form) &&
    /^(supplies|deliveries|shipments)$/.test(formAt(line.scene, act)) &&
    formAt(line.scene, Math.max(object.after, act + 1)) !== 'to';
  return isOfOthers || isWanted ? 'import' : action;
}

/** «One will have a branch in A, the other will open one in B»: the thing that the sentence named before; undefined where it names none. */
function thingMeant(line: Line, cue: Cue, object: string): string | undefined {
  const rest = /^(?:one|another)(?= (?:in|at|near|on)\b|$)/.exec(object);
  if (!rest) return object;
  for (let token = cue.token - 1; token >= line.sentence.first; token -= 1)
    if (OPENED.test(formAt(line.scene, token)))
      return `${formAt(line.scene, token)}${object.slice(rest[0].length)}`;
  return undefined;
}
const OPENED =
  /^(branch|office|plant|factory|cent(er|re)|consulate|school|campus|faculty|store|shop|house|mill|line|workshop|terminal|hub|warehouse|farm)$/;

/** «Create a plant», "set up a greenhouse complex": built, not opened. */
const MADE_UP = /^(up|creat(e|ing)|found(ing)?|establish(ing)?)$/;
const GOODS_BUILT =
  /\b(ships?|vessels?|tankers?|barges?|tugs?|ferr(y|ies)|boats?|wagons?|carriages?|locomotives?|coaches|buses|trams?|cars?|tractors?|dredgers?|satellites?|aircraft)$/i;
const BUILT = /\b(plants?|factory|factories|mills?|complex(es)?|terminals?|greenhouses?|refinery|smelter)\b/i;

/** «Interested in seeders from Orenburg»: goods of the other side that are wanted. */
function wantedGoods(line: Line, cue: Cue): Deed | undefined {
  if (!/^interest/.test(formAt(line.scene, cue.token)) || formAt(line.scene, cue.token + 1) !== 'in')
    return undefined;
  let after = cue.token + 2;
  while (
    after < line.sentence.after &&
    after - cue.token < REACH / 2 &&
    !mentionAt(line, after) &&
    line.scene.tokens.kind[after] === WORD &&
    !/^(made|produced|grown|manufactured|from|to|with|in|for|of|by)$/.test(formAt(line.scene, after))
  )
    after += 1;
  const object = { first: cue.token + 2, after };
  const isFrom =
    formAt(line.scene, after) === 'from' ||
    (/^(made|produced|grown|manufactured)$/.test(formAt(line.scene, after)) &&
      /^(in|by)$/.test(formAt(line.scene, after + 1)));
  const place = placesOf(line).find(({ first }) => first > after && first - after <= 3);
  return isFrom && place && isOfGoods(line, object)
    ? {
        action: 'import',
        object: textOf(line.scene, object),
        first: cue.token,
        after: place.after,
        isGoods: true,
      }
    : undefined;
}

const isOfGoods = (line: Line, { first, after }: Span): boolean => {
  for (let token = first; token < after; token += 1) {
    const form = formAt(line.scene, token);
    if (NO_GOODS.test(form) || !(featuresAt(line.scene, token) & (NOUN | ADJECTIVE)) || /ing$/.test(form))
      return false;
  }
  return after > first;
};
const NO_GOODS =
  /^(investors?|investments?|tourists?|tourism|students?|specialists?|experience|technolog(y|ies)|proposals?|visitors?|guests?|help|support|cooperation|people|workers?|partners?|companies|businesses|delegations?|the|its|this|that)$/;

interface Act {
  readonly act: number;
  readonly action: Action;
}

function actOf(line: Line, cue: Cue): Act | undefined {
  const { scene, sentence } = line;
  const isOffer = /^(propos|suggest|offer|invit)/.test(formAt(scene, cue.token));
  let launch: number | undefined;
  let setUp: Act | undefined;
  for (let token = cue.token + 1; token < Math.min(sentence.after, cue.token + REACH); token += 1) {
    const mention = mentionAt(line, token);
    if (mention) {
      token = mention.after - 1;
      continue;
    }
    const form = formAt(scene, token);
    if (scene.tokens.kind[token] === MARK) return setUp;
    const action = actionAt(scene.tokens, token);
    // «Grain exports»: the goods stand before.
    if (action) return { act: token, action };
    // «Set up a warehouse», "put money into a terminal"; «set up production» says by another noun what is done.
    if (/^set(ting)?$/.test(form) && formAt(scene, token + 1) === 'up')
      setUp = { act: token + 1, action: 'open' };
    if (/^put(ting)?$/.test(form)) {
      const into = moneyInto(line, token);
      if (into !== undefined) return { act: into, action: 'invest' };
    }
    if (LAUNCH.test(form)) launch ??= token;
    if (PHASE.test(form)) continue;
    if (launch !== undefined && ROUTE.test(form)) return { act: launch, action: 'open' };
    if (isOffer) continue;
    if (launch !== undefined && launch === token - 1) continue;
    const bits = featuresAt(scene, token);
    if (formAt(scene, token - 1) === 'to' && bits & VERB) return setUp;
    if (bits & (NOUN | ADJECTIVE) && hasFlowBehind(line, token)) continue;
    if (launch !== undefined && (bits & ADJECTIVE || ROUTE.test(formAt(scene, token + 1)))) continue;
    return setUp;
  }
  return setUp;
}

/** «Put money into», "put 3 billion roubles into": the «into» behind an amount. */
function moneyInto(line: Line, put: number): number | undefined {
  for (let into = put + 1; into < Math.min(line.sentence.after, put + FARTHEST_INTO); into += 1)
    if (/^(into|in)$/.test(formAt(line.scene, into)))
      return hasWord(line, /^(money|funds?|capital|investments?)$/, { first: put, after: into }) ||
        line.mentions.some(({ kind, first, after }) => kind === 'quantity' && first > put && after <= into)
        ? into
        : undefined;
  return undefined;
}
const FARTHEST_INTO = 9;

/** «(Interest in) grain supplies», «fish exports»: the noun of the flow behind its goods. */
function hasFlowBehind(line: Line, token: number): boolean {
  for (let next = token + 1; next <= token + 2; next += 1)
    if (/^(exports?|supplies|deliveries|imports?|purchases|production)$/.test(formAt(line.scene, next)))
      return true;
  return false;
}

/** «Grain exports to Kazakhstan»: goods before the noun of their flow. */
function goodsBefore(line: Line, cue: Cue, act: number, action: Action): Span | undefined {
  if (!/^(export|import|produce)$/.test(action)) return undefined;
  if (!/^(exports|supplies|deliveries|imports|purchases|production)$/.test(formAt(line.scene, act)))
    return undefined;
  let first = act;
  while (first - 1 > cue.token && !PHASE.test(formAt(line.scene, first - 1)) && !mentionAt(line, first - 1))
    first -= 1;
  return first < act ? { first, after: act } : undefined;
}

const STOPS =
  /^(to|from|with|by|for|following|during|after|before|amid|while|because|despite|thanks|according|when|as|if|using|through|under|via|that|which|who|where|there|here|annually|jointly|together|this|next|last|and\/or|per|soon|later|within|said|says|starting|beginning|instead)$/;

/** The thing behind a verb: past an amount, up to whom it goes to, when and why; what is opened, built or paid for keeps its place. */
function objectFrom(line: Line, start: number, action: Action): Span | undefined {
  const { scene, sentence } = line;
  let first = pastRecipient(line, start);
  while (first < sentence.after && first - start < REACH) {
    const mention = mentionAt(line, first);
    const form = formAt(scene, first);
    if (mention?.kind === 'quantity' || mention?.kind === 'period') {
      const isCount = mention.kind === 'quantity' && mention.quantity.unit === '1' && action !== 'invest';
      if (isCount) break;
      first = mention.after;
    } else if (
      /^(the|a|an|of|its|their|up|to|from|new|in|into|jointly|more|than|about|around|some|at|least|year|money|funds|per)$/.test(
        form,
      ) &&
      !(mention && form !== 'in')
    )
      first += 1;
    else break;
  }
  // «To export to Kazakhstan»: nothing that is named.
  const opening = mentionAt(line, first);
  if (opening && opening.kind !== 'quantity' && !(opening.kind === 'place' && opening.form === 'adjective')) {
    if (opening.kind !== 'place' || !isAttributive(line, opening.after)) return undefined;
    // «To sell Petropavl twenty buses»: to whom.
    if (mentionAt(line, opening.after)?.kind === 'quantity') return undefined;
  }
  const keepsPlace = /^(open|build|invest|produce)$/.test(action);
  let after = first;
  while (after < sentence.after && after - first < LONGEST_OBJECT) {
    const form = formAt(scene, after);
    const mention = mentionAt(line, after);
    if (
      scene.tokens.kind[after] === MARK &&
      !/^[-–'’"“”«»]$/u.test(form) &&
      !(form === ',' && after > first && isRowOfThings(line, after + 1))
    )
      break;
    if (after > first && isRouteEnd(line, after, action)) {
      after = pastPlace(line, after + 1);
      continue;
    }
    if (after > first && /^(in|at|on)$/.test(form)) {
      const place = placesOf(line).find((one) => one.first >= after + 1 && one.first <= after + 2);
      if (place && keepsPlace) {
        after = place.after;
        while (OF_PLACE.test(formAt(scene, after))) after += 1;
        after = pastPlacesListed(line, after);
      }
      break;
    }
    if (after > first && STOPS.test(form)) break;
    if (mention?.kind === 'period') break;
    if (mention) {
      after = mention.after;
      continue;
    }
    if (form === 'and' && /^(we|they|he|she|it|i)$/.test(formAt(scene, after + 1))) break;
    if (form === 'and' && featuresAt(scene, after + 1) & VERB && !(featuresAt(scene, after + 1) & NOUN))
      break;
    after += 1;
  }
  while (after > first && /^(and|or|of|the|in|at|on|'s|’s)$/.test(formAt(scene, after - 1))) after -= 1;
  const isThing =
    after > first &&
    Array.from({ length: after - first }, (_, at) => first + at).some(
      (token) =>
        scene.tokens.kind[token] === WORD && !mentionAt(line, token) && !VAGUE.test(formAt(scene, token)),
    );
  return isThing ? { first, after } : undefined;
}

/** «Supply Kazakhstan with 500 buses», "provide farmers of Omsk with seeds": past to whom, up to «with». */
function pastRecipient(line: Line, start: number): number {
  if (!/^(supply|supplying|provide|providing)$/.test(formAt(line.scene, start - 1))) return start;
  const the = formAt(line.scene, start) === 'the' ? start + 1 : start;
  const place = placesOf(line).find(({ first, form }) => first === the && form === 'noun');
  return place && formAt(line.scene, place.after) === 'with' ? place.after + 1 : start;
}

/** «In Kokshetau, Semey and Oskemen»: past the rest of a list of places. */
function pastPlacesListed(line: Line, from: number): number {
  let [after, token] = [from, from];
  let isList = false;
  while (/^(,|and)$/.test(formAt(line.scene, token))) {
    const isLast = formAt(line.scene, token) === 'and';
    token += !isLast && formAt(line.scene, token + 1) === 'and' ? 2 : 1;
    const place = placesOf(line).find(({ first, form }) => first === token && form === 'noun');
    if (!place) break;
    token = place.after;
    isList ||= isLast || formAt(line.scene, place.first - 1) === 'and';
    if (isList) after = token;
  }
  return after;
}

/** «In the Omsk industrial zone»: what goes on with the name of a place. */
const OF_PLACE =
  /^(region|oblast|city|territory|district|area|industrial|special|free|economic|technology|zone|park|sez|cluster|airport|port)$/;

/** «Products», «opportunities»: nothing in particular. */
const VAGUE =
  /^(products?|goods|projects?|cooperation|trade|relations|ties|opportunit(y|ies)|business(es)?|markets?|economy|investments?|its|their|the|and|of|other|new|more|various|joint|up|areas?|fields?|sectors?|development)$/;

const isAttributive = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & (NOUN | ADJECTIVE)) &&
  !/^(in|to|from|with|by|and|for|on|at)$/.test(formAt(line.scene, token));

/** «Flights from Shymkent to Barnaul»: both ends belong to the route. */
const isRouteEnd = (line: Line, token: number, action: Action): boolean =>
  action === 'open' &&
  /^(from|to|between|and)$/.test(formAt(line.scene, token)) &&
  placesOf(line).some(
    ({ first }) => first === token + 1 || (first === token + 2 && formAt(line.scene, token + 1) === 'the'),
  );

function pastPlace(line: Line, at: number): number {
  const place = placesOf(line).find(({ first }) => first === at || first === at + 1);
  return place ? place.after : at;
}
