import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { ofForm } from '../language/forms.ts';
import { isOfPlace, type Line, mentionAt, placesOf } from '../scene.ts';
import { facing } from './facing.ts';
import { inParticular } from './flow-goods.ts';
import { goodsFrom } from './products.ts';
import { sidesOf } from './sides.ts';

type Observation = SlotsOf<'observation'>;

/** A trade in goods that a Russian sentence is about: «А увеличил экспорт соли в Б», «Б вошёл в число покупателей зерна из А». */
export interface FlowTopic {
  readonly product: string;
  readonly area: readonly string[];
  readonly counterpart: readonly string[];
}

/** The flow that a sentence names with its goods and both of its sides, before a token where one is given. */
export function flowTopicOf(
  line: Line,
  context: Context,
  before = line.sentence.after,
): FlowTopic | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return undefined;
  for (let token = sentence.first; token < before; token += 1) {
    const said = saidAt(scene.tokens, token);
    const product = said && goodsOf(line, token + 1);
    if (!product) continue;
    const sides =
      said === 'buyer'
        ? sidesOfBuyer(line)
        : sidesOf(line, context, { first: token, after: token + 1 }, 'export');
    if (sides && isOfBoth(sides)) return { product, area: sides.area, counterpart: sides.counterpart };
  }
  return undefined;
}
const FLOW =
  /^(экспорт(а|у|ом|е)?|поставк(а|и|у|ой|ам|ами|ах)|поставок|отгрузк(а|и|у|ой|ам|ами|ах)|отгрузок|вывоз(а|у|ом|е)?)$/u;
const BUYER =
  /^(покупател(ь|я|ем|ей|ям|ями|и)|импорт[её]р(а|ом|ов|ы)?|потребител(ь|я|ем|ей|и)|получател(ь|я|ем|ей|и))$/u;
/** Whether a word is of goods that go out, or of whoever buys them. */
const saidAt = ofForm((form) => (FLOW.test(form) ? 'flow' : BUYER.test(form) ? 'buyer' : null));

const isOfBoth = ({ area, counterpart }: Pick<FlowTopic, 'area' | 'counterpart'>): boolean =>
  [...area, ...counterpart].every((code) => isPlaceCode(code) && isOfEitherSide(code)) &&
  countryOf(area[0]!) !== countryOf(counterpart[0]!);

/** The goods behind the word, past the adjectives of places. */
function goodsOf(line: Line, at: number): string | undefined {
  if (mentionAt(line, at) && !isOfPlace(line, at)) return undefined;
  return inParticular(goodsFrom(line, at));
}

/** «Казахстан – покупатель омского зерна»: the country by its noun buys what the other one's place sends. */
function sidesOfBuyer(line: Line): Pick<FlowTopic, 'area' | 'counterpart'> | undefined {
  const places = placesOf(line).filter(({ code }) => isPlaceCode(code) && isOfEitherSide(code));
  const buyer = places.find(({ form }) => form === 'noun');
  const seller = buyer && places.find(({ code }) => countryOf(code) !== countryOf(buyer.code));
  return buyer && seller ? facing([seller.code, buyer.code] as readonly PlaceCode[]) : undefined;
}

/** The topic as what a figure of it would be, for the figures that go on from it. */
export const topicAsFigure = ({ product, area, counterpart }: FlowTopic): Observation => ({
  measure: 'trade.shipments',
  product,
  area: [...area],
  counterpart: [...counterpart],
});
