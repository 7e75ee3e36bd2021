import type { Language } from './language.ts';
import type { Refusal } from './receiving.ts';

/** What the API says of what it cannot do, in Russian and Kazakh; `#` stands for a number, `%` for an address of the API. Whatever is not here is shown as the API has it. */
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
  'Not found': ['Не найдено', 'Табылмады'],
  'Not allowed': ['Нельзя', 'Рұқсат жоқ'],
  'Not that way': ['Так нельзя', 'Бұлай болмайды'],
  'Too large': ['Слишком велико', 'Тым үлкен'],
  'Too often': ['Слишком часто', 'Тым жиі'],
  'The request is of an unknown kind': ['Запрос неизвестного вида', 'Сұрау түрі белгісіз'],
  'The request cannot be answered': ['На запрос нельзя ответить', 'Сұрауға жауап беруге болмайды'],
  'The request cannot be read': ['Запрос не прочитан', 'Сұрау оқылмады'],
  'What was sent cannot be used': ['Присланное не годится', 'Жіберілген жарамайды'],
  'Something is broken here': ['Здесь что-то сломано', 'Мұнда бірдеңе бұзылған'],
  'the server’s log says more': ['подробности в журнале сервера', 'толығы сервер журналында'],
  'nothing is held under %': ['под адресом % ничего нет', '% мекенжайында ештеңе жоқ'],
  'there is no %': ['адреса % нет', '% деген мекенжай жоқ'],
  'fewer requests': ['меньше запросов', 'сұрау аз болуы'],
  'too many': ['слишком много', 'тым көп'],
  'try again in # s': ['повторите через # с', '# с кейін қайталаңыз'],
  'try again in # minutes, or use a passkey': [
    'повторите через # мин или войдите по ключу доступа',
    '# минуттан кейін қайталаңыз немесе кілтпен кіріңіз',
  ],
  'try again': ['повторите', 'қайталаңыз'],
  more: ['больше', 'көбірек'],
  nobody: ['никто не назван', 'ешкім аталмаған'],
  'ask the keeper of the side': ['обратитесь к хранителю стороны', 'тараптың сақтаушысына жүгініңіз'],
  'ask the keeper': ['обратитесь к хранителю', 'сақтаушыға жүгініңіз'],
  'ask the keeper of your side for a new one': [
    'попросите новую у хранителя своей стороны',
    'жаңасын өз тарабыңыздың сақтаушысынан сұраңыз',
  ],
  'sign in at /sign-in, or send a token in Authorization: Bearer (pobratim people token)': [
    'войдите на /sign-in или пришлите токен в Authorization: Bearer (pobratim people token)',
    '/sign-in бетінен кіріңіз немесе Authorization: Bearer ішінде токен жіберіңіз (pobratim people token)',
  ],
  'split the document, or add it with pobratim add': [
    'разделите документ или добавьте его командой pobratim add',
    'құжатты бөліңіз немесе pobratim add пәрменімен қосыңыз',
  ],
  'load it with pobratim trade import': [
    'загрузите командой pobratim trade import',
    'pobratim trade import пәрменімен жүктеңіз',
  ],
  'send the document as a form or as JSON': [
    'отправьте документ формой или как JSON',
    'құжатты форма не JSON түрінде жіберіңіз',
  ],
  'words in ?q=': ['слова в ?q=', '?q= ішінде сөздер'],
  'a limit of # to #': ['limit от # до #', '# мен # арасындағы limit'],
  'format=json or format=csv': ['format=json или format=csv', 'format=json не format=csv'],
  'a fact': ['факт', 'дерек'],
  'a claim of that fact': ['утверждение этого факта', 'сол деректің тұжырымы'],
  'a finding': ['находка проверки', 'тексеру нәтижесі'],
  'a side of a candidate': ['сторона пары', 'жұптың бір жағы'],
  'in after= the `next` of a page of this list': [
    'в after= — `next` страницы этого списка',
    'after= ішінде осы тізім бетінің `next` мәні',
  ],
  'begin without after=': ['начните без after=', 'after= параметрінсіз бастаңыз'],
  'a request from this site': ['запрос с этого сайта', 'осы сайттан сұрау'],
  'use the pages of this register, or a token': [
    'пользуйтесь страницами этого реестра или токеном',
    'осы тізілімнің беттерін не токенді пайдаланыңыз',
  ],
  'no parameters': ['без параметров', 'параметрсіз'],
  'a person': ['человек', 'адам'],
  'choose another': ['выберите другой', 'басқасын таңдаңыз'],
  'the password that is in use': ['нынешний пароль', 'қазіргі құпиясөз'],
  'a link that can be used': ['действующая ссылка', 'жарамды сілтеме'],
  'correct it': ['исправьте', 'түзетіңіз'],
  'see %': ['см. описание API', 'API сипаттамасын қараңыз'],
  'send it as docs/api.md says': [
    'отправьте, как сказано в описании API',
    'API сипаттамасында айтылғандай жіберіңіз',
  ],
  'take the id from the list': ['выберите из списка', 'тізімнен таңдаңыз'],
};
/** What differs from one problem to the next of its kind. */
const OWN = /\/api\/\S*|\d+(?:\.\d+)?/g;

