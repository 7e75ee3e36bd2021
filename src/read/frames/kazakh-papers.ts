import type { Hit } from '../concepts.ts';
import { foretold } from '../kazakh-moods.ts';
import {
  ADJECTIVE,
  GENITIVE,
  INFINITIVE,
  LOCATIVE,
  NOUN,
  PARTICIPLE,
  PAST,
  VERB,
} from '../language/features.ts';
import { DATIVE_ENDING, WITH_ENDING } from '../language/kazakh-words.ts';
import { WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isBareNoun,
  type Line,
  mentionAt,
  periodsOf,
  textOf,
} from '../scene.ts';
import { baseOf, isAddedTo } from './papers-added.ts';
import { kazakhNominative } from './phrase.ts';

const ABOUT = /^(туралы|жөнінде|жөніндегі|бойынша|саласындағы|мәселелері)$/u;
/** A document's subject is not longer than this, in words. */
const LONGEST_SUBJECT = 7;

/** What a Kazakh document is about, before «туралы»: «балық аулау туралы келісім», «су ресурстары жөніндегі келісім». */
export function subjectBefore(line: Line, paper: Span): Span | undefined {
  const { scene, sentence } = line;
  let about = beforeMade(line, paper.first) - 1;
  while (
    about > sentence.first &&
    beforeMade(line, paper.first) - about <= 2 &&
    !ABOUT.test(formAt(scene, about)) &&
    isAdjective(line, about)
  )
    about -= 1;
  if (about <= sentence.first || !ABOUT.test(formAt(scene, about))) return undefined;
  // «Келіссөздердің қорытындысы бойынша».
  if (/^(қорытынды|нәтиже|шешім|тапсырма|бастама)/u.test(formAt(scene, about - 1))) return undefined;
  let first = about;
  const isOfFounding = FOUNDING.test(formAt(scene, about - 1));
  while (
    first > sentence.first &&
    about - first < (isOfFounding ? LONGEST_FOUNDING : LONGEST_SUBJECT) &&
    (isOfSubject(line, first - 1) ||
      isOfRow(line, first - 1, about) ||
      (isOfFounding && isOfFounded(line, first - 1)))
  )
    first -= 1;
  while (first < about && /^(және|мен|пен|бен|бұл|осы|тараптар|олар)$/u.test(formAt(scene, first)))
    first += 1;
  return first < about ? { first, after: about } : undefined;
}

/** What a paper founds is told with where it is to stand and whose it is: «Омбыда Қазақстанның консулдығын, Оралда Ресейдің консулдығын ашу туралы». */
const FOUNDING = /^(ашу|құру|салу)$/u;
const LONGEST_FOUNDING = 14;

function isOfFounded(line: Line, token: number): boolean {
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'place' && Boolean(mention.cases & (GENITIVE | LOCATIVE));
  return formAt(line.scene, token) === ',' && /(ын|ін)$/u.test(formAt(line.scene, token - 1));
}

/** The places within what a Kazakh paper founds: neither where it is signed nor whose it is. */
export const foundedIn = (line: Line, papers: readonly Span[]): readonly Span[] =>
  line.scene.language === 'kk'
    ? papers.flatMap((paper) => {
        const subject = subjectBefore(line, paper);
        return subject && FOUNDING.test(formAt(line.scene, subject.after - 1)) ? [subject] : [];
      })
    : [];

/** «Достық, ынтымақтастық және өзара көмек туралы»: a comma of a row that «және» ends. */
function isOfRow(line: Line, comma: number, about: number): boolean {
  if (formAt(line.scene, comma) !== ',' || comma <= line.sentence.first || !isOfSubject(line, comma - 1))
    return false;
  return hasWord(line, /^және$/u, { first: comma + 1, after: about });
}

/** «… туралы | 2018 жылғы 22 тамызда Мәскеуде жасалған хаттама»: when and where it was made stands between a paper and its subject. */
function beforeMade(line: Line, paper: number): number {
  if (formAt(line.scene, paper - 1) !== 'жасалған') return paper;
  const day = periodsOf(line).findLast(
    ({ after }) => after < paper && isDayMade(line, { first: after, after }),
  );
  return day ? day.first : paper;
}

/** «Заң шығару жиналысы | ынтымақтастық туралы»: one of those who sign. */
const COUNCIL = /^(мәслихат|дума|мәжіліс|сенат|парламент|жиналыс|палата)с?[ыі]$/u;
const LEGAL_FORM = /^(ақ|ааққ?|жақ|жаққ?|кеақ|жшс|ұк|ұқ|ааұ|жаұ)$/u;

const isAdjective = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & (ADJECTIVE | NOUN));

