import { Failure } from '#model/failure.ts';

/** The members of one JSON object, each asked for by what it must be; where it stands is told when it is not. */
export interface Fields {
  /** `firms[3]`. */
  readonly where: string;
  has(name: string): boolean;
  at(name: string): unknown;
  text(name: string, otherwise?: string): string;
  /** Text, or a number taken as text. */
  id(name: string, otherwise?: string): string;
  ids(name: string, otherwise?: readonly string[]): readonly string[];
  /** A list of texts, or texts in one with commas or semicolons between; none where there is none. */
  several(name: string): readonly string[];
  whole(name: string, least: number, most: number): number;
  choice<T extends string>(name: string, choices: readonly T[]): T;
  matching(name: string, pattern: RegExp, example: string): string;
  list(name: string, most?: number, otherwise?: readonly Fields[]): readonly Fields[];
}

export const malformed = (expected: string, found: unknown): Failure =>
  new Failure('usage', {
    expected,
    found:
      found === undefined
        ? 'nothing'
        : typeof found === 'string'
          ? `"${found.slice(0, 80)}"`
          : JSON.stringify(found).slice(0, 80),
    remedy: 'correct what was given',
  });

/** Takes a JSON value for an object. Throws a Failure of reason `usage` when it is none. */
export function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(`an object for ${where}`, value);
  const members = value as Readonly<Record<string, unknown>>;
  const has = (name: string): boolean =>
    members[name] !== undefined && members[name] !== null && members[name] !== '';
  const text = (name: string, otherwise?: string): string => {
    const found = members[name];
    if (!has(name) && otherwise !== undefined) return otherwise;
    if (typeof found !== 'string' || found.trim() === '' || found.length > 20_000)
      throw malformed(`text in ${where}.${name}`, found);
    return found.trim();
  };
  return {
    where,
    has,
    at: (name) => members[name],
    text,
    id: (name, otherwise) =>
      typeof members[name] === 'number' ? String(members[name]) : text(name, otherwise),
    ids: (name, otherwise) => {
      const found = members[name];
      if (!has(name) && otherwise) return otherwise;
      if (!Array.isArray(found)) throw malformed(`a list ${where}.${name}`, found);
      return found.map((item, index) => {
        if (typeof item !== 'string' && typeof item !== 'number')
          throw malformed(`text in ${where}.${name}[${index}]`, item);
        return String(item);
      });
    },
    several: (name) => {
      const found = members[name];
      if (!has(name)) return [];
      const parts = typeof found === 'string' ? found.split(/[,;\n]/) : found;
      if (!Array.isArray(parts) || parts.some((part) => typeof part !== 'string' && typeof part !== 'number'))
        throw malformed(`a list of texts in ${where}.${name}`, found);
      return [...new Set(parts.map((part) => String(part).trim()).filter(Boolean))];
    },
    whole: (name, least, most) => {
      const found = members[name];
      if (typeof found !== 'number' || !Number.isInteger(found) || found < least || found > most)
        throw malformed(`a whole number from ${least} to ${most} in ${where}.${name}`, found);
      return found;
    },
    choice: (name, choices) => {
      const found = choices.find((choice) => choice === members[name]);
      if (found === undefined) throw malformed(`${choices.join(', ')} in ${where}.${name}`, members[name]);
      return found;
    },
    matching: (name, pattern, example) => {
      const found = members[name];
      if (typeof found !== 'string' || !pattern.test(found))
        throw malformed(`such as ${example} in ${where}.${name}`, found);
      return found;
    },
    list: (name, most = 10_000, otherwise) => {
      const found = members[name];
      if (!has(name) && otherwise) return otherwise;
      if (!Array.isArray(found))
        throw malformed(`a list ${where === 'mission' ? '' : `${where}.`}${name}`, found);
      if (found.length > most) throw malformed(`at most ${most} ${name}`, `${found.length}`);
      return found.map((item, index) =>
        fieldsOf(item, `${where === 'mission' ? '' : `${where}.`}${name}[${index}]`),
      );
    },
  };
}
