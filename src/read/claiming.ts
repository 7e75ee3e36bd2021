import type { Application } from '#model/application.ts';
import { type BareClaim, type Claim, claimOf, type SlotType } from '#model/claim.ts';
import { faultOfClaim } from '#model/claim-shape.ts';
import type { Document } from '#model/document.ts';
import { Failure } from '#model/failure.ts';
import { isPeriod } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import { slotsOf } from '#model/told-claim.ts';
import { resolve } from './language/resolve.ts';
import type { Mention } from './mention.ts';
import type { Reader } from './reader.ts';
import type { Line } from './scene.ts';

export interface Claiming {
  readonly held: (
    document: string,
  ) => Promise<{ readonly document: Document; readonly claims: readonly Claim[] } | undefined>;
  readonly scene: Reader['scene'];
  readonly placeNamed: (name: string) => string | undefined;
  readonly append: (claim: Claim, document: Document, by: string | undefined) => Promise<unknown>;
}

/** The answers by which a person adds a claim that the reader did not make: what a passage names, and the claim that it says. */
export function claiming({
  held,
  scene,
  placeNamed,
  append,
}: Claiming): Pick<Application, 'passage' | 'addClaim'> {
  /** The lines of a document that a selection touches. Throws where it touches none, or the text stays with its side. */
  const touched = async (id: string, start: number, end: number) => {
    const known = await held(id);
    if (!known) return undefined;
    const { document, claims } = known;
    if (document.withheld)
      throw refused(
        'a document whose text is here',
        'one that stays with its side',
        'add the claim on its own side’s node',
      );
    const lines = scene(document).lines.filter(
      ({ sentence }) => sentence.start < end && start < sentence.end,
    );
    if (start >= end || lines.length === 0)
      throw refused(
        'a selection of the text',
        `${start} to ${end} of ${document.text.length}`,
        'select words of a sentence',
      );
    const quote = {
      start: Math.min(...lines.map(({ sentence }) => sentence.start)),
      end: Math.max(...lines.map(({ sentence }) => sentence.end)),
    };
    return { document, claims, lines, quote };
  };
  return {
    passage: async (id, start, end) => {
      const found = await touched(id, start, end);
      if (!found) return undefined;
      const { document, lines, quote } = found;
      return {
        quote,
        sentence: document.text.slice(quote.start, quote.end),
        ...namesIn(lines, document.published),
      };
    },
    addClaim: async ({ document: id, start, end, kind, modality, slots, speaker }, by) => {
      const found = await touched(id, start, end);
      if (!found) throw refused('a document that is held', `"${id}"`, 'take the id from the list');
      const filled = Object.fromEntries(
        slotsOf(kind)
          .filter(({ name }) => slots[name] !== undefined)
          .map(({ name, type }) => [name, coded(type, slots[name], placeNamed)]),
      );
      const odd = Object.keys(slots).find((name) => !Object.hasOwn(filled, name));
      if (odd)
        throw refused(
          `slots of ${
            slotsOf(kind)
              .map(({ name }) => name)
              .join(', ') || 'a kind of claim'
          }`,
          `"${odd}"`,
          'leave it out',
        );
      if (Object.keys(filled).length === 0)
        throw refused('a slot that is filled', 'none', 'say what the sentence tells');
      const bare = { kind, modality, slots: filled, ...(speaker ? { speaker } : {}), quote: found.quote };
      const claim = claimOf(id, bare as unknown as BareClaim);
      const fault = faultOfClaim(claim);
      if (fault) throw refused('a claim of the model', fault, 'correct it');
      if (!found.claims.some((known) => known.id === claim.id)) await append(claim, found.document, by);
      return claim;
    },
  };
}

/** A slot with its places by code. Throws where a place or a period is none. */
function coded(type: SlotType, value: unknown, placeNamed: Claiming['placeNamed']): unknown {
  if (Array.isArray(value)) {
    const one = type === 'parties' || type === 'places' ? 'party' : 'text';
    return value.map((member) => coded(one, member, placeNamed));
  }
  if (typeof value !== 'string') return value;
  if (type === 'period' && !isPeriod(value))
    throw refused('EDTF such as 2024, 2024-05 or 2024-01/2024-06', `"${value}"`, 'correct the time');
  if (type !== 'place' && type !== 'party') return value;
  const code = isPlaceCode(value) ? value : placeNamed(value);
  if (code) return code;
  if (type === 'party') return value;
  throw refused(
    'a place of the reference data, such as RU-AST or Астрахань',
    `"${value}"`,
    'correct the place',
  );
}

/** What lines name, each once, in the order of the text. */
function namesIn(lines: readonly Line[], published: string | undefined) {
  const of = <Kind extends Mention['kind']>(kind: Kind): readonly Extract<Mention, { kind: Kind }>[] =>
    lines.flatMap(({ byKind }) => byKind[kind] as readonly Extract<Mention, { kind: Kind }>[]);
  const anchor = published ? { published } : {};
  const quantities = of('quantity')
    .filter(({ ordinal }) => !ordinal)
    .map(({ quantity }) => quantity);
  return {
    places: [...new Set(of('place').map(({ code }) => code))],
    bodies: [...new Set(of('body').map(({ name }) => name))],
    persons: [...new Set(of('person').map(({ name }) => name))],
    periods: [...new Set(of('period').flatMap(({ when }) => resolve(when, anchor) ?? []))],
    quantities: [...new Map(quantities.map((its) => [JSON.stringify(its), its])).values()],
  };
}

const refused = (expected: string, found: string, remedy: string): Failure =>
  new Failure('input', { expected, found, remedy });
