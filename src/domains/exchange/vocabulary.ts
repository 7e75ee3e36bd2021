import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'education.students',
      name: { ru: 'Студенты', kk: 'Студенттер', en: 'Students' },
      unit: 'person',
      words: {
        ru: ['студент', 'обучающийся', 'учащийся', 'школьник', 'студент из', 'гражданин обучается'],
        kk: ['студент', 'оқушы', 'білім алушы', 'білім алу', 'оқу'],
        en: ['student', 'learner'],
      },
    },
    {
      id: 'people.diaspora',
      name: { ru: 'Диаспора', kk: 'Диаспора', en: 'Diaspora' },
      unit: 'person',
      words: {
        ru: ['казах', 'этнический казах', 'диаспора', 'казахстанец', 'русский'],
        kk: ['қазақ', 'этникалық қазақ', 'диаспора', 'қандас'],
        en: ['ethnic kazakh', 'diaspora', 'kazakhs'],
      },
    },
    {
      id: 'people.population',
      name: { ru: 'Население', kk: 'Халық саны', en: 'Population' },
      unit: 'person',
      words: {
        ru: ['население', 'житель', 'численность населения'],
        kk: ['халық саны', 'тұрғын', 'халық'],
        en: ['population', 'resident'],
      },
    },
  ],
  assets: [],
};
