import { isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { ABLATIVE, DATIVE } from '../language/features.ts';
import { ABLATIVE_ENDING, GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { CAPITAL, UPPER } from '../language/tokens.ts';
import { isWithin, type Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  linesBefore,
  mentionAt,
  namesOther,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { isLengthOfWorks } from './kazakh-lengths.ts';
import { isOfFirms } from './kazakh-measures.ts';

/** Kazakh figures that a measure's word is near of and that tell of something else: firms that move, people of a third country, what is done to two crossings. */
export function isKazakhOtherwise(line: Line, measure: string, mention: Span): boolean {
  if (isOfThird(line, mention) || isShareOfAll(line, measure, mention) || isSpanOfTime(line, mention))
    return true;
  // «Импорт өнімнен екі есе арзан»: how dear it is, not how much of it there is.
  if (
    measure.startsWith('trade.') &&
    /^(арзан|қымбат|жылдам|сапалы|тиімді|жеңіл)$/u.test(formAt(line.scene, mention.after))
  )
    return true;
  if (isSentAbroad(line, measure) || isLeftBehind(line, mention)) return true;
  if (isAtHome(line, measure, mention) || isPartOfOne(line, measure, mention)) return true;
  if (measure === 'trade.shipments' && (isPart(line, mention) || isBoughtAtHome(line) || isAppliedFor(line)))
    return true;
  // «Өткізу қабілетін 48 млн тоннаға дейін ұлғайтуға»: how much could go through, not how much does.
  if (measure.startsWith('trade.') && hasWord(line, /^(қабілет|қуат)/u)) return true;
  if (isOfCountries(line, mention) || (measure !== 'border.regions' && isOfPlaces(line, mention)))
    return true;
  // «Ондағы халықтың 12 пайызы қазақтар»: of a place that another sentence names, a town or its region.
  if (
    measure.startsWith('people.') &&
    hasWord(line, /^(ондағы|мұндағы|сондағы)$/u) &&
    placesOf(line).length === 0
  )
    return true;
  switch (measure) {
    // «Құрылыста 2500 адам жұмыс істеп, жол қолданысқа берілді»: hands on a site.
    case 'people.jobs':
      return hasWord(line, /^(жұмылдырыл\p{L}+|жұмылдырды|құрылысында|құрылысына|қолданысқа)$/u);
    case 'people.population':
      return !isPeopleOf(line, mention);
    case 'people.diaspora':
      return (
        isInUnknown(line) ||
        isShareOfThem(line, mention) ||
        // «Хандыққа 31 мың отбасы көшіп келді»: who moved in, once.
        hasWord(line, /^(көш(іп|кен|ті|ірілді|ірген)|қоныс(танды|танған|тан|тандырылды)|отбасы(лары|сы)?)$/u)
      );
    case 'education.students':
      return isInUnknown(line) || isOfSchools(line, mention);
    // «5 шарт қойды»: conditions.
    case 'cooperation.agreements':
      return (
        formAt(line.scene, mention.after).startsWith('шарт') &&
        /^(қой|ұсын|орында|айт|бар$)/u.test(formAt(line.scene, mention.after + 1))
      );
    // «3 ЖЭО жобасы»: how many stations the projects are of.
    case 'cooperation.projects':
      return Boolean(line.scene.tokens.flags[mention.after]! & UPPER);
    // «Қайта құрумен қамтылған жолдың ұзындығы 212 шақырым»: how much of a road the works take in.
    case 'transport.length':
      return (
        hitsOf(line, ['build', 'repair', 'reconstruct', 'modernise', 'work'])[0] !== undefined ||
        isLengthOfWorks(line) ||
        // «Ақылы жолдардың жалпы ұзындығы»: of all roads of a kind, at home.
        (hasWord(line, /^жолдар(ының|дың)$/u) && !namesOther(line))
      );
    // «21 компания Қазақстанға көшіп келген»: firms that move, not those that are there.
    case 'business.companies':
      return hasWord(line, /^көш(іп|кен|ті|еді|ірілді)/u) || !isStanding(line, mention);
    // «Секундына 90 текше метр су»: a flow by the second, which no conduit is told in.
    case 'water.throughput':
      return hasWord(line, /^(секундына|секундіне|сағатына)$/u);
    // «Сумен қамту мәселесі 100 пайыз шешілді»: how far a question is settled.
    case 'water.supply':
      return hasWord(line, /^мәселе/u);
    // «30 пайызы шегенделмеген»: what is left.
    case 'border.demarcated':
      return hasWord(line, /^(шеген|демаркац|белгі|айқында|межеле)\p{L}*[мбп][ае](ген|ған|ді|йді|й)\p{L}*$/u);
    case 'transport.crossings':
      return isDoneTo(line, mention);
    case 'border.regions':
      return areRegionsTold(line, mention);
    // «41 холдинг басшысы қатысқан кездесуде»: how many came to one; «12 іс-шара өтті»: how many were held.
    case 'event.count':
      return !hasWord(
        line,
        /^(өтті|өткен|өтеді|өткізілді|өткізілген|өткізілетін|өткізді|ұйымдастырылды|болды|бар|қамтиды)$/u,
        {
          first: mention.after,
          after: line.sentence.after,
        },
      );
    case 'fleet.vessels':
      return !isFleet(line);
    // «7 мың көлік шекарада тұр», «350 көлік кезекте»: what waits, not what goes through; «Маңғыстау бағдары арқылы 2,5 млн тонна жүк тасыды»: what goes by where nothing of the other country is told of.
    case 'transport.throughput':
      return (
        hasWord(line, /^(кезек(те|ке|тер)?|кептел\p{L}*|жиналып|тұр|тұрған|тұрып)$/u) ||
        (hasWord(line, /^тасымал/u) && !hitsOf(line, ['asset:crossing', 'border'])[0] && !isNearOther(line))
      );
    default:
      return false;
  }
}

/** «76 келісім жасаған», «300 құжатқа қол қойылған»: papers made by now. */
export const isMadeSoFar = (line: Line, { after }: Span): boolean =>
  /^(жасалды|түзілді|түзді|жасаған|жасасқан|түзген|қойылған)$/u.test(formAt(line.scene, after - 1));

/** «Шетелге 21 мың тонна астық жөнелтілді»: to all countries together. */
const isSentAbroad = (line: Line, measure: string): boolean =>
  /^trade\.(export|shipments)$/.test(measure) &&
  hasWord(line, /^(шетелге|шетелдерге)$/u) &&
  !placesOf(line).some(
    ({ code, form, cases }) => /^(RU|KZ)/.test(code) && form === 'noun' && Boolean(cases & DATIVE),
  );

/** «Рейстер аптасына 3-тен 7-ге көбейді»: what an amount was before, with the new one right behind. */
const isLeftBehind = (line: Line, { after }: Span): boolean =>
  /(тен|тан|ден|дан|нен|нан)$/u.test(formAt(line.scene, after - 1)) &&
  quantitiesOf(line).some(
    (next) => next.first === after && /(ге|ға|ке|қа)$/u.test(formAt(line.scene, next.after - 1)),
  );

/** «Ресейдің жеті жоғары оқу орнының филиалы»: how many schools. */
const isOfSchools = (line: Line, { after }: Span): boolean =>
  [0, 1, 2].some((step) =>
    /^(орн|университет|институт|филиал|академия|мектеп|жоо)/u.test(formAt(line.scene, after + step)),
  ) && !/^(студент|адам|жас|оқушы|азамат)/u.test(formAt(line.scene, after));

/** «Корпорация 350 мың тонна астық сатып алды»: from growers at home, as long as nothing says from whom. */
const isBoughtAtHome = (line: Line): boolean =>
  hasWord(line, /^сатып$/u) &&
  !namesOther(line) &&
  !hasWord(line, /^(экспорт|импорт|жеткіз|жөнелт|тасымал)/u);

/** «500 мың тонна бидай импортына өтінім берді»: what was asked for. */
const isAppliedFor = (line: Line): boolean => hasWord(line, /^(өтінім|өтініш)/u);

/** What every region counts at home as well: nothing of the other country unless the sentence itself speaks of it, of both or of the border; what goes and passes may be told on from the sentence before. */
const isAtHome = (line: Line, measure: string, mention: Span): boolean =>
  OF_HOME.test(measure) &&
  !namesOther(line) &&
  !hitsOf(line, ['asset:crossing', 'border', 'two'])[0] &&
  !(measure === 'transport.throughput' && isByRoad(line, mention)) &&
  !(
    (/^t/.test(measure) || (measure === 'cooperation.agreements' && hasWord(line, IN_FORCE))) &&
    linesBefore(line, FLOWS_ON).some(namesOther)
  );
/** «Арада 200 келісім бар»: between those whom the sentence before names. */
const IN_FORCE = /^(арада|араларында|ортада|қолданыста|қолданыстағы|күшінде)$/u;
/** «Жолмен тәулігіне 5 мың көлік өтеді»: by the road that the text has told of. */
const isByRoad = (line: Line, mention: Span): boolean =>
  hasWord(line, /^жол(мен|да|дан)$/u, { first: line.sentence.first, after: mention.first }) &&
  formAt(line.scene, mention.after - 1) !== '%' &&
  !formAt(line.scene, mention.after - 1).startsWith('пайыз');
const OF_HOME =
  /^(people\.population|event\.count|transport\.(length|throughput)|trade\.shipments|fleet\.vessels|cooperation\.agreements|business\.companies)$/;
/** Flows told on are no farther from the sentence that names the other country than this. */
const FLOWS_ON = 2;

/** «Сауданың 8 млрд доллары Мәскеуге тиесілі»: the part of one of them, not of the two. */
const isPartOfOne = (line: Line, measure: string, { after }: Span): boolean =>
  measure.startsWith('trade.') &&
  hasWord(line, /^(тиесілі|тиесілісі)$/u, {
    first: after,
    after: Math.min(line.sentence.after, after + 4),
  }) &&
  !formAt(line.scene, after - 1).startsWith('пайыз') &&
  formAt(line.scene, after - 1) !== '%' &&
  // «Сауданың бестен бірі», «үштен бірінен астамы», «жартысы».
  !/^(бір(і|інен|іне|індей)?|жартыс\p{L}+)$/u.test(formAt(line.scene, after - 1)) &&
  // «612 миллионы экспортқа тиесілі»: of a part of the trade, not of one of the two.
  !/^(экспорт|импорт)/u.test(formAt(line.scene, after));

/** «Қорғанда 744 мың халық тұрады», «облыстың халқы 1 млн адам»: of a place that the clause names as theirs; not «өзен алабында 4 млн халық». */
const isPeopleOf = (line: Line, mention: Span): boolean => {
  const clause = clauseAt(line, mention.first);
  return placesOf(line).some(
    (place) =>
      isPlaceCode(place.code) &&
      isWithin(place, clause) &&
      place.after <= mention.first &&
      (/[дт][ае]$/u.test(formAt(line.scene, place.after - 1)) ||
        [0, 1, 2].some((step) => /^(халқы|тұрғын)/u.test(formAt(line.scene, place.after + step)))),
  );
};

/** «5 жылға арналған іс-шаралар», «19 ғасырдың аяғында»: how long or when, not how many. */
const isSpanOfTime = (line: Line, { after }: Span): boolean =>
  /^жылдар/u.test(formAt(line.scene, after)) ||
  /^(ғасыр|жыл|ай|күн|апта|тоқсан|сағат|минут)(ға|ге|да|де|дан|ден|дық|дік|лық|лік|ы|і|ды|ді|дың|дің|ын|ін|ына|іне|ында|інде)?$/u.test(
    formAt(line.scene, after),
  );

/** «Отандастардың 80 пайызы байланыс орнатқысы келеді»: a share of the people, not what share of all they are. */
const isShareOfThem = (line: Line, { first, after }: Span): boolean =>
  formAt(line.scene, after - 1).startsWith('пайыз') &&
  /(дың|дің|тың|тің|ның|нің)$/u.test(formAt(line.scene, first - 1)) &&
  !/^(халық|халқы|тұрғын|адам|жұрт)/u.test(formAt(line.scene, first - 1));

/** «312 кәсіпорын жұмыс істейді», «жарғылық капиталында үлесі бар 270 фирма тіркелген»: firms that are there; not «үш компания ниет білдірді». */
const isStanding = (line: Line, mention: Span): boolean =>
  isOfFirms(line, mention) ||
  // «Ресейлік капиталы бар 2 мың кәсіпорын …»: whatever they do, they are there.
  hasWord(line, /^(капиталы|үлесі|қатысуы)$/u, { first: line.sentence.first, after: mention.first }) ||
  hasWord(
    line,
    /^(бар|жетті|жеткен|асты|асады|асқан|асып|жуықтады|жуықтайды|құрайды|құрады|тең|істейді|істеп|істеуде|істейтін|тіркел(ген|ді|іп)|құрыл(ған|ды)|құрған|құрды|ашыл(ған|ды)|қызмет|жүргізеді|жүргізіп)$/u,
    { first: mention.first, after: line.sentence.after },
  );

/** «Флотында 12 кеме бар», «алты паром жұмыс істейді»: how many there are; not how many are put to sea, added or bought. */
const isFleet = (line: Line): boolean =>
  isOfTie(line) &&
  hasWord(line, /^(бар|құрайды|құрады|істейді|істеп|тіркелген|жүзеді|жетті|санайды)$/u) &&
  !hasWord(line, /^(қосы(п|лып|лады|лды)|кірді|келеді|кеңейт|сатып|жоспарла)/u);

/** «Ресейден 2 500, Беларусьтен 34 студент», «Мысырдан – 90 адам»: the name right before a number that its people are from, of neither country. */
function isOfThird(line: Line, { first }: Span): boolean {
  const name = /^[–—-]$/u.test(formAt(line.scene, first - 1)) ? first - 2 : first - 1;
  if (name < line.sentence.first || !(line.scene.tokens.flags[name]! & CAPITAL)) return false;
  if (!ABLATIVE_ENDING.test(formAt(line.scene, name)) || !(featuresAt(line.scene, name) & ABLATIVE))
    return false;
  const place = placesOf(line).find((one) => one.first <= name && name < one.after);
  return place
    ? isPlaceCode(place.code) && !/^(RU|KZ)/.test(place.code)
    : !mentionAt(line, name) && name > line.sentence.first;
}

/**
 * «Экспортқа 1,2 млн тонна шығарылып, соның 700 мыңы Ресейге кетті»: what went out to everyone, and the part that only its own clause has a
 * place for; «оның 2 млн тоннасы – бидай»: a part of other goods.
 */
const isPart = (line: Line, mention: Span): boolean =>
  (/^(соның|оның)$/u.test(formAt(line.scene, mention.first - 1)) &&
    /^[–—-]$/u.test(formAt(line.scene, mention.after))) ||
  quantitiesOf(line).some(
    ({ first }) =>
      first >= mention.first &&
      /^(соның|оның|олардың|солардың)$/u.test(formAt(line.scene, first - 1)) &&
      !placesOf(line).some((place) => place.first < first),
  );

/** «Екі елдің келісімі», «үш бірдей облысын»: so many countries or regions, not what else the sentence tells of; «екі елде» and «үш облыс» may be what is told. */
const isOfPlaces = (line: Line, { after }: Span): boolean =>
  /^(ел|мемлекет|тарап|жақ|облыс|аудан|қала|өңір|аймақ)\p{L}*(ның|нің|дың|дің|тың|тің|[ыі]н)$/u.test(
    formAt(line.scene, formAt(line.scene, after) === 'бірдей' ? after + 1 : after),
  );

/** «Екі ел бірлескен кәсіпорын құрмақ»: countries and sides, which no measure counts. */
const isOfCountries = (line: Line, { after }: Span): boolean =>
  /^(ел|мемлекет|тарап)(і|дің|тің|ы|тың|ге|ке|қа|де|те|та|ді|ті|ты|дер|тер|тар)?(і|дің|тің|тың|ы|інің)?$/u.test(
    formAt(line.scene, after),
  );

/** «Көрші екі өңір арасында», «екі облыстың әкімдері»: the regions that a text has told of, not how many lie on the border. */
const areRegionsTold = (line: Line, { after }: Span): boolean => {
  const noun = /^(маңы|маңындағы|шекаралас|іргелес)$/u.test(formAt(line.scene, after)) ? after + 1 : after;
  const form = formAt(line.scene, noun);
  return (
    /^(облыс|өңір|аймақ|аймағ)(тың|дың|ның|тар|дер|лер)?(дың|дің)?$/u.test(form) &&
    (GENITIVE_ENDING.test(form) ||
      /^(ара(сы|да|лары)\p{L}*|басшы\p{L}*|әкім\p{L}*|губернатор\p{L}*|өкіл\p{L}*|делегация\p{L}*|кәсіпкер\p{L}*|тұрғын\p{L}*|халқы\p{L}*|үшін|ынтымақтас\p{L}*|байланыс\p{L}*)$/u.test(
        formAt(line.scene, noun + 1),
      ))
  );
};

/** «Голышманов ауданында 2 мыңға жуық қазақ тұрады»: in a district that is not known; the country that the sentence names for something else is not where they live. */
const isInUnknown = (line: Line): boolean =>
  placesOf(line).some(
    ({ code, after }) => !isPlaceCode(code) && /[дт][ае]$/u.test(formAt(line.scene, after - 1)),
  ) && !placesOf(line).some(({ code }) => isPlaceCode(code) && levelOf(code) === 'region');

/** «Өңірдегі барлық сауданың 57 пайызы біздің елдерге тиесілі»: what the two hold of the trade of a wider region. */
const isShareOfAll = (line: Line, measure: string, { first, after }: Span): boolean =>
  measure.startsWith('trade.') &&
  /(ның|нің)$/u.test(formAt(line.scene, first - 1)) &&
  [2, 3].some((back) => formAt(line.scene, first - back) === 'барлық') &&
  hasWord(line, /^ел(дер|іміз)/u, { first: after, after: after + 5 });

/** «Екі өткізу бекетіне мәртебе беріледі»: something is done to so many, not all there are. */
const isDoneTo = (line: Line, mention: Span): boolean =>
  hitsOf(line, ['asset:crossing']).some(
    ({ first, after }) =>
      first >= mention.after &&
      first - mention.after <= 2 &&
      /(іне|еріне|ін|ерін|ге|ді)$/u.test(formAt(line.scene, after - 1)),
  );

/** Whether the sentence or one beside it names the other country. */
const isNearOther = ({ scene, index }: Line): boolean =>
  scene.lines.slice(Math.max(0, index - 1), index + 2).some(namesOther);
