import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line, personsOf, placesOf } from '../scene.ts';

type Signed = NonNullable<Context['last']['signing']>;

/**
 * The signing told just before whose parties sign in a Russian line too: «тогда же заключено соглашение о …», «предыдущий документ стороны подписали в 2027 году»,
 * «кроме того, подписан протокол». A line that names who signs is told anew; places in which, or of which, something is are no parties.
 */
export function signedBefore(line: Line, context: Context, instrument: Hit): Signed | undefined {
  const { signing } = context.last;
  if (line.scene.language !== 'ru' || !signing || line.index - signing.line > REACH) return undefined;
  const isSpokenOn =
    isOfEarlier(line, instrument) ||
    isThen(line) ||
    (line.index - signing.line <= NEXT && (isAlso(line) || isOfThem(line)));
  return isSpokenOn && !namesParties(line) ? signing : undefined;
}
/** An earlier paper of the same two is told of no farther behind the new one than this, in sentences. */
const REACH = 4;
const NEXT = 2;

/** «Предыдущий документ», «прежнее соглашение»: what the paper just told of takes the place of. */
export const isOfEarlier = (line: Line, { first }: Pick<Hit, 'first'>): boolean =>
  line.scene.language === 'ru' && [1, 2].some((back) => EARLIER.test(formAt(line.scene, first - back)));
const EARLIER = /^(предыдущ|прежн|предшествующ|прошл(ый|ое|ая|ую)$|перв(ый|ое|ая|ую)$)/u;

/** «Тогда же», «в тот же день», «там же»: on the occasion that the text has just told. */
const isThen = (line: Line): boolean => /^(тогда же|там же|тут же|в (тот|этот) же) /u.test(openingOf(line));
/** «Кроме того», «также», «подписан также протокол»: another paper of it. */
const isAlso = (line: Line): boolean =>
  /^((кроме|помимо) (того|этого)|вместе с (тем|этим)|заодно|(\p{L}+ )?(также|еще)) /u.test(openingOf(line));

const openingOf = ({ scene, sentence }: Line): string =>
  [0, 1, 2, 3].map((ahead) => formAt(scene, sentence.first + ahead)).join(' ');

const isOfThem = (line: Line): boolean =>
  hitsOf(line, ['side']).length > 0 || hasWord(line, /^(они|оба|обе)$/u);

const namesParties = (line: Line): boolean =>
  personsOf(line).length > 0 ||
  bodiesOf(line).some(({ place }) => !place) ||
  hitsOf(line, ['akimat', 'office']).length > 0 ||
  placesOf(line).some((place) => PARTY.test(roleOf(line, place)));
const PARTY = /^(subject|with|between|by)$/;
