import { type Modality, type SlotsOf, TERMS } from '#model/claim.ts';
import { type Clause, clauseAt, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  CONJUNCTION,
  FUTURE,
  GENITIVE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PASSIVE,
  PREPOSITION,
  VERB,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { isWithin } from '../mention.ts';
import { carries, featuresAt, formAt, hasWord, hitsOf, type Line, mentionAt, periodsOf } from '../scene.ts';
import { ASSETS } from './assets.ts';
import {
  hasEnglishObject,
  isEnglishPlan,
  isEnglishPredicated,
  isOnlyReason,
  isOpenedBySomeone,
} from './english-works.ts';
import { ACTIONS, STAGES } from './works-when.ts';

type Works = SlotsOf<'works'>;

const INSTRUMENTS = TERMS.instrument;

/** Whether a sentence tells of these works as stated, planned, wished or denied, and not only speaks of them. */
export function isTold(line: Line, clause: Clause, action: Hit, said: Modality, slots: Works): boolean {
  if (!isIdentified(slots) || isOnlyReason(line, clause, action)) return false;
  if (said === 'planned' && isOpenedBySomeone(line, clause, action)) return false;
  if (isPaidInto(line, clause, action) || isOfWorksFinished(line, action)) return false;
  switch (said) {
    case 'wished':
      return isConsidered(line);
    case 'denied':
      return (
        !/^котор/u.test(formAt(line.scene, clause.first)) &&
        !isOfNoun(line, action) &&
        !isUndoneSince(line, clause)
      );
    case 'planned':
      return (
        !isPlanTalkedOf(line, clause, action) &&
        !isOfPlan(line, action) &&
        !isOnlyHelped(line, clause, action) &&
        (line.scene.language !== 'en' || isEnglishPlan(line, clause, action))
      );
    default:
      return (
        !isOnlyAim(line, action) &&
        !isBeingHandedOver(line, action, slots) &&
        isPredicated(line, clause, action)
      );
  }
}

/** «В его строительство вложили 4 млрд тенге»: money put into works that the text has just told of is their cost, no second telling. */
const isPaidInto = (line: Line, clause: Clause, { first, after }: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, after - 1) & NOUN) &&
  [1, 2].some((back) => /^(в|на)$/u.test(formAt(line.scene, first - back))) &&
  hitsOf(line, ASSETS, clause).length === 0 &&
  clause.predicates.some((token) =>
    /^(влож|инвестир|потра|израсход|направ|выдел|затра|ушл|уйд)/u.test(formAt(line.scene, token)),
  );

/** «Реконструкция дороги завершена и сдана заказчику»: in Russian the works themselves are handed over, which are told of already. */
const isOfWorksFinished = (line: Line, { concept, first }: Hit): boolean =>
  line.scene.language === 'ru' &&
  concept === 'launch' &&
  /^(сда[нл]|принят)/u.test(formAt(line.scene, first)) &&
  formAt(line.scene, first - 1) === 'и' &&
  carries(line, first - 2, 'finish') &&
  hitsOf(line, ACTIONS, { first: line.sentence.first, after: first }).some(
    ({ after }) => featuresAt(line.scene, after - 1) & NOUN && featuresAt(line.scene, after - 1) & NOMINATIVE,
  );

/** «Объект вводят двумя очередями»: a Russian present of what is done at once tells of no day on which it was. */
const isBeingHandedOver = (line: Line, action: Hit, { start, finish }: Works): boolean =>
  line.scene.language === 'ru' &&
  action.concept === 'launch' &&
  !start &&
  !finish &&
  tenseAt(line, action.first).present &&
  !tenseAt(line, action.first).past;

/** «Открывал детский сад»: something else is what is opened. */
export function hasOwnObject(line: Line, action: Hit): boolean {
  if (line.scene.language === 'kk') return hasKazakhObject(line, action);
  if (line.scene.language === 'en') return hasEnglishObject(line, action);
  if (line.scene.language !== 'ru' || isOfGeneric(line, action)) return false;
  const verb = featuresAt(line.scene, action.first);
  if (verb & NOUN) return isOfThing(line, action.after);
  const isPassive = Boolean(verb & PASSIVE && verb & PARTICIPLE);
  if (!(verb & VERB) && !isPassive) return false;
  for (let token = action.after; token < Math.min(action.after + 2, line.sentence.after); token += 1) {
    const bits = featuresAt(line.scene, token);
    const mention = mentionAt(line, token);
    if (mention?.kind === 'quantity' && featuresAt(line.scene, mention.after) & NOUN)
      return hitsOf(line, ASSETS, { first: mention.after, after: mention.after + 1 }).length === 0;
    if (bits & PREPOSITION || mentionAt(line, token) || line.scene.tokens.kind[token] === MARK) return false;
    if (bits & NOUN && bits & (isPassive ? NOMINATIVE : ACCUSATIVE) && !(bits & ADJECTIVE))
      return !GENERIC.test(formAt(line.scene, token));
  }
  return false;
}

