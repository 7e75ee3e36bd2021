/** The texts of the page of logs, in Russian, Kazakh and English. */
export const LOG_WORDS = {
  logs: ['Журналы сторон', 'Тараптардың журналдары', 'Logs of the sides'],
  'logs-lead': [
    'Каждая сторона дописывает только свой подписанный журнал; реестр выводится из обоих. Подпись под вершиной означает, что прежних записей никто не менял.',
    'Әр тарап тек өзінің қол қойылған журналын толықтырады; тізілім екеуінен шығарылады. Басына қойылған қолтаңба бұрынғы жазбаларды ешкім өзгертпегенін білдіреді.',
    'Each side appends to its own signed log only; the register is derived from both. The signature on a head says that nobody changed the entries before it.',
  ],
  'own-log': ['журнал этого узла', 'осы тораптың журналы', 'the log of this node'],
  entries: ['записей', 'жазба', 'entries'],
  'key-print': ['Отпечаток ключа', 'Кілт таңбасы', 'Fingerprint of the key'],
  'key-since': ['ключ назван записью', 'кілтті атаған жазба', 'key named by entry'],
  'key-words': ['словами', 'сөзбен', 'in words'],
  head: ['Подписанная вершина', 'Қол қойылған басы', 'Signed head'],
  withheld: ['не передаются', 'берілмейді', 'withheld'],
  peers: ['Узлы других сторон', 'Басқа тараптардың тораптары', 'Nodes of other sides'],
  'no-peers': [
    'Пока ни одного: pobratim peer add АДРЕС',
    'Әзірге жоқ: pobratim peer add МЕКЕНЖАЙ',
    'None yet: pobratim peer add URL',
  ],
  'by-file': ['файлами', 'файлмен', 'by file'],
  'confirmed-at': ['ключ сверен', 'кілт тексерілген', 'key confirmed'],
  'pulled-at': ['последний обмен', 'соңғы алмасу', 'last pull'],
  forks: ['Расхождения журналов', 'Журналдардың екіге айырылуы', 'Forks'],
  'no-forks': [
    'Ни одна сторона не подписывала двух историй.',
    'Бірде-бір тарап екі түрлі тарихқа қол қойған жоқ.',
    'No side has signed two histories.',
  ],
  'fork-at': ['расходится с записи', 'айырылған жазбасы', 'parts at entry'],
  'fork-held': ['Принято', 'Қабылданған', 'Held'],
  'fork-shown': ['Отвергнуто', 'Қабылданбаған', 'Refused'],
  'withheld-note': [
    'Сторона не передаёт этот текст; видны только приведённые утверждениями предложения, если она их передаёт. Хеш SHA-256 текста:',
    'Тарап бұл мәтінді бермейді; берсе, тұжырымдар келтірген сөйлемдер ғана көрінеді. Мәтіннің SHA-256 хеші:',
    'Its side withholds this text; only the sentences that claims quote are shown, where it lets them travel. SHA-256 of the text:',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
