import type { BareClaim } from '#model/claim.ts';
import { NOMINATIVE } from './language/features.ts';
import { formAt, hitsOf, type Line, linesWithin, personsOf } from './scene.ts';
import { type Teller, type Telling, tellingOf } from './tellings.ts';

/**
 * Gives each claim the speaker whom the document attributes it to. An attribution holds for its sentence, for the sentences of the
 * quotation that it closes and, told indirectly, for those that follow in its paragraph until another voice or plain narration.
 */
export function attributed(claims: readonly BareClaim[], lines: readonly Line[]): readonly BareClaim[] {
  if (claims.length === 0) return claims;
  const voices = voicesOf(claims, lines);
  return claims.map((claim) => {
    const said = linesWithin(lines, claim.quote).find(({ index }) => voices[index]);
    const voice = said && voices[said.index];
    return said && voice && isSaid(claim, said, voice) ? { ...claim, speaker: voice.name } : claim;
  });
}

interface Voice {
  readonly name: string;
  /** The sentence's own attribution; without one it speaks on. */
  readonly telling?: Telling;
}

/** What a narrator adds from the record, unless the sentence itself gives it as someone's words. */
const ON_RECORD: ReadonlySet<BareClaim['kind']> = new Set(['twinning', 'legal-step']);

/** An office is the narrator's own word, and so is an occasion unless it stands in what is reported. */
function isSaid(claim: BareClaim, line: Line, { telling }: Voice): boolean {
  if (claim.kind === 'office') return false;
  if (ON_RECORD.has(claim.kind)) return telling !== undefined;
  if (claim.kind !== 'event' && claim.kind !== 'signing') return true;
  if (!telling) return false;
  const words =
    claim.kind === 'signing'
      ? hitsOf(line, ['sign', 'signing'])
      : hitsOf(line, [claim.slots.type ?? 'hold', 'hold']);
  return (
    words.length > 0 &&
    words.every((word) =>
      telling.reported.some(({ first, after }) => word.first >= first && word.after <= after),
    )
  );
}

/** Whose words each sentence is. */
function voicesOf(claims: readonly BareClaim[], lines: readonly Line[]): readonly (Voice | undefined)[] {
  const narrated = new Set(
    claims
      .filter(({ kind }) => kind === 'event' || kind === 'signing' || kind === 'office')
      .flatMap(({ quote }) => linesWithin(lines, quote)),
  );
  const voices: (Voice | undefined)[] = [];
  const people: { name: string; gender?: 'm' | 'f' }[] = [];
  let going: string | undefined;
  let last: { readonly name: string; readonly index: number } | undefined;
  // A later paragraph tells nothing of whose words a claim is.
  let lastOfClaims = 0;
  for (const { quote } of claims)
    for (const { sentence } of linesWithin(lines, quote))
      lastOfClaims = Math.max(lastOfClaims, sentence.paragraph);
  for (const [index, line] of lines.entries()) {
    if (line.sentence.paragraph > lastOfClaims) break;
    const before = lines[index - 1];
    const isOn = before !== undefined && before.sentence.paragraph === line.sentence.paragraph;
    const telling = line.sentence.role === 'body' ? tellingOf(line) : undefined;
    if (telling) {
      // «…, said A at a meeting with B. He stressed …»: in English the one who spoke speaks on.
      const spoke =
        line.scene.language === 'en' && last && index - last.index <= REACH ? last.name : undefined;
      const name = nameOf(telling.teller, line, claims, going ?? spoke, people);
      if (name) last = { name, index };
      voices[index] = name ? { name, telling } : undefined;
      if (name) for (const back of spokenBefore(lines, index, telling)) voices[back] ??= { name };
      going = name && !isQuoted(line, telling) ? name : undefined;
      if (name && telling.isBehind && opensAgain(lines[index + 1])) going = name;
    } else {
      going = isOn && going && !isNarration(line, narrated, going) ? going : undefined;
      voices[index] = going ? { name: going } : undefined;
    }
    for (const { name, gender, cases } of personsOf(line))
      if (cases & NOMINATIVE || line.scene.language === 'en')
        people.push({ name, ...(gender ? { gender } : {}) });
  }
  return voices;
}

