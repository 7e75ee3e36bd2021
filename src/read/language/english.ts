import * as F from './features.ts';

type Analysis = F.Analysis;

/** Past forms that no rule gives, by base. */
const IRREGULAR: Readonly<Record<string, string>> = {
  rose: 'rise',
  risen: 'rise',
  grew: 'grow',
  grown: 'grow',
  fell: 'fall',
  fallen: 'fall',
  came: 'come',
  held: 'hold',
  built: 'build',
  rebuilt: 'rebuild',
  said: 'say',
  led: 'lead',
  won: 'win',
  stood: 'stand',
  made: 'make',
  met: 'meet',
  took: 'take',
  taken: 'take',
  went: 'go',
  gone: 'go',
  gave: 'give',
  given: 'give',
  began: 'begin',
  begun: 'begin',
  sent: 'send',
  spent: 'spend',
  bought: 'buy',
  sold: 'sell',
  told: 'tell',
  brought: 'bring',
  paid: 'pay',
  laid: 'lay',
  kept: 'keep',
  left: 'leave',
  lost: 'lose',
  found: 'find',
  saw: 'see',
  seen: 'see',
  shown: 'show',
  became: 'become',
  ran: 'run',
  drew: 'draw',
  drawn: 'draw',
  spoke: 'speak',
  spoken: 'speak',
  chose: 'choose',
  chosen: 'choose',
  wrote: 'write',
  written: 'write',
  shrank: 'shrink',
  shrunk: 'shrink',
  sought: 'seek',
  put: 'put',
  set: 'set',
  hit: 'hit',
  cut: 'cut',
  shut: 'shut',
  cost: 'cost',
  let: 'let',
  sat: 'sit',
  flew: 'fly',
  flown: 'fly',
  drove: 'drive',
  driven: 'drive',
  got: 'get',
  thought: 'think',
  knew: 'know',
  known: 'know',
  undertook: 'undertake',
  undertaken: 'undertake',
  oversaw: 'oversee',
  foresaw: 'foresee',
  foreseen: 'foresee',
  underwent: 'undergo',
  undergone: 'undergo',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  overcame: 'overcome',
  taught: 'teach',
  dealt: 'deal',
  broke: 'break',
  broken: 'break',
  struck: 'strike',
  shook: 'shake',
  shaken: 'shake',
  threw: 'throw',
  thrown: 'throw',
  rode: 'ride',
  understood: 'understand',
  sank: 'sink',
  sunk: 'sink',
};
const BE: Readonly<Record<string, number>> = {
  is: F.PRESENT,
  are: F.PRESENT,
  am: F.PRESENT,
  was: F.PAST,
  were: F.PAST,
  been: F.PARTICIPLE,
  being: F.GERUND,
  be: F.INFINITIVE,
};
const HAVE: Readonly<Record<string, number>> = { has: F.PRESENT, have: F.PRESENT, had: F.PAST };
const FUNCTION: Readonly<Record<string, number>> = Object.fromEntries([
  ...'in on at to from with between of by for through via into about over under since until after before during against among within'
    .split(' ')
    .map((word) => [word, F.PREPOSITION]),
  ...'and or but while which that who where when because if whereas as than'
    .split(' ')
    .map((word) => [word, F.CONJUNCTION]),
  ...'the a an this these those its their his her our it they he she we'
    .split(' ')
    .map((word) => [word, F.PRONOUN]),
  ...'not also only already still nearly almost up down year-on-year'
    .split(' ')
    .map((word) => [word, F.ADVERB]),
  ['will', F.VERB | F.FUTURE],
  ['shall', F.VERB | F.FUTURE],
  ['would', F.VERB | F.FUTURE],
  ['may', F.VERB | F.FUTURE],
  ['might', F.VERB | F.FUTURE],
  ['can', F.VERB | F.PRESENT],
  ['could', F.VERB | F.PRESENT],
  ['does', F.VERB | F.PRESENT],
  ['did', F.VERB | F.PAST],
  ['do', F.VERB | F.PRESENT],
]) as Record<string, number>;

