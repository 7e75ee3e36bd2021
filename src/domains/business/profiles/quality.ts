import type { Trilingual } from '#model/language.ts';
import { CONTACT, type Firm } from './firm.ts';
import { type Offer, translationOf } from './offer.ts';

/** One thing that makes a profile good, with the points it has of those it can have, and what would mend it. */
export interface Criterion {
  readonly id: string;
  readonly name: Trilingual;
  readonly points: number;
  readonly most: number;
  /** What is missing; absent where it has all points. */
  readonly advice?: Trilingual;
  /** Without it the profile is not shown to the other side, whatever its points. */
  readonly blocks: boolean;
}

export interface Quality {
  /** Of 100. */
  readonly score: number;
  readonly passes: boolean;
  readonly criteria: readonly Criterion[];
}

/** The points a profile needs. */
export const PASS = 70;
const MONTHS_12_MS = 366 * 86_400_000;

/**
 * Scores a profile as the reviewers of the Enterprise Europe Network look at one: a title that says what it is, a summary that says who offers
 * what and seeks whom, a description that adds to it, advantages that can be measured, a described partner, codes, anonymity, a term of a
 * year at most. The weights and lengths are ours; `README.md` lists them.
 */
export function qualityOf(offer: Offer, firm: Firm | undefined, today: string): Quality {
  const { title, summary, description = '', advantages = '', partner = '' } = offer;
  const texts = [title, summary, description, advantages, partner].join('\n');
  const letters = title.replace(/[^\p{L}]/gu, '');
  const isShouted = letters.length > 8 && letters === letters.toUpperCase();
  const own = firm?.name.match(/«([^»]+)»|"([^"]+)"/u);
  const ownName = (own?.[1] ?? own?.[2] ?? firm?.name ?? '').toLowerCase();
  const isNamed = ownName.length > 3 && texts.toLowerCase().includes(ownName);
  const translations = Object.values(translationOf(offer)).filter((state) => state === 'translated').length;
  const adds =
    description.length > 0 && !summary.includes(description) && description.length > summary.length;
  const isInTerm =
    offer.expires >= today && Date.parse(offer.expires) - Date.parse(offer.published) <= MONTHS_12_MS;
  const criteria: readonly Criterion[] = [
    rated(
      'title',
      10,
      title.length >= 20 && title.length <= 150 && !isShouted ? 10 : title.length >= 10 ? 4 : 0,
    ),
    rated('summary', 15, between(summary.length, 150, 600) ? 15 : between(summary.length, 80, 900) ? 8 : 0),
    rated(
      'description',
      20,
      adds && between(description.length, 400, 4000) ? 20 : adds && description.length >= 150 ? 10 : 0,
    ),
    rated(
      'advantages',
      15,
      advantages.length >= 80 && /\d/.test(advantages) ? 15 : advantages.length >= 40 ? 8 : 0,
    ),
    rated(
      'partner',
      15,
      partner.length >= 60 && offer.partnership.length > 0
        ? 15
        : partner.length >= 20 || offer.partnership.length > 0
          ? 7
          : 0,
    ),
    rated(
      'codes',
      10,
      offer.hs.length > 0 && offer.activities.length > 0
        ? 10
        : offer.hs.length + offer.activities.length > 0
          ? 6
          : 0,
    ),
    rated('translations', 10, translations * 5),
    rated('stage', 5, offer.stage || !offer.type.startsWith('technology') ? 5 : 0),
    rated('anonymous', 0, isNamed || CONTACT.test(texts) ? -1 : 0, true),
    rated('institution', 0, firm?.institution ? 0 : -1, true),
    rated('term', 0, isInTerm ? 0 : -1, true),
  ];
  const score = criteria.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  return {
    score,
    passes: score >= PASS && criteria.every(({ blocks, points }) => !blocks || points >= 0),
    criteria,
  };
}

const between = (length: number, least: number, most: number): boolean => length >= least && length <= most;

function rated(id: keyof typeof CRITERIA, most: number, points: number, blocks = false): Criterion {
  const { name, advice } = CRITERIA[id];
  return { id, name, points, most, blocks, ...(points < most ? { advice } : {}) };
}

