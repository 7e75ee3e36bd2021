import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  road: { ru: 'Дороги', kk: 'Жолдар', en: 'Roads' },
  railway: { ru: 'Железные дороги', kk: 'Темір жолдар', en: 'Railways' },
  crossing: { ru: 'Пункты пропуска', kk: 'Өткізу пункттері', en: 'Border crossings' },
  port: { ru: 'Порты', kk: 'Порттар', en: 'Ports' },
  airport: { ru: 'Аэропорты', kk: 'Әуежайлар', en: 'Airports' },
  other: { ru: 'Другое', kk: 'Басқа', en: 'Other' },
  series: { ru: 'Показатели', kk: 'Көрсеткіштер', en: 'Figures' },
  overTime: { ru: 'По годам', kk: 'Жылдар бойынша', en: 'Over time' },
  nothing: {
    ru: 'О путях через границу документов пока нет.',
    kk: 'Шекара арқылы жолдар туралы құжат әзірге жоқ.',
    en: 'No document speaks of ways across the border yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
