import { nameKey } from '#methods/name-key.ts';
import { personKey } from '#methods/person-key.ts';
import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import { boundsOf } from '#model/period.ts';
import { inAll, period } from '#model/wording.ts';

type Office = StatementOf<'office'>;

/** Offices that one person holds at a time; deputies, ministers and deputies of parliaments are many. */
const HEAD =
  /^(?:и\. ?о\. |врио |acting )?(губернатор|глава|мэр|аким|әкім|президент|премьер-министр|посол|елші|ректор|governor|mayor|head|akim|president|prime minister|ambassador|rector)$/iu;

/** One office has one holder at a time: whoever left it does not hold it again in a later document that names the old one. */
export const oneHolder: Check = {
  id: 'one-holder',
  name: { ru: 'Одна должность — один человек', kk: 'Бір қызмет — бір адам', en: 'One office, one holder' },
  groups: (statement) =>
    statement.kind === 'office' && isHead(statement) ? [{ group: officeOf(statement), asks: true }] : [],
  find: ({ of }) => {
    const offices = Map.groupBy(of('office').filter(isHead), officeOf);
    return [...offices.values()].flatMap((held) => {
      const terms = [...Map.groupBy(held, ({ slots }) => personKey(slots.person ?? ''))].flatMap(
        ([key, told]) => termOf(key, told),
      );
      return terms.flatMap((a) =>
        terms.filter((b) => a.key < b.key && a.from <= b.to && b.from <= a.to).map((b) => both(a, b)),
      );
    });
  },
};

const isHead = ({ modality, slots }: Office): boolean =>
  modality === 'stated' &&
  slots.of !== undefined &&
  slots.person !== undefined &&
  HEAD.test(slots.position ?? '');
const officeOf = ({ slots }: Office): string => `${slots.of} ${nameKey(slots.position ?? '')}`;

interface Term {
  readonly key: string;
  readonly statement: Office;
  readonly from: string;
  readonly to: string;
}

/** From the first document that names the holder to the last; undefined where no day is known, or only a month or a year. */
function termOf(key: string, told: readonly Office[]): readonly Term[] {
  const days = told
    .flatMap(({ published }) => published)
    .filter((day) => boundsOf(day)?.from === day)
    .sort();
  return days.length > 0 ? [{ key, statement: told[0]!, from: days[0]!, to: days.at(-1)! }] : [];
}

const both = (a: Term, b: Term): BareFinding => ({
  severity: 'doubt',
  statements: [a.statement, b.statement],
  reasoning: inAll((language) => {
    const [one, other] = [a, b].map(
      ({ statement, from, to }) =>
        `${statement.slots.person} (${period(from, language)}${from === to ? '' : ` – ${period(to, language)}`})`,
    );
    return {
      ru: `Одну должность в одно время называют за двумя людьми: ${one} и ${other}.`,
      kk: `Бір қызметте бір мезгілде екі адам аталған: ${one} және ${other}.`,
      en: `Two persons are named in one office at one time: ${one} and ${other}.`,
    }[language];
  }),
  repair: {
    ru: 'Выяснить день назначения; один из документов называет прежнего главу или ошибается в фамилии.',
    kk: 'Тағайындалған күнін анықтау; құжаттардың бірі бұрынғы басшыны атаған не тегінен қателескен.',
    en: 'Find the day of appointment; one document names the former holder or mistakes the surname.',
  },
});
