import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'border.length',
      name: { ru: 'Длина границы', kk: 'Шекара ұзындығы', en: 'Length of the border' },
      unit: 'km',
      words: {
        ru: [
          'граница',
          'протяжённость границы',
          'длина границы',
          'линия границы',
          'общая протяжённость',
          'протяжённость государственной границы',
        ],
        kk: ['шекара ұзындығы', 'шекара', 'мемлекеттік шекара ұзындығы', 'шекараның ұзындығы'],
        en: ['border', 'length of the border', 'state border', 'border length'],
      },
    },
    {
      id: 'border.length.land',
      name: { ru: 'Сухопутный участок', kk: 'Құрлықтағы бөлігі', en: 'Land section' },
      unit: 'km',
      words: {
        ru: ['сухопутная граница', 'сухопутный участок', 'суша', 'сухопутный'],
        kk: ['құрлықтағы шекара', 'құрлық'],
        en: ['land border', 'land section', 'land'],
      },
    },
    {
      id: 'border.length.sea',
      name: { ru: 'Морской участок', kk: 'Теңіздегі бөлігі', en: 'Sea section' },
      unit: 'km',
      words: {
        ru: ['морской участок', 'морская граница', 'морской отрезок', 'море', 'морской'],
        kk: ['теңіз шекарасы', 'теңіздегі бөлігі', 'теңіз'],
        en: ['sea border', 'maritime border', 'sea section', 'sea', 'maritime section'],
      },
    },
    {
      id: 'border.length.river',
      name: { ru: 'Речной участок', kk: 'Өзендегі бөлігі', en: 'River section' },
      unit: 'km',
      words: {
        ru: ['речной участок', 'река', 'речной'],
        kk: ['өзен', 'өзендегі бөлігі'],
        en: ['river section', 'river'],
      },
    },
    {
      id: 'border.length.lake',
      name: { ru: 'Озёрный участок', kk: 'Көлдегі бөлігі', en: 'Lake section' },
      unit: 'km',
      words: {
        ru: ['озёрный участок', 'озеро', 'озёрный'],
        kk: ['көл', 'көлдегі бөлігі'],
        en: ['lake section', 'lake'],
      },
    },
    {
      id: 'border.demarcated',
      name: { ru: 'Демаркировано', kk: 'Шегенделгені', en: 'Demarcated' },
      unit: '%',
      words: {
        ru: ['демаркировать', 'демаркация', 'демаркированный'],
        kk: ['демаркация', 'шегендеу', 'шегенделу', 'демаркациялау'],
        en: ['demarcate', 'demarcation', 'demarcated'],
      },
    },
    {
      id: 'border.regions',
      name: { ru: 'Приграничные регионы', kk: 'Шекаралас өңірлер', en: 'Border regions' },
      unit: '1',
      words: {
        ru: ['область', 'регион', 'приграничный регион', 'субъект', 'приграничная область'],
        kk: ['облыс', 'өңір', 'шекаралас өңір'],
        en: ['region', 'border region'],
      },
    },
  ],
  assets: [],
};
