import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { type Context, periodOf } from '../context.ts';
import { ADJECTIVE, NOUN } from '../language/features.ts';
import { DATIVE_ENDING, GENITIVE_ENDING, withoutCase } from '../language/kazakh-words.ts';
import { WORD } from '../language/tokens.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  hitsOf,
  isBareNoun,
  type Line,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { quotedBefore } from './phrase.ts';

interface Party extends Span {
  readonly name: string;
  readonly country: string;
  readonly isBody: boolean;
}

const MADE = /^(жаса|құрасты?р|сал(а|ып|ды|ын|мақ|у)|өндір|жеткіз|тапсыр|жөнелт|берді|береді|табыста)/u;
/** A quoted name with its marks is not longer than this, in tokens. */
const LONGEST_NAME = 9;
const ORDERED = /^тапсырыс/u;

/**
 * Goods that one side makes or hands over for the other: «Қазақстанның тапсырысы бойынша алты баржа салады», «Ақтау портына екі сүйрегіш
 * кеме жеткізіп берді», «Омбы метросына арналған 40 вагон жасалып жатыр». Counted goods only: a mass is a shipment.
 */
export function kazakhOrders(line: Line, context: Context): readonly BareClaim[] {
  const bought = tokenWhere(
    line,
    (token) =>
      formAt(line.scene, token) === 'сатып' &&
      /^ал(ды|ған|мақ|ады|ып|уда|ынды|ынған|ынады|ынбақ)$/u.test(formAt(line.scene, token + 1)),
  );
  const made =
    bought ?? tokenWhere(line, (token) => MADE.test(formAt(line.scene, token)) && !mentionAt(line, token));
  if (made === undefined) return [];
  const given = tokenWhere(
    line,
    (token) => formAt(line.scene, token) === 'тапсырыс' && /^бер/u.test(formAt(line.scene, token + 1)),
  );
  const sides =
    given !== undefined ? orderGiven(line, given) : bought === undefined ? sidesOf(line, made) : dealOf(line);
  if (!sides) return [];
  const modality = modalityAt(line, { first: made, after: made + (bought === undefined ? 1 : 2) });
  if (modality === 'denied' || modality === 'wished') return [];
  const date = periodsOf(line).find(
    (period) => period.edge === 'in' && ['absolute', 'yearless', 'relative'].includes(period.when.type),
  );
  const told = quantitiesOf(line).flatMap((count) => {
    const goods = goodsBehind(line, count);
    return goods ? [{ goods, count }] : [];
  });
  return told.map(({ goods, count }) => ({
    kind: 'order',
    modality,
    slots: prune({
      goods,
      supplier: sides.supplier,
      customer: sides.customer,
      count: count.quantity,
      date: date ? periodOf(date, context) : undefined,
    }) as SlotsOf<'order'>,
    quote: quoteOf(line),
  }));
}

/** «Вагон сатып алды деген ақпарат тексерілді»: what is only said to be so. */
export const isRumour = (line: Line): boolean =>
  line.scene.language === 'kk' &&
  tokenWhere(
    line,
    (token) =>
      formAt(line.scene, token) === 'деген' &&
      /^(ақпарат|қауесет|болжам|сыбыс|жалған)/u.test(formAt(line.scene, token + 1)),
  ) !== undefined;

function tokenWhere({ sentence }: Line, fits: (token: number) => boolean): number | undefined {
  for (let token = sentence.first; token < sentence.after; token += 1) if (fits(token)) return token;
  return undefined;
}

/** The counted things behind a bare number: «алты баржа», «екі сүйрегіш кеме», «40 вагон». */
function goodsBehind(line: Line, count: QuantityMention): string | undefined {
  if (!count.bare || count.ordinal || count.quantity.n < 2) return undefined;
  const { scene } = line;
  let after = count.after;
  while (after < line.sentence.after && after - count.after < 3 && isOfGoods(line, after)) after += 1;
  if (
    after === count.after ||
    hitsOf(line, ['section', 'measure:business.companies', 'day', 'two'], { first: count.after, after })
      .length > 0 ||
    OF_TIME.test(formAt(scene, count.after))
  )
    return undefined;
  const goods = textOf(scene, { first: count.after, after });
  // «40 трамвай вагоны»: its head has no case.
  return isBareNoun(scene, after - 1) ? goods : withoutCase(goods);
}

/** «20 жылға жалға берді», «үш рет жеткізді»: how long or how often. */
const OF_TIME =
  /^(жыл|ай|апта|күн|сағат|рет|есе|пайыз|орын|кезең|мәрте)(ға|ге|да|де|дық|дік|лық|лік|дан|ден|ы|і|дың|дің)?$/u;

/** «Компания «Сибирь» зауытынан 40 вагон сатып алды»: who sells has the ending of whence, who buys is the first party of the other country. */
function dealOf(line: Line): { supplier: string; customer: string } | undefined {
  const parties = partiesOf(line, true);
  const supplier = parties.find(({ after }) => /[дтн][ае]н$/u.test(formAt(line.scene, after - 1)));
  const customer =
    supplier &&
    parties.find(
      (party) =>
        party.after <= supplier.first &&
        (party.country === '' || supplier.country === '' || party.country !== supplier.country) &&
        !GENITIVE_ENDING.test(formAt(line.scene, party.after - 1)),
    );
  return supplier && customer ? { supplier: supplier.name, customer: customer.name } : undefined;
}

