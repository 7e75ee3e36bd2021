import type { DomainVocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: DomainVocabulary = {
  order: 8,
  measures: [
    {
      id: 'education.students',
      name: { ru: 'Студенты', kk: 'Студенттер', en: 'Students' },
      unit: 'person',
      asked: 'region',
      words: {
        ru: [
          'студент',
          'обучающийся',
          'учащийся',
          'школьник',
          'студент из',
          'гражданин обучается',
          'студент-иностранец',
          'иностранный студент',
          'казахстанский студент',
          'российский студент',
        ],
        kk: ['студент', 'оқушы', 'білім алушы', 'білім алу', 'оқу', 'шетелдік студент'],
        en: [
          'student',
          'learner',
          'foreign student',
          'undergraduate',
          'postgraduate',
          'freshman',
          'student from abroad',
        ],
      },
    },
    {
      id: 'people.diaspora',
      name: { ru: 'Диаспора', kk: 'Диаспора', en: 'Diaspora' },
      unit: 'person',
      asked: 'region',
      words: {
        ru: ['казах', 'этнический казах', 'диаспора', 'русский', 'казахская диаспора', 'русская диаспора'],
        kk: ['қазақ', 'этникалық қазақ', 'диаспора', 'қандас', 'қазақ диаспорасы', 'орыс диаспорасы'],
        en: [
          'ethnic kazakh',
          'diaspora',
          'kazakhs',
          'kazakh diaspora',
          'ethnic russian',
          'kazakh community',
          'ethnic kazakhs',
          'ethnic russians',
          'kazakh population',
          'russian community',
          'russian population',
          'russian diaspora',
        ],
      },
    },
    {
      id: 'people.population',
      name: { ru: 'Население', kk: 'Халық саны', en: 'Population' },
      unit: 'person',
      words: {
        ru: ['население', 'житель', 'численность населения', 'население города', 'население района'],
        kk: ['халық саны', 'тұрғын', 'халық', 'тұрғындар саны', 'тұрғын саны', 'халқының саны'],
        en: ['population', 'resident', 'inhabitant', 'number of residents'],
      },
    },
  ],
  assets: [],
};
