import { type BareClaim, type Claim, claimOf } from '#model/claim.ts';
import type { Document, Passage } from '#model/document.ts';
import type {
  Cue,
  ExplainedClaim,
  Explanation,
  Origin,
  SlotOrigin,
  Unread,
  UnreadFigure,
} from '#model/explanation.ts';
import { countryOf, isPlaceCode, regionOf } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import type { Hit } from './concepts.ts';
import type { Frame } from './frames/frame.ts';
import { NUMBER } from './language/tokens.ts';
import type { QuantityMention, Span } from './mention.ts';
import { isAmount, spansOf } from './provenance.ts';
import { hitsOf, type Line, linesWithin, mentionAt, quantitiesOf, type Scene } from './scene.ts';
import type { Trace } from './trace.ts';

/** What becomes of a document's reading for whoever asks how: claims in their order, unread figures in that of the text. `near` is the part that was read for claims. */
export function explained(
  { scene, near }: { readonly scene: Scene; readonly near: Scene },
  claims: readonly BareClaim[],
  trace: Trace,
  frames: readonly Frame[],
): Explanation {
  return {
    claims: claims.map((claim) => explainedClaim(near, claim, trace, frames)),
    unread: trace.isOfBothSides
      ? [...unreadFigures(near, claims, trace), ...farFigures(scene, near)].sort((a, b) => a.start - b.start)
      : figuresOf(scene).map(leftAs('one-side')),
  };
}

/** How a stored document is read today, its claims named as stored ones are. */
export function namedExplanation(
  { claims, unread }: Explanation,
  document: Document,
): { readonly document: Document; readonly explanation: Explanation<Claim> } {
  const named = claims.map((one) => ({ ...one, claim: claimOf(document.id, one.claim) }));
  return { document, explanation: { claims: named, unread } };
}

function explainedClaim(
  scene: Scene,
  claim: BareClaim,
  trace: Trace,
  frames: readonly Frame[],
): ExplainedClaim {
  const lines = linesWithin(scene.lines, claim.quote);
  const frame = frames.find(({ name }) => name === claim.kind)!;
  const cues = { stated: [], planned: ['intended'], wished: ['wish'], denied: ['deny'] };
  const find = (slot: string, value: unknown): SlotOrigin => ({
    slot,
    value,
    ...originOf(scene, lines, trace, slot, value),
  });
  return {
    claim,
    rule: frame.name,
    triggers: lines.flatMap((line) => cuesOf(line, hitsOf(line, frame.triggers))),
    cues: lines.flatMap((line) => cuesOf(line, hitsOf(line, cues[claim.modality]))),
    slots: Object.entries(claim.slots).flatMap(([slot, value]) =>
      Array.isArray(value) ? value.map((one) => find(slot, one)) : [find(slot, value)],
    ),
    ...(claim.speaker
      ? { speaker: { value: claim.speaker, ...originOf(scene, lines, trace, 'speaker', claim.speaker) } }
      : {}),
  };
}

const passageOf = ({ tokens }: Scene, { first, after }: Span): Passage => ({
  start: tokens.start[first]!,
  end: tokens.end[after - 1]!,
});

const cuesOf = (line: Line, hits: readonly Hit[]): readonly Cue[] =>
  hits.map((hit) => ({ concept: hit.concept, ...passageOf(line.scene, hit) }));

type Found = Pick<SlotOrigin, 'origin' | 'passages'>;

/** So many sentences before and behind a claim are searched for what fills it. */
const FARTHEST = 400;

/** Looks for the words that give a value: in the claim's sentences, then back to the beginning, then on to the end. */
function originOf(scene: Scene, lines: readonly Line[], trace: Trace, slot: string, value: unknown): Found {
  const at = lines[0]?.index ?? 0;
  const search = (among: readonly Line[], origin: Origin): Found | undefined => {
    for (const line of among) {
      const spans = spansOf(line, trace.periods, slot, value);
      if (spans.length === 0) continue;
      const counts = slot !== 'speaker' && spans.some((span) => isCountedFromPublication(line, span));
      return {
        origin: counts && origin === 'here' ? 'published' : origin,
        passages: spans.map((span) => passageOf(scene, span)),
      };
    }
    return undefined;
  };
  return (
    search(lines, 'here') ??
    search(scene.lines.slice(Math.max(0, at - FARTHEST), at).reverse(), 'before') ??
    search(scene.lines.slice(at + lines.length, at + FARTHEST), 'elsewhere') ?? {
      origin: 'rule',
      passages: lines.flatMap((line) => broader(line, value).map((span) => passageOf(scene, span))),
    }
  );
}

