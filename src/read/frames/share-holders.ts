import type { SlotsOf } from '#model/claim.ts';
import { asRegion, countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { type Group, groupsOf, otherSide } from '../parties.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';
import { isFalling } from './russian-goods.ts';

type Observation = SlotsOf<'observation'>;

/** Whose trade a Russian or an English share is of, and towards whom: of the one whose trade it is, towards the one to whom the share falls. */
export const sidesOfShare = (
  line: Line,
  context: Context,
  mention: QuantityMention,
): Partial<Observation> | undefined =>
  line.scene.language === 'ru'
    ? (inTradeOf(line, context, mention) ?? fallenTo(line, context, mention))
    : line.scene.language === 'en'
      ? inEnglishTradeOf(line, context, mention)
      : undefined;

/** «На Казахстан приходится 36% оборота», «на него пришлось 34% экспорта», «Казахстан закупает треть экспорта области»: of the other side that the text speaks for. */
function fallenTo(line: Line, context: Context, mention: Span): Partial<Observation> | undefined {
  const holder = holderOf(line, context, mention);
  if (!holder || !isOfEitherSide(holder)) return undefined;
  const area = speaker(line, context, holder);
  return area && { area, counterpart: [holder] };
}

/** Who holds the share. */
function holderOf(line: Line, context: Context, mention: Span): PlaceCode | undefined {
  const { scene, sentence } = line;
  const clause = clauseAt(line, mention.first);
  for (let token = clause.first; token < clause.after; token += 1) {
    if (isFalling(scene.tokens, token))
      for (let on = sentence.first; on < clause.after; on += 1)
        if (formAt(scene, on) === 'на') {
          const at = formAt(scene, on + 1) === 'долю' ? on + 2 : on + 1;
          const named = placesOf(line).find(({ first }) => first === at)?.code;
          if (named) return named;
          if (/^(него|нее|его|ее)$/u.test(formAt(scene, on + 1))) return meantBy(line, context, on);
        }
    if (isTaking(scene.tokens, token))
      return placesOf(line).find(
        ({ form, code, first, after }) =>
          form === 'noun' &&
          /^(RU|KZ)$/.test(code) &&
          (after <= token ? token - after <= 3 : first - token <= 2),
      )?.code;
  }
  return undefined;
}
const isTaking = formIs(
  /^(обеспечива(ет|л|ла|ло)|обеспечил[аио]?|формиру(ет|ют)|закупа(ет|л|ла)|закупил[аио]?|покупа(ет|л|ла)|купил[аио]?|забира(ет|л|ла)|занима(ет|л|ла|ло)|получа(ет|л|ла)|потребля(ет|л|ла))$/u,
);

/** «На него», «на его долю»: the country that the sentence, or else the text, named last. */
const meantBy = (line: Line, { named }: Context, at: number): PlaceCode | undefined =>
  placesOf(line).findLast(({ form, code, after }) => form === 'noun' && /^(RU|KZ)$/.test(code) && after <= at)
    ?.code ?? named.findLast((code) => /^(RU|KZ)$/.test(code));

/** The place of the other country for which the sentence speaks: the one it names, else that of the figures before, else the one spoken of. */
export function speaker(line: Line, context: Context, holder: PlaceCode): readonly PlaceCode[] | undefined {
  const isAcross = (code: PlaceCode | undefined): code is PlaceCode =>
    code !== undefined && isPlaceCode(code) && isOfEitherSide(code) && countryOf(code) !== countryOf(holder);
  const groups = groupsOf(line, context).filter(
    ({ places, office }: Group) => !office && places.every(isAcross),
  );
  const own = groups.find(({ places }) => levelOf(places[0]!) !== 'country') ?? groups[0];
  if (own) return own.places;
  const { sides } = context.last;
  const before =
    sides && line.index - sides.line <= REACH
      ? [sides.area, sides.counterpart].find((side) => side.every(isAcross))
      : undefined;
  if (before) return before.filter(isAcross);
  if (isAcross(context.subject)) return [asRegion(context.subject)];
  const other = otherSide(context, holder);
  return other.length > 0 ? other : undefined;
}
const REACH = 2;

/** «Доля Казахстана во внешней торговле области»: of the one whose trade it is, towards the one whose share is told. */
function inTradeOf(line: Line, context: Context, mention: Span): Partial<Observation> | undefined {
  const clause = clauseAt(line, mention.first);
  const share = hitsOf(line, ['share'], clause).find(({ first }) => /^дол/u.test(formAt(line.scene, first)));
  const groups = groupsOf(line, context).filter((group) => isWithin(group, clause) && !group.office);
  const partner = share && groups.find(({ first }) => first === share.after);
  const whole = groups.find(
    (group) =>
      partner && group.first > partner.after && countryOf(group.places[0]!) !== countryOf(partner.places[0]!),
  );
  const isWhole = partner && /^(в|во)$/u.test(formAt(line.scene, partner.after));
  return whole && isWhole && partner.places.every((code) => levelOf(code) === 'country')
    ? { area: whole.places, counterpart: partner.places }
    : undefined;
}

/** «The share of Kazakhstan in the exports of the region», "Kazakhstan's share in the trade of the region": the same in English. */
function inEnglishTradeOf(line: Line, context: Context, mention: Span): Partial<Observation> | undefined {
  const { scene } = line;
  const clause = clauseAt(line, mention.first);
  const share = hitsOf(line, ['share'], clause).find(({ first }) => formAt(scene, first) === 'share');
  if (!share) return undefined;
  const groups = groupsOf(line, context).filter((group) => isWithin(group, clause) && !group.office);
  const of = formAt(scene, share.after) === 'of' ? share.after + 1 : undefined;
  const partner = groups.find(({ first, after }) =>
    of === undefined ? after === share.first : first - of >= 0 && first - of <= 1,
  );
  const behind = Math.max(share.after, partner?.after ?? 0);
  const isIn = [0, 1].some((ahead) => formAt(scene, behind + ahead) === 'in');
  const whole = groups.find(
    ({ first, places }) =>
      partner && first > behind && countryOf(places[0]!) !== countryOf(partner.places[0]!),
  );
  return partner && whole && isIn ? { area: whole.places, counterpart: partner.places } : undefined;
}