/** «Строительство данного узла»: behind a noun of action the thing that it is done with, no asset that is known; «предприятие» is the plant told before. */
function isOfThing(line: Line, from: number): boolean {
  let token = from;
  while (
    token < line.sentence.after &&
    featuresAt(line.scene, token) & ADJECTIVE &&
    !(featuresAt(line.scene, token) & NOUN)
  )
    token += 1;
  const bits = featuresAt(line.scene, token);
  return (
    token < line.sentence.after &&
    Boolean(bits & NOUN && bits & GENITIVE) &&
    !(bits & (PREPOSITION | VERB | CONJUNCTION)) &&
    !mentionAt(line, token) &&
    !GENERIC.test(formAt(line.scene, token)) &&
    formAt(line.scene, token) !== 'предприятия' &&
    !carries(line, token, ...ASSETS, ...ACTIONS, 'section', 'work')
  );
}

/** «Строительство данного узла проведено в рамках реконструкции трассы»: a thing of its own, with no asset near behind it. */
export const isOfOther = (line: Line, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, action.after - 1) & NOUN) &&
  isOfThing(line, action.after) &&
  hitsOf(line, ASSETS, { first: action.after, after: action.after + NEAR_THING }).length === 0;
/** An asset within so many words behind a noun of action is still of its object: «ремонт покрытия дороги». */
const NEAR_THING = 5;

/** «1330 жұмыс орны ашылады»: the subject before a Kazakh verb is what is opened. */
function hasKazakhObject(line: Line, action: Hit): boolean {
  const before = action.first - 1;
  if (before < line.sentence.first) return false;
  // «Жұмыс орнын ашу»: jobs, by whatever form of the verb.
  if (carries(line, before, 'measure:people.jobs')) return true;
  if (featuresAt(line.scene, action.after - 1) & NOUN) return false;
  if (isOnSomethingElse(line, action)) return true;
  return carries(line, before, 'measure:transport.flights', 'exhibition', 'forum', 'festival');
}

/** «Порт жаңа маусымды 2 мамырда ашты»: the nearest noun in the accusative before an active verb is what is done with, and it is no asset. */
export function isOnSomethingElse(line: Line, action: Hit): boolean {
  if (!ACTIVE.test(formAt(line.scene, action.after - 1))) return false;
  const { first } = clauseAt(line, action.first);
  for (let token = action.first - 1; token >= first; token -= 1) {
    if (mentionAt(line, token)?.kind === 'period' || !OBJECT.test(formAt(line.scene, token))) continue;
    const bits = featuresAt(line.scene, token);
    if (!(bits & NOUN && bits & ACCUSATIVE) || bits & VERB) continue;
    return (
      !mentionAt(line, token) &&
      !carries(line, token, ...ASSETS, ...ACTIONS, 'section', 'work') &&
      hitsOf(line, ASSETS, { first, after: token }).length > 0 &&
      hitsOf(line, ASSETS, { first: token, after: action.first }).length === 0 &&
      !GENERIC.test(formAt(line.scene, token)) &&
      // «Есігін ашады», «тұсауын кесті»: the thing itself is opened.
      !/^(есі[кг]|шымылды[қғ]|тұсау|лента)\p{L}*$/u.test(formAt(line.scene, token))
    );
  }
  return false;
}
const ACTIVE =
  /^(аш(ты|қан|ады|ып|пақ)|сал(ды|ған|ады|ып|мақ)|жап(ты|қан|пақ)|жабады|жаңғырт(ты|қан|ады|ып)|жаңарт(ты|қан|ады|ып)|баста(ды|ған|йды|мақ))$/u;
const OBJECT = /(ды|ді|ты|ті|ны|ні|ын|ін)$/u;

/** «Сдать объект»: the works told of before come to their end. */
export const isOfGeneric = (line: Line, action: Hit): boolean =>
  [action.after - 1, action.after].some((token) => GENERIC.test(formAt(line.scene, token)));
const GENERIC = /^(его|ее|их|объект\p{L}{0,2}|проект\p{L}{0,2}|работ\p{L}{1,3}|нысан\p{L}*|жоба\p{L}*)$/u;

