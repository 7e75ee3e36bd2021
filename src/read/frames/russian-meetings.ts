import type { BareClaim, Modality, SlotsOf } from '#model/claim.ts';
import { levelOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, INSTRUMENTAL, NOMINATIVE } from '../language/features.ts';
import type { PersonMention } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, mentionAt, personsOf, placesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { homeOf } from './named-meetings.ts';
import { beforeAdjectives } from './phrase.ts';

type Event = SlotsOf<'event'>;

/** A title with its country stands between a verb of meeting and a name. */
const LONGEST_TITLE = 9;

/** «Посол посетил Тюмень, где встретился с губернатором …»: whom a Russian traveller met there. */
export function metThere(
  line: Line,
  context: Context,
  { type, place, participants: [traveller, ...others] = [] }: Event,
  modality: Modality,
): readonly BareClaim[] {
  if (type !== 'visit' || line.scene.language !== 'ru' || !traveller || others.length > 0) return [];
  const act = hitsOf(line, ['meet']).find(({ first }) =>
    /^(встретил|встрет)/u.test(formAt(line.scene, first)),
  );
  const guest = personsOf(line).find(({ name, cases }) => name === traveller && cases & NOMINATIVE);
  const host =
    act &&
    personsOf(line).find(
      ({ first, cases }) =>
        first > act.after && first - act.after <= LONGEST_TITLE && Boolean(cases & INSTRUMENTAL),
    );
  if (!guest || !host || !/^(с|со)$/u.test(formAt(line.scene, act!.after))) return [];
  const [here] = homeOf(line, context, guest);
  const [there] = homeOf(line, context, host);
  if (!here || !there || here === there) return [];
  const slots = prune({
    type: 'meeting',
    place: place && levelOf(place) === 'country' ? undefined : place,
    participants: [traveller, host.name],
  }) as Event;
  return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}

/** «Вспомнил поездки гостя в Омск и Томск»: of several Russian journeys none is told; «в ходе поездки» is one. */
export const isOfSeveral = (line: Line, visit: number): boolean =>
  line.scene.language === 'ru' &&
  /^(поездки|визиты)$/u.test(formAt(line.scene, visit)) &&
  !isSingleBefore(line, visit);

const isSingleBefore = (line: Line, visit: number): boolean => {
  for (let token = visit - 1; token >= Math.max(line.sentence.first, visit - 4); token -= 1) {
    if (SINGLE.test(formAt(line.scene, token))) return true;
    if (!(featuresAt(line.scene, token) & ADJECTIVE)) return false;
  }
  return false;
};
const SINGLE =
  /^(ходе|время|рамках|итогам|итогах|после|до|для|цель|целью|программа|программе|программы|начало|конец|дня|день)$/u;

/** «Делегация встретилась с акимом …»: behind «с» the host, who heads no guests. */
export const isHostMet = (line: Line, { concept, after }: Hit, { first }: PersonMention): boolean =>
  line.scene.language === 'ru' &&
  concept === 'meet' &&
  hasWord(line, /^(с|со)$/u, { first: after, after: first });

/** «Губернатор был с визитом в области»: where a Russian visitor is. */
export function isOnVisit(line: Line, journey: number): boolean {
  if (
    line.scene.language !== 'ru' ||
    !/^(визитом|поездкой)$/u.test(formAt(line.scene, visitAt(line, journey)))
  )
    return false;
  return /^(с|со)$/u.test(formAt(line.scene, beforeAdjectives(line, visitAt(line, journey))));
}

/** «Рабочим визитом»: its noun. */
const visitAt = (line: Line, journey: number): number =>
  /^(визит|поездк)/u.test(formAt(line.scene, journey)) ? journey : journey + 1;

/** «В город он приезжал с визитом»: the one person of another country whom the sentence before told of. */
export function travellerMeant(line: Line, context: Context, act: Hit): PersonMention | undefined {
  if (line.scene.language !== 'ru' || personsOf(line).length > 0) return undefined;
  const pronoun = [-4, -3, -2, -1, 1, 2]
    .map((step) => act.first + step)
    .find((token) => /^(он|она)$/u.test(formAt(line.scene, token)));
  const before = line.scene.lines[line.index - 1];
  const named =
    before && pronoun !== undefined ? [...new Set(personsOf(before).map(({ name }) => name))] : [];
  return named.length === 1 && context.people.has(named[0]!)
    ? { kind: 'person', name: named[0]!, cases: NOMINATIVE, first: pronoun!, after: pronoun! + 1 }
    : undefined;
}

/** «Лидеры двух стран встретились»: a Russian word for them that is no title. */
export const isOfLeaders = (line: Line): boolean =>
  line.scene.language === 'ru' && hasWord(line, /^лидер(ы|ов|ами)$/u);

/** «В Кремле» is in Moscow, «в казанском Кремле» in the town that the word before names. */
export function kremlinIn(line: Line): string | undefined {
  const { scene, sentence } = line;
  if (scene.language === 'en') return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    // «Кремльде»; «Қазан Кремлінде» is another.
    if (
      scene.language === 'kk' &&
      formAt(scene, token) === 'кремльде' &&
      mentionAt(line, token - 1)?.kind !== 'place'
    )
      return 'RU-MOW/moscow';
    if (scene.language === 'kk' || formAt(scene, token) !== 'кремле') continue;
    if (formAt(scene, token - 1) === 'в') return 'RU-MOW/moscow';
    return placesOf(line).find(({ after, form }) => after === token && form === 'adjective')?.code;
  }
  return undefined;
}

/** «Участие приняли делегации …»: who takes part receives nobody. */
export const isTakingPart = (line: Line, verb: number): boolean =>
  line.scene.language === 'ru' &&
  [-2, -1, 1, 2].some((step) => /^(участие|решение|закон|меры)$/u.test(formAt(line.scene, verb + step)));
