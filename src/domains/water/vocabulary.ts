import type { Vocabulary } from '#model/domain.ts';

/** What this domain measures and builds, and the words by which texts speak of it, in base form. */
export const vocabulary: Vocabulary = {
  measures: [
    {
      id: 'water.throughput',
      name: { ru: 'Подача воды', kk: 'Су беру', en: 'Water delivered' },
      unit: 'm3/d',
      words: {
        ru: [
          'подача воды',
          'по водоводу',
          'объём воды',
          'вода',
          'поставка воды',
          'объём подачи воды',
          'объём подаваемой воды',
        ],
        kk: [
          'су беру',
          'су берілу',
          'су көлемі',
          'су жеткізу',
          'су жеткізілу',
          'су беру көлемі',
          'жіберілетін су',
          'су келу',
          'су жіберу',
          'су айдау',
          'су алу',
        ],
        en: ['water delivery', 'water flow', 'water', 'volume of water', 'water supplied'],
      },
    },
    {
      id: 'water.supply',
      name: { ru: 'Водоснабжение', kk: 'Сумен қамту', en: 'Water supply' },
      unit: '%',
      words: {
        ru: [
          'водоснабжение',
          'обеспеченность водой',
          'пользоваться',
          'питьевая вода',
          'обеспечить водой',
          'централизованное водоснабжение',
          'обеспеченность питьевой водой',
        ],
        kk: [
          'сумен қамту',
          'ауыз су',
          'сумен жабдықтау',
          'орталықтандырылған сумен жабдықтау',
          'ауыз сумен қамту',
          'сумен … қамтамасыз ету',
          'суын пайдалану',
          'су пайдалану',
          'суын ішу',
          'суға қол жеткізу',
          'ауыз суға қосылу',
        ],
        en: ['water supply', 'drinking water', 'water access', 'access to drinking water'],
      },
    },
    {
      id: 'water.length',
      name: { ru: 'Длина водоводов', kk: 'Су құбырларының ұзындығы', en: 'Length of conduits' },
      unit: 'km',
      words: {
        ru: [
          'протяжённость водовода',
          'длина водовода',
          'протяжённость … водовода',
          'длина … водовода',
          'протяжённость водопровода',
          'длина водопровода',
          'протяжённость магистрального водовода',
        ],
        kk: [
          'су құбырының ұзындығы',
          'су құбыры желісінің ұзындығы',
          'құбырдың … ұзындығы',
          'құбырының … ұзындығы',
        ],
        en: [
          'length of the conduit',
          'length of the pipeline',
          'length of the water pipeline',
          'conduit length',
        ],
      },
    },
  ],
  assets: [
    {
      id: 'conduit',
      name: { ru: 'Водовод', kk: 'Су құбыры', en: 'Water conduit' },
      words: {
        ru: [
          'водовод',
          'водопровод',
          'магистральный водовод',
          'групповой водопровод',
          'водопроводная сеть',
          'магистральный водопровод',
        ],
        kk: [
          'су құбыры',
          'құбыр',
          'су таратқыш',
          'су желісі',
          'магистральдық су құбыры',
          'су құбыры желісі',
          'топтық су құбыры',
        ],
        en: [
          'water conduit',
          'water pipeline',
          'conduit',
          'water main',
          'water pipe',
          'water conduit pipeline',
        ],
      },
    },
  ],
};
