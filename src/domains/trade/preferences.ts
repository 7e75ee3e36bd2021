import type { PreferenceRule, Weighed } from '#model/preference.ts';

/** Customs and statistics services, by the names that texts give them. */
const COUNTERS =
  /(?:таможн|таможен|ФТС|Росстат|статист|статкомитет|кеден|Ұлттық статистика|customs|statistic)/iu;

/** Trade is counted by customs and statistics; others repeat or round what these count. */
const countedByCustoms: PreferenceRule = {
  id: 'counted-by-customs',
  name: {
    ru: 'так говорит таможня или служба статистики',
    kk: 'кеден немесе статистика қызметі осылай дейді',
    en: 'customs or a statistics service say so',
  },
  holds: ({ kind, slots }) =>
    kind === 'observation' && 'measure' in slots && (slots.measure ?? '').startsWith('trade.'),
  compare: (a, b) => Number(isCounted(b)) - Number(isCounted(a)),
};

const isCounted = ({ claims }: Weighed): boolean =>
  claims.some(({ speaker }) => speaker !== undefined && COUNTERS.test(speaker));

export const preferences: readonly PreferenceRule[] = [countedByCustoms];
