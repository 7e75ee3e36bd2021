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
          'длина государственной границы',
          'линия государственной границы',
        ],
        kk: [
          'шекара ұзындығы',
          'шекара',
          'мемлекеттік шекара ұзындығы',
          'шекараның ұзындығы',
          'шекара сызығы',
          'шекараның жалпы ұзындығы',
        ],
        en: [
          'border',
          'length of the border',
          'state border',
          'border length',
          'length of the state border',
          'border line',
          'boundary',
        ],
      },
    },
    {
      id: 'border.length.land',
      name: { ru: 'Сухопутный участок', kk: 'Құрлықтағы бөлігі', en: 'Land section' },
      unit: 'km',
      words: {
        ru: [
          'сухопутная граница',
          'сухопутный участок',
          'суша',
          'сухопутный',
          'сухопутная часть границы',
          'сухопутная часть',
        ],
        kk: ['құрлықтағы шекара', 'құрлық', 'құрлық шекарасы', 'құрлық бөлігі'],
        en: ['land border', 'land section', 'land', 'land boundary', 'land part'],
      },
    },
    {
      id: 'border.length.sea',
      name: { ru: 'Морской участок', kk: 'Теңіздегі бөлігі', en: 'Sea section' },
      unit: 'km',
      words: {
        ru: [
          'морской участок',
          'морская граница',
          'морской отрезок',
          'море',
          'морской',
          'морская часть границы',
          'морская часть',
        ],
        kk: ['теңіз шекарасы', 'теңіздегі бөлігі', 'теңіз', 'теңіздегі шекара', 'теңіз бөлігі'],
        en: [
          'sea border',
          'maritime border',
          'sea section',
          'sea',
          'maritime section',
          'sea boundary',
          'sea part',
        ],
      },
    },
    {
      id: 'border.length.river',
      name: { ru: 'Речной участок', kk: 'Өзендегі бөлігі', en: 'River section' },
      unit: 'km',
      words: {
        ru: ['речной участок', 'река', 'речной', 'речная граница', 'речная часть'],
        kk: ['өзен', 'өзендегі бөлігі', 'өзен шекарасы', 'өзен бөлігі'],
        en: ['river section', 'river', 'river border', 'river part'],
      },
    },
    {
      id: 'border.length.lake',
      name: { ru: 'Озёрный участок', kk: 'Көлдегі бөлігі', en: 'Lake section' },
      unit: 'km',
      words: {
        ru: ['озёрный участок', 'озеро', 'озёрный', 'озёрная граница', 'озёрная часть'],
        kk: ['көл', 'көлдегі бөлігі', 'көл шекарасы', 'көл бөлігі'],
        en: ['lake section', 'lake', 'lake border', 'lake part'],
      },
    },
    {
      id: 'border.demarcated',
      name: { ru: 'Демаркировано', kk: 'Шегенделгені', en: 'Demarcated' },
      unit: '%',
      words: {
        ru: [
          'демаркировать',
          'демаркация',
          'демаркированный',
          'демаркированная граница',
          'демаркированный участок',
        ],
        kk: [
          'демаркация',
          'шегендеу',
          'шегенделу',
          'демаркациялау',
          'шегенделген шекара',
          'межелеу',
          'межеленген',
        ],
        en: ['demarcate', 'demarcation', 'demarcated', 'demarcated border', 'demarcated section'],
      },
    },
    {
      id: 'border.regions',
      name: { ru: 'Приграничные регионы', kk: 'Шекаралас өңірлер', en: 'Border regions' },
      unit: '1',
      words: {
        ru: [
          'область',
          'регион',
          'приграничный регион',
          'субъект',
          'приграничная область',
          'приграничный субъект',
          'пограничная область',
          'регион приграничья',
        ],
        kk: ['облыс', 'өңір', 'шекаралас өңір', 'шекара маңындағы облыс', 'шекаралас облыс'],
        en: ['region', 'border region', 'bordering region', 'border oblast'],
      },
    },
  ],
  assets: [],
};
