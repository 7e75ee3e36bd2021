import { countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from './context.ts';
import { NOMINATIVE } from './language/features.ts';
import { hitsOf, type Line, personsOf, placesOf } from './scene.ts';
import { type Telling, tellingOf } from './tellings.ts';

/**
 * The place whose office whoever has the floor in a sentence holds: a figure told of one side is theirs as well. By the name of whoever says it,
 * else by the one who was named last where an office, a pronoun or nothing but the same paragraph takes them up. Undefined where people of both
 * countries were named alike.
 */
export function homeOfTeller(line: Line, context: Context): PlaceCode | undefined {
  const closing = isOpenQuotation(line) ? tellerBehind(line) : undefined;
  if (closing) return homeOf(closing.telling, closing.line, context);
  const { lines } = line.scene;
  for (let at = line.index; at >= 0 && line.index - at <= REACH; at -= 1) {
    const one = lines[at]!;
    if (one.sentence.role !== 'body') return undefined;
    const telling = tellingOf(one);
    if (telling) return homeOf(telling, one, context);
    if (at < line.index && personsOf(one).length > 0) return undefined;
    if (lines[at - 1]?.sentence.paragraph !== line.sentence.paragraph) return undefined;
  }
  return undefined;
}

/** A voice goes on for so many sentences of its paragraph. */
const REACH = 4;

function homeOf({ teller }: Telling, line: Line, context: Context): PlaceCode | undefined {
  if (teller.by === 'nobody') return undefined;
  if (teller.by === 'name')
    return placeOf(context.people.get(teller.name)) ?? placeOfTitle(line, teller.name);
  const { lines } = line.scene;
  for (let at = line.index; at >= 0 && line.index - at <= REACH; at -= 1) {
    const homes = new Set(
      personsOf(lines[at]!)
        .filter(({ cases }) => line.scene.language === 'en' || cases & NOMINATIVE)
        .map(({ name }) => placeOf(context.people.get(name)))
        .filter((home) => home !== undefined),
    );
    if (homes.size === 0) continue;
    if (homes.size === 1) return [...homes][0];
    const country = teller.by === 'office' && isAkim(teller.lemma) ? 'KZ' : undefined;
    const own = [...homes].filter((home) => countryOf(home) === country);
    return own.length === 1 ? own[0] : undefined;
  }
  return undefined;
}

/** «…,” Omarov, Deputy Governor of A, said»: the office of whoever closes a quotation, not told yet where it opens. */
function placeOfTitle(line: Line, name: string): PlaceCode | undefined {
  const person = personsOf(line).find((one) => one.name === name);
  if (!person) return undefined;
  const around = { first: person.first - LONGEST_TITLE, after: person.after + LONGEST_TITLE };
  const office = hitsOf(line, ['office'], around)[0];
  const place =
    office &&
    placesOf(line).find(
      ({ first, after, code }) =>
        first >= around.first &&
        after <= around.after &&
        isPlaceCode(code) &&
        Math.min(Math.abs(first - office.after), Math.abs(office.first - after)) <= NEAR,
    );
  return place?.code;
}
/** A title with its place is not longer than this, in tokens; its place stands so near to the word for the office. */
const LONGEST_TITLE = 12;
const NEAR = 3;

const isAkim = (lemma: string): boolean => /^(аким|әкім|akim)$/u.test(lemma);

const placeOf = (party: string | undefined): PlaceCode | undefined =>
  party !== undefined && isPlaceCode(party) ? party : undefined;

/** A quotation that opens in the sentence and does not close in it. */
function isOpenQuotation({ scene, sentence }: Line): boolean {
  const text = scene.tokens.text.slice(sentence.start, sentence.end);
  return /[«“"][^»”"]*$/u.test(text);
}

/** Whoever the sentence names that closes the quotation. */
function tellerBehind(line: Line): { readonly telling: Telling; readonly line: Line } | undefined {
  const { lines } = line.scene;
  for (let at = line.index + 1; at < lines.length && at - line.index <= REACH; at += 1) {
    const one = lines[at]!;
    if (one.sentence.paragraph !== line.sentence.paragraph) return undefined;
    const telling = tellingOf(one);
    if (telling) return { telling, line: one };
  }
  return undefined;
}
