import { countryAcross, countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type PlaceMention, type QuantityMention } from '../mention.ts';
import { formAt, hasWord, type Line, linesBefore, mentionAt, placesOf, quantitiesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { inParticular } from './flow-goods.ts';
import { kazakhProduct } from './kazakh-goods.ts';
import type { Told } from './russian-figures.ts';

/** Goods that «өнім» stands for were named no further back, in sentences. */
const REACH = 4;
/** The country that «бұл елге» points at stands no further back, in sentences. */
const REACH_COUNTRY = 1;
/** The place that the goods go from, in sentences. */
const REACH_FROM = 5;

/** «Өнім», told of after goods in particular: «Бензиннің 30 пайызы сырттан әкелінеді. … 42 мың тонна өнім импортталды». */
export function goodsMeant(line: Line, mention: QuantityMention): string | undefined {
  const here = wholeTold(line, line.sentence.first, mention.first);
  if (here) return here;
  for (const before of linesBefore(line, REACH)) {
    const goods =
      quantitiesOf(before)
        .filter((one) => isWeight(one))
        .map((one) => inParticular(kazakhProduct(before, one)))
        .findLast((one) => one !== undefined) ??
      wholeTold(before, before.sentence.first, before.sentence.after);
    if (goods) return goods;
  }
  return undefined;
}

const isWeight = (one: QuantityMention): boolean => isMass(one) || /^(kg|l)$/.test(one.quantity.unit);

/** «Сыраның басым бөлігі», «астықтың көлемі», «бензиннің 30 пайызы»: goods that a part or the volume is told of. */
function wholeTold(line: Line, first: number, after: number): string | undefined {
  const { scene } = line;
  for (let token = after - 2; token >= first; token -= 1) {
    const form = formAt(scene, token);
    if (!GENITIVE_ENDING.test(form) || mentionAt(line, token) || NO_GOODS.test(form)) continue;
    const next = mentionAt(line, token + 1);
    const isWhole =
      (next?.kind === 'quantity' && /^(%|t|kg|l)$/.test(next.quantity.unit)) ||
      [1, 2].some((ahead) => PART.test(formAt(scene, token + ahead)));
    if (isWhole) return form.replace(GENITIVE_ENDING, '');
  }
  return undefined;
}
const PART = /^(бөлігі|бөлігін|көлемі|көлемін|экспорты|импорты|жеткізілімі)$/u;
const NO_GOODS =
  /^(оның|соның|бұның|мұның|олардың|солардың|бұлардың|өнім|тауар|жүк|жеткізілім|тасымал|квота|үлес|сұраныс|экспорт|импорт|сауда|айналым|халық|тұрғын|ел|облыс|өңір|қаражат|инвестиция|жоба|құн|көлем|жол|шекара|компания|кәсіпорын|зауыт)\p{L}*$/u;

/** «Ең ірі сатып алушы – Қазақстан, бұл елге 16 мың тонна өнім жеткізілді»: goods that go to the country just named. */
export function goodsToThatCountry(line: Line, mention: QuantityMention): Told | undefined {
  if (line.scene.language !== 'kk' || !isWeight(mention)) return undefined;
  const { scene } = line;
  const clause = clauseAt(line, mention.first);
  for (let token = clause.first + 1; token < mention.first; token += 1) {
    if (!isThere(scene.tokens, token) || !POINTING.test(formAt(scene, token - 1))) continue;
    if (!hasWord(line, SENT, { first: mention.after, after: clause.after })) return undefined;
    const sides = sidesTo(line, token);
    const told = kazakhProduct(line, mention);
    const product = inParticular(told) ?? goodsMeant(line, mention);
    return sides && product ? { measure: 'trade.shipments', span: mention, product, sides } : undefined;
  }
  return undefined;
}
const isThere = formIs(/^(елге|мемлекетке|республикаға)$/u);
const POINTING = /^(бұл|ол|осы|сол|аталған|аталмыш)$/u;
const SENT =
  /^(жеткізіл(ді|ген|еді)|жөнелтіл(ді|ген|еді)|жіберіл(ді|ген|еді)|экспорттал(ды|ған|ады)|сатыл(ды|ған|ады)|шығарыл(ды|ған|ады)|кет(ті|кен|еді)|тиел(ді|ген))$/u;

/** From the nearest place of the other country told before, else from that country, to the country named last. */
function sidesTo(line: Line, token: number): Sides | undefined {
  const to = namedBefore(line, token, REACH_COUNTRY, ({ code }) => isPlaceCode(code));
  if (!to || !/^(RU|KZ)$/.test(to.code)) return undefined;
  const across = countryAcross(to.code);
  const from = namedBefore(
    line,
    token,
    REACH_FROM,
    ({ code }) => isPlaceCode(code) && countryOf(code) === across,
  );
  return from && { area: [from.code], counterpart: [to.code] };
}

function namedBefore(
  line: Line,
  token: number,
  reach: number,
  fits: (place: PlaceMention) => boolean,
): PlaceMention | undefined {
  for (const told of [line, ...linesBefore(line, reach)]) {
    const place = placesOf(told).findLast((one) => one.after <= token && fits(one));
    if (place) return place;
  }
  return undefined;
}
