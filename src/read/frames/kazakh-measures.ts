import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isSubjectless } from '../kazakh-moods.ts';
import { endsIdiom } from '../language/kazakh-idioms.ts';
import { ABLATIVE_ENDING, DATIVE_ENDING, GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import {
  carries,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  linesBefore,
  mentionAt,
  namesOther,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import type { Sides } from './facing.ts';
import { carriedThrough } from './kazakh-through.ts';
import type { Found } from './measured.ts';
import { tradeJustTold } from './told-on.ts';

/** The measure of a length told by «ұзындығы», by the kind of the thing whose it is. */
const LENGTHS: Readonly<Record<string, string>> = {
  'asset:road': 'transport.length',
  'asset:railway': 'transport.length',
  'asset:conduit': 'water.length',
  border: 'border.length',
};
/** A nickname of a route, told in an earlier sentence, holds for so many sentences. */
const REACH = 2;
/** Nouns of those who pass stand no further behind their number, in tokens. */
const NEAR = 3;
/** The noun of what projects are worth stands no further behind the sum, in tokens. */
const NEAR_PROJECTS = 5;

/** A part of what the sentence before counted, of the same sides. */
interface PartOfLast extends Found {
  readonly isOfLast: true;
}

/** Kazakh measures that no one word names: by the verb behind the figure, by «ұзындығы», by what passes through what, by what projects are worth. */
export function kazakhMeasure(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: string | undefined,
): Found | PartOfLast | undefined {
  if (line.scene.language !== 'kk') return undefined;
  return (
    worthOfProjects(line, mention, previous) ??
    shareOfFirms(line, mention) ??
    partOfLast(line, mention, context) ??
    diasporaCounted(line, mention) ??
    inhabitants(line, mention) ??
    volumeOfLast(line, mention, context) ??
    demarcated(line, mention) ??
    passing(line, mention) ??
    lengthTold(line, mention, context) ??
    stretchOfBorder(line, mention) ??
    putIn(line, mention) ??
    paidFor(line, mention) ??
    carriedThrough(line, mention) ??
    turnoverAlone(line, mention, context)
  );
}

/** «Оның 95 пайызы демаркацияланды», «6,5 мың шақырымы шегенделді»: what is said of a part of the border stands behind it. */
function demarcated(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^(%|km)$/.test(mention.quantity.unit)) return undefined;
  const next = quantitiesOf(line).find((other) => other.first >= mention.after)?.first ?? line.sentence.after;
  const hit = hitsOf(line, ['measure:border.demarcated'], clauseAt(line, mention.first)).find(
    ({ first }) => first >= mention.after && first < next,
  );
  return hit && { measure: 'border.demarcated', span: hit };
}

/** «Бекет арқылы тәулігіне 1 200 көлік өтеді», «шекарадан 2,6 млн адам мен 800 мың автокөлік өтті». */
function passing(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^(1|person|1\/[da]|person\/[da])$/.test(mention.quantity.unit)) return undefined;
  const clause = clauseAt(line, mention.first);
  const isOfPassers =
    mention.quantity.unit.startsWith('person') ||
    hasWord(line, PASSERS, { first: mention.after, after: mention.after + NEAR });
  if (!isOfPassers || !clause.predicates.some((token) => isPassing(line.scene.tokens, token)))
    return undefined;
  const isThrough = has(line, 'border', 'asset:crossing', 'asset:road') || hasWord(line, /^арқылы$/u, clause);
  return isThrough ? { measure: 'transport.throughput', span: mention } : undefined;
}
const PASSERS =
  /^(көлік|көлігі|автокөлік|автокөлігі|автомобиль|автомашина|машина|жүккөлік|адам|жолаушы|азамат|фура|автобус)$/u;
const isPassing = formIs(
  /^(өтеді|өтті|өткен|өтсе|өтуде|өтетін|өтіп|өткізілді|өткізіледі|жүреді|қатынайды|жүрсе)$/u,
);