/** «Завершить строительство планируют в мае»: without an object of its own a Russian «строительство» is the rebuilding that was told of before. */
export const isOfRebuilding = (line: Line, action: Hit, told: string): boolean =>
  line.scene.language !== 'kk' &&
  action.concept === 'build' &&
  /^(reconstruct|modernise)$/.test(told) &&
  Boolean(featuresAt(line.scene, action.after - 1) & NOUN) &&
  hitsOf(line, ASSETS).length === 0 &&
  (line.scene.language === 'en'
    ? /^construction$/.test(formAt(line.scene, action.first)) && formAt(line.scene, action.after) !== 'of'
    : !isOfThing(line, action.after));

/** «Проект предусматривает строительство нового поста»: what Russian works told of before consist of, no works of their own. */
export const isPartOfProject = (line: Line, clause: Clause): boolean =>
  line.scene.language === 'ru' &&
  clause.predicates.some((token) =>
    /^(предусматрива|включа|предполага|подразумева)[ею]т$/u.test(formAt(line.scene, token)),
  ) &&
  hasWord(line, /^(проект|программа|работы|модернизация|реконструкция|план)$/u, {
    first: clause.first,
    after: clause.predicates[0]!,
  });

/** «Was negotiating to open new branches»: an infinitive that nothing says is done. */
const isOnlyAim = (line: Line, action: Hit): boolean =>
  (line.scene.language === 'en'
    ? /^(to|jointly)$/.test(formAt(line.scene, action.first - 1))
    : line.scene.language === 'ru' && isOnlyInfinitive(line, action)) &&
  hitsOf(line, STAGES, clauseAt(line, action.first)).every((hit) => isWithin(hit, action));

/** «О планах открыть филиал», «предложили построить мост»; «удалось построить» is done. */
const isOnlyInfinitive = (line: Line, action: Hit): boolean => {
  const bits = featuresAt(line.scene, action.after - 1);
  return (
    Boolean(bits & INFINITIVE) &&
    !(bits & NOUN) &&
    !clauseAt(line, action.first).predicates.some((token) =>
      /^(удал\p{L}+|смог\p{L}*|сумел\p{L}*|успел\p{L}*)$/u.test(formAt(line.scene, token)),
    )
  );
};

/** «Дорога вошла в план строительства»: what a plan is of. */
const isOfPlan = (line: Line, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, action.after - 1) & NOUN) &&
  /^(план(а|у|е|ом|ы|ов|ах)?|программ\p{L}{1,3}|расход\p{L}{0,3}|затрат\p{L}{0,3}|финансировани\p{L}{1,2})$/u.test(
    formAt(line.scene, governorOf(line, action.first)),
  );

/** «Обещают помогать с открытием консульства», «намерены обсудить строительство моста»: what is to come is help or talk, in Russian. */
const isOnlyHelped = (line: Line, clause: Clause, action: Hit): boolean => {
  const { scene } = line;
  if (scene.language !== 'ru' || !(featuresAt(scene, action.after - 1) & NOUN)) return false;
  const verbs = [...clause.predicates];
  for (let token = clause.first; token < action.first; token += 1)
    if (featuresAt(scene, token) & INFINITIVE) verbs.push(token);
  return (
    verbs.some((token) => HELPS.test(formAt(scene, token))) &&
    !verbs.some((token) => carries(line, token, ...STAGES, ...ACTIONS, 'carry-out', 'allot'))
  );
};
const HELPS =
  /^(помо[гж]|содейств|способств|поддерж|мешат|препятств|ускор|обсу[дж]|рассмотр|рассматрив|изуч|проработ|прорабат|поговор|позволи|привле[чк])/u;

/** «Не ремонтировалась с 1970-х годов»: how long it has been so, no works that were refused. */
const isUndoneSince = (line: Line, clause: Clause): boolean =>
  periodsOf(line).some((period) => isWithin(period, clause) && period.edge === 'from') &&
  clause.predicates.some((token) => tenseAt(line, token).past);

/**
 * Which thing it is, the claim must tell: by a name, by a phrase of more than its kind, by where it stands, or by a figure of the works.
 * «Объект сдан», «дорога открыта», branches are opened: of anything.
 */