function isOfSubject(line: Line, token: number): boolean {
  const { scene } = line;
  if (scene.tokens.kind[token] !== WORD) return false;
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'place' && mention.form === 'adjective';
  const form = formAt(scene, token);
  if (carries(line, token, 'akimat', 'office') && /[ыі](мен)?$/u.test(form)) return false;
  // «Үкіметімен | ынтымақтастық туралы»: with whom, and in what form a firm is.
  if (/(?<=[ыі])мен$/u.test(form) || LEGAL_FORM.test(form) || COUNCIL.test(form)) return false;
  if (/^(және|мен|пен|бен)$/u.test(form))
    return !DATIVE_ENDING.test(formAt(scene, token - 1)) && !mentionAt(line, token - 1);
  if (/^(бұл|осы|аталған|арасында|арасындағы|аясында|болып|екі|ал|кеше|бүгін)$/u.test(form)) return false;
  if (carries(line, token, 'country') && /^(екі|қос)$/u.test(formAt(scene, token - 1))) return false;
  const bits = featuresAt(scene, token);
  if (bits & PARTICIPLE && bits & PAST && /(ған|ген|қан|кен)$/u.test(form)) return false;
  if (isBareNoun(scene, token)) return true;
  if (/(да|де|та|те|дан|ден|тан|тен|нда|нде|нан|нен)$/u.test(form) && !(bits & INFINITIVE)) return false;
  return (
    Boolean(bits & (NOUN | ADJECTIVE | INFINITIVE)) && !(bits & VERB && bits & PAST && !(bits & GENITIVE))
  );
}

/** A document with the year and the subject before it: «1997 жылғы балық аулау туралы келісім». */
export function paperName(line: Line, paper: Hit): string | undefined {
  const base = baseOf(line, paper);
  const subject = subjectBefore(line, base ?? paper);
  const head = kazakhNominative(line, { first: paper.first, after: paper.after });
  if (!subject) return undefined;
  const year = periodsOf(line).find(
    (period) => period.after === subject.first && /^жылғы$/u.test(formAt(line.scene, period.after - 1)),
  );
  const amended = { first: subject.first, after: subject.first + 1 };
  const own = isAmended(line, amended) ? subjectBefore(line, amended) : undefined;
  const from = own?.first ?? year?.first ?? subject.first;
  const after = beforeMade(line, paper.first);
  return `${textOf(line.scene, { first: from, after })} ${head}`;
}

/** «2009 жылғы 11 қыркүйекте Орынборда жасалған … келісім»: how laws name the day on which a treaty was made. */
export function madeIn(line: Line, within: Span): Hit | undefined {
  if (line.scene.language !== 'kk') return undefined;
  for (let token = within.first + 1; token < within.after; token += 1)
    if (
      formAt(line.scene, token) === 'жасалған' &&
      periodsOf(line).some(({ after }) => after <= token && token - after <= 4)
    )
      return { concept: 'sign', first: token, after: token + 1 };
  return undefined;
}

/** «2018 жылғы 22 тамызда Мәскеуде | жасалған»: the day on which a paper was made, no other step's. */
export const isDayMade = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'kk' &&
  Array.from({ length: MADE_NEAR }, (_, at) => after + at).some(
    (token) => token < line.sentence.after && formAt(line.scene, token) === 'жасалған',
  );
/** «Жасалған» stands no further behind its day, in tokens. */
const MADE_NEAR = 4;

/** A paper that another one changes, or by which something is settled, «шекара келісіммен бекітілген»: none that is signed here. */
export const isNotSigned = (line: Line, paper: Span, act: Hit): boolean =>
  line.scene.language === 'kk' &&
  (isAmended(line, paper) ||
    (/^бекіт/u.test(formAt(line.scene, act.first)) && WITH_ENDING.test(formAt(line.scene, paper.after - 1))));

/** «Келісімге өзгерістер енгізу туралы хаттамаға қол қойылды»: the paper that another one changes. */
export const isAmended = (line: Line, { after }: Span): boolean =>
  /^(өзгеріс|толықтыру)/u.test(formAt(line.scene, after));

/** Of the papers of a sentence the one whose subject is told; «құжат» behind it is the same one. */
export const paperMeant = (line: Line, papers: readonly Hit[]): Hit | undefined =>
  papers.find(
    (paper) => !isAmended(line, paper) && subjectBefore(line, baseOf(line, paper) ?? paper) !== undefined,
  );

/** «Бұл құжат», «келісім» alone: the one told of before. */
export const isBarePaper = (line: Line, paper: Hit): boolean =>
  paper.concept === 'document' || /^(бұл|осы|аталған)$/u.test(formAt(line.scene, paper.first - 1));

