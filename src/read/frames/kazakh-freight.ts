import { areOfBothSides, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type PlaceMention, type QuantityMention } from '../mention.ts';
import { formAt, hasWord, isOfTwoAlone, type Line, mentionAt, placesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { kazakhProduct } from './kazakh-goods.ts';
import { isRelative } from './measured.ts';
import type { Told } from './russian-figures.ts';

/** Attributes between the two sides and the word for what is carried between them take no more tokens than this. */
const NEAR = 4;
/** «Қазақстан мен Ресейдің шекара аудандары арасында»: nouns between the second side and «арасында» take no more tokens. */
const NEAR_SIDES = 2;

/**
 * Freight by its mass between two named sides: «Қазақстан мен Ресей арасындағы жүк тасымалы 61 млн тоннадан асты», «… арасында 64 млн тонна жүк тасылды».
 * What «арасындағы» tells of must be the carriage itself: «екі ел арасындағы бекет арқылы» tells of the post.
 */
export function freightBetween(line: Line, mention: QuantityMention): Told | undefined {
  if (line.scene.language !== 'kk' || !(isMass(mention) || isRelative(mention.quantity.unit)))
    return undefined;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (!isBetween(line.scene.tokens, token)) continue;
    const sides = sidesBefore(line, token);
    if (!sides || !isOfCarriage(line, mention, token)) continue;
    return {
      measure: 'trade.shipments',
      span: mention,
      sides,
      product: (isMass(mention) ? kazakhProduct(line, mention) : undefined) ?? 'жүк',
    };
  }
  return undefined;
}

const isBetween = formIs(/^(арасында(ғы)?|арада(ғы)?)$/u);

/** The carriage that «арасындағы» tells of stands before the figure; behind «арасында» a verb of carrying stands behind a mass. */
function isOfCarriage(line: Line, mention: QuantityMention, between: number): boolean {
  const { scene } = line;
  const clause = clauseAt(line, mention.first);
  // «Арасында теміржолмен тасымалданған жүк», «арасындағы жүк тасымалы»: no place and no other figure stands between.
  for (let token = between + 1; token <= between + NEAR && token < mention.first; token += 1) {
    if (
      /^(жолаушы|трансшекара|контейнер)/u.test(formAt(scene, token)) ||
      mentionAt(line, token)?.kind === 'place'
    )
      return false;
    if (isCarriage(scene.tokens, token)) return true;
  }
  if (formAt(scene, between) !== 'арасында') return false;
  if (!isMass(mention) || between < clause.first || between >= clause.after) return false;
  return hasWord(line, CARRIED, { first: mention.after, after: clause.after });
}

const isCarriage = formIs(
  /^(тасымал(ы|дың|ының|дар|дары|дарының)?|жүктасымал(ы|ының)?|(тасыл|тасымалдан)ған|жүктің|жүктер(дің)?)$/u,
);
const CARRIED =
  /^(тасы(лды|лған|лады|лып|лмақ|ды|ған)|тасымалдан(ды|ған|ады|ып|бақ)|тасымалда(ды|ған|йды|лды|лған))$/u;

/** The two sides right before «арасында», of the two countries; in the order of the text. */
function sidesBefore(line: Line, between: number): Sides | undefined {
  if (isOfBoth(line, between)) return { area: ['KZ'], counterpart: ['RU'] };
  const second = placesOf(line).findLast(({ after }) => after <= between && between - after <= NEAR_SIDES);
  const first = second && placesOf(line).findLast(({ after }) => after <= second.first);
  if (!first || !isJoined(line, first, second)) return undefined;
  const codes = [first.code, second.code];
  return codes.every(isPlaceCode) && areOfBothSides(codes)
    ? { area: [first.code], counterpart: [second.code] }
    : undefined;
}

/** «Екі ел арасында», «екі арадағы», where the text names no other country. */
const isOfBoth = ({ scene }: Line, between: number): boolean =>
  isOfTwoAlone(scene) &&
  (/^(екі|қос)$/u.test(formAt(scene, between - 1)) ||
    (/^(ел|мемлекет|көрші|тарап)$/u.test(formAt(scene, between - 1)) &&
      /^(екі|қос)$/u.test(formAt(scene, between - 2))));

/** «Ресейге тасымалданған жүк 28 млн тоннаны құрады», «экспорттық жүк көлемі», «экспорттық тасымал»: a mass, or its growth, of any goods by the word for freight before it. */
export function freightMeant(line: Line, mention: QuantityMention): string | undefined {
  if (line.scene.language !== 'kk' || hasWord(line, /^контейнер/u)) return undefined;
  for (let token = mention.first - 1; token >= line.sentence.first; token -= 1)
    if (isFreight(line.scene.tokens, token)) return 'жүк';
  return undefined;
}
const isFreight = formIs(
  /^(жүк(тің|тер|тері|терінің|тердің)?|жүгі(нің)?|жүктасымал(ы|ының)?|тасымал(ы|дың|ының)?)$/u,
);

/** «Қазақстан мен Ресей», «Қазақстан – Ресей». */
const isJoined = ({ scene }: Line, first: PlaceMention, second: PlaceMention): boolean =>
  second.first - first.after <= 2 && /^(мен|бен|пен|және|–|—|-)$/u.test(formAt(scene, second.first - 1));
