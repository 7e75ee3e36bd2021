import type { BareFinding, StatementOf, TableCheck } from '#model/check.ts';
import type { Trilingual } from '#model/language.ts';
import { inAll, period, quantity } from '#model/wording.ts';
import { asker, threeRates, toldBy } from './texts/figures.ts';
import { reasoningOf } from './texts/wording.ts';

type Figure = StatementOf<'observation'>;

/** Figures of texts that tables speak of. */
const figuresOf = (statements: readonly Figure[]) =>
  statements.flatMap((statement) => {
    const told = statement.modality === 'stated' ? toldBy(statement.slots) : undefined;
    return told ? [{ statement, told }] : [];
  });

/** A figure of a text is the table's for the same sides, direction and period, but for rounding, revision and exchange rates. */
const textsAndTables: TableCheck = {
  id: 'texts-and-tables',
  name: { ru: 'Тексты и таблицы', kk: 'Мәтіндер мен кестелер', en: 'Texts and tables' },
  alone: (statement) => statement.kind === 'observation' && figuresOf([statement]).length > 0,
  find: async ({ of, places }, { cube }) => {
    const { beside } = asker(cube);
    const known = { places: [...places.values()] };
    const found: BareFinding[] = [];
    for (const { statement, told } of figuresOf(of('observation'))) {
      const compared = await beside(told);
      if (!compared || compared.state === 'agrees' || compared.state === 'near') continue;
      const kind = compared.reason?.kind;
      found.push({
        severity: kind === 'scale' ? 'error' : compared.state === 'explained' ? 'note' : 'doubt',
        statements: [statement],
        reasoning: reasoningOf(compared, known),
        repair: REPAIRS[kind ?? 'none']!,
      });
    }
    return found;
  },
};

/** Three rates of growth call for a share of exports, which the table has too. */
const impliedShares: TableCheck = {
  id: 'implied-shares',
  name: { ru: 'Доли из темпов роста', kk: 'Өсім қарқынынан шығатын үлестер', en: 'Shares implied by growth' },
  groups: (statement) => {
    if (statement.kind !== 'observation') return [];
    return figuresOf([statement])
      .filter(({ told }) => told.aspect === 'growth')
      .map(({ told }) => ({
        group: [told.area, told.counterpart, told.period].join(' '),
        asks: told.measure === 'turnover',
      }));
  },
  find: async ({ of }, { cube }) => {
    const { shares } = asker(cube);
    const found: BareFinding[] = [];
    for (const rates of threeRates(figuresOf(of('observation')))) {
      const compared = await shares({
        turnover: rates.turnover.told,
        export: rates.export.told,
        import: rates.import.told,
      });
      if (!compared) continue;
      const { implied, share } = compared;
      if (share >= implied[0] - TOLERANCE && share <= implied[1] + TOLERANCE) continue;
      const statements = [rates.turnover, rates.export, rates.import].map(({ statement }) => statement);
      found.push({
        severity: 'doubt',
        statements,
        reasoning: inAll((language) => {
          const percent = (n: number): string => quantity({ n: Math.round(n * 100), unit: '%' }, language);
          const called = `${percent(implied[0])} – ${percent(implied[1])}`;
          const when = period(rates.turnover.told.period, language);
          return {
            ru: `Темпы роста за ${when} возможны, только если экспорт составлял ${called} прежнего оборота; в таблице ${percent(share)}.`,
            kk: `${when} өсім қарқыны экспорт бұрынғы айналымның ${called} болғанда ғана мүмкін; кестеде ${percent(share)}.`,
            en: `The growth told of ${when} is possible only if exports were ${called} of the earlier turnover; the table has ${percent(share)}.`,
          }[language];
        }),
        repair: REPAIRS.none!,
      });
    }
    return found;
  },
};

/** Shares differ by so much for revisions alone. */
const TOLERANCE = 0.02;

const REPAIRS: Readonly<Record<string, Trilingual>> = {
  coverage: {
    ru: 'Загрузить недостающие месяцы таблицы и сравнить снова.',
    kk: 'Кестенің жетпейтін айларын жүктеп, қайта салыстыру.',
    en: 'Load the months that the table lacks and compare again.',
  },
  period: {
    ru: 'Уточнить по тексту, о каком периоде цифра.',
    kk: 'Мәтін бойынша сан қай кезеңдікі екенін нақтылау.',
    en: 'Make out from the text which period the figure is of.',
  },
  flow: {
    ru: 'Уточнить по тексту, об обороте, экспорте или импорте речь.',
    kk: 'Мәтінде айналым, экспорт не импорт туралы айтылғанын нақтылау.',
    en: 'Make out from the text whether turnover, exports or imports are meant.',
  },
  mirror: {
    ru: 'Указать, по данным какой стороны приведена цифра.',
    kk: 'Сан қай тараптың дерегі бойынша келтірілгенін көрсету.',
    en: 'Say by whose data the figure is told.',
  },
  currency: {
    ru: 'Узнать, по какому курсу пересчитана цифра в тексте.',
    kk: 'Мәтіндегі сан қай бағаммен есептелгенін анықтау.',
    en: 'Find out at which rate the text’s figure was converted.',
  },
  scale: {
    ru: 'Проверить единицу: тысячи, миллионы или миллиарды.',
    kk: 'Бірлікті тексеру: мың, миллион не миллиард.',
    en: 'Check the unit: thousands, millions or billions.',
  },
  none: {
    ru: 'Сравнить охват: круг товаров и стран, взаимная торговля, цены FOB или CIF, пересмотр данных.',
    kk: 'Қамтуын салыстыру: тауарлар мен елдер шеңбері, өзара сауда, FOB не CIF бағалары, деректердің қайта қаралуы.',
    en: 'Compare what is covered: goods and partners, mutual trade, FOB or CIF prices, revisions.',
  },
};

export const tableChecks: readonly TableCheck[] = [impliedShares, textsAndTables];
