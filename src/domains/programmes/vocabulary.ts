import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'cooperation.projects',
      name: { ru: 'Совместные проекты', kk: 'Бірлескен жобалар', en: 'Joint projects' },
      unit: '1',
      words: {
        ru: ['проект', 'совместный проект', 'инвестиционный проект', 'инвестпроект'],
        kk: ['жоба', 'бірлескен жоба', 'инвестициялық жоба'],
        en: ['project', 'joint project', 'investment project'],
      },
    },
    {
      id: 'cooperation.agreements',
      name: { ru: 'Действующие соглашения', kk: 'Қолданыстағы келісімдер', en: 'Agreements in force' },
      unit: '1',
      words: {
        ru: ['соглашение', 'соглашение о сотрудничество', 'договор', 'меморандум', 'документ'],
        kk: ['келісім', 'ынтымақтастық туралы келісім', 'меморандум', 'құжат'],
        en: ['agreement', 'cooperation agreement', 'memorandum', 'document', 'deal'],
      },
    },
    {
      id: 'other',
      name: { ru: 'Другой показатель', kk: 'Басқа көрсеткіш', en: 'Other measure' },
      unit: '1',
      words: { ru: [], kk: [], en: ['average waiting time'] },
    },
  ],
  assets: [
    {
      id: 'other',
      name: { ru: 'Объект', kk: 'Нысан', en: 'Asset' },
      words: {
        ru: ['мост', 'объект', 'логистический центр', 'газопровод', 'канал'],
        kk: ['көпір', 'нысан', 'логистикалық орталық', 'газ құбыры'],
        en: ['bridge', 'facility', 'logistics centre', 'logistics center', 'canal', 'pipeline'],
      },
    },
  ],
};
