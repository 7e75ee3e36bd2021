import { asRegion, countryAcross, countryOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import type { Found } from './measured.ts';
import type { Told } from './russian-figures.ts';

/** «13 joint projects worth $437 million», «large projects for $440 million», "nine projects for a total of 3 billion dollars": what English projects of two sides cost. */
export function worthOfProjects(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || !/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  const projects = hitsOf(line, ['measure:cooperation.projects']).findLast(
    ({ after }) => after <= mention.first && mention.first - after <= FARTHEST_WORTH,
  );
  if (!projects) return undefined;
  for (let token = projects.after; token < mention.first; token += 1)
    if (WORTH.test(formAt(scene, token)) || (token === projects.after && formAt(scene, token) === 'for'))
      return {
        measure: 'business.investment',
        span: { first: projects.first, after: projects.after },
        sidesOf: 'cooperation.projects',
      };
  return undefined;
}
/** «Projects in various sectors of the economy with a total value of about». */
const FARTHEST_WORTH = 12;
const WORTH = /^(worth|total|totall?ing|value|valued|cost|costing|amount|sum|amounting)$/;

/** «Russian and joint ventures»: enterprises of the other country and of both, counted together. */
export const isOfOneAndJoint = (line: Line, first: number, after: number): boolean =>
  line.scene.language === 'en' &&
  placesOf(line).some(
    (place) =>
      place.form === 'adjective' &&
      place.first >= first &&
      place.after <= after &&
      formAt(line.scene, place.after) === 'and' &&
      formAt(line.scene, place.after + 1) === 'joint',
  );

/** «From 300 tonnes in 2029 to 380 tonnes in 2030»: the time behind the figure from which an English one has come. */
export const isOfStart = (line: Line, { first }: Span, period: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first - 1) === 'to' &&
  first - 1 - period.after <= 1 &&
  period.after < first &&
  quantitiesOf(line).some(
    (start) =>
      start.after <= period.first &&
      period.first - start.after <= 2 &&
      formAt(line.scene, start.first - 1) === 'from',
  );

/** «Took in 570 tons of rye from Kazakhstan»: goods by their mass that come from one of the two countries or go to it, whatever the English verb. */
export function shipmentOnTheWay(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || mention.quantity.unit !== 't' || formAt(scene, mention.after) !== 'of')
    return undefined;
  if (hitsOf(line, OTHERWISE_TOLD).length > 0) return undefined;
  return endsBehind(line, mention).length > 0
    ? { measure: 'trade.shipments', span: { first: mention.first, after: mention.after } }
    : undefined;
}

/** The places of the two countries that a mass comes from or goes to, behind it. */
const endsBehind = (
  line: Line,
  { after }: Span,
): readonly { readonly code: string; readonly isOrigin: boolean }[] =>
  placesOf(line).flatMap(({ first, form, code }) => {
    const word = formAt(line.scene, formAt(line.scene, first - 1) === 'the' ? first - 2 : first - 1);
    const isEnd =
      form === 'noun' &&
      /^(RU|KZ)/.test(code) &&
      first > after &&
      first - after <= FARTHEST_END &&
      /^(from|to|into)$/.test(word) &&
      !quantitiesOf(line).some((next) => !next.ordinal && next.first >= after && next.after <= first);
    return isEnd ? [{ code, isOrigin: word === 'from' }] : [];
  });
const FARTHEST_END = 7;
/** Words that say themselves what a mass is of, and which way it goes. */
const OTHERWISE_TOLD = [
  'measure:trade.transit',
  'measure:trade.export',
  'measure:trade.import',
  'measure:trade.shipments',
  'measure:transport.throughput',
];

/** «The republic received 21,000 tonnes of poultry meat»: what an English subject takes in by its mass, from the side across that the text has spoken of. */
export function goodsTakenIn(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || mention.quantity.unit !== 't' || formAt(scene, mention.after) !== 'of')
    return undefined;
  let verb = mention.first - 1;
  while (verb > sentence.first && mention.first - verb <= FARTHEST_TAKER && !TAKES.test(formAt(scene, verb)))
    verb -= 1;
  if (!TAKES.test(formAt(scene, verb))) return undefined;
  const taker = groupsOf(line, context).findLast(({ after, office }) => !office && after <= verb)?.places;
  const seller = taker && sellerTo(taker[0]!, context);
  return taker && seller
    ? { measure: 'trade.shipments', span: mention, sides: { area: seller, counterpart: taker } }
    : undefined;
}
const TAKES = /^(received|bought|purchased|took|acquired|got|procured|accepted)$/;
const FARTHEST_TAKER = 4;

