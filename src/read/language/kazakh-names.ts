import { inLatin } from '#methods/latin.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Kazakh given names, as written in Kazakh. */
const GIVEN = new Set(
  words(`
  Абай Абзал Абылай Адай Адам Аделя Азамат Азат Айбар Айбек Айгерім Айгүл Айдана Айдар Айдос Айдын Айжан Айзада Айкен Айнұр Айсұлу Айсәуле Айтуар
  Ақан Ақбота Ақерке Ақжан Ақмарал Ақнұр Ақылбек Алдияр Алма Алмагүл Алмас Алмат Алтай Алтын Алтынай Алтынбек Алуа Аманкелді Амангелді Амантай
  Анар Ануар Арай Арайлым Ардақ Арман Армангүл Арнұр Арсен Аружан Арыстан Асан Асқар Асхат Асылбек Асыл Ахмет Ақмарал Баян Бағдат Бағлан Бақтияр
  Бақыт Бақытгүл Бақытжан Бауыржан Баққожа Бейбіт Бекболат Бекжан Бекзат Бекнұр Берік Біржан Болат Ботагөз Бөлекбай Ғабит Ғазиз Ғалия Ғалым Ғани
  Ғайни Гауһар Гүлбану Гүлжан Гүлмира Гүлнар Гүлнұр Гүлнәр Гүлсім Гүлшат Дана Данияр Дархан Дастан Дәулет Дәурен Дидар Дина Динара Динмұхамед
  Досжан Еділ Ерасыл Ербол Ерболат Ерғали Ерғазы Ердәулет Ержан Еркебұлан Еркін Ерлан Ермек Ернар Ернұр Ерсұлтан Ертай Есен Есет Жазира Жандос
  Жанар Жанат Жанболат Жанбота Жандарбек Жанель Жания Жансая Жанна Жасұлан Жайна Жібек Жомарт Жұлдыз Жұмабек Жұмагүл Жәния Зейнеп Зарина Зәуре Зүлфия
  Ибрагим Ислам Іңкәр Кәмшат Кәрім Кенжебек Кенже Кеңес Күләш Күлпаш Күнсұлу Қайрат Қайсар Қалдыбек Қанат Қарлығаш Қасым Қасым-Жомарт Қасымхан
  Қуаныш Қуат Құралай Құрмаш Лаура Ләззат Ләйла Мадина Мадияр Майра Мақсат Мақпал Малика Марал Марат Маржан Марлен Мәди Мәдина Мәлік Мерей
  Мерқұт Меруерт Медет Мұрат Мұратбек Мұхит Мұхтар Мүслім Назгүл Назым Нариман Нұрбек Нұрбол Нұрболат Нұргүл Нұрдәулет Нұржан Нұркен Нұрлан Нұрлыбек
  Нұрсұлтан Нұртай Нұртас Олжас Оралбек Оралхан Орынбасар Өмірзақ Өмірбек Пернебек Рабиға Раушан Рахат Рахым Руслан Рүстем Рустам Сабина Сабыр Сағат
  Сағыныш Салтанат Самал Самат Сандуғаш Санжар Сапар Саят Сәбит Сәкен Сәуле Сәуржан Серік Серікбай Серікжан Смағұл Сұлтан Сымбат Талап Талғат
  Тамара Тәжібай Темірбек Темірлан Тимур Тілек Тоқтар Толқын Төлеген Төрехан Тұрар Тұрсын Тұрсынбек Ұлан Ұлбосын Ұлжан Үміт Хадиша Ханшайым
  Шолпан Шара Шыңғыс Шынар Ыбырай Ықылас Ырыс Ілияс Әбдіхалық Әбіл Әділ Әділбек Әйгерім Әлия Әлібек Әлішер Әмина Әнуар Әсел Әсет Әсия Әуез`),
);
const SURNAME =
  /(әли|әлі|қали|ғали|али|ғазы|мұрат|жан|бек|бай|хан|ұлы|қызы|тегі|ханов|пек|қожа|мырза|сұлтан)$/u;

export const isKazakhGivenName = (written: string): boolean => GIVEN.has(written);

