import { faultOfClaim, faultOfSlots, isKind, isModality, isRecord, shown } from './claim-shape.ts';
import { CONFIRMATION_VERDICTS } from './confirmation.ts';
import { WITHHELD } from './document.ts';
import type { Assertion } from './entry.ts';
import { RULINGS, VERDICTS } from './judgement.ts';
import { isLanguage } from './language.ts';
import { isDate } from './period.ts';

type Members = Readonly<Record<string, unknown>>;
type Fault = string | undefined;

const text = (members: Members, ...names: readonly string[]): Fault => {
  const odd = names.find((name) => typeof members[name] !== 'string');
  return odd && `"${odd}" with ${shown(members[odd])}`;
};
const optional = (members: Members, ...names: readonly string[]): Fault =>
  text(members, ...names.filter((name) => members[name] !== undefined));
const oneOf = (members: Members, name: string, choices: readonly unknown[]): Fault =>
  choices.includes(members[name]) ? undefined : `"${name}" with ${shown(members[name])}`;

/** What is wrong with each kind of assertion, or undefined. */
const FAULTS: Readonly<Record<Assertion['kind'], (assertion: Members) => Fault>> = {
  document: ({ document }) => {
    if (!isRecord(document)) return `"document" with ${shown(document)}`;
    const { language, published, obtained, sources = [] } = document;
    return (
      text(document, 'id', 'sha256') ??
      optional(document, 'title', 'address', 'publisher', 'published') ??
      oneOf(document, 'withheld', [undefined, ...WITHHELD]) ??
      (isLanguage(String(language)) ? undefined : `"language" with ${shown(language)}`) ??
      (published === undefined || isDate(String(published))
        ? undefined
        : `"published" with ${shown(published)}`) ??
      (Array.isArray(sources) && sources.every((source) => typeof source === 'string')
        ? undefined
        : `"sources" with ${shown(sources)}`) ??
      (isRecord(obtained)
        ? (text(obtained, 'how', 'at', 'mediaType') ?? optional(obtained, 'name'))
        : `"obtained" with ${shown(obtained)}`)
    );
  },
  claims: (assertion) => {
    const { document, claims, quotes = {} } = assertion;
    if (!Array.isArray(claims)) return `"claims" with ${shown(claims)}`;
    const foreign = claims.find((claim) => !isRecord(claim) || claim.document !== document);
    return (
      text(assertion, 'document', 'reader') ??
      (foreign === undefined ? undefined : `a claim of another document: ${shown(foreign)}`) ??
      claims.map(faultOfClaim).find((fault) => fault !== undefined) ??
      (isRecord(quotes) ? text(quotes, ...Object.keys(quotes)) : `"quotes" with ${shown(quotes)}`)
    );
  },
  key: (assertion) => text(assertion, 'key') ?? optional(assertion, 'proof'),
  judgement: ({ judgement }) =>
    isRecord(judgement)
      ? (text(judgement, 'a', 'b') ?? oneOf(judgement, 'verdict', VERDICTS))
      : `"judgement" with ${shown(judgement)}`,
  ruling: ({ ruling }) =>
    isRecord(ruling)
      ? (text(ruling, 'finding') ?? oneOf(ruling, 'status', RULINGS) ?? optional(ruling, 'note'))
      : `"ruling" with ${shown(ruling)}`,
  preference: ({ preference }) =>
    isRecord(preference)
      ? (text(preference, 'fact') ?? optional(preference, 'claim', 'reason'))
      : `"preference" with ${shown(preference)}`,
  confirmation: ({ confirmation }) => {
    if (!isRecord(confirmation)) return `"confirmation" with ${shown(confirmation)}`;
    const { kind, modality, slots, values, fact: _, claim: __, verdict, reason, ...rest } = confirmation;
    const [odd] = Object.keys(rest);
    if (odd !== undefined) return `"${odd}"`;
    if (!isKind(kind)) return `a confirmation of kind ${shown(kind)}`;
    if (!isModality(modality)) return `a confirmation of modality ${shown(modality)}`;
    if ((verdict === 'corrected') !== (values !== undefined)) return `"values" with ${shown(values)}`;
    if ((verdict === 'corrected' || verdict === 'disputed') && !reason) return 'no "reason"';
    return (
      text(confirmation, 'fact', 'claim') ??
      oneOf(confirmation, 'verdict', CONFIRMATION_VERDICTS) ??
      optional(confirmation, 'reason') ??
      faultOfSlots(kind, slots) ??
      (values === undefined ? undefined : faultOfSlots(kind, values))
    );
  },
  item: ({ item }) => (isRecord(item) ? text(item, 'domain', 'type', 'id') : `"item" with ${shown(item)}`),
};

/**
 * What is wrong with the form of an entry that came from elsewhere, or undefined. Whatever a signed log may hold, what it says is settled
 * on every node: a form that this program does not know is refused before it is stored.
 */
export function faultOfEntry(entry: unknown): Fault {
  if (!isRecord(entry)) return 'an entry that is no object';
  const { sequence, time, hash, previous, signature, assertion, ...rest } = entry;
  const odd = Object.keys(rest).find((name) => name !== 'side' && name !== 'author');
  if (odd !== undefined) return `"${odd}"`;
  if (!Number.isSafeInteger(sequence) || (sequence as number) < 1 || (sequence as number) > MOST)
    return `"sequence" with ${shown(sequence)}`;
  if (typeof time !== 'string' || !ISO.test(time) || Number.isNaN(Date.parse(time)))
    return `"time" with ${shown(time)}`;
  for (const [name, value] of Object.entries({ hash, previous: previous ?? hash }))
    if (typeof value !== 'string' || !HEX.test(value)) return `"${name}" with ${shown(value)}`;
  if (!isRecord(assertion) || !Object.hasOwn(FAULTS, String(assertion.kind)))
    return `an assertion of kind ${shown((assertion as Members | undefined)?.kind)}, which this program does not know`;
  return (
    text(entry, 'side', 'author') ??
    optional({ signature }, 'signature') ??
    FAULTS[assertion.kind as Assertion['kind']](assertion)
  );
}

/** What an integer column of every engine holds. */
const MOST = 2 ** 31 - 1;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const HEX = /^[0-9a-f]{64}$/;
