import { nameKey } from '#methods/name-key.ts';
import type { BareFinding, Check, Severity, Statement } from '#model/check.ts';
import type { Trilingual } from '#model/language.ts';
import { boundsOf, type Period } from '#model/period.ts';
import { inAll, period } from '#model/wording.ts';

/** A treaty is signed, then ratified, then in force, and ends after that (Vienna Convention on the Law of Treaties, parts II and V). */
const STEPS = ['signed', 'ratified', 'in-force', 'terminated'];

/** Works start before they finish, a treaty is signed before it is in force, and nothing is over before it is told. */
export const daysInOrder: Check = {
  id: 'days-in-order',
  name: { ru: 'Порядок дат', kk: 'Күндердің реті', en: 'Order of days' },
  alone: ({ kind, modality, slots }) =>
    kind === 'works'
      ? modality !== 'denied' && slots.finish !== undefined
      : (kind === 'legal-step' || kind === 'signing') && modality === 'stated' && slots.date !== undefined,
  groups: ({ kind, modality, slots }) =>
    kind === 'legal-step' && modality === 'stated' && slots.date && STEPS.includes(slots.step ?? '')
      ? [{ group: nameKey(slots.instrument ?? ''), asks: true }]
      : [],
  find: ({ of }) => {
    const works = of('works').filter(({ modality }) => modality !== 'denied');
    const steps = of('legal-step').filter(({ modality }) => modality === 'stated');
    const signings = of('signing').filter(({ modality }) => modality === 'stated');
    return [
      ...works.flatMap((statement) =>
        reversed(statement, statement.slots.start, statement, statement.slots.finish, STARTED),
      ),
      ...[...Map.groupBy(steps, ({ slots }) => nameKey(slots.instrument ?? ''))].flatMap(([, its]) =>
        its.flatMap((earlier) =>
          its
            .filter(
              (later) => STEPS.indexOf(later.slots.step ?? '') > STEPS.indexOf(earlier.slots.step ?? ''),
            )
            .filter(() => STEPS.includes(earlier.slots.step ?? ''))
            .flatMap((later) => reversed(earlier, earlier.slots.date, later, later.slots.date, STEPPED)),
        ),
      ),
      ...works
        .filter(({ modality, slots }) => modality === 'stated' && slots.status === 'completed')
        .flatMap((statement) => foretold(statement, statement.slots.finish)),
      ...[...steps, ...signings].flatMap((statement) => foretold(statement, statement.slots.date)),
    ];
  },
};

const STARTED: Trilingual = {
  ru: 'окончание названо раньше начала',
  kk: 'аяқталуы басталуынан бұрын аталған',
  en: 'the end is given before the beginning',
};
const STEPPED: Trilingual = {
  ru: 'следующий шаг договора назван раньше предыдущего',
  kk: 'шарттың келесі кезеңі алдыңғысынан бұрын аталған',
  en: 'the later step of the treaty is given before the earlier one',
};
const REPAIR: Trilingual = {
  ru: 'Проверить оба дня по самому документу; вероятна опечатка в годе.',
  kk: 'Екі күнді де құжаттың өзінен тексеру керек; жылында қате болуы мүмкін.',
  en: 'Check both days against the document itself; a slip in the year is likely.',
};

function reversed(
  earlier: Statement,
  before: Period | undefined,
  later: Statement,
  after: Period | undefined,
  why: Trilingual,
): readonly BareFinding[] {
  const from = before && boundsOf(before)?.from;
  const to = after && boundsOf(after)?.to;
  if (!from || !to || from <= to) return [];
  return [
    finding(
      'error',
      earlier === later ? [earlier] : [earlier, later],
      (language) => `${period(before, language)} → ${period(after, language)}: ${why[language]}.`,
    ),
  ];
}

/** What is said to be done on a day after every document that says so came out. */
function foretold(statement: Statement, day: Period | undefined): readonly BareFinding[] {
  const from = day && boundsOf(day)?.from;
  const told = statement.published.at(-1);
  const until = told && boundsOf(told)?.to;
  if (!from || !until || from <= until) return [];
  return [
    finding(
      'doubt',
      [statement],
      (language) =>
        ({
          ru: `Сказано как о сделанном ${period(day, 'ru')}, а документ вышел раньше: ${period(told, 'ru')}.`,
          kk: `${period(day, 'kk')} жасалған деп айтылған, ал құжат одан бұрын шыққан: ${period(told, 'kk')}.`,
          en: `Told as done ${period(day, 'en')}, but the document came out before that: ${period(told, 'en')}.`,
        })[language],
    ),
  ];
}

const finding = (
  severity: Severity,
  statements: readonly Statement[],
  say: Parameters<typeof inAll>[0],
): BareFinding => ({ severity, statements, reasoning: inAll(say), repair: REPAIR });
