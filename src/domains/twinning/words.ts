import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  ties: { ru: 'Побратимы', kk: 'Бауырластар', en: 'Twins' },
  twins: { ru: 'побратимы', kk: 'бауырлас қалалар', en: 'twins' },
  papers: { ru: 'Другие документы мест', kk: 'Өңірлердің басқа құжаттары', en: 'Other papers of places' },
  endingSoon: {
    ru: 'Срок истекает в течение года',
    kk: 'Мерзімі бір жыл ішінде аяқталады',
    en: 'Terms that end within a year',
  },
  forums: { ru: 'Форумы', kk: 'Форумдар', en: 'Forums' },
  signedThere: { ru: 'Подписано там', kk: 'Сонда қол қойылды', en: 'Signed there' },
  counts: { ru: 'Совместные мероприятия', kk: 'Бірлескен іс-шаралар', en: 'Joint events' },
  offices: { ru: 'Кто говорит за место', kk: 'Кім кімнің атынан сөйлейді', en: 'Who speaks for which place' },
  person: { ru: 'Имя', kk: 'Аты-жөні', en: 'Name' },
  position: { ru: 'Должность', kk: 'Лауазымы', en: 'Position' },
  place: { ru: 'Место', kk: 'Орын', en: 'Place' },
  noTies: {
    ru: 'Побратимов в документах пока нет.',
    kk: 'Құжаттарда әзірге бауырлас қалалар жоқ.',
    en: 'No document speaks of twins yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
