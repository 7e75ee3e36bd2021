import { nameKey } from '#methods/name-key.ts';
import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import { meet, over, type Span, spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';

type Figure = StatementOf<'observation'>;

/**
 * Turnover grows by the mean of the growth of exports and of imports, weighted by their shares of the base period; so the three rates give
 * the shares: g = s·x + (1 − s)·m, s = (g − m) / (x − m).
 */
const growthOfParts: Check = {
  id: 'growth-of-parts',
  name: {
    ru: 'Рост целого и частей',
    kk: 'Бүтін мен бөліктердің өсімі',
    en: 'Growth of the whole and its parts',
  },
  groups: (statement) => {
    if (statement.kind !== 'observation' || statement.modality !== 'stated') return [];
    const { measure = '', aspect = 'level', value, period } = statement.slots;
    const asks = measure === 'trade.turnover' && aspect === 'growth' && value?.unit === '%';
    const isOf = /^trade\.(turnover|export|import)$/.test(measure) && ['level', 'growth'].includes(aspect);
    return value && period && isOf ? [{ group: frame(statement), asks }] : [];
  },
  find: ({ of }) => {
    const stated = of('observation').filter(
      ({ modality, slots }) => modality === 'stated' && slots.value && slots.period,
    );
    const groups = Map.groupBy(stated, frame);
    return [...groups.values()].flatMap((group) => {
      const rates = (measure: string) =>
        group.filter(
          ({ slots }) => slots.measure === measure && slots.aspect === 'growth' && slots.value!.unit === '%',
        );
      return rates('trade.export').flatMap((exports) =>
        rates('trade.import').flatMap((imports) =>
          onceEach(rates('trade.turnover'), exports).flatMap((whole) =>
            weighed(whole, exports, imports, group),
          ),
        ),
      );
    });
  },
};

/** Of the figures of one fact that give the same amount, told from either side, one: that of whoever tells of the exports too, where there is one. */
function onceEach(figures: readonly Figure[], exports: Figure): readonly Figure[] {
  const own = figures.filter((figure) => teller(figure) === teller(exports));
  const amounts = new Map<string, Figure>();
  for (const figure of [...own, ...figures]) {
    const { n, max, unit, cmp } = figure.slots.value!;
    const amount = [figure.fact, n, max, unit, cmp].join(' ');
    if (!amounts.has(amount)) amounts.set(amount, figure);
  }
  return [...amounts.values()];
}

/** The two sides, the goods and the period. */
const frame = ({ slots }: Figure): string =>
  [
    [slots.area, slots.counterpart]
      .map((side) => side?.toSorted().join())
      .sort()
      .join(' – '),
    nameKey(slots.product ?? ''),
    slots.period,
  ].join(' | ');

function weighed(
  whole: Figure,
  exports: Figure,
  imports: Figure,
  known: readonly Figure[],
): readonly BareFinding[] {
  const [g, x, m] = [whole, exports, imports].map(({ slots }) => spanOf(slots.value!)) as [Span, Span, Span];
  if (teller(exports) !== teller(imports)) return [];
  if (meet(x, m) || ![g, x, m].flat().every(Number.isFinite)) return [];
  const statements = [whole, exports, imports];
  const [total, out, back] = statements.map(({ slots }) => slots.value!);
  const isPossible = g[1] >= Math.min(x[0], m[0]) && g[0] <= Math.max(x[1], m[1]);
  const share = (total!.n - back!.n) / (out!.n - back!.n);
  if (!isPossible)
    return [
      {
        severity: 'error',
        statements,
        reasoning: inAll((language) => {
          const [all, some, rest] = [total!, out!, back!].map((rate) => quantity(rate, language, true));
          return {
            ru: `Оборот ${all}, экспорт ${some}, импорт ${rest}: целое не может расти быстрее обеих частей или медленнее обеих.`,
            kk: `Айналым ${all}, экспорт ${some}, импорт ${rest}: бүтін екі бөліктен де жылдам не баяу өсе алмайды.`,
            en: `Turnover ${all}, exports ${some}, imports ${rest}: a whole cannot grow faster, or slower, than both its parts.`,
          }[language];
        }),
        repair: {
          ru: 'Проверить, об одном ли периоде и об одной ли паре сторон говорят три цифры.',
          kk: 'Үш көрсеткіш бір кезең мен бір жұп тарап туралы ма екенін тексеру.',
          en: 'Check that the three figures are of one period and one pair of sides.',
        },
      },
    ];
  const own = known.filter((figure) => teller(figure) === teller(exports));
  if (isBorneOut(share, x, m, own)) return [];
  const [then, now] = [share, (share * (1 + out!.n / 100)) / (1 + total!.n / 100)].map((part) => ({
    n: Math.round(Math.min(1, Math.max(0, part)) * 100),
    unit: '%',
  }));
  return [
    {
      severity: 'note',
      statements,
      reasoning: inAll((language) => {
        const [all, some, rest] = [total!, out!, back!].map((rate) => quantity(rate, language, true));
        const [before, after] = [then!, now!].map((part) => quantity(part, language));
        return {
          ru: `Оборот ${all}, экспорт ${some}, импорт ${rest}: это возможно, только если экспорт составлял ${before} оборота прежнего периода (и ${after} нынешнего).`,
          kk: `Айналым ${all}, экспорт ${some}, импорт ${rest}: бұл экспорт бұрынғы кезең айналымының ${before} (қазіргісінің ${after}) болған жағдайда ғана мүмкін.`,
          en: `Turnover ${all}, exports ${some}, imports ${rest}: possible only if exports were ${before} of the earlier turnover (and ${after} of the present one).`,
        }[language];
      }),
      repair: {
        ru: 'Найти объём экспорта и импорта за любой из двух периодов.',
        kk: 'Екі кезеңнің кез келгені үшін экспорт пен импорт көлемін табу.',
        en: 'Find the amounts of exports and imports of either period.',
      },
    },
  ];
}

const teller = ({ slots }: Figure): string | undefined => slots.area?.toSorted().join();

/** Whether levels of the same period show the share that the rates call for, to three points. */
function isBorneOut(share: number, x: Span, m: Span, known: readonly Figure[]): boolean {
  const levels = (measure: string) =>
    known.filter(({ slots }) => slots.measure === measure && (slots.aspect ?? 'level') === 'level');
  return levels('trade.export').some((exports) =>
    levels('trade.import').some((imports) => {
      const [out, back] = [exports.slots.value!, imports.slots.value!];
      if (out.unit !== back.unit) return false;
      const then = out.n / (1 + (x[0] + x[1]) / 200);
      const other = back.n / (1 + (m[0] + m[1]) / 200);
      return Math.abs(then / (then + other) - share) <= 0.03;
    }),
  );
}

/** By how much the importer's figure may exceed the exporter's: freight, insurance and timing; mirror statistics differ by 6 to 10 % as a rule (IMF, DOTS). */
const MIRROR = 1.25;

/** What one side exports to the other, the other imports from it. */
const mirror: Check = {
  id: 'mirror-trade',
  name: { ru: 'Зеркальная торговля', kk: 'Айналы сауда', en: 'Mirror trade' },
  groups: (statement) =>
    statement.kind === 'observation' && isFlow(statement)
      ? [{ group: flow(statement), asks: statement.slots.measure === 'trade.export' }]
      : [],
  find: ({ of }) => {
    const levels = of('observation').filter(isFlow);
    const imports = Map.groupBy(
      levels.filter(({ slots }) => slots.measure === 'trade.import'),
      flow,
    );
    return levels
      .filter(({ slots }) => slots.measure === 'trade.export')
      .flatMap((exported) =>
        (imports.get(flow(exported)) ?? []).flatMap((imported) => mirrored(exported, imported)),
      );
  },
};

/** An amount of exports or imports of one side with one other. */
const isFlow = ({ modality, slots }: Figure): boolean =>
  modality === 'stated' &&
  (slots.measure === 'trade.export' || slots.measure === 'trade.import') &&
  (slots.aspect ?? 'level') === 'level' &&
  slots.value !== undefined &&
  slots.period !== undefined &&
  slots.area?.length === 1 &&
  slots.counterpart?.length === 1;

/** From where to where, when, and of what. */
function flow({ slots }: Figure): string {
  const sides = [slots.area![0], slots.counterpart![0]];
  const [from, to] = slots.measure === 'trade.export' ? sides : sides.toReversed();
  return [from, to, slots.period, nameKey(slots.product ?? ''), slots.value!.unit].join(' | ');
}

function mirrored(exported: Figure, imported: Figure): readonly BareFinding[] {
  const times = over(spanOf(imported.slots.value!), spanOf(exported.slots.value!));
  if (!times || (times[0] <= MIRROR && times[1] >= 1 / MIRROR)) return [];
  return [
    {
      severity: 'doubt',
      statements: [exported, imported],
      reasoning: inAll((language) => {
        const [out, back] = [exported, imported].map(({ slots }) => quantity(slots.value!, language));
        return {
          ru: `Одна сторона называет вывоз ${out}, другая ввоз оттуда же ${back}: расхождение больше обычных четверти.`,
          kk: `Бір тарап әкетуді ${out}, екінші тарап сол жақтан әкелуді ${back} деп атайды: айырма әдеттегі төрттен бірден артық.`,
          en: `One side gives its exports as ${out}, the other its imports from there as ${back}: they differ by more than a quarter.`,
        }[language];
      }),
      repair: {
        ru: 'Сравнить методику: страна происхождения или отправления, FOB или CIF, транзит и реэкспорт.',
        kk: 'Әдістемесін салыстыру: шығарылған не жөнелтілген ел, FOB не CIF, транзит пен кері экспорт.',
        en: 'Compare the methods: country of origin or of dispatch, FOB or CIF, transit and re-exports.',
      },
    },
  ];
}

export const checks: readonly Check[] = [growthOfParts, mirror];