const isIdentified = ({ asset = '', assetType, area, extent, cost, start, finish }: Works): boolean =>
  // «Season mills»: English plants and buildings of no name.
  !(
    (/^(plant|building)$/.test(assetType ?? '') &&
      /^[a-z][a-z ]*s$/.test(asset) &&
      [area, extent, cost].every((slot) => slot === undefined)) ||
    // «1,059 km of roads»: of no one road.
    /^(roads|highways|railways|pipelines|bridges)$/.test(asset) ||
    (assetType === 'other' && SOMETHING.test(asset) && finish === undefined && extent === undefined) ||
    // «Branches of leading universities», «Russian consulates».
    (assetType === 'building' && SEVERAL.test(asset) && extent === undefined && cost === undefined)
  ) &&
  (/[\s«"“\d]|(?<=.)\p{Lu}/u.test(asset.trim()) ||
    (/^(объект|нысан|facility|site)$/iu.test(asset)
      ? false
      : [area, extent, cost, start, finish].some((slot) => slot !== undefined)));

/** An English thing by small words alone, of no kind that the two countries share by itself. */
const SOMETHING = /^[a-z][a-z -]*$/;
/** English buildings told of together, none by its name. */
const SEVERAL =
  /^([\p{L}-]+ )*(branches|schools|consulates|universities|offices|houses|centers|centres|missions|buildings|institutions)( (of|in|for) .*)?$/u;

/** «Планы открыть торговый дом обсуждали ещё в мае»: a plan that someone spoke of then; its day is not that of the works. */
const isPlanTalkedOf = (line: Line, clause: Clause, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  isOnlyInfinitive(line, action) &&
  Boolean(featuresAt(line.scene, governorOf(line, action.first)) & NOUN) &&
  clause.predicates.some((token) => tenseAt(line, token).past && DISCUSSED.test(formAt(line.scene, token)));
const DISCUSSED = /^(обсу|говори|рассказ|упомя|сообщ)/u;

/** «Прорабатывается вопрос строительства …»: works that someone weighs, not a general possibility. */
const isConsidered = (line: Line): boolean => hasWord(line, CONSIDERED);
const CONSIDERED =
  /^(прорабатыва\p{L}+|рассматрива\p{L}+|обсужда\p{L}+|изуча\p{L}+|қарастыр\p{L}+|пысықта\p{L}+|талқыла\p{L}+|consider\p{L}*|discuss\p{L}*|explor\p{L}+)$/u;

/**
 * Whether the clause says that the works are done: by a verb of doing them, or of how far they have come. «Обсудили реконструкцию»,
 * «проект реконструкции прошёл экспертизу», «контракт на ремонт подписан» say no more than that someone speaks of them.
 */
function isPredicated(line: Line, clause: Clause, action: Hit): boolean {
  const { scene } = line;
  if (scene.language === 'en') return isEnglishPredicated(line, clause, action);
  if (scene.language !== 'ru' || !(featuresAt(scene, action.after - 1) & NOUN)) return true;
  if (isWorkGoingOn(line, clause, action)) return true;
  const governor = governorOf(line, action.first);
  if (carries(line, governor, 'begin', 'finish') || isProjectDone(line, clause, governor)) return true;
  if (
    carries(line, governor, 'measure:cooperation.projects', ...INSTRUMENTS) ||
    PAPERS.test(formAt(scene, governor))
  )
    return false;
  return clause.predicates.some(
    (token) =>
      (carries(line, token, ...STAGES, ...ACTIONS, 'carry-out', 'hold', 'allot') &&
        !/^о(б|бо)?$/u.test(formAt(scene, action.first - 1))) ||
      Boolean(featuresAt(scene, token) & FUTURE),
  );
}

/** «Приостановили проект по открытию …», «завершён проект реконструкции»: how far the project of the works has come. */
const isProjectDone = (line: Line, clause: Clause, governor: number): boolean =>
  /^проект(а|у|ом)?$/u.test(formAt(line.scene, governor)) &&
  clause.predicates.some((token) => carries(line, token, 'begin', 'finish', 'suspend'));

/** «На трассе идут работы»: they are done, by a verb of their own. */
const isWorkGoingOn = (line: Line, clause: Clause, { first }: Hit): boolean =>
  /^работы$/u.test(formAt(line.scene, first)) &&
  clause.predicates.some((token) =>
    /^(идут|ведутся|продолжаются|проводятся)$/u.test(formAt(line.scene, token)),
  );

/** «Сроки запуска не называются»: what is denied is said of something else. */
const isOfNoun = (line: Line, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, action.after - 1) & NOUN) &&
  Boolean(featuresAt(line.scene, action.after - 1) & GENITIVE) &&
  action.first > line.sentence.first &&
  Boolean(featuresAt(line.scene, governorOf(line, action.first)) & NOUN) &&
  !carries(line, governorOf(line, action.first), ...STAGES);

const PAPERS = /^(документаци|экспертиз|обосновани|концепци|конкурс|тендер)/u;

/** The noun that a noun of action depends on: «проект реконструкции», «контракт на ремонт», «программа по модернизации». */
function governorOf(line: Line, action: number): number {
  let token = action - 1;
  while (
    token > line.sentence.first &&
    (featuresAt(line.scene, token) & (ADJECTIVE | PREPOSITION)) !== 0 &&
    !(featuresAt(line.scene, token) & NOUN)
  )
    token -= 1;
  return token;
}
