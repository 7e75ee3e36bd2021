/** How the full stop of an abbreviation stands to the end of the sentence. All in lower case, without the stop. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Stand before what they belong to (ул. Ленина, им. Абая, кв. км, Gov. Smith): never end a sentence. */
export const LEADING = words(
  'ул им пр просп пер мкр пос дер ст гос зам пом проф акад доц св ок кв куб см рис табл стр ред ср тел наб бул ' +
    'т.е т.ч дж mr mrs ms dr prof gen gov sen rep st messrs approx vs e.g i.e',
);

/** Lead only before a number (No. 5, ст. 7, Jan. 5): otherwise ordinary words or ends of sentences. */
export const BEFORE_NUMBER = words(
  'no nos art fig vol pp jan feb mar apr jun jul aug sep sept oct nov dec янв февр фев мар апр авг сент сен окт нояб ноя дек ч разд гл',
);

/** Single letters that lead a name (г. Уральск, п. Озинки) unless a number stands before them (2031 г., 5 м, 7 р.). */
export const LETTERS = words('г п с д р м х о к т ж а');

/** Follow what they belong to: end the sentence when a word with a capital comes next. */
export const TRAILING = words(
  'гг вв руб долл коп тыс млн млрд трлн обл чел экз др сек мин км кг га л шт т.д т.п т.б н.э жж мың тг барр ' +
    'млн.тг p.m a.m etc est ед',
);

/** Of these and of a year's г., the ones that end a sentence even when a number comes next. */
export const FINAL = words('г гг руб долл чел др т.д т.п т.б ж жж p.m a.m etc');

/** Stand inside English names (Kazakh Oil Co. Ltd. Astana, the U.S. Senate): end a sentence only before a word that opens one. */
export const IN_NAMES = words('co corp inc ltd jr sr u.s u.k u.n u.s.a d.c');

/** English words that with a capital open a sentence rather than continue a name. */
export const OPENERS = words(
  'the a an it he she they we i you in on at by for from to with as but and or so if when while after before this that these those there ' +
    'his her its their our both all some most many more according during under since also however meanwhile earlier last next then today now trade exports imports',
);

/** Words that open an adverbial before the subject: «В 2031 г. Казахстан продал зерно». */
export const PREPOSITIONS = words(
  'в во на к ко с со за до от после по из для при уже только ещё еще лишь около между',
);

/** Stand beside a day: «вчера, 5 мая 2024 г. Омск …». */
export const OF_DAYS = words('вчера сегодня завтра накануне утром днем днём вечером по и');

/** Whose money it is: «89 млн долл. США», «200 млн. АҚШ доллары» go on. */
export const AFTER_MONEY = words('сша рф рк ақш қр');
