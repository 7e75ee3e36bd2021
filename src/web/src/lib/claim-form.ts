import { type Slot, slotsOf } from '#model/told-claim.ts';

/** Slots that hold several, in one field divided by semicolons. */
const MANY: readonly string[] = ['parties', 'persons', 'places'];

export const isMany = ({ type }: Slot): boolean => MANY.includes(type);

/** The slots that a form of a claim filled. A quantity has three fields: `NAME.cmp`, `NAME.n` and `NAME.unit`. */
export function slotsFrom(form: FormData): Readonly<Record<string, unknown>> {
  const told = (name: string): string => String(form.get(name) ?? '').trim();
  return Object.fromEntries(
    slotsOf(told('kind')).flatMap((slot): [string, unknown][] => {
      const { name, type } = slot;
      if (type === 'quantity') {
        const [n, unit, cmp] = [told(`${name}.n`), told(`${name}.unit`), told(`${name}.cmp`)];
        if (!n) return [];
        return [[name, { n: numberIn(n), unit: unit || '1', ...(cmp && cmp !== '=' ? { cmp } : {}) }]];
      }
      const value = told(name);
      if (!value) return [];
      if (type === 'ordinal') return [[name, numberIn(value)]];
      return [
        [
          name,
          isMany(slot)
            ? value
                .split(';')
                .map((part) => part.trim())
                .filter(Boolean)
            : value,
        ],
      ];
    }),
  );
}

/** A number as people write it: spaces between thousands, a comma or a point before the fraction. */
const numberIn = (text: string): number => Number(text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