const FRAMES = {
  ru: ['Нужно', 'получено', 'что сделать'],
  kk: ['Керегі', 'келгені', 'не істеу керек'],
  en: ['Expected', 'found', 'what to do'],
} as const satisfies Readonly<Record<Language, readonly [string, string, string]>>;

/** What is said of one parameter, value or list: the words about it in Russian and Kazakh, with what stands in the brackets of the pattern. */
const PATTERNS: readonly (readonly [RegExp, ru: string, kk: string])[] = [
  [
    /^(\w+): a place of the reference data, such as (.*)$/u,
    '$1: место из справочника, например $2',
    '$1: анықтамалықтағы орын, мысалы $2',
  ],
  [/^(\w+): EDTF such as (.*) or (.*)$/u, '$1: EDTF, например $2 или $3', '$1: EDTF, мысалы $2 не $3'],
  [/^parameters of (.*)$/u, 'параметры из числа $1', 'мына параметрлер: $1'],
  [/^(.*), an? (\w+) of (.*)$/u, '$1, $2: $3', '$1, $2: $3'],
  [/^(\w+): (\w+(?:, \w+)*) or (\w+)$/u, '$1: $2 или $3', '$1: $2 не $3'],
  [/^correct (\w+)$/u, 'исправьте $1', '$1 мәнін түзетіңіз'],
  [/^(\w+) once$/u, '$1 один раз', '$1 бір рет'],
  [/^(.*) answers (.*)$/u, 'адрес $1 отвечает на $2', '$1 мекенжайы $2 сұрауларына жауап береді'],
];

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
    : detailIn(language, detail);
}

/** A sentence of the API; one that says what was expected, what was found and what to do is told as a refusal. */
function detailIn(language: Language, detail: string): string {
  const [, expected, found, remedy] = /^expected (.+?); found (.+?); (.+)$/su.exec(detail) ?? [];
  return expected && found && remedy && language !== 'en'
    ? refusalIn(language, { expected, found, remedy })
    : phrase(language, detail);
}

/** The title of a problem in the reader's language. */
export const problemTitleIn = (language: Language, title: string): string => phrase(language, title);

function phrase(language: Language, text: string): string {
  if (language === 'en') return text;
  const at = language === 'ru' ? 0 : 1;
  const own: string[] = [];
  const known =
    PHRASES[
      text.replaceAll(OWN, (its) => {
        own.push(its);
        return its.startsWith('/api') ? '%' : '#';
      })
    ];
  if (known) return known[at].replaceAll(/[#%]/g, () => own.shift() ?? '');
  const pattern = PATTERNS.find(([words]) => words.test(text));
  return pattern ? text.replace(pattern[0], pattern[at + 1] as string) : text;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
