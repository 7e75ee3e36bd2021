import type { Lexicon } from './lexicon.ts';

/** Documents that sides sign, and signing them. */
export const documents = {
  memorandum: {
    ru: ['меморандум', 'меморандум о взаимопонимание'],
    kk: ['меморандум', 'өзара түсіністік меморандум'],
    en: ['memorandum', 'mou', 'memorandum of understanding'],
  },
  agreement: {
    ru: ['соглашение', 'межправсоглашение'],
    kk: ['келісім'],
    en: ['agreement', 'accord', 'pact'],
  },
  treaty: { ru: ['договор'], kk: ['шарт'], en: ['treaty'] },
  protocol: { ru: ['протокол'], kk: ['хаттама'], en: ['protocol'] },
  programme: { ru: ['программа'], kk: ['бағдарлама'], en: ['programme', 'program'] },
  plan: {
    ru: ['план', 'план мероприятие', 'план-график', 'дорожная карта'],
    kk: ['жоспар', 'іс-шара жоспар', 'жол картасы'],
    en: ['plan', 'action plan', 'roadmap', 'road map'],
  },
  contract: { ru: ['контракт', 'сделка'], kk: ['келісімшарт', 'мәміле'], en: ['contract', 'deal'] },
  statement: {
    ru: ['заявление', 'декларация', 'совместное заявление', 'коммюнике'],
    kk: ['мәлімдеме', 'декларация', 'коммюнике'],
    en: ['declaration', 'joint statement', 'communique', 'communiqué'],
  },
  document: { ru: ['документ', 'пакет документ'], kk: ['құжат'], en: ['document'] },
  sign: {
    ru: [
      'подписать',
      'подписывать',
      'заключить',
      'заключать',
      'скрепить подпись',
      'расписаться',
      'поставить подпись',
      'подпись … поставить',
      'поставить … подпись',
      'парафировать',
      'подписаться',
      'подписаны',
      'завизировать',
    ],
    kk: ['қол қою', 'қол қойылу', 'қол қойысу', 'бекіту', 'жасасу', 'түзу'],
    en: ['sign', 'conclude', 'ink', 'initial', 'enter into'],
  },
  signing: {
    ru: ['подписание', 'заключение', 'церемония подписание'],
    kk: ['қол қою рәсім', 'қол қойылу'],
    en: ['signing', 'signing ceremony', 'conclusion'],
  },
  approve: {
    ru: ['утвердить', 'одобрить', 'согласовать', 'принять'],
    kk: ['бекіту', 'мақұлдау', 'қабылдау'],
    en: ['approve', 'adopt', 'endorse'],
  },
  about: {
    ru: ['о', 'об', 'по'],
    kk: ['туралы', 'жөніндегі', 'бойынша', 'арналған'],
    en: ['on', 'for', 'about', 'of'],
  },
  twin: {
    ru: [
      'побратим',
      'город-побратим',
      'побратимство',
      'побратимский',
      'породнённый',
      'побратимский отношение',
      'породниться',
      'регион-побратим',
      'город-партнёр',
    ],
    kk: ['бауырлас', 'бауырлас қала', 'бауырластық', 'бауырлас өңір', 'туысқан қала'],
    en: [
      'sister city',
      'twin city',
      'twin town',
      'twinning',
      'twin',
      'sister',
      'sister-city',
      'partner city',
    ],
  },
} as const satisfies Lexicon;