/** «Жолдың ұзындығы – 277 шақырым», «учаскесінің ұзындығы 217 шақырымды құрайды», «Жалпы ұзындығы – 48 км»; not «ұзындығы 48 км жол салынды». */
function lengthTold(line: Line, mention: QuantityMention, context: Context): Found | undefined {
  if (mention.quantity.unit !== 'km') return undefined;
  const clause = clauseAt(line, mention.first);
  const extent = hitsOf(line, ['extent'], clause).findLast(({ after }) => after <= mention.first);
  if (!extent || !isLevel(line, mention)) return undefined;
  if (quantitiesOf(line).some(({ first, after }) => first >= extent.after && after <= mention.first))
    return undefined;
  const owner = line.hits
    .filter(
      ({ concept, first, after }) => concept in LENGTHS && first >= clause.first && after <= extent.first,
    )
    .toSorted((a, b) => b.after - a.after || b.first - a.first)[0];
  const stretch =
    owner?.concept === 'border'
      ? line.hits.find(
          ({ concept, first, after }) =>
            concept.startsWith('measure:border.length.') && first <= owner.first && owner.after <= after,
        )
      : undefined;
  if (stretch) return { measure: stretch.concept.slice('measure:'.length), span: stretch };
  if (owner) return { measure: LENGTHS[owner.concept]!, span: owner };
  const last = context.last.route;
  return last && line.index - last.line <= REACH && line.index > last.line
    ? { measure: LENGTHS[`asset:${last.type}`]!, span: mention }
    : undefined;
}

/** The figure is what is said: a verb of amount or the end of its clause follows. */
function isLevel(line: Line, { after }: Span): boolean {
  const next = formAt(line.scene, after);
  if (next === 'болатын' || next === 'құрайтын') return false;
  return after >= line.sentence.after || /^[.,;:–—!?»)]$/u.test(next) || carries(line, after, 'amount');
}

/** «Облыс Ресеймен 1 700 шақырымға шектеседі»: how long a stretch of the border is, told by the verb. */
function stretchOfBorder(line: Line, mention: QuantityMention): Found | undefined {
  if (mention.quantity.unit !== 'km') return undefined;
  const verb = clauseAt(line, mention.first).predicates.find(
    (token) => token >= mention.after && /^(шектес|шекаралас|іргелес)/u.test(formAt(line.scene, token)),
  );
  if (verb !== undefined) return { measure: 'border.length', span: { first: verb, after: verb + 1 } };
  // «Ресеймен шектесетін шебі 1,5 мың шақырымға тең».
  const clause = clauseAt(line, mention.first);
  return hasWord(line, /^(шектес|шекаралас|іргелес)\p{L}+(тын|тін)$/u, clause) &&
    hasWord(line, /^(шеб|шекара|бөлі[гк]|ұзындығ|сызы[ғқ])\p{L}*$/u, clause) &&
    carries(line, mention.after, 'amount')
    ? { measure: 'border.length', span: mention }
    : undefined;
}

/** «Министрлік Омбымен сауданың нәтижесін жариялады. Айналым – 1 млрд доллар»: by its head alone, behind what told of the trade. */
function turnoverAlone(line: Line, mention: QuantityMention, { last }: Context): Found | undefined {
  if (!/^(%|x|[A-Z]{3})$/.test(mention.quantity.unit)) return undefined;
  const before = last.topic ?? last.measure;
  if (!before?.id.startsWith('trade.') || line.index - before.line > 2) return undefined;
  const { first } = clauseAt(line, mention.first);
  for (let token = first; token < mention.first; token += 1)
    if (
      /^айналым(ы|ның|дың)?$/u.test(formAt(line.scene, token)) &&
      // «Айналым 20 млрд доллар болды, оның ішінде экспорт 9 млрд»: the nearer one.
      hitsOf(line, OTHER_TRADE, { first: token + 1, after: mention.first }).length === 0
    )
      return { measure: 'trade.turnover', span: { first: token, after: token + 1 } };
  return undefined;
}
const OTHER_TRADE = ['measure:trade.export', 'measure:trade.import', 'measure:trade.transit'];