const CRITERIA = {
  title: {
    name: { ru: 'Заголовок', kk: 'Тақырып', en: 'Title' },
    advice: {
      ru: 'Скажите в 20–150 знаках, что предлагается, не заглавными буквами',
      kk: 'Не ұсынылатынын 20–150 таңбада айтыңыз, бас әріптермен жазбаңыз',
      en: 'Say in 20 to 150 characters what it is, not in capitals',
    },
  },
  summary: {
    name: { ru: 'Краткое изложение', kk: 'Қысқаша мазмұны', en: 'Summary' },
    advice: {
      ru: 'Скажите в 150–600 знаках, кто предлагает что и кого ищет',
      kk: '150–600 таңбада кім нені ұсынып, кімді іздейтінін айтыңыз',
      en: 'Say in 150 to 600 characters who offers what and seeks whom',
    },
  },
  description: {
    name: { ru: 'Описание', kk: 'Сипаттама', en: 'Description' },
    advice: {
      ru: 'Опишите подробнее, чем в кратком изложении: 400–4000 знаков',
      kk: 'Қысқаша мазмұннан толығырақ сипаттаңыз: 400–4000 таңба',
      en: 'Describe it beyond the summary: 400 to 4,000 characters',
    },
  },
  advantages: {
    name: { ru: 'Преимущества', kk: 'Артықшылықтары', en: 'Advantages' },
    advice: {
      ru: 'Назовите преимущества хотя бы с одной цифрой, от 80 знаков',
      kk: 'Артықшылықтарын кемінде бір санмен атаңыз, 80 таңбадан бастап',
      en: 'Name advantages with at least one figure, from 80 characters on',
    },
  },
  partner: {
    name: { ru: 'Искомый партнёр', kk: 'Ізделетін серіктес', en: 'Partner sought' },
    advice: {
      ru: 'Скажите, кого ищете и что он будет делать, и выберите вид сотрудничества',
      kk: 'Кімді іздейтініңізді, оның не істейтінін айтып, ынтымақтастық түрін таңдаңыз',
      en: 'Say whom you seek and what they would do, and choose a kind of partnership',
    },
  },
  codes: {
    name: { ru: 'Коды', kk: 'Кодтар', en: 'Codes' },
    advice: {
      ru: 'Укажите код ТН ВЭД и класс ОКВЭД или ОКЭД',
      kk: 'СЭҚ ТН коды мен ЭҚЖЖ сыныбын көрсетіңіз',
      en: 'Give an HS code and a NACE class',
    },
  },
  translations: {
    name: { ru: 'Переводы', kk: 'Аудармалары', en: 'Translations' },
    advice: {
      ru: 'Переведите заголовок и краткое изложение на остальные языки',
      kk: 'Тақырып пен қысқаша мазмұнды қалған тілдерге аударыңыз',
      en: 'Translate title and summary into the other languages',
    },
  },
  stage: {
    name: { ru: 'Стадия', kk: 'Кезеңі', en: 'Stage' },
    advice: {
      ru: 'Скажите, на какой стадии технология',
      kk: 'Технология қай кезеңде екенін айтыңыз',
      en: 'Say at which stage the technology is',
    },
  },
  anonymous: {
    name: {
      ru: 'Без имени и контактов',
      kk: 'Атаусыз, байланыс деректерінсіз',
      en: 'No name and no contact',
    },
    advice: {
      ru: 'Уберите название фирмы, почту и телефон: связь идёт через институт',
      kk: 'Фирма атын, поштасы мен телефонын алып тастаңыз: байланыс институт арқылы',
      en: 'Take out the firm’s name, mail and telephone: it is reached through its institution',
    },
  },
  institution: {
    name: { ru: 'Поддерживающий институт', kk: 'Қолдаушы институт', en: 'Supporting institution' },
    advice: {
      ru: 'Назовите институт, через который связаться с фирмой',
      kk: 'Фирмамен байланысатын институтты атаңыз',
      en: 'Name the institution through which the firm is reached',
    },
  },
  term: {
    name: { ru: 'Срок', kk: 'Мерзімі', en: 'Term' },
    advice: {
      ru: 'Срок истёк или дольше года: назначьте новый',
      kk: 'Мерзімі өткен немесе бір жылдан ұзақ: жаңасын белгілеңіз',
      en: 'It is over or longer than a year: set another',
    },
  },
} as const;
