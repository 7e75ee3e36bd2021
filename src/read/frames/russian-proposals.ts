import type { BareClaim } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { ACCUSATIVE, GENITIVE, INFINITIVE, INSTRUMENTAL, LOCATIVE } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { wordings } from '../language/wordings.ts';
import { featuresAt, formAt, type Line, mentionAt, textOf } from '../scene.ts';
import { type Action, type Lead, type Thing, wishesIn } from './proposers.ts';
import { russianRow } from './russian-object.ts';

/**
 * What Russian texts wish for by a thing or a deed whose other side is that of the talks: «предложил создать рыбопитомник», «в свою очередь предложил обмен
 * студентами», «заинтересована в разведении яков», «с российскими инвесторами идут переговоры о строительстве завода».
 */
export const russianProposals = (line: Line, context: Context): readonly BareClaim[] =>
  wishesIn(line, context, leadAt, (its, lead) => {
    const thing = thingOf(its, lead);
    return thing && !VAGUE.test(thing.object) ? thing : undefined;
  });

const leadIn = wordings<Lead['turn']>([
  ['предложил[аи]?|предлага(ет|ют)|предложением|инициативой', 'proposal'],
  ['пригласил[аи]?|приглаша(ет|ют)', 'invitation'],
  ['заинтересован[аоы]?', 'interest'],
  ['переговоры|консультации', 'talks'],
  ['мог(ла|ло|ли)?|хот(ел|ела|ели)|хо(чет|тят|тим)|готов[аы]?|намерен(а|ы)?|намерени(и|е|ем)', 'deed'],
]);
const leadWordAt = ofForm((form) => leadIn(form) ?? null);

function leadAt(line: Line, token: number): Lead | undefined {
  const turn = leadWordAt(line.scene.tokens, token);
  const word = formAt(line.scene, token);
  const before = formAt(line.scene, token - 1);
  const next = formAt(line.scene, token + 1);
  if (!turn || before === 'не') return undefined;
  const modality = /^намерен/u.test(word) ? 'planned' : 'wished';
  switch (turn) {
    case 'interest':
      // «Заинтересован в партнёрах», «в переезде компаний»: no field in which to work together.
      return next === 'в' && FIELD.test(formAt(line.scene, token + 2))
        ? { token, from: token + 2, modality, turn }
        : undefined;
    case 'talks': {
      const about = aboutBehind(line, token);
      return about === undefined ? undefined : { token, from: about + 1, modality, turn };
    }
    case 'invitation':
      return { token, from: token + 1, modality, turn };
    case 'deed':
      // «Могла бы поставлять», «готова поставлять».
      if (/^(мог|хотел)/u.test(word) && next !== 'бы') return undefined;
      return { token, from: next === 'бы' ? token + 2 : token + 1, modality, turn };
    default:
      // «Выступил с предложением создать».
      if (/^(предложением|инициативой)$/u.test(word) && !(before === 'с' && isInfinitive(line, token + 1)))
        return undefined;
      return { token, from: token + 1, modality, turn };
  }
}

const isInfinitive = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & INFINITIVE);

const FIELD =
  /^(совместн|туризм|обмен|подготовк|исследовани|опыт|ветеринари|разведени|выращивани|семеновод|племенн)/u;

/** «Идут переговоры о строительстве», «ведутся переговоры с инвесторами об открытии»: the «о» of talks that go on. */
function aboutBehind(line: Line, token: number): number | undefined {
  const isOn = [-3, -2, -1, 1, 2].some((step) =>
    /^(идут|ведутся|продолжаются|ведет|ведут|начались)$/u.test(formAt(line.scene, token + step)),
  );
  for (let at = token + 1; isOn && at < Math.min(line.sentence.after, token + FARTHEST); at += 1)
    if (/^(о|об)$/u.test(formAt(line.scene, at))) return at;
  return undefined;
}
/** Whom it is proposed to, or who the talks are with, stands between. */
const FARTHEST = 8;

