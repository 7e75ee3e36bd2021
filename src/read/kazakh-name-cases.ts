import { isKazakhGivenName } from './language/kazakh-names.ts';

/** Sounds by which endings are chosen: у and и are glides as well as vowels. */
const VOWEL = 'аәеоөұүыіиуэюяё';
const NASAL = 'нмң';
const SONORANT = 'рлйуию';
const BUZZING = 'зж';
const VOICELESS = 'бвгдкқпстфхцчшщ';

interface Ending {
  readonly form: string;
  /** Which vowels it goes with; undefined for an ending that goes with either. */
  readonly harmony?: 'back' | 'front';
  /** The sounds that it stands behind. */
  readonly behind: string;
}

const pair = (back: string, front: string, behind: string): readonly Ending[] => [
  { form: back, harmony: 'back', behind },
  { form: front, harmony: 'front', behind },
];

/** The case endings of a person's name, but for where something is: nobody is asked where he is, and «-да» ends names. */
const ENDINGS: readonly Ending[] = [
  ...pair('ның', 'нің', VOWEL + NASAL),
  ...pair('дың', 'дің', SONORANT + BUZZING),
  ...pair('тың', 'тің', VOICELESS),
  { form: 'мен', behind: `${VOWEL + NASAL + SONORANT}ь` },
  { form: 'бен', behind: BUZZING },
  { form: 'пен', behind: VOICELESS },
  ...pair('нан', 'нен', NASAL),
  ...pair('дан', 'ден', VOWEL + SONORANT + BUZZING),
  ...pair('тан', 'тен', VOICELESS),
  ...pair('ға', 'ге', VOWEL + NASAL + SONORANT + BUZZING),
  ...pair('қа', 'ке', VOICELESS),
  ...pair('ны', 'ні', VOWEL),
  ...pair('ды', 'ді', NASAL + SONORANT + BUZZING),
  ...pair('ты', 'ті', VOICELESS),
];

/** Names that end as if they were declined. */
const WHOLE = /(берді|келді|болды|қалды|тұрды|жетті)$/iu;
/** Russian surnames, behind which texts write either: «Бекетовқа», «Бекетовке». */
const EITHER = /([ое]в|[иы]н)а?$/u;
/** Korean surnames are that short. */
const SHORT = /^(ли|ни|но|ан|ен|ян|ю|пя|те|се|цо)$/iu;
const SHORTEST = 3;

/**
 * The nominative of a Kazakh text's surname or patronymic, by the endings that fit its sounds: «Оспанға» is Оспан, «Сұлтан» what it is, «Ковальдің»
 * loses its ь to the ending and takes it up again.
 */
export function kazakhBase(written: string): string {
  const bare = written.replace(/[-’'].*$/u, '');
  const patronymic = /^(.+(?:ұлы|қызы))(?:на|ның|нің|н|мен|нан)$/u.exec(bare)?.[1];
  if (patronymic) return patronymic;
  if (isKazakhGivenName(bare) || WHOLE.test(bare)) return bare;
  for (const { form, harmony, behind } of ENDINGS) {
    if (!bare.endsWith(form)) continue;
    const stem = bare.slice(0, bare.length - form.length);
    if (stem.length < SHORTEST && !SHORT.test(stem)) continue;
    if (!behind.includes(stem.at(-1)!.toLowerCase())) continue;
    const own = harmonyOf(stem);
    if (!harmony || !own || own === harmony || EITHER.test(stem)) return stem;
    if (harmony === 'front' && /[лрнтсдзв]$/u.test(stem)) return `${stem}ь`;
  }
  return LOCATED.exec(bare)?.[1] ?? bare;
}
/** «Бекетовта», «Оспановада»: where something is, of a surname that is sure to be whole without it. */
const LOCATED = /^(.*(?:(?:[ое]в|[иы]н)(?=[тд][ае])|(?:[ое]в|[иы]н)а(?=да)))[тд][ае]$/u;

/** Which endings the last vowel asks for; undefined where it leaves that open. */
function harmonyOf(stem: string): 'back' | 'front' | undefined {
  const vowel = [...stem.toLowerCase()].findLast((letter) => VOWEL.includes(letter));
  if (vowel === undefined || 'иую'.includes(vowel)) return undefined;
  return 'аоұыяё'.includes(vowel) ? 'back' : 'front';
}
