import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'transport.length',
      name: { ru: 'Протяжённость дорог', kk: 'Жол ұзындығы', en: 'Length of roads' },
      unit: 'km',
      words: {
        ru: [
          'протяжённость дорог',
          'протяжённость подъездных дорог',
          'протяжённость дороги',
          'протяжённость трассы',
          'длина дороги',
          'протяжённость автодорог',
        ],
        kk: ['жол ұзындығы', 'жолдың ұзындығы'],
        en: ['length of road', 'road length'],
      },
    },
    {
      id: 'transport.throughput',
      name: { ru: 'Поток', kk: 'Өткізу көлемі', en: 'Throughput' },
      unit: '1',
      words: {
        ru: [
          'проследовать',
          'пассажиропоток',
          'грузопоток',
          'пересечь границу',
          'грузооборот',
          'перевезти',
          'перевалить',
          'пройти через',
          'пересечь',
        ],
        kk: ['өткен адам', 'жолаушылар ағыны', 'жүк айналымы', 'шекарадан өту'],
        en: ['passenger traffic', 'cargo turnover', 'cross the border', 'freight traffic', 'throughput'],
      },
    },
    {
      id: 'transport.crossings',
      name: { ru: 'Пункты пропуска', kk: 'Өткізу пункттері', en: 'Border crossings' },
      unit: '1',
      words: {
        ru: ['пункт пропуска', 'автомобильный пункт пропуска', 'погранпереход', 'пограничный переход'],
        kk: ['өткізу пункті', 'шекара бекеті'],
        en: ['border crossing', 'checkpoint', 'crossing point'],
      },
    },
    {
      id: 'transport.flights',
      name: { ru: 'Рейсы', kk: 'Рейстер', en: 'Flights' },
      unit: '1/wk',
      words: {
        ru: ['рейс', 'авиарейс', 'прямой рейс'],
        kk: ['рейс', 'әуе рейсі'],
        en: ['flight', 'weekly flight'],
      },
    },
  ],
  assets: [
    {
      id: 'road',
      name: { ru: 'Дорога', kk: 'Жол', en: 'Road' },
      words: {
        ru: [
          'дорога',
          'автодорога',
          'автомобильная дорога',
          'трасса',
          'автотрасса',
          'шоссе',
          'автомагистраль',
          'автомобильный коридор',
        ],
        kk: ['жол', 'автожол', 'автомобиль жолы', 'тас жол', 'трасса'],
        en: ['road', 'highway', 'motorway'],
      },
    },
    {
      id: 'railway',
      name: { ru: 'Железная дорога', kk: 'Теміржол', en: 'Railway' },
      words: {
        ru: ['железная дорога', 'железнодорожная линия', 'железнодорожный путь'],
        kk: ['теміржол', 'теміржол желісі'],
        en: ['railway', 'rail line', 'railroad'],
      },
    },
    {
      id: 'crossing',
      name: { ru: 'Пункт пропуска', kk: 'Өткізу пункті', en: 'Border crossing' },
      words: {
        ru: [
          'пункт пропуска',
          'автомобильный пункт пропуска',
          'погранпереход',
          'мапп',
          'пограничный переход',
        ],
        kk: ['өткізу пункті', 'шекара бекеті', 'кеден бекеті'],
        en: ['border crossing', 'checkpoint', 'crossing point'],
      },
    },
    {
      id: 'port',
      name: { ru: 'Порт', kk: 'Порт', en: 'Port' },
      words: {
        ru: ['порт', 'морской порт', 'терминал', 'причал', 'подходной канал', 'паромный комплекс'],
        kk: ['порт', 'теңіз порты', 'терминал', 'айлақ'],
        en: ['port', 'seaport', 'terminal', 'berth', 'access channel', 'channel'],
      },
    },
    {
      id: 'airport',
      name: { ru: 'Аэропорт', kk: 'Әуежай', en: 'Airport' },
      words: { ru: ['аэропорт', 'взлётно-посадочная полоса'], kk: ['әуежай'], en: ['airport', 'runway'] },
    },
  ],
};
