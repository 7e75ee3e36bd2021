import type { Language } from '#model/language.ts';
import type { Refusal } from '#model/receiving.ts';

/** What the API says of what it cannot do, in Russian and Kazakh; `#` stands for a number. Whatever is not here is shown as the API has it. */
const PHRASES: Readonly<Record<string, readonly [ru: string, kk: string]>> = {
  'plain text, HTML, DOCX or PDF': ['простой текст, HTML, DOCX или PDF', 'жай мәтін, HTML, DOCX немесе PDF'],
  'save it as DOCX, PDF or plain text and add that': [
    'сохраните как DOCX, PDF или текст и добавьте его',
    'DOCX, PDF немесе мәтін етіп сақтап, соны қосыңыз',
  ],
  'a document with text': ['документ с текстом', 'мәтіні бар құжат'],
  'an empty file': ['пустой файл', 'бос файл'],
  'check that the file was saved': ['проверьте, сохранён ли файл', 'файлдың сақталғанын тексеріңіз'],
  'a document with words': ['документ со словами', 'сөздері бар құжат'],
  'if it is a scan, recognise its text first': [
    'если это скан, сначала распознайте текст',
    'скан болса, алдымен мәтінін танытыңыз',
  ],
  'a DOCX that opens': ['DOCX, который открывается', 'ашылатын DOCX'],
  'a DOCX that opens without a password': ['DOCX без пароля', 'құпиясөзсіз DOCX'],
  'a PDF that opens without a password': ['PDF без пароля', 'құпиясөзсіз PDF'],
  'an encrypted one': ['зашифрованный', 'шифрланған'],
  'remove its password': ['снимите пароль', 'құпиясөзін алып тастаңыз'],
  'a PDF with text': ['PDF с текстом', 'мәтіні бар PDF'],
  'one that holds only images': ['только изображения', 'тек суреттер'],
  'recognise its text (OCR) first': ['сначала распознайте текст (OCR)', 'алдымен мәтінін танытыңыз (OCR)'],
  'save it from the word processor again': [
    'сохраните его из редактора ещё раз',
    'оны мәтін редакторынан қайта сақтаңыз',
  ],
  'a PNG picture': ['изображение PNG', 'PNG суреті'],
  'a JPEG picture': ['изображение JPEG', 'JPEG суреті'],
  'a GIF picture': ['изображение GIF', 'GIF суреті'],
  'a TIFF picture': ['изображение TIFF', 'TIFF суреті'],
  'an RTF document': ['документ RTF', 'RTF құжаты'],
  'a 7z archive': ['архив 7z', '7z мұрағаты'],
  'a RAR archive': ['архив RAR', 'RAR мұрағаты'],
  'a gzip archive': ['архив gzip', 'gzip мұрағаты'],
  'a binary file of another kind': ['двоичный файл другого вида', 'басқа түрдегі екілік файл'],
  'an Office document of before 2007 (DOC, XLS, PPT)': [
    'документ Office до 2007 года (DOC, XLS, PPT)',
    '2007 жылға дейінгі Office құжаты (DOC, XLS, PPT)',
  ],
  'split the document into parts': ['разделите документ на части', 'құжатты бөліктерге бөліңіз'],
  'a text of at most # million characters': [
    'текст не длиннее # млн знаков',
    'ұзындығы # млн таңбадан аспайтын мәтін',
  ],
  'one of # million': ['# млн', '# млн'],
  'at most # MB': ['не больше # МБ', '# МБ-тан аспауы керек'],
  '# MB': ['# МБ', '# МБ'],
  'a day, month or year such as #-#-#, #-# or #': [
    'день, месяц или год, например 2024-11-27, 2024-11 или 2024',
    'күн, ай немесе жыл, мысалы 2024-11-27, 2024-11 немесе 2024',
  ],
  'give the day of publication in that form': [
    'укажите дату публикации в таком виде',
    'жарияланған күнді осы түрде көрсетіңіз',
  ],
  'a day such as #-#-#': ['день, например 2026-01-31', 'күн, мысалы 2026-01-31'],
  'an address that begins with https:// or http://': [
    'адрес, который начинается с https:// или http://',
    'https:// немесе http:// деп басталатын мекенжай',
  ],
  'correct the address': ['исправьте адрес', 'мекенжайды түзетіңіз'],
  'an address of the public internet, at the port of http or https': [
    'адрес открытого интернета, порт http или https',
    'ашық интернеттегі мекенжай, http немесе https порты',
  ],
  'save the document and upload it, if it is yours to share': [
    'сохраните документ и загрузите файл, если вправе им делиться',
    'бөлісуге құқығыңыз болса, құжатты сақтап, файлын жүктеңіз',
  ],
  'check the address in a browser': ['проверьте адрес в браузере', 'мекенжайды браузерде тексеріңіз'],
  'check the address in a browser, or upload the document': [
    'проверьте адрес в браузере или загрузите файл',
    'мекенжайды браузерде тексеріңіз немесе файлды жүктеңіз',
  ],
  'no answer in time': ['ответа не дождались', 'жауап уақытында келмеді'],
  'status #': ['ответ сервера #', 'сервер жауабы #'],
  'an RSS or Atom feed, or a sitemap': [
    'лента RSS или Atom либо карта сайта',
    'RSS немесе Atom таспасы не сайт картасы',
  ],
  'something else': ['другое', 'басқа нәрсе'],
  'give the address of the feed; a single page is added by its own address': [
    'укажите адрес ленты; отдельная страница добавляется по своему адресу',
    'таспаның мекенжайын көрсетіңіз; жеке бет өз мекенжайымен қосылады',
  ],
  'the address of a feed or sitemap, with https:// or http://': [
    'адрес ленты или карты сайта с https:// или http://',
    'https:// не http:// бар таспа немесе сайт картасының мекенжайы',
  ],
  'minutes between looks, # to #': [
    'время между проверками от 0,1 до 720 часов',
    'тексерулер аралығы 0,1–720 сағат',
  ],
  'an e-mail message': ['электронное письмо', 'электрондық хат'],
  'a message with words or files': ['письмо с текстом или файлами', 'мәтіні немесе файлдары бар хат'],
  'an empty one': ['пустое', 'бос'],
  'check that it was saved whole': ['проверьте, целиком ли оно сохранено', 'толық сақталғанын тексеріңіз'],
  'either "file" or "text", or an "address" to fetch': [
    'файл, текст или адрес',
    'файл, мәтін немесе мекенжай',
  ],
  neither: ['ничего', 'ештеңе'],
  none: ['ничего', 'ештеңе'],
  'an e-mail address': ['адрес электронной почты', 'электрондық пошта мекенжайы'],
  'a node that sends e-mail': ['узел, который рассылает почту', 'пошта жіберетін түйін'],
  'one whose settings name no server': ['в настройках нет почтового сервера', 'баптауында пошта сервері жоқ'],
  'ask its keeper to set POBRATIM_SMTP, or follow by a feed': [
    'попросите хранителя задать POBRATIM_SMTP или подпишитесь на ленту',
    'сақтаушыдан POBRATIM_SMTP орнатуды сұраңыз немесе таспаға жазылыңыз',
  ],
  'a reason for the choice': ['причина выбора', 'таңдау себебі'],
  'correct it': ['исправьте', 'түзетіңіз'],
  'see /api/openapi.json': ['см. описание API', 'API сипаттамасын қараңыз'],
  'send it as docs/api.md says': [
    'отправьте, как сказано в описании API',
    'API сипаттамасында айтылғандай жіберіңіз',
  ],
  'take the id from the list': ['выберите из списка', 'тізімнен таңдаңыз'],
};
const FRAMES = {
  ru: ['Нужно', 'получено', 'что сделать'],
  kk: ['Керегі', 'келгені', 'не істеу керек'],
  en: ['Expected', 'found', 'what to do'],
} as const satisfies Readonly<Record<Language, readonly [string, string, string]>>;

/** A refusal in the reader's language. */
export function refusalIn(language: Language, { expected, found, remedy }: Refusal): string {
  const [wanted, got, act] = FRAMES[language];
  return `${wanted}: ${phrase(language, expected)}; ${got}: ${phrase(language, found)}. ${capital(act)}: ${phrase(language, remedy)}.`;
}

/** What a problem of the API (RFC 9457) tells, in the reader's language as far as there are words for it. */
export function problemIn(
  language: Language,
  problem: Partial<Refusal> & { readonly detail?: string },
): string {
  const { expected, found, remedy, detail = '' } = problem;
  return expected !== undefined && found !== undefined && remedy !== undefined
    ? refusalIn(language, { expected, found, remedy })
    : detail;
}

function phrase(language: Language, text: string): string {
  if (language === 'en') return text;
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const known = PHRASES[text.replaceAll(/\d+(?:\.\d+)?/g, '#')];
  if (!known) return text;
  let at = 0;
  return known[language === 'ru' ? 0 : 1].replaceAll('#', () => numbers[at++] ?? '#');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
