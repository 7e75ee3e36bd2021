import type { SlotsOf } from '#model/claim.ts';
import { isOfEitherSide } from '#model/place.ts';
import type { Context } from '../context.ts';
import { ofForm } from '../language/forms.ts';
import { formIs } from '../language/wordings.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import { speaker } from './share-holders.ts';

type Observation = SlotsOf<'observation'>;

/** «Основным импортёром выступает Казахстан: его доля – 70%», «главный поставщик – Казахстан»: between whom goods go, by the part in the trade that a Russian sentence gives to one of them. */
export function sidesByTrader(line: Line, context: Context, mention: Span): Partial<Observation> | undefined {
  const trader = traderIn(line);
  // «Экспорт достиг 24 млн долларов; основной покупатель – Казахстан»: of all buyers together.
  if (!trader || trader.place.first >= mention.first) return undefined;
  const { code } = trader.place;
  const other = isOfEitherSide(code) ? speaker(line, context, code) : undefined;
  if (!other) return undefined;
  return trader.part === 'buyer'
    ? { area: other, counterpart: [code] }
    : { area: [code], counterpart: other };
}

/** Goods of the figure told just before, which a sentence of who trades in them is of. */
export const goodsOfTrader = (line: Line, { last: { figure } }: Context): string | undefined =>
  figure && line.index - figure.line <= 1 && traderIn(line) ? figure.slots.product : undefined;

/** A noun for one who buys or sells, and the place that a link says it to be. */
function traderIn(
  line: Line,
): { readonly part: 'buyer' | 'seller'; readonly place: PlaceMention } | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const part = partAt(scene.tokens, token);
    if (!part || (/^рын/u.test(formAt(scene, token)) && formAt(scene, token + 1) !== 'сбыта')) continue;
    const place = placesOf(line).find(
      (one) =>
        one.form === 'noun' &&
        (isLinkedBefore(line, one, token) || isLinkedBehind(line, one, token)) &&
        !/^(в|во|из|на|для|с|от|по)$/u.test(formAt(scene, one.first - 1)),
    );
    if (place) return { part, place };
  }
  return undefined;
}

const BUYER =
  /^(покупател(ь|ем)|импорт[её]р(ом)?|потребител(ь|ем)|получател(ь|ем)|заказчик(ом)?|рын(ок|ком))$/u;
const SELLER = /^(поставщик(ом)?|экспорт[её]р(ом)?|продав(ец|цом))$/u;
const partAt = ofForm((form) => (BUYER.test(form) ? 'buyer' : SELLER.test(form) ? 'seller' : null));

/** «Импортёром выступает Казахстан», «покупатель – Казахстан»: a link right before the place, behind the noun. */
const isLinkedBefore = ({ scene }: Line, { first }: PlaceMention, noun: number): boolean =>
  noun < first && [1, 2].some((back) => first - back > noun && isLink(scene.tokens, first - back));

/** «Казахстан остаётся главным покупателем»: a link right behind the place, before the noun. */
const isLinkedBehind = ({ scene }: Line, { after }: PlaceMention, noun: number): boolean =>
  after < noun && noun - after <= FARTHEST && [0, 1].some((ahead) => isLink(scene.tokens, after + ahead));
/** So many words stand between the link and the noun at most. */
const FARTHEST = 5;

const isLink = formIs(
  /^([–—]|это|явля(ется|лся|лась|лось)|стал[аои]?|остал(ся|ась|ось)|оста[её]тся|выступ(ает|ил|ила|ило)|был[аои]?|оказал(ся|ась|ось)|счита(ется|лся))$/u,
);
