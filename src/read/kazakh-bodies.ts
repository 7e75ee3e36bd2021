import type { Hit } from './concepts.ts';
import { ADJECTIVE, GENITIVE, NOUN, PLURAL, VERB } from './language/features.ts';
import { GENITIVE_ENDING, isHeadOfMany, isIzafetHead, oneOf, withoutCase } from './language/kazakh-words.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, formAt, MARK, type Tokens, UPPER, WORD } from './language/tokens.ts';
import type { BodyMention } from './mention.ts';

/** Bodies that are called by the place or person before them; a plant or a port so called is told as a place. */
const INSTITUTION =
  /^(университет|институт|академия|колледж|училище|палата|кеңес|мәслихат|дума|парламент|мәжіліс|сенат|музей|театр|банк|қауымдасты|одағ|кітапхана|филармония|инспекция|аурухана|ансамбль|оркестр|цирк)/u;
const CLOSED = /^[»"”]$/u;
const OPEN = /^[«"“]$/u;

/**
 * Kazakh organisations by name, head last: «Волга Агро» компаниясы, Омбы мемлекеттік университеті, «Атамекен» палатасының Батыс Қазақстан
 * филиалы; of a row under one plural head («Томск пен Қарағанды университеттері») each is a body.
 */
export function kazakhBodiesAt(tokens: Tokens, hit: Hit, morphology: Morphology): readonly BodyMention[] {
  const { first: head } = hit;
  const form = formAt(tokens, hit.after - 1);
  const bits = (token: number) => morphology.featuresAt(tokens, token, 'kk');
  const isOpening = (token: number) => tokens.sentence[token - 1] !== tokens.sentence[token];
  const named = (first: number, name: string, after = hit.after): BodyMention => ({
    kind: 'body',
    first,
    after,
    name,
    cases: bits(hit.after - 1) & 0x7f000,
  });
  const written = (first: number, after: number) =>
    tokens.text.slice(tokens.start[first], tokens.end[after - 1]);
  const headWord = (base: (word: string) => string) => base(written(head, hit.after));
  const isAbbreviated = Boolean(tokens.flags[head]! & UPPER);
  const isKind = (token: number) =>
    tokens.kind[token] === WORD &&
    !(tokens.flags[token]! & CAPITAL) &&
    Boolean(bits(token) & (NOUN | ADJECTIVE)) &&
    (isBare(formAt(tokens, token), bits(token), tokens.flags[token]!) ||
      // «Халықаралық кәсіпкерлер қауымдастығы».
      /[лдт][ае]р$/u.test(formAt(tokens, token))) &&
    !/(мен|пен|бен|ға|ге|қа|ке)$/u.test(formAt(tokens, token));
  // «Жолдастық» қазақ мәдениеті қоғамы: words of its kind between the quoted name and the head.
  let close = head - 1;
  while (!isOpening(close) && head - close < 4 && isKind(close) && isIzafetHead(form)) close -= 1;
  if (CLOSED.test(formAt(tokens, close)) && (isAbbreviated || isIzafetHead(form))) {
    let open = close - 1;
    while (open > 0 && close - open < 8 && !OPEN.test(formAt(tokens, open)) && !isOpening(open)) open -= 1;
    if (!OPEN.test(formAt(tokens, open))) return [];
    return [named(open, `${written(open, head)} ${headWord(withoutCase)}`)];
  }
  const dedicated =
    isIzafetHead(form) || INSTITUTION.test(form) ? dedicatedFrom(tokens, head, isOpening) : undefined;
  if (dedicated !== undefined)
    return [named(dedicated, `${written(dedicated, head)} ${headWord(withoutCase)}`)];
  // Where something is: the place before the body says more than the body.
  if (!INSTITUTION.test(form) || !isIzafetHead(form) || /(нда|нде|ндағы|ндегі)$/u.test(form)) return [];
  let first = head;
  while (
    !isOpening(first) &&
    head - first < 4 &&
    tokens.kind[first - 1] === WORD &&
    !(tokens.flags[first]! & CAPITAL && !(tokens.flags[first - 1]! & CAPITAL)) &&
    bits(first - 1) & (NOUN | ADJECTIVE) &&
    // «Астық одағы»: a noun that may be a verb too.
    !(bits(first - 1) & VERB && !(tokens.flags[first - 1]! & CAPITAL)) &&
    isBare(formAt(tokens, first - 1), bits(first - 1), tokens.flags[first - 1]!) &&
    // «Делегацияны Орал колледжі …»: what opens the sentence is of no name when it is declined.
    !(isOpening(first - 1) && tokens.flags[first]! & CAPITAL && DECLINED.test(formAt(tokens, first - 1)))
  )
    first -= 1;
  if (first === head || !(tokens.flags[first]! & CAPITAL)) return [];
  if (!isHeadOfMany(form)) return [named(first, `${written(first, head)} ${headWord(withoutCase)}`)];
  const joint = first - 1;
  const other = joint - 1;
  if (!/^(мен|пен|бен|және)$/u.test(formAt(tokens, joint)) || !(tokens.flags[other]! & CAPITAL)) return [];
  return [
    named(other, `${written(other, joint)} ${headWord(oneOf)}`, joint),
    named(first, `${written(first, head)} ${headWord(oneOf)}`),
  ];
}

const DECLINED = /(ны|ні|ды|ді|ты|ті|ға|ге|қа|ке|дан|ден|тан|тен|нан|нен)$/u;

/** «… университетінің базасында МИФИ филиалы»: where something is ends a name. */
const AT = /(?:ын|ін)(?:да|де)$/u;
/** A name with what stands between it and its head is not longer than this, in tokens. */
const LONGEST_DEDICATION = 12;
/** «Облыстық Қ. Сағырбаев атындағы …», «Мәскеу мемлекеттік …»: whose body it is, before whom it bears the name of. */
const WHOSE = /^(облыстық|қалалық|өлкелік|аудандық|республикалық|мемлекеттік|ұлттық|қазақ|ресей|орыс)$/u;

/** «Әл-Фараби атындағы Қазақ ұлттық университеті», «Астрахань облыстық Қ. Сағырбаев атындағы ұлттық мәдениет орталығы»: where the name begins. */
function dedicatedFrom(
  tokens: Tokens,
  head: number,
  isOpening: (token: number) => boolean,
): number | undefined {
  let at = head - 1;
  while (head - at < 7 && !isOpening(at) && tokens.kind[at] === WORD && formAt(tokens, at) !== 'атындағы')
    at -= 1;
  if (formAt(tokens, at) !== 'атындағы') return undefined;
  // «Шәкәрім атындағы Семей университеті мен Алтай университеті»: the second one is a body of its own.
  for (let token = at + 1; token < head; token += 1)
    if (AT.test(formAt(tokens, token)) || /^(мен|пен|бен)$/u.test(formAt(tokens, token))) return undefined;
  let first = at;
  while (!isOpening(first) && head - first < LONGEST_DEDICATION) {
    const before = first - 1;
    const form = formAt(tokens, before);
    const isInitial = form === '.' && tokens.end[before - 1]! - tokens.start[before - 1]! === 1;
    if (!(tokens.flags[before]! & CAPITAL || isInitial || WHOSE.test(form) || /^әл-/u.test(form))) break;
    if (tokens.kind[before] !== WORD && !isInitial) break;
    first = before;
  }
  // «Астраханьда Х. Досмұхамедов атындағы …»: where it is opens no name.
  while (first < at && /(да|де|та|те|дағы|дегі|тағы|тегі)$/u.test(formAt(tokens, first))) first += 1;
  return first < at ? first : undefined;
}

/** A word of a name: without a case of its own. */
const isBare = (form: string, bits: number, flags: number): boolean =>
  flags & CAPITAL
    ? !GENITIVE_ENDING.test(form) && !/(да|де|та|те|мен)$/u.test(form)
    : !(bits & (GENITIVE | PLURAL)) && !/(ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі)$/u.test(form);

/** «… палатасының … филиалы», «Роскосмос» ғарыш қызметі жөніндегі мемлекеттік корпорациясы: a body's own part, and what it is for, named with the whole. */
export function joinedWithParts(
  tokens: Tokens,
  bodies: readonly BodyMention[],
  hits: readonly Hit[],
): readonly BodyMention[] {
  return bodies.map((body) => {
    const isFor = formAt(tokens, body.after) === 'жөніндегі';
    if (!isFor && !/(ның|нің)$/u.test(formAt(tokens, body.after - 1))) return body;
    const part = hits.find(
      (hit) =>
        hit.concept === 'body' &&
        hit.first >= body.after &&
        hit.first - body.after <= 4 &&
        isIzafetHead(formAt(tokens, hit.after - 1)) &&
        Array.from({ length: hit.first - body.after }, (_, at) => body.after + at).every(
          (token) =>
            tokens.kind[token] !== MARK &&
            tokens.sentence[token] === tokens.sentence[body.first] &&
            !AT.test(formAt(tokens, token)),
        ),
    );
    if (!part) return body;
    const text = tokens.text.slice(tokens.start[body.first], tokens.end[part.after - 1]);
    return { ...body, after: part.after, name: withoutCase(text) };
  });
}