/** The other of the two sides that a text tells of, else the place across that it speaks for. */
function sellerTo(taker: string, { pair, subject }: Context): readonly string[] | undefined {
  const across = [pair?.a, pair?.b].find(
    (side) => side !== undefined && countryOf(side[0]!) !== countryOf(taker),
  );
  const isOfPair = [...(pair?.a ?? []), ...(pair?.b ?? [])].some(
    (code) => countryOf(code) === countryOf(taker),
  );
  if (across && isOfPair) return across.map(asRegion);
  return subject && countryOf(subject) !== countryOf(taker) ? [asRegion(subject)] : undefined;
}

/** Who sends goods and to whom, by the English prepositions behind their mass; what they leave out is who is named before it, else the other country. */
export function routeBehind(line: Line, near: Span): Sides | undefined {
  if (line.scene.language !== 'en') return undefined;
  const ends = endsBehind(line, near);
  const origin = ends.find(({ isOrigin }) => isOrigin)?.code;
  const goal = ends.find(({ isOrigin }) => !isOrigin)?.code;
  const known = origin ?? goal;
  if (!known) return undefined;
  const before = placesOf(line).findLast(
    ({ after, form, code }) =>
      after <= near.first && form === 'noun' && /^(RU|KZ)/.test(code) && countryOf(code) !== countryOf(known),
  );
  const other = before?.code ?? countryAcross(countryOf(known));
  const [from, to] = [origin ?? other, goal ?? other];
  return countryOf(from) === countryOf(to) ? undefined : { area: [from], counterpart: [to] };
}

/** «The land border is 900 km long and the sea border 70»: which part of the border an English verb tells the length of. */
export const isPartTold = (line: Line, { after }: Span, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  after <= first &&
  first - after <= 2 &&
  /^(is|was|measures|spans|runs|of|for|at|covers|totals)$/.test(formAt(line.scene, first - 1));

/** «More than 900 trucks, 500 cars and 3,000 people go through Syrym daily»: what an English text says to pass a checkpoint in a day, each kind by itself. */
export function crossingDaily(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  const { quantity, first, after } = mention;
  if (scene.language !== 'en' || !/^(1|person|1\/d|person\/d)$/.test(quantity.unit) || mention.ordinal)
    return undefined;
  let noun = first;
  while (noun < after + 2 && !PASSING.test(formAt(scene, noun))) noun += 1;
  if (noun === after + 2 || !hasWord(line, PASSES) || !hasWord(line, /^(daily|day|every)$/)) return undefined;
  const isAtCheckpoint = [0, 1, 2, 3, 4].some((back) => {
    const told = scene.lines[line.index - back];
    return told !== undefined && hitsOf(told, ['asset:crossing']).length > 0;
  });
  return isAtCheckpoint ? { measure: 'transport.throughput', span: { first, after } } : undefined;
}
const PASSING =
  /^(trucks?|lorries|cars?|vehicles?|buses|coaches|people|persons|travell?ers|passengers|drivers|citizens|motorists)$/;
const PASSES = /^(cross(es|ed)?|pass(es|ed)?|go(es)?|goes|went|travel(s|led)?|driv(e|es)|drove|through)$/;

/** «The longest land border in the world»: all of it, in English, where no other part is told. */
export function isWholeBorder(line: Line): boolean {
  const { scene, sentence } = line;
  // «Самая длинная непрерывная сухопутная граница в мире».
  if (scene.language === 'ru')
    return hasWord(line, /^сам(ая|ой|ую)$/u) && hasWord(line, /^(длинн|протяженн)(ая|ой|ую)$/u);
  if (scene.language !== 'en' || hasWord(line, /^(rivers?|lakes?|sea|maritime|waters?)$/)) return false;
  for (let token = sentence.first; token < sentence.after; token += 1)
    if (formAt(scene, token) === 'longest')
      return [1, 2, 3].some((ahead) => formAt(scene, token + ahead) === 'land');
  return false;
}
