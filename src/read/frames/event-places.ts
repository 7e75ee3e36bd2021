import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { levelOf, regionOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { isHostOfEnvoy } from '../envoys.ts';
import { NOMINATIVE } from '../language/features.ts';
import { isWithin, nearestTo, type PlaceMention, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf } from '../scene.ts';
import { isOfTelling } from './english-telling.ts';
import { isTakingPart } from './russian-meetings.ts';

/** Occasions by the nouns that name them. A meeting or visit counts only where it is told as taking place. */
export const TYPES = [
  'culture-days',
  'commission',
  'forum',
  'mission',
  'exhibition',
  'conference',
  'festival',
  'visit',
] as const;

/** Whether a kind of occasion is one that somebody travels for. */
export const isJourney = (kind: string | undefined): boolean => kind === 'visit' || kind === 'mission';

/** Whether one of the occasions told so far is a journey. */
export const tellsJourney = (told: readonly BareClaim[]): boolean =>
  told.some(({ slots }) => isJourney((slots as SlotsOf<'event'>).type));

/** A host stands no farther from its verb, in tokens; a Kazakh verb ends the sentence that its host opens. */
const HOST_REACH = { ru: 4, en: 9, kk: 14 } as const;

/** Where it is held: «в Оренбурге», or the host that is the subject of «примет». */
export function placeOf(line: Line, hit: Span, phrase: Span, told: Span): string | undefined {
  const all = placesOf(line).filter(
    (place) =>
      place.form === 'noun' &&
      levelOf(place.code) !== 'country' &&
      !(place.first >= phrase.first && place.after <= phrase.after) &&
      !isHostOfEnvoy(line, place) &&
      !isOfTelling(line, place, phrase),
  );
  const inTold = all.filter((place) => isWithin(place, told));
  const within =
    inTold.length > 0 ? inTold : all.filter((place) => isWithin(place, clauseAt(line, hit.first)));
  const isAlone = hitsOf(line, TYPES).every(
    (other) => other.first < phrase.after && other.after > phrase.first,
  );
  const places = within.length > 0 || !isAlone ? within : all;
  const host = hitsOf(line, ['hold'], told).find(
    (verb) =>
      /^(при(н|м)|host|қабылда)/u.test(formAt(line.scene, verb.first)) && !isTakingPart(line, verb.first),
  );
  const receiving = kazakhHost(line, phrase, places);
  if (receiving) return receiving.code;
  if (host) {
    const subject = places.find(
      (place) =>
        (['subject', 'object', 'unknown', 'of'].includes(roleOf(line, place)) ||
          // «Will be hosted by Omsk».
          (line.scene.language === 'en' && formAt(line.scene, place.first - 1) === 'by') ||
          // «Орал қаласы Қазақстан мен Ресейдің форумын қабылдады».
          (line.scene.language === 'kk' &&
            levelOf(place.code) === 'city' &&
            roleOf(line, place) === 'name')) &&
        Math.abs(place.first - host.after) <= HOST_REACH[line.scene.language],
    );
    if (subject) return subject.code;
  }
  const stage = englishStage(line, phrase, told) ?? movedTo(line, phrase, told, places);
  if (stage) return stage;
  const goes = hitsOf(line, ['go']).filter(({ first }) => !isTakingPart(line, first));
  const isJourney =
    goes.length > 0 || hitsOf(line, ['mission', 'visit']).some(({ first }) => first === hit.first);
  const here = isJourney ? ['in', 'to', 'object'] : ['in'];
  const gone = goes
    .filter((go) => isWithin(go, told))
    .flatMap(({ after }) => places.filter(({ first }) => first === after));
  if (isJourney && gone[0]) return gone[0].code;
  const stages = places.filter((place) => here.includes(roleOf(line, place)));
  const nearest = nearestTo(stages, hit)?.code;
  // «Солтүстік Қазақстанда, яғни Петропавлда»: the town says more than its region.
  return (
    stages.find(({ code }) => levelOf(code) === 'city' && regionOf(code) === nearest)?.code ??
    nearest ??
    countryIn(line, phrase, told)
  );
}

/** «Выставка переедет из Костаная в Рудный», «фестиваль приехал в Омск»: where a Russian occasion that travels is next. */
function movedTo(line: Line, phrase: Span, told: Span, places: readonly PlaceMention[]): string | undefined {
  if (
    line.scene.language !== 'ru' ||
    !hasWord(line, MOVES, { first: phrase.after, after: Math.max(told.after, phrase.after) })
  )
    return undefined;
  return places.find((place) => roleOf(line, place) === 'to')?.code;
}
const MOVES =
  /^(переед(ет|ут)|переехал[аи]?|приед(ет|ут)|приехал[аи]?|отправи(тся|лась|лся)|перебер(ется|утся)|перебрал(ась|ся)|перемести(тся|лась|лся)|прибы(ла|л|ли)|прибудет|уед(ет|ут)|добрал(ась|ся|ись))$/u;

/** «Батыс Қазақстан облысының Орал қаласы … форумын қабылдап жатыр»: a Kazakh host stands before the whole of the name. */
const kazakhHost = (line: Line, phrase: Span, places: readonly PlaceMention[]): PlaceMention | undefined =>
  hostByRight(line, phrase, places) ?? receivingHost(line, phrase, places);

/** «Форумға Павлодар қаласы иелік етеді»: the host in the nominative, before or behind the name. */
const hostByRight = (line: Line, phrase: Span, places: readonly PlaceMention[]): PlaceMention | undefined =>
  line.scene.language === 'kk' &&
  /(ға|ге|на|не)$/u.test(formAt(line.scene, phrase.after - 1)) &&
  hasWord(line, /^иелік$/u, { first: phrase.after, after: line.sentence.after })
    ? places.find((place) => Boolean(place.cases & NOMINATIVE) && roleOf(line, place) !== 'in')
    : undefined;

/** «Орал қаласы … форумын қабылдап жатыр». */
const receivingHost = (
  line: Line,
  phrase: Span,
  places: readonly PlaceMention[],
): PlaceMention | undefined =>
  line.scene.language === 'kk' &&
  /(ын|ін|ды|ді|ты|ті)$/u.test(formAt(line.scene, phrase.after - 1)) &&
  /^қабылда(п|йды|ды|ған|мақ|йтын)$/u.test(formAt(line.scene, phrase.after))
    ? places.find((place) => place.after <= phrase.first && Boolean(place.cases & NOMINATIVE))
    : undefined;

/** No more than the country is said, in Kazakh and English. */
function countryIn(line: Line, phrase: Span, told: Span): string | undefined {
  if (line.scene.language === 'ru') return undefined;
  return (line.scene.language === 'kk' ? countryInside : countryHolding)(line, phrase, told);
}

/** «2019 жылы Ресейде Қазақстанның мәдениет күндері өтті». */
const countryInside = (line: Line, phrase: Span, told: Span): string | undefined =>
  placesOf(line).find(
    (place) =>
      place.form === 'noun' &&
      levelOf(place.code) === 'country' &&
      isWithin(place, told) &&
      !isWithin(place, phrase) &&
      roleOf(line, place) === 'in' &&
      !/(ғы|гі)$/u.test(formAt(line.scene, place.after - 1)),
  )?.code ?? (hasWord(line, /^елімізде$/u, { first: told.first, after: phrase.first }) ? 'KZ' : undefined);

/** «The next session will be held in Kazakhstan»: a country right behind an English occasion that is to be held or behind its verb, where no town is named; headings name no more than the country where the text names the town. */
function countryHolding(line: Line, phrase: Span, told: Span): string | undefined {
  const within = placesOf(line).filter(
    (place) => place.form === 'noun' && place.first >= phrase.after && isWithin(place, told),
  );
  const [only] = within;
  if (line.sentence.role !== 'body' || !only || within.length > 1 || !/^(RU|KZ)$/.test(only.code))
    return undefined;
  const at = formAt(line.scene, only.first - 1) === 'the' ? only.first - 2 : only.first - 1;
  if (formAt(line.scene, at) !== 'in' || /['’]s?$/u.test(formAt(line.scene, only.after - 1)))
    return undefined;
  return hitsOf(line, ['hold', 'begin', 'open'], told).some(
    ({ concept, after }) =>
      after === at || (concept === 'hold' && after <= phrase.first && at - phrase.after <= LONGEST_MATTER),
  )
    ? only.code
    : undefined;
}

/** «The Commission | on the Ishim River | in Russia». */
const LONGEST_MATTER = 5;

/** Where English occasions are, by other verbs than those of holding them, or by the country where only their reporter sits in a town. */
function englishStage(line: Line, phrase: Span, told: Span): string | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  const within = placesOf(line).filter((place) => isWithin(place, told) && place.form === 'noun');
  // «Kokshetau has seen the start of the forum», "Omsk welcomed the festival".
  const host = within.find(
    (place) =>
      place.after <= phrase.first &&
      levelOf(place.code) !== 'country' &&
      sees(line, place.after, phrase.first),
  );
  if (host) return host.code;
  // «The Days of Culture will move on to Kazan».
  const goal = within.find(
    (place) =>
      place.first >= phrase.after && roleOf(line, place) === 'to' && movesOn(line, phrase.after, place.first),
  );
  if (goal) return goal.code;
  // «A visit to Kazakhstan for the 11th forum».
  const visited = within.find(
    (place) =>
      place.after <= phrase.first &&
      phrase.first - place.after <= NEAR_HOST &&
      roleOf(line, place) === 'to' &&
      hitsOf(line, ['visit', 'go']).some(({ after }) => after <= place.first) &&
      /^(for|to|where)$/.test(formAt(scene, place.after)),
  );
  if (visited) return visited.code;
  // «Will run in Kazakhstan, the Russian House in Almaty said».
  const country = within.find(
    (place) =>
      levelOf(place.code) === 'country' && roleOf(line, place) === 'in' && place.first >= phrase.after,
  );
  const towns = placesOf(line).filter(({ code, form }) => form === 'noun' && levelOf(code) !== 'country');
  return country && towns.length > 0 && towns.every((town) => isOfReporter(line, town, told, country))
    ? country.code
    : undefined;
}

/** «Omsk saw», "was host to", "has had the meeting of the commission". */
const sees = (line: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1) {
    const isHost = formAt(line.scene, token) === 'host' && formAt(line.scene, token + 1) === 'to';
    const isHad = formAt(line.scene, token) === 'had' && /^(has|have)$/.test(formAt(line.scene, token - 1));
    if ((isHost || isHad) && to - token <= NEAR_HOST) return true;
  }
  return hasWord(line, /^(saw|seen|sees|welcome[sd]?|greet(s|ed))$/, {
    first: from,
    after: Math.min(to, from + 3),
  });
};

/** «Was host, for the third time, to the». */
const NEAR_HOST = 7;

const movesOn = (line: Line, from: number, to: number): boolean =>
  hasWord(line, /^(move[sd]?|goes|go|went|travel(s|led)?|continue[sd]?|shift(s|ed)?)$/, {
    first: from,
    after: to,
  });

/** A town behind the country, in whose clause somebody says so. */
const isOfReporter = (line: Line, town: PlaceMention, told: Span, country: Span): boolean =>
  town.first > country.after &&
  (!isWithin(town, told) ||
    hitsOf(line, ['say']).some(({ first }) => first > town.after && first - town.after <= NEAR_SAYING));
const NEAR_SAYING = 3;
