import type { DomainVocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: DomainVocabulary = {
  order: 1,
  measures: [
    {
      id: 'event.count',
      name: { ru: 'Мероприятия', kk: 'Іс-шаралар', en: 'Events' },
      unit: '1',
      words: {
        ru: [
          'мероприятие',
          'совместное мероприятие',
          'концерт',
          'встреча',
          'совместная акция',
          'культурное мероприятие',
          'спортивное мероприятие',
        ],
        kk: [
          'іс-шара',
          'бірлескен іс-шара',
          'шара',
          'мәдени іс-шара',
          'спорттық іс-шара',
          'жарыс',
          'ортақ жарыс',
          'бірлескен жарыс',
          'концерт',
          'кездесу',
          'байқау',
        ],
        en: ['event', 'joint event', 'joint activity', 'cultural event'],
      },
    },
  ],
  assets: [],
};
