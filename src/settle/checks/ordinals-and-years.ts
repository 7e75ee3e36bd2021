import { nameKey } from '#methods/name-key.ts';
import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import { boundsOf } from '#model/period.ts';
import { inAll, period } from '#model/wording.ts';

type Event = StatementOf<'event'>;

/** The ordinals of a recurring event rise with its years, and one ordinal is one year. */
export const ordinalsAndYears: Check = {
  id: 'ordinals-and-years',
  name: {
    ru: 'Номера и годы событий',
    kk: 'Оқиғалардың реті мен жылдары',
    en: 'Ordinals and years of events',
  },
  groups: (statement) =>
    statement.kind === 'event' && isNumbered(statement) ? [{ group: nameOf(statement), asks: true }] : [],
  find: ({ of }) => {
    return [...Map.groupBy(of('event').filter(isNumbered), nameOf).values()].flatMap((its) => {
      const ordered = its.toSorted(
        (a, b) =>
          a.slots.ordinal! - b.slots.ordinal! || (yearOf(a) < yearOf(b) ? -1 : yearOf(a) > yearOf(b) ? 1 : 0),
      );
      return ordered.slice(1).flatMap((later, index) => {
        const earlier = ordered[index]!;
        const isSame = earlier.slots.ordinal === later.slots.ordinal;
        return (isSame ? yearOf(earlier) === yearOf(later) : yearOf(earlier) <= yearOf(later))
          ? []
          : [findingOf(earlier, later)];
      });
    });
  },
};

const isNumbered = ({ modality, slots }: Event): boolean =>
  modality !== 'denied' &&
  slots.ordinal !== undefined &&
  slots.date !== undefined &&
  Boolean(slots.name) &&
  boundsOf(slots.date)?.from !== undefined;
const nameOf = ({ slots }: Event): string => `${slots.type} ${nameKey(slots.name ?? '')}`;
const yearOf = ({ slots }: Event): string => boundsOf(slots.date!)!.from!.slice(0, 4);

const findingOf = (a: Event, b: Event): BareFinding => ({
  severity: 'error',
  statements: [a, b],
  reasoning: inAll((language) => {
    const told = [a, b].map(({ slots }) => `${slots.ordinal}: ${period(slots.date!, language)}`).join(', ');
    return {
      ru: `«${a.slots.name}», номера и дни не идут вместе: ${told}.`,
      kk: `«${a.slots.name}»: реті мен күні сәйкес емес: ${told}.`,
      en: `“${a.slots.name}”: ordinals and days do not go together: ${told}.`,
    }[language];
  }),
  repair: {
    ru: 'Проверить номер и год по программе события.',
    kk: 'Реті мен жылын оқиға бағдарламасынан тексеру.',
    en: 'Check the ordinal and the year against the event’s own programme.',
  },
});
