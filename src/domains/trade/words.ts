import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  byTables: {
    ru: 'По таблицам таможни: товары, партнёры, рост, зеркало и что продать соседу',
    kk: 'Кеден кестелері бойынша: тауарлар, серіктестер, өсім, айна және көршіге не сатуға болады',
    en: 'By tables of customs: goods, partners, growth, the mirror and what to sell next door',
  },
  pairs: { ru: 'Кто с кем торгует', kk: 'Кім кіммен саудаласады', en: 'Who trades with whom' },
  period: { ru: 'Период', kk: 'Кезең', en: 'Period' },
  turnover: { ru: 'Товарооборот', kk: 'Тауар айналымы', en: 'Turnover' },
  goods: { ru: 'Товары', kk: 'Тауарлар', en: 'Goods' },
  mirror: {
    ru: 'Один и тот же поток каждая сторона считает по-своему: вывоз одной и ввоз другой стоят рядом и не сводятся.',
    kk: 'Бір ағынды әр тарап өзінше есептейді: бірінің экспорты мен екіншісінің импорты қатар тұрады, біріктірілмейді.',
    en: 'Each side counts the same flow in its own way: exports of one and imports of the other stand side by side and are not merged.',
  },
  reportedExport: { ru: 'экспорт', kk: 'экспорт', en: 'exports' },
  reportedImport: { ru: 'импорт', kk: 'импорт', en: 'imports' },
  shipments: { ru: 'Поставки товаров', kk: 'Тауар жеткізілімі', en: 'Shipments' },
  product: { ru: 'Товар', kk: 'Тауар', en: 'Product' },
  between: { ru: 'Кто и кому', kk: 'Кім кімге', en: 'Between' },
  value: { ru: 'Значение', kk: 'Мәні', en: 'Value' },
  transit: { ru: 'Транзит', kk: 'Транзит', en: 'Transit' },
  orders: { ru: 'Заказы', kk: 'Тапсырыстар', en: 'Orders' },
  leads: {
    ru: 'Что хотят продать и купить',
    kk: 'Не сатқысы және сатып алғысы келеді',
    en: 'What sides want to sell and buy',
  },
  noPairs: {
    ru: 'Торговых показателей пока нет.',
    kk: 'Сауда көрсеткіштері әзірге жоқ.',
    en: 'No trade figures yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