/** Whoever spoke is meant by a pronoun for so many sentences. */
const REACH = 2;

function nameOf(
  teller: Teller,
  line: Line,
  claims: readonly BareClaim[],
  going: string | undefined,
  people: readonly { readonly name: string; readonly gender?: 'm' | 'f' }[],
): string | undefined {
  switch (teller.by) {
    case 'name':
      return teller.name;
    case 'pronoun': {
      const fit = people.filter(({ gender }) => !teller.gender || !gender || gender === teller.gender);
      return fit.find(({ name }) => name === going)?.name ?? fit.at(-1)?.name;
    }
    case 'office':
      return holderOf(teller.lemma, line, claims);
    default:
      return undefined;
  }
}

/** Who was last told to hold the office so far. */
function holderOf(lemma: string, line: Line, claims: readonly BareClaim[]): string | undefined {
  const { scene } = line;
  for (let at = claims.length - 1; at >= 0; at -= 1) {
    const claim = claims[at]!;
    if (claim.kind !== 'office' || claim.quote.start > line.sentence.start) continue;
    const words = (claim.slots.position ?? '').toLowerCase().split(/\s+/u);
    if (
      words.some(
        (word) =>
          word === lemma || scene.morphology.analyse(word, scene.language).some((a) => a.lemma === lemma),
      )
    )
      return claim.slots.person;
  }
  return undefined;
}

/** The sentences before that belong to what a sentence attributes: the rest of a quotation that it closes, or all that «об этом» means. */
function spokenBefore(lines: readonly Line[], index: number, telling: Telling): readonly number[] {
  const line = lines[index]!;
  const isOfParagraph = (at: number) => lines[at]?.sentence.paragraph === line.sentence.paragraph;
  const first = telling.isOfBefore
    ? startOf(index, isOfParagraph)
    : telling.isBehind
      ? openingOf(lines, index, isOfParagraph)
      : undefined;
  return first === undefined ? [] : Array.from({ length: index - first }, (_, at) => first + at);
}

const startOf = (index: number, isOfParagraph: (at: number) => boolean): number => {
  let first = index;
  while (isOfParagraph(first - 1)) first -= 1;
  return first;
};

/** The sentence in which the quotation opened that this one closes. */
function openingOf(
  lines: readonly Line[],
  index: number,
  isOfParagraph: (at: number) => boolean,
): number | undefined {
  const { sentence, scene } = lines[index]!;
  const text = scene.tokens.text.slice(sentence.start, sentence.end);
  const isClosed = /^[^«“"]*[»”"],?\s*[–—,]?/u.test(text) && !/^[«“"]/u.test(text);
  if (isClosed) {
    for (let at = index - 1; isOfParagraph(at); at -= 1) {
      const { start, end } = lines[at]!.sentence;
      if (/[«“"][^»”"]*$/u.test(scene.tokens.text.slice(start, end))) return at;
    }
    return undefined;
  }
  if (!/,\s*[–—-]/u.test(text) || /[«“"]/u.test(text)) return undefined;
  const first = startOf(index, isOfParagraph);
  return scene.language === 'kk' || startsWithDash(lines[first]!) ? first : undefined;
}

const startsWithDash = ({ scene, sentence }: Line): boolean => /^[–—-]$/u.test(formAt(scene, sentence.first));

/** «… – деді ол. – Құбырдың …»: the same voice after a pause. */
const opensAgain = (line: Line | undefined): boolean => line !== undefined && startsWithDash(line);

/** Direct speech ends with its marks; what is told indirectly may go on. */
function isQuoted(line: Line, telling: Telling): boolean {
  const { scene, sentence } = line;
  const text = scene.tokens.text.slice(sentence.start, sentence.end);
  return telling.isBehind && (/[»”"],?\s*[–—,]?/u.test(text.slice(0, -1)) || /,\s*[–—]/u.test(text));
}

/** An occasion, a paper signed, an office, or someone else who acts: the narrator's own words again. */
const isNarration = (line: Line, narrated: ReadonlySet<Line>, going: string): boolean =>
  narrated.has(line) ||
  personsOf(line).some(
    ({ name, cases }) => name !== going && (line.scene.language === 'en' || cases & NOMINATIVE),
  );
