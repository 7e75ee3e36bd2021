import type { Quantity } from '#model/quantity.ts';
import { resolve } from '../language/resolve.ts';
import { MARK, type Tokens } from '../language/tokens.ts';
import type { Mention, Span } from '../mention.ts';
import type { Readable, Reader } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { createNameFinder, type NamedSpan, type NameFinder } from './finder.ts';

/**
 * A person, place, body, quantity or period that a document names. `start` and `end` are UTF-16 offsets from the first to the last
 * word of the name, without quotation marks around it. Mentions may lie in each other: a place in a body.
 */
export interface NamedMention {
  readonly type: Mention['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Person and body: the name in the nominative. Place: its code, else its name in the nominative. Quantity: as in claims.
   * Period: EDTF; left out where the document's day that it counts from is not known.
   */
  readonly normal?: string | Quantity;
}

export type MentionReader = (document: Readable) => readonly NamedMention[];

/** Reads every mention of a document, in the order they begin, longer before shorter: names by `finder.ts`, figures by the reader itself. */
export function createMentionReader(reader: Reader): MentionReader {
  let find: NameFinder | undefined;
  return (document) => {
    const scene = reader.scene(document);
    find ??= createNameFinder(scene.morphology);
    const mentions = scene.lines.flatMap((line) => line.mentions);
    const persons = mentions.filter(({ kind }) => kind === 'person');
    const named = find(scene.tokens, scene.language, persons);
    return [
      ...named.map((span) => withNormal(scene, span, mentions)),
      ...mentionsBeside(scene, named, mentions),
    ].sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1));
  };
}

/** A name as a mention; a place that the gazetteer knows takes its code, one in capitals («ASTANA, May 5») too, which looks like an abbreviation. */
function withNormal(scene: Scene, span: NamedSpan, mentions: readonly Mention[]): NamedMention {
  const isCapitals = scene.language === 'en' && span.type === 'body' && span.after === span.first + 1;
  const code = span.type === 'place' || isCapitals ? codeOf(span, mentions) : undefined;
  return mentionOf(scene, code && isCapitals ? 'place' : span.type, span, code ?? span.normal);
}

function codeOf(span: Span, mentions: readonly Mention[]): string | undefined {
  for (const mention of within(span, mentions))
    if (mention.kind === 'place' && mention.form === 'noun' && mention.after === span.after)
      return mention.code;
  return undefined;
}

/** The mentions that begin in a span; they are in order. */
function within(span: Span, mentions: readonly Mention[]): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < span.first) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.first < span.after; at += 1)
    found.push(mentions[at]!);
  return found;
}

/** What the reader found where no name was found: quantities, periods, and the names that its own lists know. */
function mentionsBeside(
  scene: Scene,
  named: readonly NamedSpan[],
  mentions: readonly Mention[],
): readonly NamedMention[] {
  const taken = new Uint8Array(scene.tokens.count);
  for (const { first, after } of named) taken.fill(1, first, after);
  const isFree = ({ first, after }: Span): boolean => !taken.subarray(first, after).includes(1);
  return mentions.flatMap((mention): NamedMention[] => {
    if (!isFree(mention)) return [];
    switch (mention.kind) {
      case 'quantity':
        return mention.ordinal ? [] : [mentionOf(scene, 'quantity', mention, mention.quantity)];
      case 'period':
        return [
          mentionOf(
            scene,
            'period',
            mention,
            resolve(mention.when, scene.published ? { published: scene.published } : {}),
          ),
        ];
      case 'place':
        return mention.form === 'noun' ? [mentionOf(scene, 'place', mention, mention.code)] : [];
      default:
        return [mentionOf(scene, mention.kind, mention, mention.name)];
    }
  });
}

function mentionOf(
  { tokens }: Scene,
  type: NamedMention['type'],
  { first, after }: Span,
  normal: string | Quantity | undefined,
): NamedMention {
  const start = tokens.start[first]!;
  const end = tokens.end[endsWithStop(tokens, after) ? after - 2 : after - 1]!;
  return {
    type,
    start,
    end,
    text: tokens.text.slice(start, end),
    ...(normal === undefined ? {} : { normal }),
  };
}

/** Whether a span ends with a sentence's stop and not with that of an abbreviation: «5 мая 2023 года.», but «2023 г.». */
const endsWithStop = (tokens: Tokens, after: number): boolean =>
  after > 1 &&
  tokens.text[tokens.start[after - 1]!] === '.' &&
  tokens.kind[after - 1] === MARK &&
  tokens.end[after - 2]! - tokens.start[after - 2]! > 3;
