import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'business.joint-ventures',
      name: { ru: 'Совместные предприятия', kk: 'Бірлескен кәсіпорындар', en: 'Joint ventures' },
      unit: '1',
      words: {
        ru: ['совместное предприятие', 'сп', 'совместная компания'],
        kk: ['бірлескен кәсіпорын'],
        en: ['joint venture'],
      },
    },
    {
      id: 'business.companies',
      name: {
        ru: 'Предприятия с капиталом соседа',
        kk: 'Көрші ел капиталы бар кәсіпорындар',
        en: 'Companies with the neighbour’s capital',
      },
      unit: '1',
      words: {
        ru: ['предприятие', 'компания', 'юридическое лицо', 'организация', 'фирма'],
        kk: ['кәсіпорын', 'компания', 'фирма', 'ұйым'],
        en: ['company', 'enterprise', 'firm', 'business'],
      },
    },
    {
      id: 'business.investment',
      name: { ru: 'Инвестиции', kk: 'Инвестиция', en: 'Investment' },
      unit: 'money',
      words: {
        ru: ['инвестиция', 'капиталовложение', 'инвестировать', 'вложить', 'объём инвестиций'],
        kk: ['инвестиция', 'инвестиция көлемі', 'салынған қаржы'],
        en: ['investment', 'invest', 'put'],
      },
    },
    {
      id: 'people.jobs',
      name: { ru: 'Рабочие места', kk: 'Жұмыс орындары', en: 'Jobs' },
      unit: '1',
      words: {
        ru: ['рабочее место', 'рабочие места'],
        kk: ['жұмыс орны', 'адам жұмыс істеу', 'жұмыс істеу', 'адам жұмыспен қамту'],
        en: ['job', 'workplace'],
      },
    },
  ],
  assets: [
    {
      id: 'plant',
      name: { ru: 'Завод', kk: 'Зауыт', en: 'Plant' },
      words: {
        ru: ['завод', 'комбинат', 'фабрика', 'верфь', 'производство', 'цех', 'теплица', 'электростанция'],
        kk: ['зауыт', 'комбинат', 'фабрика', 'өндіріс', 'цех', 'жылыжай'],
        en: ['plant', 'factory', 'mill', 'works', 'shipyard', 'greenhouse'],
      },
    },
    {
      id: 'building',
      name: { ru: 'Здание', kk: 'Ғимарат', en: 'Building' },
      words: {
        ru: [
          'склад',
          'торговый дом',
          'гостиница',
          'школа',
          'больница',
          'филиал',
          'хранилище',
          'овощехранилище',
          'центр',
          'комплекс',
          'консульство',
          'генконсульство',
          'представительство',
        ],
        kk: ['қойма', 'сауда үйі', 'қонақүй', 'мектеп', 'аурухана', 'филиал', 'орталық', 'кешен'],
        en: [
          'warehouse',
          'hotel',
          'school',
          'hospital',
          'branch',
          'storage',
          'centre',
          'center',
          'trade house',
          'consulate',
        ],
      },
    },
  ],
};
