import type { Modality, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isInPassing } from '../kazakh-moods.ts';
import { DATIVE, GENITIVE, NOMINATIVE, NOUN, VERB } from '../language/features.ts';
import { GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  namesBoth,
  namesOther,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import type { Asset } from './assets.ts';
import { isModifier, kazakhAssetName } from './kazakh-assets.ts';
import { typeOf } from './russian-assets.ts';
import { isOnSomethingElse } from './works-told.ts';
import { ACTIONS, STAGES } from './works-when.ts';

type Works = SlotsOf<'works'>;

const MONEY = /^[A-Z]{3}$/;
/** How far from the works, in sentences, the other country may be named. */
const REACH = 2;
/** A noun of action: «жаңғырту», «құрылысы», «жөндеуді», «салудың». */
const VERBAL_NOUN =
  /(?:у|ю)(?:ы|ын|ына|ының|ында|ынан|ымен|ды|ға|ге|дың|дің|да|де|дан|ден|мен|і|ін|іне|інің|інде|інен|імен|ді)?$|^құрылыс|^реконструкция/u;
const GENITIVE_NOUN = /(?:у|ю)(?:дың|дің|ының|інің)$/u;
/** What tells of a noun of action how far it has come, besides the words for stages: «жөндеуден өтті», «жаңғырту іске асырылды». */
const TELLS =
  /^(жүргіз|жүр|өт(ті|кен|іп|еді|пек|кізілді|кізілген|кізіліп)|атқар|орында|жалғас|қолға|асыр|асты|асқан|асады|асып|жұмсал|қаржыландыр|бөл(ді|еді|ген|мек|інді|інген|інеді))/u;
/** «Салынып жатқан көпірдің құрылысымен танысты»: what guests were shown. */
const SEES =
  /^(таныс(ты|ып|қан|ады)|таныстыр(ды|ылды|ған)|көрсет(ті|ілді|кен)|арала(ды|п|ған)|тамашала(ды|п|ған)|тексер(ді|іп|ген))$/u;
/** «Жеделдетуді сұрады», «аяқтауды тапсырды». */
const ASKS =
  /^(сұра(ды|п|ған)|өтін(ді|іп|ген)|тапсыр(ды|ып|ған|ылды)|ұсын(ды|ып|ған|ылды)|міндетте(ді|п|ген)|шақыр(ды|ып|ған)|жүкте(ді|п|лді)|сұралды)$/u;
/** «Жүргізіліп жатқан реконструкция»: the works that are going on. */
const GOING_ON = /^(жатқан|тұрған|басталған|келе)$/u;

/**
 * Whether works are a tie between the two sides and no affair at home: a crossing, a road to the border or to the other country, or
 * works told in a passage that names the other country.
 */
export const isTied = (line: Line, { asset = '', assetType }: Works): boolean =>
  !(/^(road|railway)$/.test(assetType ?? '') && /^\p{L}+$/u.test(asset)) &&
  !isOfMany(asset, assetType) &&
  // A culvert under a road is no conduit.
  !/^су өткізгіш құбыр/u.test(asset) &&
  (assetType === 'crossing' ||
    /шекара/iu.test(asset) ||
    (isOfAnyTown(asset, assetType) && !namesBoth(line)
      ? false
      : isOfTie(line, isAnywhere(asset, assetType) || isWayAtHome(line, asset, assetType) ? 0 : REACH)) ||
    isTiedLater(line) ||
    endsInOther(line, asset));

/** «Университеттердің филиалдары»: of none in particular. */
const isOfMany = (asset: string, assetType: Works['assetType']): boolean =>
  /^(building|plant)$/.test(assetType ?? '') && /^[\p{Ll} ]+(лар|лер|дар|дер|тар|тер)(ы|і)?$/u.test(asset);

/** A school, a hospital, a works of no name, «жаңа жолдар»: every region builds them at home. */
const isAnywhere = (asset: string, assetType: Works['assetType']): boolean =>
  (/^(building|plant|other)$/.test(assetType ?? '') && /^\p{Ll}+$/u.test(asset)) ||
  (/^(road|railway)$/.test(assetType ?? '') && /^[\p{Ll} ]+$/u.test(asset));

/** «Қорған облысында аурухана ашылды»: what any town builds for its own people, on either side of the border. */
const isOfAnyTown = (asset: string, assetType: Works['assetType']): boolean =>
  assetType === 'building' &&
  /^[\p{Ll}\d -]+$/u.test(asset) &&
  OF_ANY_TOWN.test(asset) &&
  !/қазақ|орыс|ресей|достық|бірлескен/u.test(asset);

/** «Астана мен Алматы арасындағы трасса»: a way between two towns of Kazakhstan. */
const isWayAtHome = (line: Line, asset: string, assetType: Works['assetType']): boolean => {
  if (!/^(road|railway)$/.test(assetType ?? '')) return false;
  const ends = placesOf(line).filter(
    ({ first, code }) => isPlaceCode(code) && asset.toLowerCase().includes(formAt(line.scene, first)),
  );
  return ends.length > 1 && ends.every(({ code }) => countryOf(code) === 'KZ');
};

/** What any town builds for its own people. */
const OF_ANY_TOWN =
  /(мектеп|мектебі|аурухана|емхана|балабақша|тұрғын үй|көппәтерлі|саябақ|мешіт)\p{L}*( \p{L}+)?$/u;

/** «Астрахан – Маңғышлақ су құбыры»: named by where it begins and where it ends, and one of them the text has as a place of the other country. */
function endsInOther({ scene }: Line, asset: string): boolean {
  const [, ...ends] = PAIR.exec(asset.toLowerCase()) ?? [];
  return (
    ends.length > 0 &&
    scene.lines.some((told) =>
      placesOf(told).some(
        ({ code, first }) =>
          isPlaceCode(code) &&
          countryOf(code) === 'RU' &&
          ends.some((end) => formAt(scene, first).startsWith(end)),
      ),
    )
  );
}
const PAIR = /^(\p{L}+)\s?[–—-]\s?(\p{L}+)/u;

/** «Аталған жобалар ресейлік кәсіпорынмен келісім негізінде жүзеге асады»: whose the projects just told of are. */
function isTiedLater(line: Line): boolean {
  const { lines } = line.scene;
  return lines
    .slice(line.index + 1, line.index + 1 + FURTHEST_BACK)
    .some(
      (later) =>
        namesOther(later) && /(?:аталған|бұл|осы) (?:жоба|нысан|зауыт|кәсіпорын)/iu.test(textOf(later)),
    );
}
const textOf = ({ scene, sentence }: Line): string => scene.tokens.text.slice(sentence.start, sentence.end);
/** A text says whose projects are no further behind them than this, in sentences. */
const FURTHEST_BACK = 6;

/**
 * Whether a clause says that works are done, and does not only name them: «жаңғырту басталды» does, «жаңғыртудың жол картасына енгізілді»,
 * «жөндеу туралы айтты» do not. A verb of doing says so by itself.
 */
export function isSaidOfWorks(line: Line, clause: Clause, action: Hit, said: Modality, asset = ''): boolean {
  const { scene } = line;
  if (said === 'planned' && isOfMission(asset) && hasActor(line, clause, action)) return false;
  if (isInThird(line, clause, action) || isOnSomethingElse(line, action)) return false;
  // «Шеберхана ашып, көмек беретінін білдірді»: what someone says will be done.
  if (
    /(ып|іп|п)$/u.test(formAt(scene, action.after - 1)) &&
    hasWord(line, /(атын|етін|йтын|йтін)(ын|ін)$/u, { first: action.after, after: line.sentence.after })
  )
    return false;
  // «Цех ашпақ болған еді»: what did not come about.
  if (
    /(мақ|мек|пақ|пек|бақ|бек)$/u.test(formAt(scene, action.after - 1)) &&
    /^(болған|еді|болатын)$/u.test(formAt(scene, action.after))
  )
    return false;
  // «Желі 2027 жылы іске қосылса, мәселе шешілмек»: a condition.
  if (/[ыіл]са$|[іл]се$|сса$|ссе$/u.test(formAt(line.scene, action.after - 1))) return false;
  // «Мектеп ашуды пысықтап жатыр», «көпір салуды ұсынды»: talk of works that nobody has taken up.
  if (said === 'wished' || isHoped(line, action)) return false;
  const form = formAt(scene, action.after - 1);
  // «Ашылу салтанатында сөз сөйледі»: the ceremony is over, and something else is told of it.
  if (said === 'planned' && /^(салтанат|рәсім)\p{L}*(нда|нде)$/u.test(formAt(scene, action.after)))
    return false;
  // «Айлақтың салынуы бізге әсер етпейді»: what is denied is what comes of it.
  if (
    said === 'denied' &&
    /(уы|уі|юі)$/u.test(form) &&
    !clause.predicates.some(
      (token) =>
        token >= action.after && (TELLS.test(formAt(scene, token)) || carries(line, token, ...STAGES)),
    )
  )
    return false;
  // «Салуға Ресейдің қатысы болмайды»: what is denied is something else.
  if (said === 'denied' && /(уға|уге|юге)$/u.test(form)) return false;
  const last = clause.predicates.at(-1);
  if (last !== undefined && last > action.after && SEES.test(formAt(scene, last))) return false;
  // «Жаңғырту жұмыстарын жеделдетуді сұрады»: what someone is asked or told to do.
  if (last !== undefined && last > action.after && ASKS.test(formAt(scene, last)) && said === 'stated')
    return false;
  if (!VERBAL_NOUN.test(form) || clause.predicates.includes(action.after - 1)) return true;
  if (GENITIVE_NOUN.test(form) && !carries(line, action.after, 'finish', 'begin', 'section')) return false;
  // «Кеңейту бойынша негіздеме әзірлеу басталды», «салудың жобасы жасалуда»: on paper.
  if (
    /^(бойынша|жөніндегі|туралы)$/u.test(formAt(scene, action.after)) &&
    hasWord(line, /^(негіздеме|құжаттама|сызба|есеп-қисап)/u, { first: action.after, after: clause.after })
  )
    return false;
  // «Салу жобасын талқылады»: what was talked about.
  if (
    /^(жоба|мәселе)/u.test(formAt(scene, action.after)) &&
    last !== undefined &&
    /^талқыла/u.test(formAt(scene, last))
  )
    return false;
  // «Кеңейтуге арналған жоба»: what something is for.
  if (/^(арналған|бағытталған)$/u.test(formAt(scene, action.after))) return false;
  // «Жаңғыртудан өткізу міндеті»: out of which nothing has come yet.
  if (/(удан|юдан)$/u.test(form) && !/^өт(ті|кен|еді|пек)$/u.test(formAt(scene, action.after))) return false;
  if (said !== 'stated') return true;
  if (GOING_ON.test(formAt(scene, action.first - 1))) return true;
  return clause.predicates.some(
    (token) =>
      token >= action.after && (TELLS.test(formAt(scene, token)) || carries(line, token, ...STAGES, 'allot')),
  );
}

/** «Мексика мен Өзбекстанда да жаңа консулдық ашу»: in a country of neither side. */
function isInThird(line: Line, clause: Clause, action: Hit): boolean {
  const place = placesOf(line).findLast(
    ({ first, after, form }) => form === 'noun' && first >= clause.first && after <= action.first,
  );
  return (
    place !== undefined &&
    isPlaceCode(place.code) &&
    !/^(RU|KZ)$/.test(countryOf(place.code)) &&
    /(да|де|та|те)$/u.test(formAt(line.scene, place.after - 1))
  );
}

/** A mission abroad that a named country means to open or close is what it intends, no works. */
const isOfMission = (asset: string): boolean => /(консулды|елшілі|өкілді)\p{L}+$/iu.test(asset);
const hasActor = (line: Line, clause: Clause, action: Hit): boolean =>
  placesOf(line).some(
    ({ first, after, form, cases, code }) =>
      form === 'noun' &&
      first >= clause.first &&
      after <= action.first &&
      // «Ресейдің консулдығы ашылады»: whose it is, opens it.
      ((Boolean(cases & NOMINATIVE) && !/^(бас|сауда|консул|елші)/u.test(formAt(line.scene, after))) ||
        (Boolean(cases & GENITIVE) && /^(RU|KZ)$/.test(code))),
  );

/** «Мектеп салынады деп сенеміз»: what someone believes or hopes. */
const isHoped = ({ scene }: Line, { after }: Hit): boolean =>
  formAt(scene, after) === 'деп' &&
  /^(сен|үміттен|ойла)(е|ей|й)?(ді|ды|еді|міз|мін|мыз|мын)$/u.test(formAt(scene, after + 1));

/** «Бекетке соғып, … көрді»: whoever calls at a place; with the same verb they build one. */
export const isCallingAt = (line: Line, action: Hit): boolean =>
  /^(соқ|соғ)/u.test(formAt(line.scene, action.after - 1)) &&
  /(ға|ге|қа|ке|на|не)$/u.test(formAt(line.scene, action.first - 1));

/** «Көлік шекарадан ауыстырып тиелді», «екінші санатқа ауыстырылды»: goods that change their carrier, a road that changes its class, no repair. */
export const isTransshipped = (line: Line, action: Hit): boolean =>
  (/^ауыстырып$/u.test(formAt(line.scene, action.after - 1)) &&
    /^ти(е|ю)/u.test(formAt(line.scene, action.after))) ||
  (/^ауыс/u.test(formAt(line.scene, action.after - 1)) &&
    /(ға|ге|қа|ке)$/u.test(formAt(line.scene, action.first - 1)));

/** «Салынып жатқан зауыт таныстырылды»: works that describe a thing, of which something else is told. */
export const isBeingDone = (line: Line, action: Hit): boolean =>
  /[лн][ыі]п$/u.test(formAt(line.scene, action.after - 1)) &&
  /^(жатқан|тұрған|отырған)$/u.test(formAt(line.scene, action.after)) &&
  isInPassing(line, action.after) &&
  !isOfLength(line, action);

/** «Қайта құрылып жатқан жолдың ұзындығы 90 шақырым»: how much of it the works take in. */
const isOfLength = (line: Line, { after }: Hit): boolean =>
  hitsOf(line, ['asset:road', 'asset:railway', 'asset:conduit'], clauseAt(line, after)).some(
    (way) =>
      way.first > after &&
      GENITIVE_ENDING.test(formAt(line.scene, way.after - 1)) &&
      formAt(line.scene, way.after) === 'ұзындығы',
  );

/** «Кеме жөндеу зауыты», «вагон құрастыру цехы»: what a works or a hall is for. */
export const isOfCompound = (line: Line, action: Hit): boolean =>
  /[ую]$/u.test(formAt(line.scene, action.after - 1)) &&
  /^(зауыт|фабрика|кешен|цех|орталық|орталығ|депо|кәсіпорн|кәсіпорын|шеберхана|комбинат)\p{L}*$/u.test(
    formAt(line.scene, action.after),
  );

/** «6 млрд доллар инвестиция салады», «4 млрд теңге салды»: money that is put in, nothing built. */
export const isOfMoney = (line: Line, action: Hit): boolean =>
  isCostOfThem(line, action) ||
  (/^сал/u.test(formAt(line.scene, action.after - 1)) &&
    (/^(инвестиция|қаржы|қаражат|ақша|капитал|салым|салық|баж|үлес)(лар|лер|сы|сын|ы|ын|ны)?$/u.test(
      formAt(line.scene, action.first - 1),
    ) ||
      quantitiesOf(line).some(({ after, quantity }) => after === action.first && MONEY.test(quantity.unit))));

/** «Құрылысқа 14 млрд доллар жұмсалады», «зауыттың құрылысына … бөлінді»: what the works told of before cost, by which such a sentence opens. */
const isCostOfThem = (line: Line, { first, after }: Hit): boolean =>
  first - line.sentence.first <= 1 &&
  /([қғ]а|[гк]е|[ыі]на|[ыі]не)$/u.test(formAt(line.scene, after - 1)) &&
  hasWord(line, /^(жұмсал|бөлін|қарастырыл|бағыттал|салын|құйыл|кет)\p{L}*$/u) &&
  quantitiesOf(line).some(({ quantity }) => MONEY.test(quantity.unit));

/** «Еске салды», «назар салу», «тыйым салынды»: in idioms the Kazakh verb for building is a light one, and nothing is built. */
export const isSaidIdly = (line: Line, action: Hit): boolean =>
  action.concept === 'build' &&
  /^сал/u.test(formAt(line.scene, action.after - 1)) &&
  isIdle(line.scene.tokens, action.first - 1);
const isIdle = formIs(
  /^(еске|ес(ін|іңіз|тер|теріңіз|теріміз|імі[зң])\p{L}*|көңіл|көз|көзін|құлақ|назар(ын)?|ой(ға)?|ойына|тыйым|шектеу|санкция|айып|айыппұл|салмақ|күш(ін)?|ықпал|қысым|жара|зиян|нұқсан|сызат|із(ін)?|жүк|қол(ын)?|үлгі|ән|ұран|айқай|шу|дабыл|дауыс|күй|қамауға|түрмеге|абақтыға|талқыға|сараптауға|сынға|ортаға|мойын(ына|ға)|мойнына|міндет)$/u,
);

/** «Президенттің тапсырмасын орындау»: a task that is given, nothing handed over. */
export const isTask = (line: Line, { first }: Hit): boolean => /^тапсырма/u.test(formAt(line.scene, first));

/** «Жаңғырту әлі аяқталмады», «құрылыс біткен жоқ»: works that are not over are under way. */
export function isUnfinished(line: Line, clause: Clause, action: Hit): boolean {
  if (line.scene.language !== 'kk' || !VERBAL_NOUN.test(formAt(line.scene, action.after - 1))) return false;
  for (let token = action.after; token < clause.after; token += 1) {
    const form = formAt(line.scene, token);
    if (/^(аяқталма|бітпе)(ды|ді|ған|ген)$/u.test(form)) return true;
    if (/^(аяқталған|біткен|бітірілген|тәмамдалған)$/u.test(form) && formAt(line.scene, token + 1) === 'жоқ')
      return true;
  }
  return false;
}

/** «Филиал ашу жұмыстары басталды»: the work that begins is that of the deed named right before it, and nothing goes to work yet. */
export const isWorkOfDeed = (line: Line, { concept, first }: Hit): boolean =>
  concept === 'launch' &&
  /^жұмыс(тар)?ы/u.test(formAt(line.scene, first)) &&
  VERBAL_NOUN.test(formAt(line.scene, first - 1)) &&
  carries(line, first - 1, ...ACTIONS);

/** «Тексеру жүргізілді»: carried out, which is a word for laying as well; pipes and wires stand right before it. */
export const isCarriedOut = (line: Line, action: Hit): boolean =>
  action.concept === 'build' &&
  /^жүргіз/u.test(formAt(line.scene, action.after - 1)) &&
  !line.hits.some(({ concept, after }) => concept.startsWith('asset:') && after === action.first);

/** «Шекара белдеуі орнатылып жатыр»: the noun before the verb is what is done, no matter what the text told of before. */
export const hasOwnSubject = (line: Line, action: Hit): boolean => {
  const bits = featuresAt(line.scene, action.first - 1);
  return (
    action.first > line.sentence.first &&
    Boolean(bits & NOUN && bits & NOMINATIVE) &&
    !(bits & VERB) &&
    !VERBAL_NOUN.test(formAt(line.scene, action.after - 1)) &&
    !carries(line, action.first - 1, 'work', 'section') &&
    !/(тай|тей|дай|дей|лай|лей|ша|ше)$/u.test(formAt(line.scene, action.first - 1))
  );
};

/** «Оны көрші бекеттің құрылысы аяқталған кезде ашу жоспарланған»: what the sentence before told of is the object. */
export function itMeant(line: Line, { last: { asset } }: Context): Asset | undefined {
  if (formAt(line.scene, line.sentence.first) !== 'оны') return undefined;
  // «Бұл – университеттің Астанадағы филиалы. Оны екі ел ашқан»: what the sentence before only names.
  const before = line.scene.lines[line.index - 1];
  const named = before && asset?.line !== before.index ? thingsIn(before) : [];
  if (named.length === 1) return named[0];
  return asset && line.index > asset.line && line.index - asset.line <= REACH
    ? { name: asset.name, type: asset.type }
    : undefined;
}

/** The things of a sentence by their names, but those that are only part of another's. */
const thingsIn = (line: Line): readonly Asset[] =>
  line.hits
    .filter(
      (hit) =>
        /^asset:(building|plant|crossing|road|railway|conduit)$/.test(hit.concept) && !isModifier(line, hit),
    )
    .map((hit) => ({ name: kazakhAssetName(line, hit), type: typeOf(hit) }))
    .filter(({ name }) => name.includes(' '));

/** «Өзгелері», «қалғандары»: other things than the last. */
export const isOfOtherThings = (line: Line, clause: Clause): boolean =>
  [clause.first, clause.first + 1].some((token) =>
    /^(өзгелер|қалғандар|басқалар|кейбірі|бірқатары)/u.test(formAt(line.scene, token)),
  );

/** What works cost: a sum that the clause puts them at, «16 млрд теңгеге жаңғырту», «жалпы сомасы 16 млрд теңге», «құны …». */
export const costOf = (line: Line, clause: Clause): Quantity | undefined =>
  quantitiesOf(line).find(
    (sum) =>
      MONEY.test(sum.quantity.unit) &&
      (hitsOf(line, ['cost']).length > 0 ||
        (isWithin(sum, clause) && isSpentOn(line, sum)) ||
        (isWithin(sum, clause) &&
          Boolean(featuresAt(line.scene, sum.after - 1) & DATIVE) &&
          hitsOf(line, ['grow', 'fall']).length === 0)),
  )?.quantity;

/** «Зауыт салуға 7,5 млрд теңге жұмсалды», «жөндеуге 9 млрд теңге бөлінді»: what works are said to take, right before the sum. */
const isSpentOn = (line: Line, { first, after }: Span): boolean =>
  [1, 2].some(
    (back) =>
      /(уға|уге|юге|ісіне|ысына|сына|суға|құрылысқа|реконструкцияға)$/u.test(
        formAt(line.scene, first - back),
      ) && carries(line, first - back, ...ACTIONS, 'work'),
  ) &&
  Array.from({ length: SPENT_REACH }, (_, at) => after + at).some(
    (token) => token < line.sentence.after && SPENT.test(formAt(line.scene, token)),
  );
const SPENT_REACH = 4;
const SPENT =
  /^(жұмсал\p{L}+|жұмса(ды|ған|йды|мақ)|бөл(ді|ген|еді|мек|інді|інген|інеді|ініп)|қарастыр\p{L}+|кет(ті|кен|еді)|сал(ды|ған|мақ|ады)|құй(ды|ған|мақ|ылды)|жібер(ілді|ілген)|керек|қажет)$/u;

/** «Жоба құны – 18 млрд теңге», «Оған 120 млрд теңге қажет»: what the sentence behind works says they cost, and where it ends. */
export function costBehind(line: Line): { readonly cost: Quantity; readonly end: number } | undefined {
  const next = nextOfCost(line);
  if (!next) return undefined;
  const opens = formAt(line.scene, next.sentence.first);
  if (
    !/^(жоба\p{L}*|құрылыс\p{L}*|ұзындығы|(авто)?жолдың|көпірдің|станция\p{L}*|оның|оған|бұған|жалпы|құны|жұмыс\p{L}*|жөндеу\p{L}*|кәсіпорын\p{L}*|нысан\p{L}*|зауыт\p{L}*|бекет\p{L}*)$/u.test(
      opens,
    )
  )
    return undefined;
  const sums = quantitiesOf(next).filter(
    ({ ordinal, quantity, bare }) =>
      !ordinal && (MONEY.test(quantity.unit) || (bare && quantity.n >= LEAST_SUM)),
  );
  const [sum] = sums;
  // «Құны 22 млрд теңге, соның 9,9 млрд теңгесі бөлінді»: a part of it follows.
  const isWhole = sums
    .slice(1)
    .every(({ first }) =>
      [1, 2, 3].some((back) =>
        /^(соның|оның|қазір|қазірге|әзірге|бүгінге|былтыр|биыл)$/u.test(formAt(line.scene, first - back)),
      ),
    );
  return sum && isWhole && MONEY.test(sum.quantity.unit)
    ? { cost: sum.quantity, end: next.sentence.end }
    : undefined;
}

/** The next sentence that tells of a cost, as long as nothing that stands between in the paragraph is built. */
function nextOfCost({ scene, index, sentence }: Line): Line | undefined {
  for (const next of scene.lines.slice(index + 1, index + 1 + FARTHEST_COST)) {
    const isNext = next.index === index + 1;
    if (next.sentence.role !== 'body' || (!isNext && next.sentence.paragraph !== sentence.paragraph))
      return undefined;
    if (hitsOf(next, ['cost', 'allot'])[0] || isInvested(next))
      return isNext || OF_PROJECT.test(formAt(scene, next.sentence.first)) ? next : undefined;
    if (
      next.hits.some(({ concept }) => concept.startsWith('asset:') && concept !== 'asset:vessel') &&
      hitsOf(next, ACTIONS)[0]
    )
      return undefined;
  }
  return undefined;
}
/** «Кәсіпорынға 2,3 млрд теңге салынған»: money put into what was just told of. */
const isInvested = (line: Line): boolean =>
  hasWord(line, /^(салын|құйыл|жұмсал)(ды|ған|ыпты)$/u) &&
  quantitiesOf(line).some(({ quantity }) => MONEY.test(quantity.unit));
const FARTHEST_COST = 5;
/** A number by itself is money from here on. */
const LEAST_SUM = 1e6;
const OF_PROJECT = /^(жоба|құрылыс)\p{L}*$/u;

/** «Іргетасын қалады»: the building has begun. */
export const isFounded = (line: Line, action: Hit): boolean =>
  /^(іргетас|ірге тас|қазығ)/u.test(
    `${formAt(line.scene, action.first)} ${formAt(line.scene, action.first + 1)}`,
  );
