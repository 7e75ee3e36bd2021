import type { DeskNode } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import type { Item, Json, KeptItem } from '#model/item.ts';
import { within } from '#model/place.ts';
import type { Firm } from '../profiles/firm.ts';
import { stemOf } from '../profiles/products.ts';

/** The types of items that this workbench keeps. */
export type RecordType = 'firm' | 'offer' | 'venture' | 'introduction' | 'mission' | 'arrival' | 'outcome';

export const recordOf = (type: RecordType, id: string, value?: object): Item => ({
  domain: 'business',
  type,
  id,
  ...(value === undefined ? {} : { value: value as Json }),
});

/** A code by its code or name in three languages. Throws a Failure when no place of the reference data has it. */
export function placeIn(node: DeskNode, text: string, where: string): string {
  const code = node.placeNamed(text.trim());
  if (!code || !node.places().some((place) => place.code === code))
    throw new Failure('usage', {
      expected: `a place of the reference data in ${where}`,
      found: `"${text}"`,
      remedy: 'give a code such as RU-AST, or a name',
    });
  return code;
}

/** Several places of a list in one text. */
export const placesIn = (node: DeskNode, text: string, where: string): readonly string[] =>
  text
    .split(/[,;]/)
    .filter((part) => part.trim() !== '')
    .map((part) => placeIn(node, part, where));

/** A text, over spaces and case, that holds every word asked for in some form. */
export function textFilter(
  node: DeskNode,
  asked: string | undefined,
): (...texts: readonly (string | undefined)[]) => boolean {
  const sought = asked === undefined ? [] : node.words(asked, undefined).map(stemOf);
  if (sought.length === 0) return () => true;
  return (...texts) => {
    const text = texts.filter(Boolean).join('\n');
    const stems = new Set(node.words(text, undefined).map(stemOf));
    const plain = text.toLowerCase();
    return sought.every((stem) => stems.has(stem) || plain.includes(stem));
  };
}

/** A filter by place: the place itself and what lies in it. */
export function regionFilter(node: DeskNode, asked: string | undefined): (region: string) => boolean {
  if (asked === undefined) return () => true;
  const place = placeIn(node, asked, 'region');
  return (region) => within(region, place);
}

/** The institution through which a firm is reached, with its public contact. */
export function institutionOf(
  node: DeskNode,
  firm: Firm,
): { readonly id: string; readonly name: string; readonly contact?: string } | undefined {
  const kept = firm.institution === undefined ? undefined : node.item<Firm>('firm', firm.institution);
  if (!kept) return firm.institution === undefined ? undefined : { id: '', name: firm.institution };
  const { name, contact } = kept.value;
  return { id: kept.id, name, ...(contact ? { contact } : {}) };
}

/** Whose a value is and since when, without the value. */
export const tracesOf = (node: DeskNode, type: RecordType, id: string) =>
  node
    .past(type, id)
    .map(({ side, author, time, value }) => ({ side, author, time, withdrawn: value === undefined }));

/** Says an earlier value again: so is what was said later undone. */
export async function restore(
  node: DeskNode,
  type: RecordType,
  id: string,
  time: string,
  by: string | undefined,
): Promise<void> {
  const past = node.past(type, id).find((one) => one.time === time);
  if (!past)
    throw new Failure('input', {
      expected: 'a time of the history',
      found: `"${time}"`,
      remedy: 'take it from the list',
    });
  await node.keep([recordOf(type, id, past.value as object | undefined)], by);
}

/** What a page says once after its form was taken in: it stands in the page's own address. */
export const NOTICE = {
  read: 'how many lines were just taken in',
  unknown: 'columns of that table that nothing was taken from',
} as const;

/** An address with what is to be said there once; nothing that is empty. */
export function noticed(path: string, notice: Readonly<Record<string, string | number>>): string {
  const told = Object.entries(notice).filter(([, value]) => value !== '');
  return told.length === 0
    ? path
    : `${path}?${new URLSearchParams(Object.fromEntries(told.map(([name, value]) => [name, String(value)])))}`;
}

export const unknown = (expected: string, id: string): Failure =>
  new Failure('input', { expected, found: `"${id}"`, remedy: 'take the id from the list' });

/** The item, or a Failure of reason `input`. */
export function needed<Value>(node: DeskNode, type: RecordType, id: string): KeptItem<Value> {
  const item = node.item<Value>(type, id);
  if (!item) throw unknown(`a ${type}`, id);
  return item;
}