interface Deed {
  readonly action?: Action;
  /** The case that the verb or the noun asks of its object. */
  readonly wanted: number;
  /** «Сотрудничать в ветеринарии»: behind «в». */
  readonly isOf?: boolean;
  /** «Инвестировать в переработку»: behind «в», in the case that is wanted. */
  readonly isInto?: boolean;
  /** The deed is the thing: «обмен студентами». */
  readonly isThing?: boolean;
}
const deedIn = wordings<Deed>([
  [
    'поставлять|продавать|экспортировать|отправлять|поставить|продать',
    { action: 'export', wanted: ACCUSATIVE },
  ],
  ['закупать|покупать|импортировать|купить|закупить', { action: 'import', wanted: ACCUSATIVE }],
  ['построить|строить|возвести', { action: 'build', wanted: ACCUSATIVE }],
  ['открыть|открывать|запустить|учредить', { action: 'open', wanted: ACCUSATIVE }],
  ['создать|создавать|организовать|наладить|ввести', { wanted: ACCUSATIVE }],
  ['развивать', { action: 'cooperate', wanted: ACCUSATIVE }],
  ['производить|выпускать|выращивать|собирать', { action: 'produce', wanted: ACCUSATIVE }],
  ['инвестировать|вложить|вкладывать', { action: 'invest', wanted: ACCUSATIVE, isInto: true }],
  ['обмениваться', { action: 'exchange', wanted: INSTRUMENTAL }],
  ['сотрудничать|взаимодействовать|работать', { action: 'cooperate', wanted: LOCATIVE, isOf: true }],
  ['строительств(о|е|у)', { action: 'build', wanted: GENITIVE }],
  ['открыти(е|и|ю)', { action: 'open', wanted: GENITIVE }],
  ['создани(е|и|ю)', { wanted: GENITIVE }],
  ['производств(о|е|у)', { action: 'produce', wanted: GENITIVE }],
  ['постав(ки|ках|кам)|экспорт(е|у)?', { action: 'export', wanted: GENITIVE }],
]);

/** The deed behind a lead and its object, in the nominative. */
function thingOf(line: Line, { turn, from }: Lead): Thing | undefined {
  const { scene, sentence } = line;
  for (let token = from; token < Math.min(sentence.after, from + FARTHEST); token += 1) {
    const deed = deedIn(formAt(scene, token));
    if (deed) return objectOf(line, deed, token);
    if (turn === 'deed') {
      if (!/^(и|также|совместно|вместе)$/u.test(formAt(scene, token)) && !mentionAt(line, token))
        return undefined;
    } else if (turn === 'talks') return undefined;
  }
  if (turn === 'deed' || turn === 'talks' || turn === 'invitation') return undefined;
  return objectOf(
    line,
    {
      wanted: turn === 'interest' ? LOCATIVE : ACCUSATIVE,
      ...(turn === 'interest' ? { action: 'cooperate' } : {}),
    },
    from - 1,
  );
}

function objectOf(line: Line, deed: Deed, at: number): Thing | undefined {
  const { scene, sentence } = line;
  let start = at + 1;
  if (deed.isOf) {
    while (
      start < sentence.after &&
      !(formAt(scene, start) === 'в' && mentionAt(line, start + 1)?.kind !== 'place')
    )
      start += 1;
    start += 1;
    if (/^(сфере|области|сферах|областях|отрасли)$/u.test(formAt(scene, start)))
      return fieldsFrom(line, start + 1, deed);
  }
  if (deed.isInto && /^(в|во)$/u.test(formAt(scene, start))) start += 1;
  // «Поставлять соседям мёд».
  while (/^(соседям|партнерам|туда|ей|ему|им|нам|вам|совместно|вместе)$/u.test(formAt(scene, start)))
    start += 1;
  // «Открыть в Омске торговый дом», «создать с Казахстаном предприятия».
  const circumstance = /^(в|во|с|со|на)$/u.test(formAt(scene, start))
    ? mentionAt(line, start + 1)
    : undefined;
  if (circumstance?.kind === 'place' && circumstance.form === 'noun') start = circumstance.after;
  const told = russianRow(line, start, deed.wanted);
  if (!told) return undefined;
  const action = deed.action ?? actionOf(told.name);
  // «Обмен студентами».
  const isOpen = /обмен$/u.test(told.name) && featuresAt(scene, told.after) & INSTRUMENTAL;
  const after = isOpen ? told.after + 1 : told.after;
  const object = isOpen ? `${told.name} ${textOf(scene, { first: told.after, after })}` : told.name;
  return action ? { first: told.first, after, object, action } : undefined;
}

const fieldsFrom = (line: Line, start: number, deed: Deed): Thing | undefined => {
  const told = russianRow(line, start, GENITIVE);
  return told && deed.action
    ? { first: told.first, after: told.after, object: told.name, action: deed.action }
    : undefined;
};

/** What a thing that is created, or proposed without a verb, is wished for. */
function actionOf(name: string): Action | undefined {
  if (/обмен/iu.test(name)) return 'exchange';
  if (/завод|комплекс|терминал|мост|хаб|фабрик|склад/iu.test(name)) return 'build';
  if (/предприяти|филиал|школ|дом|представительств|рейс|маршрут|консульств|центр/iu.test(name)) return 'open';
  return 'other';
}

/** Goodwill, and what names nothing. */
const VAGUE =
  /^(их|его|ее)( |$)|^(дальнейш|взаимн|тесн)?\p{L}*\s*(сотрудничеств|взаимодействи|дружб|чай|отношени|связ|развити|расширени|укреплени|партнерств|мир|помощь|поддержк|встреч|план|вопрос|пауз|перерыв|участ|диалог|условия|контакт|руку|тост|тем|внимани|торговл|контакт|делов)\p{L}*( |$)/iu;
