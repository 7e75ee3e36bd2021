import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'water.throughput',
      name: { ru: 'Подача воды', kk: 'Су беру', en: 'Water delivered' },
      unit: 'm3/d',
      words: {
        ru: ['подача воды', 'по водоводу', 'объём воды', 'вода', 'поставка воды'],
        kk: ['су беру', 'су көлемі', 'су жеткізу'],
        en: ['water delivery', 'water flow', 'water'],
      },
    },
    {
      id: 'water.supply',
      name: { ru: 'Водоснабжение', kk: 'Сумен қамту', en: 'Water supply' },
      unit: '%',
      words: {
        ru: ['водоснабжение', 'обеспеченность водой', 'пользоваться', 'питьевая вода', 'обеспечить водой'],
        kk: ['сумен қамту', 'ауыз су', 'сумен жабдықтау'],
        en: ['water supply', 'drinking water'],
      },
    },
    {
      id: 'water.length',
      name: { ru: 'Длина водоводов', kk: 'Су құбырларының ұзындығы', en: 'Length of conduits' },
      unit: 'km',
      words: {
        ru: ['протяжённость водовода', 'длина водовода'],
        kk: ['су құбырының ұзындығы'],
        en: ['length of the conduit', 'length of the pipeline'],
      },
    },
  ],
  assets: [
    {
      id: 'conduit',
      name: { ru: 'Водовод', kk: 'Су құбыры', en: 'Water conduit' },
      words: {
        ru: ['водовод', 'водопровод', 'магистральный водовод', 'групповой водопровод'],
        kk: ['су құбыры', 'су таратқыш', 'су желісі', 'магистральдық су құбыры'],
        en: ['water conduit', 'water pipeline', 'conduit', 'water main'],
      },
    },
  ],
};