/** Russian given names, which Kazakh texts leave as they are: the dictionary of Russian is not loaded for them. */
const RUSSIAN_GIVEN = new Set(
  words(`
  Александр Александра Алексей Алина Алла Анастасия Анатолий Андрей Анна Антон Антонина Аркадий Артём Артем Богдан Борис Вадим Валентин Валентина Валерий
  Валерия Василий Вера Вероника Виктор Виктория Виталий Владимир Владислав Всеволод Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Дарья Денис
  Дмитрий Евгений Евгения Егор Екатерина Елена Елизавета Жанна Игорь Илья Инна Ирина Карина Кирилл Константин Кристина Ксения Лариса Лев Леонид Лидия
  Любовь Людмила Максим Марина Мария Михаил Надежда Наталья Наталия Никита Николай Нина Оксана Олег Ольга Павел Пётр Петр Полина Радий Роберт Родион
  Роман Ростислав Светлана Семён Семен Сергей Софья Станислав Степан Тарас Татьяна Тимофей Фёдор Федор Филипп Эдуард Эльвира Юлия Юрий Яна Ярослав
  Айрат Алан Альберт Альфия Анвар Азат Булат Гульнара Дамир Ильдар Ильдус Ильшат Камиль Марсель Наиль Радик Рафаэль Ренат Ринат Рифат Рустэм
  Фарид Хабиб Шамиль Эльдар Эмиль`),
);

export const isRussianGivenName = (written: string): boolean => RUSSIAN_GIVEN.has(written);

const RUSSIAN_LETTERS: Readonly<Record<string, string>> = {
  і: 'и',
  ә: 'а',
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
};
/** «Берік», «Қайрат», «Ғалым» as Russian texts write them: Берик, Кайрат, Галым. */
const GIVEN_IN_RUSSIAN = new Set(
  [...GIVEN].map((name) => {
    const written = name.toLowerCase().replace(/[іәқғңөұүһ]/gu, (letter) => RUSSIAN_LETTERS[letter]!);
    return written.charAt(0).toUpperCase() + written.slice(1);
  }),
);

/** A Kazakh given name in the nominative, as Russian texts write it: Нурлан, or made as many are: Бердыбек, Серикжан. */
export const isKazakhInRussian = (written: string): boolean =>
  GIVEN.has(written) ||
  GIVEN_IN_RUSSIAN.has(written) ||
  /(бек|бай|жан|гали|болат|мурат|хан|гуль)$/u.test(written);

/** A given name in a Russian text that is Kazakh by its make, in any case: Бердыбек, Нурланом. */
export const soundsKazakh = (written: string): boolean =>
  !RUSSIAN_GIVEN.has(written) && (isKazakhInRussian(written) || /^(Нур|Айж|Айг|Бау|Касым)/u.test(written));

const GIVEN_IN_LATIN = new Set([...GIVEN].map(inLatin));
const RUSSIAN_IN_LATIN = new Set([...RUSSIAN_GIVEN].map(inLatin));

/** A given name in an English text that is Kazakh and that Russian texts do not count among theirs: Aidarbek, Yerlan, Serik. */
export function isKazakhInLatin(written: string): boolean {
  const folded = inLatin(written);
  if (RUSSIAN_IN_LATIN.has(folded) || SHARED_IN_LATIN.test(folded)) return false;
  // «Yerlan», «Yermek»: English opens with a glide.
  return (
    GIVEN_IN_LATIN.has(folded) ||
    GIVEN_IN_LATIN.has(folded.replace(/^[iy](?=e)/u, '')) ||
    /(bek|bai|jan)$/u.test(folded)
  );
}
/** Names of Tatars and Bashkirs, or of anybody, as well. */
const SHARED_IN_LATIN =
  /^(adam|alma|arsen|amina|dana|dina|dinara|ibragim|ilias|islam|laura|madina|malika|marat|marlen|murat|rahim|ruslan|rustam|rustem|sabina|salavat|tamara|timur|zarina|anar|anuar|adel|ali.*)$/u;

/** Surnames without the Russian endings: Сейітқали, Аманжолұлы. */
export const isKazakhSurname = (written: string): boolean => SURNAME.test(written.toLowerCase());
