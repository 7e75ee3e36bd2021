import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'trade.turnover',
      name: { ru: 'Товарооборот', kk: 'Тауар айналымы', en: 'Trade turnover' },
      unit: 'money',
      words: {
        ru: [
          'товарооборот',
          'взаимный товарооборот',
          'внешнеторговый оборот',
          'внешнеторговый товарооборот',
          'торговый оборот',
          'оборот',
          'взаимная торговля',
          'объём торговли',
          'объём взаимной торговли',
          'внешняя торговля',
          'взаимный торговля',
          'торговля',
        ],
        kk: [
          'тауар айналымы',
          'сауда айналымы',
          'өзара сауда',
          'сауда көлемі',
          'тауар айналым',
          'сыртқы сауда',
          'сауда',
        ],
        en: [
          'trade turnover',
          'turnover',
          'trade',
          'commodity turnover',
          'bilateral trade',
          'mutual trade',
          'foreign trade',
        ],
      },
    },
    {
      id: 'trade.export',
      name: { ru: 'Экспорт', kk: 'Экспорт', en: 'Exports' },
      unit: 'money',
      words: {
        ru: ['экспорт', 'вывоз', 'экспортные поставки', 'экспортировать', 'объём экспорта'],
        kk: ['экспорт', 'шығарылатын тауар көлемі', 'экспорт көлемі', 'экспорттау'],
        en: ['export', 'exports'],
      },
    },
    {
      id: 'trade.import',
      name: { ru: 'Импорт', kk: 'Импорт', en: 'Imports' },
      unit: 'money',
      words: {
        ru: ['импорт', 'ввоз', 'импортные поставки', 'объём импорта', 'импортировать'],
        kk: ['импорт', 'импорт көлемі', 'әкелінетін тауар көлемі', 'импорттау'],
        en: ['import', 'imports'],
      },
    },
    {
      id: 'trade.transit',
      name: { ru: 'Транзит', kk: 'Транзит', en: 'Transit' },
      unit: 't',
      words: {
        ru: ['транзит', 'транзитный груз', 'транзитные перевозки', 'транзитом'],
        kk: ['транзит', 'транзитпен', 'транзиттік жүк'],
        en: ['transit', 'transit cargo'],
      },
    },
    {
      id: 'trade.shipments',
      name: { ru: 'Поставки товаров', kk: 'Тауар жеткізу', en: 'Shipments' },
      unit: 't',
      words: {
        ru: [
          'отправить',
          'поставка',
          'отгрузить',
          'отгрузка',
          'поставить',
          'экспортировать',
          'вывезти',
          'завезти',
          'ввезти',
        ],
        kk: ['жөнелту', 'жеткізу', 'тиеп жіберу'],
        en: ['shipment', 'ship', 'supply', 'delivery'],
      },
    },
  ],
  assets: [],
};