/** «Ақтау порты «Лотос» зауытына екі буксирге тапсырыс берді»: to whom an order is given makes the goods, whoever gives it is the customer. */
function orderGiven(line: Line, given: number): { supplier: string; customer: string } | undefined {
  const parties = partiesOf(line, true).filter(({ first }) => first < given);
  const isTo = ({ after }: Party): boolean => DATIVE_ENDING.test(formAt(line.scene, after - 1));
  const supplier = parties.find((party) => party.isBody && isTo(party)) ?? parties.find(isTo);
  const customer = parties.find(
    (party) =>
      party !== supplier &&
      !isTo(party) &&
      !GENITIVE_ENDING.test(formAt(line.scene, party.after - 1)) &&
      (party.country === '' || supplier?.country === '' || party.country !== supplier?.country),
  );
  return supplier && customer ? { supplier: supplier.name, customer: customer.name } : undefined;
}

function isOfGoods(line: Line, token: number): boolean {
  const { scene } = line;
  const form = formAt(scene, token);
  if (scene.tokens.kind[token] !== WORD || mentionAt(line, token) || /^(мен|пен|бен|және)$/u.test(form))
    return false;
  return Boolean(featuresAt(scene, token) & (NOUN | ADJECTIVE)) && !MADE.test(form) && !ORDERED.test(form);
}

/** The customer stands before «тапсырысы» or «арналған», or is the one to whom they are handed; the supplier is the other party. */
function sidesOf(line: Line, made: number): { supplier: string; customer: string } | undefined {
  const all = partiesOf(line);
  // «Ресейдің «Лотос» зауыты»: the country only says whose the yard is.
  const parties = all.filter(
    (party) => party.isBody || !all.some((other) => other.isBody && other.first === party.after),
  );
  const isFor = (party: Party): boolean => {
    for (let token = party.after; token < Math.min(party.after + 2, line.sentence.after); token += 1)
      if (parties.some(({ first }) => first === token)) return false;
      else if (
        ORDERED.test(formAt(line.scene, token)) ||
        /^(арналған|үшін)$/u.test(formAt(line.scene, token))
      )
        return true;
    return false;
  };
  const isGiven = hitsOf(line, ['deliver'], { first: made, after: line.sentence.after }).length > 0;
  const customer =
    parties.find(isFor) ??
    (isGiven ? parties.find((party) => DATIVE_ENDING.test(formAt(line.scene, party.after - 1))) : undefined);
  const supplier = parties.find(
    (party) =>
      party !== customer &&
      customer &&
      party.first < made &&
      (party.country !== customer.country || party.country === ''),
  );
  return customer && supplier ? { supplier: supplier.name, customer: customer.name } : undefined;
}

/** Bodies, ports by the place they are called by, and places; a place with «метросы», «зауыты», «кемежасаушылары» behind stands for them. */
function partiesOf(line: Line, isDeal = false): readonly Party[] {
  const { scene } = line;
  const bodies = bodiesOf(line)
    .filter(({ place }) => !place)
    .map((body) => ({ ...span(body), name: body.name, country: '', isBody: true }));
  const elsewhere = isDeal ? ['in', 'between'] : ['in', 'from', 'between'];
  const places = placesOf(line)
    .filter(
      (place) =>
        (place.form === 'noun' &&
          (!elsewhere.includes(roleOf(line, place)) ||
            // «Павлодарда жасалған 40 вагон».
            MADE_THERE.test(formAt(line.scene, place.after)))) ||
        // «Семейлік зауыт».
        (place.form === 'adjective' && MAKER.test(formAt(line.scene, place.after))),
    )
    .filter((place) => !periodsOf(line).some(({ first }) => first === place.first))
    .map((place) => {
      const after = behind(line, place.after);
      const isPort = hitsOf(line, ['asset:port', 'asset:airport']).some((hit) => hit.first === place.after);
      const name = isPort ? withoutCase(textOf(scene, { first: place.first, after })) : place.code;
      return { first: place.first, after, name, country: countryOf(place.code), isBody: isPort };
    });
  const marked: Party[] = [];
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const quoted = /^(үшін|арналған)$/u.test(formAt(scene, token)) && quotedBefore(line, token, LONGEST_NAME);
    if (quoted && !bodies.some(({ after }) => after === quoted.after))
      marked.push({ ...quoted, name: textOf(scene, quoted), country: '', isBody: true });
  }
  return [...bodies, ...marked, ...places].sort((a, b) => a.first - b.first);
}

const MADE_THERE = /^(жасалған|құрастырылған|шығарылған|өндірілген|салынған)$/u;
const MAKER = /^(зауыт|комбинат|фабрика|кемежасаушы|кәсіпорын|машина жасаушы|өндіруші)\p{L}*$/u;

const span = ({ first, after }: Span): Span => ({ first, after });

/** Past the nouns in the possessive that a place is called with: «Омбы метросына», «Ақтау портының». */
function behind(line: Line, at: number): number {
  let after = at;
  while (
    after < line.sentence.after &&
    after - at < 2 &&
    !mentionAt(line, after) &&
    line.scene.tokens.kind[after] === WORD &&
    /(сы|сі|ы|і)(ның|нің|на|не|нда|нде|н)?$/u.test(formAt(line.scene, after)) &&
    !ORDERED.test(formAt(line.scene, after)) &&
    Boolean(featuresAt(line.scene, after) & NOUN)
  )
    after += 1;
  return after;
}
