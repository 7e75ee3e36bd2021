import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'cooperation.projects',
      name: { ru: 'Совместные проекты', kk: 'Бірлескен жобалар', en: 'Joint projects' },
      unit: '1',
      words: {
        ru: [
          'проект',
          'совместный проект',
          'инвестиционный проект',
          'инвестпроект',
          'совместный инвестиционный проект',
          'кооперационный проект',
          'проект сотрудничества',
        ],
        kk: [
          'жоба',
          'бірлескен жоба',
          'инвестициялық жоба',
          'ынтымақтастық жобасы',
          'бірлескен инвестициялық жоба',
        ],
        en: [
          'project',
          'joint project',
          'investment project',
          'cooperation project',
          'joint investment project',
        ],
      },
    },
    {
      id: 'cooperation.agreements',
      name: { ru: 'Действующие соглашения', kk: 'Қолданыстағы келісімдер', en: 'Agreements in force' },
      unit: '1',
      words: {
        ru: [
          'соглашение',
          'соглашение о сотрудничество',
          'договор',
          'меморандум',
          'документ',
          'соглашение между регионами',
          'двустороннее соглашение',
          'межрегиональное соглашение',
        ],
        kk: [
          'келісім',
          'ынтымақтастық туралы келісім',
          'меморандум',
          'құжат',
          'екіжақты келісім',
          'өңіраралық келісім',
        ],
        en: [
          'agreement',
          'cooperation agreement',
          'memorandum',
          'document',
          'deal',
          'bilateral agreement',
          'interregional agreement',
        ],
      },
    },
    {
      id: 'other',
      name: { ru: 'Другой показатель', kk: 'Басқа көрсеткіш', en: 'Other measure' },
      unit: '1',
      words: { ru: [], kk: [], en: [] },
    },
  ],
  assets: [
    {
      id: 'other',
      name: { ru: 'Объект', kk: 'Нысан', en: 'Asset' },
      words: {
        ru: [
          'мост',
          'объект',
          'газопровод',
          'канал',
          'автомобильный мост',
          'железнодорожный мост',
          'нефтепровод',
          'линия электропередачи',
        ],
        kk: ['көпір', 'нысан', 'газ құбыры', 'мұнай құбыры', 'электр желісі'],
        en: ['bridge', 'facility', 'canal', 'pipeline', 'oil pipeline', 'gas pipeline', 'power line'],
      },
    },
  ],
};
