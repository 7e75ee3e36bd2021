import type { SlotsOf } from '#model/claim.ts';
import { countryAcross, countryOf, isOfEitherSide, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { bodiesOf, formAt, isOfPlace, type Line, mentionAt, placesOf } from '../scene.ts';
import { facing, type Sides } from './facing.ts';
import { inParticular } from './flow-goods.ts';
import { goodsFrom } from './products.ts';
import { sidesOf } from './sides.ts';
import { wayByVerb } from './traded.ts';

type Observation = SlotsOf<'observation'>;

/** A trade in goods that a Russian sentence is about: «А увеличил экспорт соли в Б», «Б вошёл в число покупателей зерна из А», «Б закупает соль в А». */
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
        : said === 'buying'
          ? sidesOfBuying(line)
          : sidesOf(line, context, { first: token, after: token + 1 }, 'export');
    if (sides && isOfBoth(sides)) return { product, area: sides.area, counterpart: sides.counterpart };
  }
  return undefined;
}

/** «Туда отгружено:», «в Казахстан отправлены:», «из А поступили:»: a flow whose goods stand in the list, or in the lines, behind the colon by which its sentence ends. */
export function flowOfList(line: Line, context: Context): Sides | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || formAt(scene, sentence.after - 1) !== ':') return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const way = wayByVerb(line, token) ?? (FLOW.test(formAt(scene, token)) ? 'export' : undefined);
    if (way !== 'export' && way !== 'import') continue;
    const sides = sidesOf(line, context, { first: token, after: token + 1 }, way);
    return sides && isOfBoth(sides) ? sides : undefined;
  }
  return undefined;
}
const FLOW =
  /^(экспорт(а|у|ом|е)?|поставк(а|и|у|ой|ам|ами|ах)|поставок|отгрузк(а|и|у|ой|ам|ами|ах)|отгрузок|вывоз(а|у|ом|е)?)$/u;
const BUYER =
  /^(покупател(ь|я|ем|ей|ям|ями|и)|импорт[её]р(а|ом|ов|ы)?|потребител(ь|я|ем|ей|и)|получател(ь|я|ем|ей|и))$/u;
const BUYING =
  /^(закупк(а|и|у|ой|е|ам|ами|ах)|закупок|покупк(а|и|у|ой|е|ам|ах)|закупа(ет|ют|л|ла|ли|ть)|покупа(ет|ют|л|ла|ли|ть)|закупил[аи]?|приобрета(ет|ют|л|ла|ли))$/u;
/** Whether a word is of goods that go out, of whoever buys them, or of buying them somewhere. */
const saidAt = ofForm((form) =>
  FLOW.test(form) ? 'flow' : BUYER.test(form) ? 'buyer' : BUYING.test(form) ? 'buying' : null,
);

const isOfBoth = ({ area, counterpart }: Pick<FlowTopic, 'area' | 'counterpart'>): boolean =>
  [...area, ...counterpart].every(isOfEitherSide) && countryOf(area[0]!) !== countryOf(counterpart[0]!);

/** The goods behind the word, past the adjectives of places. */
function goodsOf(line: Line, at: number): string | undefined {
  if (mentionAt(line, at) && !isOfPlace(line, at)) return undefined;
  return inParticular(goodsFrom(line, at));
}

/** «Казахстан – покупатель омского зерна»: the country by its noun buys what the other one's place sends. */
function sidesOfBuyer(line: Line): Pick<FlowTopic, 'area' | 'counterpart'> | undefined {
  const places = placesOf(line).filter(({ code }) => isOfEitherSide(code));
  const nouns = places.filter(({ form }) => form === 'noun');
  // «Покупатель зерна Омской области – Казахстан».
  const buyer = nouns.find(({ cases }) => Boolean(cases & NOMINATIVE)) ?? nouns[0];
  const seller = buyer && places.find(({ code }) => countryOf(code) !== countryOf(buyer.code));
  return buyer && seller ? facing([seller.code, buyer.code] as readonly PlaceCode[]) : undefined;
}

/** «Магнитогорский комбинат возобновил закупки руды в Казахстане»: goods go from where they are bought to the place of the other country. */
function sidesOfBuying(line: Line): Pick<FlowTopic, 'area' | 'counterpart'> | undefined {
  const places = placesOf(line).filter(({ code }) => isOfEitherSide(code));
  const seller = places.find(
    ({ form, first }) => form === 'noun' && /^(в|во|из|у)$/u.test(formAt(line.scene, first - 1)),
  );
  if (!seller) return undefined;
  const buyer =
    places.find(({ code }) => countryOf(code) !== countryOf(seller.code))?.code ??
    // «ММК возобновил закупки в Казахстане»: a firm buys abroad by the name of a country.
    (/^(RU|KZ)$/.test(seller.code) && bodiesOf(line).length > 0 ? countryAcross(seller.code) : undefined);
  return buyer ? facing([seller.code, buyer] as readonly PlaceCode[]) : undefined;
}

/** The topic as what a figure of it would be, for the figures that go on from it. */
export const topicAsFigure = ({ product, area, counterpart }: FlowTopic): Observation => ({
  measure: 'trade.shipments',
  product,
  area: [...area],
  counterpart: [...counterpart],
});