/** Verbs whose bare or -s form may also be a noun. */
const BASE_VERBS = new Set(
  (
    'rise grow fall increase decrease decline drop climb jump surge total amount reach exceed number sign conclude ink open close launch build rebuild construct repair reconstruct modernise modernize upgrade ' +
    'start begin complete finish end suspend halt plan expect schedule intend visit arrive receive host hold take attend gather say note tell add stress state report announce explain export import ship deliver supply ' +
    'invest cooperate exchange produce cover cross handle carry serve connect link stretch run span share account double triple agree approve adopt ratify demarcate delimit enter expire terminate order commission ' +
    'transport study live work employ train teach offer propose consider discuss want hope need make give get put come go become remain stand lie include involve involve bring lead meet speak ' +
    'seek aim promise deny refuse cancel reject fail lease buy sell import welcome join reopen resume dredge widen lay raise cut boost expand extend'
  ).split(' '),
);
/** Verbs that in their bare form are no nouns. */
const NO_NOUNS = new Set(
  'operate exist remain include comprise constitute belong live reside arrive participate'.split(' '),
);
const ADJECTIVE_ENDING = /(al|ic|ive|ous|ful|able|ible|ary|ian|ish|less)$/;

/** Analyses English forms by endings and short lists; a form may keep several readings. */
export function analyseEnglish(form: string): readonly Analysis[] {
  const word = form.replace(/['’]s$/u, '');
  const found: Analysis[] = [];
  const add = (lemma: string, features: number): void => {
    if (!found.some((analysis) => analysis.lemma === lemma && analysis.features === features))
      found.push({ lemma, features });
  };
  if (word in BE) return [{ lemma: 'be', features: F.VERB | BE[word]! }];
  if (word in HAVE) return [{ lemma: 'have', features: F.VERB | HAVE[word]! }];
  if (word in FUNCTION) return [{ lemma: word, features: FUNCTION[word]! }];
  const irregular = IRREGULAR[word];
  if (irregular)
    add(irregular, F.VERB | F.PAST | (/(en|wn|ne|nt|lt|ld|ed|ut|et|it|ost)$/.test(word) ? F.PARTICIPLE : 0));
  if (word.endsWith('ed') && word.length > 4)
    for (const lemma of bases(word, 2)) add(lemma, F.VERB | F.PAST | F.PARTICIPLE);
  if (word.endsWith('ing') && word.length > 5)
    for (const lemma of bases(word, 3)) add(lemma, F.GERUND | F.NOUN | F.SINGULAR);
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) {
    const lemma = word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : /(sh|ch|x|ss|z)es$/.test(word)
        ? word.slice(0, -2)
        : word.slice(0, -1);
    if (BASE_VERBS.has(lemma)) add(lemma, F.VERB | F.PRESENT);
    add(lemma, F.NOUN | F.PLURAL);
  }
  if (NO_NOUNS.has(word)) return [{ lemma: word, features: F.VERB | F.PRESENT | F.INFINITIVE }];
  if (BASE_VERBS.has(word)) add(word, F.VERB | F.PRESENT | F.INFINITIVE);
  if (found.length === 0 || BASE_VERBS.has(word))
    add(word, (ADJECTIVE_ENDING.test(word) ? F.ADJECTIVE : F.NOUN) | F.SINGULAR);
  if (ADJECTIVE_ENDING.test(word)) add(word, F.ADJECTIVE);
  return found;
}

/** What an -ed or -ing form may come from: signed → sign, planned → plan, launched → launch, completed → complete, ratified → ratify. */
function bases(word: string, cut: number): readonly string[] {
  const stem = word.slice(0, -cut);
  if (cut === 2 && stem.endsWith('i')) return [`${stem.slice(0, -1)}y`];
  const single = /([bdgklmnprt])\1$/.test(stem) && !/(ll|ss)$/.test(stem) ? stem.slice(0, -1) : undefined;
  const candidates = [
    stem,
    `${stem}e`,
    ...(single ? [single] : []),
    ...(stem.endsWith('ll') ? [stem.slice(0, -1)] : []),
  ];
  const known = candidates.filter((candidate) => BASE_VERBS.has(candidate));
  return known.length > 0
    ? known
    : [
        single ??
          (/([aeiou][^aeiouwxy]|c|v|u|dg|ns|rs|at|is|iz)$/.test(stem) &&
          !/(er|en|on|or|it|in|et|op|ow)$/.test(stem)
            ? `${stem}e`
            : stem),
      ];
}