/** «Шартты екі ел 2006 жылы ратификациялады», behind what was told of «шекара туралы шарт»: a paper by its kind alone, with no word that tells which. */
export function isOfKindTold(line: Line, paper: Hit, instrument: string | undefined): boolean {
  const form = formAt(line.scene, paper.first);
  const kind = ['келісім', 'шарт', 'хаттама'].find((one) => form.startsWith(one));
  if (!kind || !instrument?.toLowerCase().endsWith(kind)) return false;
  // «Келісімі», «шартының»: somebody's.
  if (!/^(ді|ты|ға|ге|қа|дің|тың|ның|ны)?$/u.test(form.slice(kind.length))) return false;
  const before = paper.first - 1;
  return (
    subjectBefore(line, paper) === undefined &&
    (before < line.sentence.first ||
      line.scene.tokens.kind[before] !== WORD ||
      mentionAt(line, before) !== undefined ||
      carries(line, before, 'office') ||
      /^(ол|ел|тарап|дума|думасы|сенат|сенаты|мәжіліс|парламент|парламенті|палатасы|да|де|ал|кейін|соң|осылайша)$/u.test(
        formAt(line.scene, before),
      ))
  );
}

/** «Туризм туралы меморандумға және су ресурстары жөніндегі келісімге қол қойды»: papers signed at once, each with its own subject. */
export const papersTogether = (line: Line, papers: readonly Hit[]): readonly Hit[] =>
  papers.filter(
    (paper) =>
      subjectBefore(line, paper) &&
      !isAmended(line, paper) &&
      !isAddedTo(line, paper) &&
      /(ға|ге|қа|ке|на|не|ды|ді|ны|ні|н)$/u.test(formAt(line.scene, paper.after - 1)),
  );

/** «Шартты жасасудағы жағдай», «келісімге қол қоюдың маңызы»: the signing is what something else is about. */
export const isAffairOf = (line: Line, act: Hit): boolean =>
  /(?:у|ю)(?:дағы|дегі|дың|дің|ының|інің)$/u.test(formAt(line.scene, act.after - 1)) &&
  !/^(рәсім|салтанат|қарсаң)/u.test(formAt(line.scene, act.after));

/** «Былтыр бекітілген жол картасы аясында»: which paper, not that it was approved. */
export const isApprovedPaper = (line: Line, act: Hit): boolean =>
  line.scene.language === 'kk' &&
  /^(бекіт|мақұлда)\p{L}*[ғгқк][ае]н$/u.test(formAt(line.scene, act.after - 1)) &&
  act.after < line.sentence.after &&
  line.scene.tokens.kind[act.after] === WORD &&
  !/^(болатын|еді|екен|болды|жоқ)$/u.test(formAt(line.scene, act.after));

/** «Қаңтарда күшіне енеді», «наурызда күшін жояды», «демаркациялау 2035 жылы аяқталады»: a step whose own verb, or that of its end, is to come. */
export function foretoldStep(
  line: Line,
  clause: Span,
  concept: string,
  hit: Span,
): 'planned' | 'stated' | undefined {
  if (line.scene.language !== 'kk') return undefined;
  const isOfLine = concept === 'demarcate' || concept === 'delimit';
  const verb = isOfLine ? hitsOf(line, ['finish'], clause).at(-1) : hit;
  const form = verb ? formAt(line.scene, verb.after - 1) : '';
  // «Жояды»: the past of such a root is «жойды».
  const isToCome =
    TO_COME.test(form) && (form.endsWith('яды') || foretold(line, verb!.after - 1) === 'planned');
  if (isToCome) return 'planned';
  // «Делимитация аяқталған, шекараның қай жермен өтетіні белгілі»: over, whatever the clause goes on to say.
  return isOfLine && verb && foretold(line, verb.after - 1) === 'stated' ? 'stated' : undefined;
}
const TO_COME = /(яды|ады|еді|йды|йді|мақ|мек|бақ|бек|пақ|пек)$/u;

/** «Келісімді бұзу туралы заңды қабылдады»: a law that ends a paper ratifies none. */
export const isOfEnd = (line: Line): boolean =>
  line.scene.language === 'kk' && hasWord(line, /^(бұзу|тоқтату|денонсациялау|жою)$/u);

/** «Хаттамаға қол қоюға келісті»: what two have agreed to sign. */
export const isAgreedOn = (line: Line, { after }: Span): boolean =>
  /(уға|уге|юға|юге)$/u.test(formAt(line.scene, after - 1)) &&
  /^(келіс|уағдалас)(ті|ты|кен|қан|іп|ып)$/u.test(formAt(line.scene, after));
