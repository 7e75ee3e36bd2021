import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'fleet.vessels',
      name: { ru: 'Суда', kk: 'Кемелер', en: 'Vessels' },
      unit: '1',
      words: {
        ru: ['судно', 'корабль', 'теплоход', 'танкер', 'баржа', 'земснаряд', 'единица флота'],
        kk: ['кеме', 'танкер', 'баржа'],
        en: ['vessel', 'ship', 'tanker', 'barge', 'dredger'],
      },
    },
  ],
  assets: [
    {
      id: 'vessel',
      name: { ru: 'Судно', kk: 'Кеме', en: 'Vessel' },
      words: {
        ru: [
          'судно',
          'корабль',
          'танкер',
          'баржа',
          'земснаряд',
          'сухогруз',
          'паром',
          'буксир',
          'шаланда',
          'флот',
          'дноуглубительный флот',
          'ледокол',
          'катер',
        ],
        kk: ['кеме', 'танкер', 'баржа', 'паром', 'флот', 'сүйреткі'],
        en: ['vessel', 'ship', 'tanker', 'barge', 'dredger', 'ferry', 'tug', 'fleet'],
      },
    },
  ],
};
