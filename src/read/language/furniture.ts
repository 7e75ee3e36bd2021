import { isOfForm } from './forms.ts';
import { type Cut, formAt, GLUED, isOneOf, NUMBER, WORD } from './tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Name what stands behind a colon: a credit, tags, a counter, a day. */
const LABELS = words(
  'фото фотография фотографии фотограф снимок видео коллаж иллюстрация скриншот текст автор источник теги тэги метки рубрика рубрики категория категории ' +
    'просмотры просмотров комментарии комментариев опубликовано обновлено реклама поделиться ' +
    'сурет суреттер дереккөз дереккөзі автор мәтін тегтер тэгтер санат айдар қаралды қаралым қаралымы жарияланды пікірлер жарнама бөлісу ' +
    'photo photos image picture video source tags tag keywords category categories author text views published updated comments share advertisement',
);
/** Lead along the pages of a site: «Главная / Новости / Экономика». */
const HOME = words('главная home басты');
const PATH = '/>»|›·•→';
/** Open what a page asks of its readers, or leads them to: the first words of a line, as they stand. */
const CALLS: readonly (readonly string[])[] = [
  'читайте также',
  'читайте еще',
  'читайте нас',
  'читать также',
  'читать далее',
  'читать еще',
  'читать полностью',
  'смотрите также',
  'по теме',
  'материалы по теме',
  'новости по теме',
  'похожие новости',
  'другие новости',
  'больше новостей',
  'последние новости',
  'главные новости',
  'подписывайтесь на',
  'подписаться на',
  'подпишитесь на',
  'подпишись на',
  'следите за нашими',
  'следите за новостями',
  'присоединяйтесь к нам',
  'поделиться в',
  'поделиться новостью',
  'поделиться ссылкой',
  'поделитесь с',
  'поделитесь новостью',
  'нашли ошибку',
  'заметили ошибку',
  'если вы нашли',
  'если вы заметили',
  'все права защищены',
  'при использовании материалов',
  'при цитировании',
  'использование материалов',
  'версия для печати',
  'оставить комментарий',
  'добавить комментарий',
  'вернуться к',
  'сондай-ақ оқыңыз',
  'тағы оқыңыз',
  'бұдан бөлек оқыңыз',
  'осы тақырыпта',
  'соңғы жаңалықтар',
  'басқа жаңалықтар',
  'барлық құқықтар',
  'барлық құқық',
  'пікір қалдыру',
  'read also',
  'also read',
  'read more',
  'see also',
  'related articles',
  'related news',
  'related stories',
  'related topics',
  'more news',
  'latest news',
  'follow us',
  'subscribe to our',
  'sign up for',
  'share this',
  'share on',
  'share via',
  'all rights reserved',
  'print version',
  'leave a comment',
].map((call) => call.split(' '));
/** Of these the ones that lead to other articles, whose titles may stand in the lines below. */
const LEADS =
  /^(читайте|читать|смотрите|по|материалы|новости|похожие|другие|больше|последние|главные|сондай-ақ|тағы|бұдан|осы|соңғы|басқа|read|also|see|related|more|latest)$/u;
/** Close what a Kazakh page asks of its readers: «Telegram-арнамызға жазылыңыз». */
const CLOSING_CALLS = words('жазылыңыз жазылыңыздар тіркеліңіз бөлісіңіз оқыңыз');

/** Longer lines, in tokens, are told to be read. */
const LONGEST = 30;
const LONGEST_CALL = 10;

const opensFurniture = isOfForm(
  (form) =>
    LABELS.has(form) || HOME.has(form) || form === 'copyright' || CALLS.some(([first]) => first === form),
);
const closesFurniture = isOfForm((form) => CLOSING_CALLS.has(form));

/** What a line that stands around an article is: `aside`, by itself; `above-titles`, one that may have titles of other articles below it. */
export type Furniture = 'aside' | 'above-titles';

/**
 * What a web page hangs around its article and no article says: credits of photographs, tags, counters, paths of pages, calls to subscribe, titles of
 * other articles, rights. Undefined for a line of the article. `isUnstopped` tells that the line has no final stop.
 */
export function furnitureAt(cut: Cut, from: number, to: number, isUnstopped: boolean): Furniture | undefined {
  if (to - from > LONGEST) return undefined;
  if (isOneOf(cut, from, '©')) return 'aside';
  // «#Казахстан #Россия»; a space behind it makes a heading.
  if (isOneOf(cut, from, '#')) return from + 1 < to && cut.flags[from + 1]! & GLUED ? 'aside' : undefined;
  // «16+»: for whom it is fit.
  if (cut.kind[from] === NUMBER) return to - from === 2 && isOneOf(cut, from + 1, '+') ? 'aside' : undefined;
  if (cut.kind[from] !== WORD) return undefined;
  const form = opensFurniture(cut, from) ? formAt(cut, from) : undefined;
  if (form !== undefined) {
    if (LABELS.has(form) && isLabel(cut, from, to, isUnstopped)) return 'aside';
    if (form === 'copyright' || (HOME.has(form) && isPath(cut, from, to))) return 'aside';
    const call = CALLS.find((its) => its.every((word, at) => formAt(cut, from + at) === word));
    const behind = from + (call?.length ?? 0);
    if (call && behind <= to) {
      if (!LEADS.test(form)) return 'aside';
      // «По теме форума выступил …» is of the article.
      if (behind === to || (behind === to - 1 && isOneOf(cut, behind, ':'))) return 'above-titles';
      if (isUnstopped || isOneOf(cut, behind, ':|—–-')) return 'aside';
    }
  }
  const last = cut.kind[to - 1] === WORD ? to - 1 : to - 2;
  return to - from <= LONGEST_CALL && last > from && closesFurniture(cut, last) ? 'aside' : undefined;
}

/** «Фото: пресс-служба», «Поделиться», «Просмотров 324»: with its colon, its number or alone; a credit also by a short line, «Фото пресс-службы акимата». */
const isLabel = (cut: Cut, from: number, to: number, isUnstopped: boolean): boolean =>
  isOneOf(cut, from + 1, ':|©/') ||
  (to - from === 2 && cut.kind[from + 1] === NUMBER) ||
  (isUnstopped && (to - from === 1 || (to - from <= LONGEST_CALL && isPictured(cut, from))));
const isPictured = isOfForm((form) => /^(фото|сурет|photo|image)$/u.test(form));

function isPath(cut: Cut, from: number, to: number): boolean {
  const behind = formAt(cut, from + 1) === 'бет' ? from + 2 : from + 1;
  return to - from > 2 && isOneOf(cut, behind, PATH);
}
