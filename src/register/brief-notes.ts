import type { BriefNote } from '#model/brief.ts';
import type { Language } from '#model/language.ts';
import type { ClaimInContext } from '#model/register.ts';
import { period, quoted } from '#model/wording.ts';

/** The longest sentence that a note quotes whole, in signs. */
const LONGEST = 190;

/** The notes of a brief: one for each sentence, numbered in the order they are asked for. */
export interface Notes {
  /** The number of a claim's note; undefined when there is no such claim. */
  noteOf(claim: string): number | undefined;
  /** How many lines of so many signs the notes take. */
  lines(width: number): number;
  readonly all: () => readonly BriefNote[];
  /** The same notes, to add to on trial. */
  trial(): Notes & { keep(): void };
}

export function createNotes(
  claim: (id: string) => ClaimInContext | undefined,
  language: Language,
  held: Map<string, BriefNote> = new Map(),
): Notes {
  return {
    noteOf: (id) => {
      const told = claim(id);
      if (!told) return undefined;
      const { document, quote } = told.claim;
      const key = `${document} ${quote.start} ${quote.end}`;
      const note = held.get(key) ?? noteOf(told, held.size + 1, language);
      held.set(key, note);
      return note.n;
    },
    lines: (width) =>
      [...held.values()].reduce(
        (sum, { source, quote }) => sum + Math.ceil((source.length + quote.length + 8) / width),
        0,
      ),
    all: () => [...held.values()],
    trial: () => {
      const more = new Map(held);
      return {
        ...createNotes(claim, language, more),
        keep: () => {
          for (const [key, note] of more) held.set(key, note);
        },
      };
    },
  };
}

function noteOf({ claim, sentence, document }: ClaimInContext, n: number, language: Language): BriefNote {
  const title = document.title ?? document.address ?? document.id;
  return {
    n,
    document: document.id,
    claim: claim.id,
    language: document.language,
    source: [
      quoted(shortened(title, 90), language),
      document.publisher,
      document.published && period(document.published, language),
    ]
      .filter(Boolean)
      .join(', '),
    quote: shortened(sentence.replace(/\s+/gu, ' ').trim(), LONGEST),
  };
}

/** A text cut between words, with dots where something is left out. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}