const isCountedFromPublication = (line: Line, { first }: Span): boolean => {
  const mention = mentionAt(line, first);
  return (
    mention?.kind === 'period' &&
    mention.first === first &&
    ['yearless', 'relative', 'weekday', 'now'].includes(mention.when.type)
  );
};

/** Places from whose names a rule may have concluded a wider or a narrower one. */
const broader = (line: Line, value: unknown): readonly Span[] =>
  typeof value === 'string' && isPlaceCode(value)
    ? line.mentions.filter(
        (mention) =>
          mention.kind === 'place' &&
          isPlaceCode(mention.code) &&
          (regionOf(mention.code) === value ||
            countryOf(mention.code) === value ||
            countryOf(value) === mention.code),
      )
    : [];

interface Figure extends Passage {
  readonly line: Line;
  readonly first: number;
  readonly quantity?: Quantity;
  readonly isOrdinal?: boolean;
}

/** Every amount of a document, and every number that was taken for none. Days and years are times, «обе», «двух городов» no figures. */
function figuresOf(scene: Scene): readonly Figure[] {
  return scene.lines.flatMap((line) => {
    const isFigure = ({ bare, quantity, first, after }: QuantityMention): boolean =>
      !bare || quantity.n >= 10 || scene.tokens.kind.subarray(first, after).includes(NUMBER);
    const amounts = quantitiesOf(line)
      .filter(isFigure)
      .map(({ first, after, quantity, ordinal }) => ({
        line,
        first,
        quantity,
        ...(ordinal ? { isOrdinal: true } : {}),
        ...passageOf(scene, { first, after }),
      }));
    const others: Figure[] = [];
    for (let token = line.sentence.first; token < line.sentence.after; token += 1)
      if (scene.tokens.kind[token] === NUMBER && !mentionAt(line, token))
        others.push({ line, first: token, ...passageOf(scene, { first: token, after: token + 1 }) });
    return [...amounts, ...others].sort((a, b) => a.start - b.start);
  });
}

function unreadFigures(scene: Scene, claims: readonly BareClaim[], trace: Trace): readonly UnreadFigure[] {
  return figuresOf(scene).flatMap((figure): readonly UnreadFigure[] => {
    const woken = trace.woken.get(figure.line) ?? [];
    const isOf = (claim: BareClaim): boolean =>
      claim.quote.start <= figure.start && figure.end <= claim.quote.end && holds(claim, figure);
    if (claims.some(isOf)) return [];
    const left = trace.left.get(figure.first);
    const wasMade = woken.some((one) => one.claims.some(isOf));
    const why: Unread = trace.abroad.has(figure.line)
      ? 'third-country'
      : figure.quantity === undefined
        ? 'part-of-name'
        : trace.withheld.some(isOf)
          ? 'withheld'
          : wasMade
            ? 'repeat'
            : figure.isOrdinal
              ? 'ordinal'
              : woken.length === 0
                ? 'no-trigger'
                : (left?.why ?? 'abstained');
    return [
      {
        ...leftAs(why)(figure),
        rules: woken.map(({ frame }) => frame),
        ...(left?.measure ? { measure: left.measure } : {}),
      },
    ];
  });
}

/** Figures of the sentences that were not read, since one of the two countries is not spoken of around them, or no article says them. */
function farFigures(scene: Scene, near: Scene): readonly UnreadFigure[] {
  if (near === scene) return [];
  const read = new Set(near.lines.map(({ sentence }) => sentence.start));
  return figuresOf(scene)
    .filter(({ line }) => !read.has(line.sentence.start))
    .map((figure) => leftAs(figure.line.sentence.role === 'furniture' ? 'furniture' : 'one-side')(figure));
}

/** Whether a claim holds the figure in any of its slots. */
const holds = ({ slots }: BareClaim, { quantity }: Figure): boolean =>
  quantity !== undefined &&
  Object.values(slots).some((value) =>
    typeof value === 'number'
      ? value === quantity.n
      : typeof value === 'object' && !Array.isArray(value) && isAmount(quantity, value as Quantity),
  );

const leftAs =
  (why: Unread) =>
  ({ start, end, quantity }: Figure): UnreadFigure => ({
    start,
    end,
    ...(quantity ? { quantity } : {}),
    why,
    rules: [],
  });
