import { type Claim, KINDS } from '#model/claim.ts';
import { type Confirmation, type ConfirmationAsked, correctable } from '#model/confirmation.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { isPeriod } from '#model/period.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import type {
  ConfirmationFilter,
  ConfirmationInContext,
  Cursor,
  DocumentSummary,
  Page,
} from '#model/register.ts';
import { pagedById } from './paged.ts';
import type { Confirmed } from './said.ts';

type Slots = Readonly<Record<string, unknown>>;
interface Asked {
  fact(id: string): Fact | undefined;
  claim(
    id: string,
  ): { readonly claim: Claim; readonly document: DocumentSummary; readonly fact?: string } | undefined;
}

/**
 * What is to stand in the side's log when one of its people says this of a fact. Throws a Failure of reason `input` when there is no such
 * fact, when it quotes another value by now than whoever speaks has seen, or when the value given cannot be one of its own.
 *
 * @param side whose people speak
 */
export function confirmationOf(register: Asked, side: string, asked: ConfirmationAsked): Confirmation {
  const { fact: id, verdict, seen, reason } = asked;
  const fact = register.fact(id);
  if (!fact) throw refused('a fact', `"${id}"`, 'take the id from the list');
  const { kind, modality, slots } = fact;
  const quoted = fact.voices[0]!.claim;
  const about = { fact: id, kind, modality, slots };
  if (verdict === 'withdrawn') {
    const own = fact.stances?.find((stance) => stance.side === side);
    if (!own) throw refused('a fact of which this side has spoken', 'that it is silent', 'look at it anew');
    if (asked.sequence !== undefined && own.sequence !== asked.sequence)
      throw refused('to take back the side’s last word', 'a later one', 'look at the fact anew');
    return { ...about, claim: own.claim, verdict, ...(reason ? { reason } : {}) };
  }
  if (seen !== undefined && seen !== quoted && !isSameQuote(register, seen, fact))
    throw refused(
      'the value that is quoted now',
      'another, which was quoted before',
      'look at the fact anew and say it again',
    );
  const word = { ...about, claim: quoted, verdict, ...(reason ? { reason } : {}) };
  if (verdict === 'confirmed') return word;
  if (!reason) throw refused('a reason', 'none', 'say why it is otherwise');
  if (verdict === 'disputed') return word;
  return { ...word, values: valuesOf(register, fact, asked) as Confirmation['values'] & object };
}

/** Whether the claim that somebody saw quoted says the very words of the one that is quoted now. */
const isSameQuote = (register: Asked, seen: string, { slots, voices }: Fact): boolean =>
  voices.some(({ claim }) => claim === seen) &&
  JSON.stringify(register.claim(seen)?.claim.slots) === JSON.stringify(slots);

/** The slots that a correction changes: those of a rival claim, or those that were typed. */
function valuesOf(register: Asked, fact: Fact, { rival, values = {} }: ConfirmationAsked): Slots {
  const quoted = fact.slots as Slots;
  const changed: Record<string, unknown> = {};
  if (rival !== undefined) {
    const other = fact.voices.some(({ claim }) => claim === rival) ? register.claim(rival)?.claim : undefined;
    if (!other) throw refused('a claim of that fact', `"${rival}"`, 'take the id from the fact');
    for (const slot of Object.keys(KINDS[fact.kind].value))
      if ((other.slots as Slots)[slot] !== undefined) changed[slot] = (other.slots as Slots)[slot];
  }
  const known = new Map(correctable(fact.kind));
  for (const [slot, text] of Object.entries(values)) {
    const type = known.get(slot);
    if (!type)
      throw refused(
        known.size > 0 ? `one of ${[...known.keys()].join(', ')}` : `no value: a ${fact.kind} has none`,
        slot,
        'dispute it with a reason',
      );
    changed[slot] = type === 'period' ? periodFrom(slot, text) : quantityFrom(slot, text, quoted[slot]);
  }
  const otherwise = Object.entries(changed).filter(
    ([slot, value]) => JSON.stringify(value) !== JSON.stringify(quoted[slot]),
  );
  if (otherwise.length === 0)
    throw refused('a value other than the one that is quoted', 'the same or none', 'confirm it instead');
  return Object.fromEntries(otherwise);
}

function periodFrom(slot: string, text: string): string {
  if (!isPeriod(text))
    throw refused(`${slot}: EDTF such as 2024, 2024-05 or 2024-05-31`, `"${text}"`, `correct ${slot}`);
  return text;
}

const NUMBER = /^([+-]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(.*)$/u;

/** An amount as people write it, «12,9» or «172.5 km»; in the unit that is quoted unless told. */
function quantityFrom(slot: string, text: string, quoted: unknown): Quantity {
  const [, digits = '', unit = ''] = NUMBER.exec(text.trim()) ?? [];
  const known = (quoted as Quantity | undefined)?.unit;
  const n = Number(digits.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.'));
  if (digits === '' || !Number.isFinite(n))
    throw refused(`${slot}: a number, such as 12.9`, `"${text}"`, `correct ${slot}`);
  if (unit === '' && known === undefined)
    throw refused(`${slot}: a number with its unit, such as 12.9 km`, `"${text}"`, 'add the unit');
  const given = { n, unit: unit || known! };
  if (known !== undefined && inBaseUnit(given).unit !== inBaseUnit({ n, unit: known }).unit)
    throw refused(`${slot}: an amount in ${known}`, `"${text}"`, 'convert it');
  return given;
}

/** What the sides said of facts, the last first. */
export function confirmationsPage(
  register: Asked,
  said: readonly Confirmed[],
  { side, verdict, fact, author }: ConfirmationFilter,
  cursor: Cursor,
): Page<ConfirmationInContext> {
  const now = (claim: string): string | undefined => register.claim(claim)?.fact;
  const asked = said
    .filter(
      (word) =>
        (!side || word.side === side) &&
        (!verdict || word.verdict === verdict) &&
        (!author || word.author === author) &&
        (!fact || now(word.claim) === fact),
    )
    .map((word) => ({ id: `${word.side}-${word.sequence}`, ...word }))
    .reverse();
  return pagedById(asked, cursor, (word) => {
    const held = now(word.claim);
    return { ...word, ...(held ? { now: held } : {}) };
  });
}

const refused = (expected: string, found: string, remedy: string): Failure =>
  new Failure('input', { expected, found, remedy });