/** «Ресейліктер Қазақстан экономикасына 2,9 млрд доллар салды», «зауыт салуға 7 млрд теңге құймақ»: money right before a verb of putting it in. */
function putIn(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  const isPut = [0, 1, 2].some(
    (ahead) =>
      PUT.test(formAt(line.scene, mention.after + ahead)) ||
      (/^тарт(ты|қан|ылды|ылған|ады|пақ)$/u.test(formAt(line.scene, mention.after + ahead)) &&
        hasWord(line, /^инвест/u)),
  );
  return isPut && !/([ғқн]а|[кн]е|(?<!тең)ге)$/u.test(formAt(line.scene, mention.after - 1))
    ? { measure: 'business.investment', span: mention }
    : undefined;
}
const PUT =
  /^(сал(ды|ған|мақ|ынды|ынған|ынбақ|ынады|ып|ыпты|ады)|құй(ды|ған|мақ|ылды|ылған|ылмақ|ылады|ады)|инвестицияла(ды|ған|мақ|йды|нды|нған))$/u;

/** «Ресейден 1,3 млрд долларға мұнай сатып алды», «Ресейге 900 млн долларға уран сатты»: for what goods were bought, or sold, in all. */
function paidFor(line: Line, mention: QuantityMention): Found | undefined {
  if (!/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  if (!/(ға|[кн]е|(?<!тең)ге)$/u.test(formAt(line.scene, mention.after - 1))) return undefined;
  const { after } = clauseAt(line, mention.first);
  // «Ақтөбедегі зауытты 50 млн долларға сатып алды» is no trade between two places.
  const isAPlace = (ending: RegExp) =>
    placesOf(line).some((place) => place.after <= after && ending.test(formAt(line.scene, place.after - 1)));
  for (let token = mention.after; token < after; token += 1) {
    const form = formAt(line.scene, token);
    if (/^ал(ды|ған|ып|ады|ынды|ынған)$/u.test(form) && formAt(line.scene, token - 1) === 'сатып')
      return isAPlace(ABLATIVE_ENDING) ? { measure: 'trade.import', span: mention } : undefined;
    if (/^сат(ты|қан|ылды|ылған|ады)$/u.test(form))
      return isAPlace(DATIVE_ENDING) ? { measure: 'trade.export', span: mention } : undefined;
  }
  return undefined;
}

/** «Құны 33 млрд доллар болатын 143 жоба», «143 жоба бар, олардың құны – 33 млрд доллар»: what the projects counted are worth. */
function worthOfProjects(
  line: Line,
  mention: QuantityMention,
  previous: string | undefined,
): Found | undefined {
  if (!/^[A-Z]{3}$/.test(mention.quantity.unit) || !has(line, 'measure:cooperation.projects'))
    return undefined;
  const projects = hitsOf(line, ['measure:cooperation.projects']);
  const count = quantitiesOf(line).find(
    ({ first, bare }) => bare && first >= mention.after && first - mention.after <= NEAR_PROJECTS,
  );
  const ahead = count && projects.find(({ first }) => first >= count.after && first - count.after <= NEAR);
  const told = (span: Span) => ({ measure: 'business.investment', span, sidesOf: 'cooperation.projects' });
  if (ahead) return told(ahead);
  const isWorth =
    previous === 'cooperation.projects' && hitsOf(line, ['cost'], clauseAt(line, mention.first)).length > 0;
  return isWorth && projects[0] ? told(projects[0]) : undefined;
}

/** «Тауар айналымы өсуде. Былтыр 10 пайызға артып, 28 млрд долларға жетті»: the trade that the sentence before was about, where this one names no subject. */
export function spokenOn(line: Line, mention: QuantityMention, context: Context): Found | undefined {
  if (line.scene.language !== 'kk' || !/^(%|x|[A-Z]{3})$/.test(mention.quantity.unit)) return undefined;
  const measure = tradeJustTold(line, context);
  return measure &&
    has(line, 'grow', 'fall', 'amount') &&
    isSubjectless(line, line.sentence.first, mention.first)
    ? { measure, span: mention }
    : undefined;
}

/** «Оның 120 мыңы Астрахань облысында», «олардың 26,8 мыңы грантпен оқиды»: some of the people just counted, by the ending of a whole's part. */
export const partOfPeople = (
  line: Line,
  mention: QuantityMention,
  previous: string | undefined,
): Found | undefined =>
  line.scene.language === 'kk' &&
  /^(education\.students|people\.diaspora)$/.test(previous ?? '') &&
  mention.bare &&
  /(?:ы|і|астамы|жуығы)$/u.test(formAt(line.scene, mention.after - 1))
    ? { measure: previous!, span: mention }
    : undefined;

/** «Соның 25 мыңы грантпен оқиды», behind the sentence that counts them. */
function partOfLast(line: Line, mention: QuantityMention, { last }: Context): PartOfLast | undefined {
  const { figure } = last;
  if (!figure || line.index - figure.line !== 1 || !OF_THEM.test(formAt(line.scene, line.sentence.first)))
    return undefined;
  const part = partOfPeople(line, mention, figure.slots.measure);
  return part && { ...part, isOfLast: true };
}
const OF_THEM = /^(оның|соның|олардың|солардың|бұлардың)$/u;

/** «Қорған облысында 744 мың адам тұрады», «1,8 млн тұрғын өмір сүреді»: people by their living there. */
function inhabitants(line: Line, mention: QuantityMention): Found | undefined {
  const { unit } = mention.quantity;
  const isOfPeople =
    unit === 'person' || (unit === '1' && /^(тұрғын|халық|адам)$/u.test(formAt(line.scene, mention.after)));
  if (!isOfPeople) return undefined;
  const until = Math.min(clauseAt(line, mention.first).after, mention.after + NEAR + 1);
  for (let token = mention.after; token < until; token += 1)
    if (isLiving(line.scene.tokens, token) || isLivingInTwo(line.scene.tokens, token))
      return { measure: 'people.population', span: mention };
  return undefined;
}
const isLiving = formIs(/^(тұрады|мекендейді|тұрып|ғұмыр)$/u);
const isLivingInTwo = endsIdiom({ сүр: /^өмір$/u, ет: /^мекен$/u }, 'еді|іп');

/** «Ондағы қандастар 150 000 шамасында», «олар 150 мыңға жуық»: how many, as all that is said of a people. */
function diasporaCounted(line: Line, mention: QuantityMention): Found | undefined {
  const next = formAt(line.scene, mention.after);
  const isSaid = mention.after >= line.sentence.after || /^[.,;!?]$/u.test(next);
  if (!isSaid || !mention.bare || mention.ordinal || mention.quantity.n < LEAST_DIASPORA) return undefined;
  const people = hitsOf(line, ['measure:people.diaspora']).findLast(({ after }) => after <= mention.first);
  const isTheirs =
    people && (people.after === mention.first || formAt(line.scene, mention.first - 1) === 'олар');
  return isTheirs ? { measure: 'people.diaspora', span: people } : undefined;
}
/** Fewer are people of a street or a class. */
const LEAST_DIASPORA = 100;

/** «Компаниялардың үштен бірі – ресейлік», «900 компания болса, олардың 40 пайызы – ресейлік», «42 мың компанияның жартысы ресейлік капиталмен жұмыс істейді». */
function shareOfFirms(line: Line, mention: QuantityMention): Found | undefined {
  return mention.quantity.unit === '%' && isOfFirms(line, mention)
    ? { measure: 'business.companies', span: mention }
    : undefined;
}

/** Whether a percentage is of firms that the word before it counts, and says behind it whose they are. */
export function isOfFirms(line: Line, mention: Span): boolean {
  if (line.scene.language !== 'kk') return false;
  const whole = mention.first - 1;
  const isOfThem = OF_THEM.test(formAt(line.scene, whole));
  if (!isOfThem && !(carries(line, whole, ...FIRMS) && GENITIVE_ENDING.test(formAt(line.scene, whole))))
    return false;
  // «23 мың кәсіпорын бар, бұл шетелдік компаниялардың 40 пайызын құрайды».
  const clause = clauseAt(line, mention.first);
  if (
    !isOfThem &&
    formAt(line.scene, clause.first) === 'бұл' &&
    hitsOf(line, FIRMS).some(({ after }) => after <= clause.first)
  )
    return true;
  const isTheirs = placesOf(line).some(
    ({ form, first, code }) => form === 'adjective' && first >= mention.after && /^(RU|KZ)$/.test(code),
  );
  if (!isOfThem || !isTheirs) return isTheirs;
  const before = line.scene.lines[line.index - 1];
  return (
    hitsOf(line, FIRMS).some(({ after }) => after <= whole) ||
    (before !== undefined && hitsOf(before, FIRMS).length > 0 && quantitiesOf(before).length > 0)
  );
}
const FIRMS = ['measure:business.companies', 'measure:business.joint-ventures'];

/** «… өсім көрсетуде. Оның көлемі 620 млн долларды (экспорт – 490 млн) құрады»: the volume of the trade told of just before. */
function volumeOfLast(line: Line, mention: QuantityMention, { last }: Context): Found | undefined {
  if (!/^(%|x|[A-Z]{3})$/.test(mention.quantity.unit)) return undefined;
  const volume = hitsOf(line, ['volume'], clauseAt(line, mention.first)).findLast(
    ({ after }) => after <= mention.first && mention.first - after <= NEAR,
  );
  if (!volume || !(POINTING.test(formAt(line.scene, volume.first - 1)) || isBareFigure(line, volume)))
    return undefined;
  const before = [last.measure, last.topic].find(
    (one) => one && /^trade\.(turnover|export|import)$/.test(one.id) && line.index - one.line <= 1,
  );
  return before && { measure: before.id, span: mention };
}

const POINTING = /^(оның|бұл|осы|аталған|аталмыш)$/u;

/** «Он айда көрсеткіш 31 млн долларға жетті»: the figure by itself, at the head of the sentence or behind its time. */
const isBareFigure = (line: Line, { first }: Span): boolean =>
  /^көрсеткіш/u.test(formAt(line.scene, first)) &&
  (first === line.sentence.first || mentionAt(line, first - 1)?.kind === 'period');

/** Money and projects at home: nobody of the other country is said to have put them in, or neither side is spoken of nearby. */
export function isOfHome(line: Line, measure: string, sides: Partial<Sides> | undefined): boolean {
  // «Зауыт … 1100 адамды жұмыспен қамтиды»: jobs are of the other country only where the sentence says so.
  if (measure === 'people.jobs')
    return (
      (sides?.area ?? []).some((code) => code.startsWith('RU')) &&
      // «Ресейлік инвестор …»: an adjective tells whose the money is, not where the jobs are.
      !placesOf(line).some(({ code, form }) => form === 'noun' && code.startsWith('RU'))
    );
  if (!/^(business\.investment|cooperation\.projects)$/.test(measure)) return false;
  const near = [line, ...linesBefore(line, OF_TIE)];
  if (!near.some((one) => namesOther(one) || has(one, 'two', 'side'))) return true;
  return measure === 'business.investment' && !sides?.counterpart && !namesOther(line);
}
/** A tie told so many sentences before still holds for projects. */
const OF_TIE = 2;
