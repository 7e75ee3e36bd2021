import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { agreeing, pluralOf } from '../declension.ts';
import {
  ADJECTIVE,
  type Analysis,
  GUESSED,
  INFINITIVE,
  NOUN,
  PARTICIPLE,
  PASSIVE,
  SINGULAR,
  SURNAME,
  VERB,
} from '../language/features.ts';
import { WORD } from '../language/tokens.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  lemmasAt,
  mentionAt,
  periodsOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { type Dealer, dealersOf } from './dealers.ts';
import { type Deal, englishDeal, isMeansOfTransport } from './english-order.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { isRumour, kazakhOrders } from './kazakh-order.ts';
import { isOfMoney } from './kazakh-works.ts';
import { nounPhrase, phraseSpan } from './phrase.ts';

const GOODS = ['goods'];
const ACTS = ['order', 'buy', 'deliver', 'make', 'build'] as const;
/** Adjectives between a number and what it counts are no more than this. */
const FARTHEST_COUNT = 4;

/** One side orders, makes or delivers equipment for the other: goods with an act, a supplier and a customer of two countries. */
export const order: Frame = {
  name: 'order',
  triggers: ACTS,
  fill: (line, context) => {
    if (line.sentence.role !== 'body' && !(line.scene.language === 'ru' && line.sentence.role === 'heading'))
      return [];
    if (isRumour(line)) return [];
    const inKazakh = line.scene.language === 'kk' ? kazakhOrders(line, context) : [];
    if (inKazakh.length > 0) return inKazakh;
    const isWoken = hitsOf(line, GOODS).length > 0;
    const deal = isWoken && line.scene.language === 'en' ? englishDeal(line) : undefined;
    const act = deal?.act ?? (isWoken ? actOf(line) : undefined);
    if (!act || (line.scene.language === 'kk' && isOfMoney(line, act))) return [];
    const told = modalityAt(line, act);
    const modality = told === 'planned' && isEntrusted(line, act) ? 'stated' : told;
    if (modality === 'denied' || modality === 'wished') return [];
    const parties = deal
      ? partiesOfDeal(deal)
      : (partiesOf(dealersNear(line, context, act), line, act) ?? sameDeal(line, context));
    if (!parties) return [];
    const date = dateOf(line, context, act);
    const orders = goodsOf(line, act).flatMap(({ name, count }): readonly BareClaim[] => {
      // Who only plans to buy has ordered nothing: that is an intent.
      if ((isHabit(line, act) || isArrival(line, act)) && !count) return [];
      // «Раньше верфь строила суда и для Казахстана»: what is done in general.
      if (!count && isOfAnySuch(line)) return [];
      if (modality === 'planned' && (act.concept === 'buy' || (has(line, 'intended') && !count))) return [];
      if (modality === 'planned' && isOfContractToCome(line)) return [];
      const slots = prune({
        goods: name,
        ...parties,
        count: count?.quantity,
        date,
      }) as SlotsOf<'order'>;
      return [{ kind: 'order', modality, slots, quote: quoteOf(line) }];
    });
    if (orders.length > 0) context.last.deal = { ...parties, line: line.index };
    return orders;
  },
};

/** «… отправил первую партию. Всего планируется поставить 50 локомотивов»: between those of the deal of the sentence before, where a Russian one names nobody. */
function sameDeal(line: Line, context: Context): ReturnType<typeof partiesOf> {
  const { deal } = context.last;
  if (line.scene.language !== 'ru' || !deal || line.index - deal.line !== 1) return undefined;
  const isNobodys = line.mentions.every(({ kind }) => kind === 'quantity' || kind === 'period');
  const { line: _, ...parties } = deal;
  return isNobodys && quantitiesOf(line).length > 0 ? parties : undefined;
}

const partiesOfDeal = ({ supplier, customer }: Deal): Pick<SlotsOf<'order'>, 'supplier' | 'customer'> => ({
  supplier,
  customer,
});

/** «Такие суда», «раньше строили»: of no one deal. */
const isOfAnySuch = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hasWord(line, /^(так(ие|их|ими)|подобн(ые|ых|ыми)|раньше|прежде|обычно|всегда|традиционно)$/u);

/** «Намерен заключить контракт на поставку»: the deal itself is yet to be made. */
const isOfContractToCome = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['contract', 'agreement']).some(({ first }) =>
    /^(заключить|подписать)$/u.test(formAt(line.scene, first - 1)),
  );

/** «Предприятия поставляют в республику …»: what is done all the time is no deal. */
const isHabit = (line: Line, act: Hit): boolean => {
  const { present, past } = tenseAt(line, act.first);
  return line.scene.language === 'ru' && act.concept === 'deliver' && present && !past;
};

/** «Прибыл первый автобус»: what arrives need not be delivered; a number of things is. */
const isArrival = (line: Line, act: Hit): boolean => carries(line, act.first, 'go');

/** What is done with goods: an order before the making of it. A noun of making tells of something else, «по заказу» does not. */
function actOf(line: Line): Hit | undefined {
  const goods = hitsOf(line, GOODS);
  const isOfGoods = (hit: Hit) => goods.some((other) => isWithin(other, clauseAt(line, hit.first)));
  const isDone = (hit: Hit) => {
    const head = line.scene.language === 'kk' ? hit.after - 1 : hit.first;
    return (
      isPredicate(line, head) ||
      (line.scene.language === 'en' && Boolean(featuresAt(line.scene, head) & VERB)) ||
      Boolean(featuresAt(line.scene, head) & (VERB | PARTICIPLE) && !(featuresAt(line.scene, head) & NOUN)) ||
      // «Планируется поставить 50 локомотивов».
      (hit.concept === 'deliver' &&
        line.scene.language === 'ru' &&
        Boolean(featuresAt(line.scene, head) & INFINITIVE) &&
        has(line, 'intended'))
    );
  };
  return ACTS.map((concept) =>
    hitsOf(line, [concept]).find((hit) =>
      concept === 'order'
        ? !carries(line, hit.first, 'customer')
        : (isDone(hit) || isOfContract(line, hit) || isMakingTold(line, hit)) &&
          (concept === 'deliver' || isOfGoods(hit)),
    ),
  ).find((hit) => hit !== undefined);
}

/** Who may have a part in the act: from its clause and that of its goods, and any maker elsewhere. */
function dealersNear(line: Line, context: Context, act: Hit): readonly Dealer[] {
  const clauses = [act, ...hitsOf(line, GOODS)].map(({ first }) => clauseAt(line, first));
  return dealersOf(line, context).filter(
    (dealer) =>
      clauses.some((clause) => isWithin(dealer, clause)) || !['for', 'to', 'toward'].includes(dealer.role),
  );
}

/** Supplier and customer by how they stand to the act; undefined unless someone is served and the two are not of one country. */
function partiesOf(
  dealers: readonly Dealer[],
  line: Line,
  act: Hit,
): { supplier?: Party; customer?: Party } | undefined {
  const pick = (...roles: readonly Dealer['role'][]) =>
    roles.map((role) => dealers.find((dealer) => dealer.role === role)).find(Boolean);
  const told =
    act.concept === 'order' || act.concept === 'buy'
      ? ordered(dealers, line, act, pick)
      : made(dealers, line, act, pick);
  const { supplier, customer } = told;
  // Where goods only went to is no customer, unless the text says from whom.
  if (isTaken(line, act) && !(supplier?.country && customer)) return undefined;
  if (act.concept === 'deliver' && !supplier && customer?.role !== 'for' && !has(line, 'customer'))
    return undefined;
  if (supplier && customer && supplier.country && supplier.country === customer.country) return undefined;
  const isOfDeal = customer ?? (act.concept === 'order' || act.concept === 'buy' ? supplier : undefined);
  if (!isOfDeal || !(supplier?.country ?? customer?.country)) {
    if (!(supplier && customer)) return undefined;
  }
  return {
    ...(supplier ? { supplier: supplier.party } : {}),
    ...(customer && customer !== supplier ? { customer: customer.party } : {}),
  };
}

type Picks = (...roles: readonly Dealer['role'][]) => Dealer | undefined;
interface Sides {
  readonly supplier?: Dealer | undefined;
  readonly customer?: Dealer | undefined;
}

/** «Петропавловск получит из Кургана 15 автобусов»: who takes delivery is the subject. */
const isTaken = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' && /^получ/u.test(formAt(line.scene, act.first));

/** Who makes or delivers is the subject, else the place where it is done; the other one it is for. */
function made(dealers: readonly Dealer[], line: Line, act: Hit, pick: Picks): Sides {
  if (isTaken(line, act)) return { customer: pick('subject', 'name'), supplier: pick('from', 'at') };
  // Who speaks with the maker is served.
  if (act.concept === 'deliver' && isAgreedOn(line, act))
    return { customer: pick('subject', 'name'), supplier: pick('with', 'at') };
  const customer =
    pick('for', 'to') ??
    (act.concept === 'deliver' ? (receiverOf(dealers, line, act) ?? pick('toward')) : undefined);
  const isPassive = line.scene.language === 'en' && formAt(line.scene, act.after) === 'by';
  const maker = isPassive ? pick('by') : pick('subject', 'name');
  const supplier = maker ?? pick('by', 'from', 'in', 'on');
  return { supplier: supplier === customer ? undefined : supplier, customer };
}

/** «Отгрузил костанайскому ТОО «Агроснаб»»: behind a Russian verb of delivering the firm of another country than the subject's, whatever case its form tells. */
function receiverOf(dealers: readonly Dealer[], line: Line, act: Hit): Dealer | undefined {
  const subject = dealers.find(({ role, after }) => after <= act.first && /^(subject|name)$/.test(role));
  if (line.scene.language !== 'ru' || !subject) return undefined;
  const home = subject.country ?? homeOf(subject);
  return dealers.find(
    (dealer) =>
      dealer.first >= act.after &&
      dealer.country !== undefined &&
      dealer.country !== home &&
      !isPlaceCode(dealer.party) &&
      !/^(in|from|at|by|on|with|through)$/.test(dealer.role),
  );
}

/** «Омский завод «Шина»»: nothing more is known of a body than its name says. */
const homeOf = ({ party }: Dealer): string | undefined => (isPlaceCode(party) ? countryOf(party) : undefined);

/** Who orders is the subject of an active verb, else stands by the noun or the participle; the other one supplies. */
function ordered(dealers: readonly Dealer[], line: Line, act: Hit, pick: Picks): Sides {
  const { scene } = line;
  const isParticiple =
    scene.language === 'en'
      ? /^(is|are|was|were|be|been|being)$/.test(formAt(scene, act.first - 1)) ||
        carries(line, act.first - 1, 'goods')
      : Boolean(featuresAt(scene, act.first) & (PARTICIPLE | PASSIVE));
  const isActive = isPredicate(line, act.after - 1) && !isParticiple && formAt(scene, act.after) !== 'by';
  const subject = pick('subject', 'name');
  if (isPlaced(line, act)) return { customer: subject, supplier: pick('at', 'to', 'in', 'on') };
  if (isReceived(line, act)) return { customer: pick('from', 'for', 'of'), supplier: subject };
  if (isActive && isEntrusted(line, act)) return { customer: subject, supplier: pick('to') };
  if (isActive) return { customer: subject, supplier: pick('at', 'from', 'in', 'on') };
  const beside =
    scene.language === 'kk'
      ? dealers.find(({ after }) => after <= act.first && act.first - after <= 1)
      : dealers.find(({ first }) => first >= act.after && first - act.after <= 3);
  const supplier = [subject, pick('at', 'by', 'in', 'on', 'from')].find(
    (dealer) => dealer && dealer !== beside,
  );
  return beside ? { customer: beside, supplier } : {};
}

/** «Поручили верфи построить …»: the order is placed. */
const isEntrusted = (line: Line, act: Hit): boolean => /^поруч/u.test(formAt(line.scene, act.first));

/** «Заказ на три буксира разместила у корабелов компания …»: the subject is who orders. */
const isPlaced = (line: Line, act: Hit): boolean => isNounBy(line, act, /^(размест|сдела|оформ)/u);

/** «Верфь получила заказ от …», «… для …»: the subject supplies. */
const isReceived = (line: Line, act: Hit): boolean => isNounBy(line, act, /^получ/u);

/** Whether a Russian noun of the act goes with such a verb. */
const isNounBy = (line: Line, { first }: Hit, verb: RegExp): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, first) & NOUN) &&
  isSaidBy(line, first, verb);

const isSaidBy = (line: Line, act: number, verb: RegExp): boolean =>
  clauseAt(line, act).predicates.some((token) => verb.test(formAt(line.scene, token)));

/** «Город договорился с заводом о поставке вагонов»: what is agreed on. */
const isAgreedOn = (line: Line, { first }: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^об?$/u.test(formAt(line.scene, first - 1)) &&
  isSaidBy(line, first, /^договор|^услов/u);

/** «Контракт на строительство буксиров»: what a contract is for is done by it. */
const isOfContract = (line: Line, hit: Hit): boolean =>
  isAgreedOn(line, hit) ||
  (line.scene.language === 'ru' &&
    formAt(line.scene, hit.first - 1) === 'на' &&
    (carries(line, hit.first - 2, 'contract', 'agreement') ||
      /^(тендер|конкурс|заказ|аукцион|торги)\p{L}{0,2}$/u.test(formAt(line.scene, hit.first - 2))));

/** «Завершили строительство буксиров», «приступили к постройке»: the making of goods that has begun or is over. */
function isMakingTold(line: Line, hit: Hit): boolean {
  if (line.scene.language !== 'ru' || !(featuresAt(line.scene, hit.first) & NOUN)) return false;
  const governor = /^к$/u.test(formAt(line.scene, hit.first - 1)) ? hit.first - 2 : hit.first - 1;
  return isPredicate(line, governor) && carries(line, governor, 'begin', 'finish');
}

interface Goods {
  readonly name: string;
  readonly count?: QuantityMention;
}

/** The goods of a deal: each kind with a count of its own is one order, kinds without counts are told together. */
function goodsOf(line: Line, act: Hit): readonly Goods[] {
  const hits = hitsOf(line, GOODS).filter(
    (hit, at, all) =>
      !isVerb(line, hit) &&
      !isMeansOfTransport(line, hit) &&
      !all.some((other, before) => before !== at && isWithin(hit, other)),
  );
  const told = hits.map((hit) => {
    const count = countOf(line, hit) ?? countOrdered(line, act);
    const named = (count && countedAgain(line, hit, count, hits)) ?? hit;
    return { hit, name: goodsName(line, named), ...(count ? { count } : {}) };
  });
  const counted = told.filter(({ count }) => count);
  if (counted.length > 0) return counted;
  const near = told.toSorted((a, b) => gap(a.hit, act) - gap(b.hit, act))[0];
  if (!near) return [];
  const next = told.find(
    ({ hit }) =>
      hit.first > near.hit.after &&
      hit.first - near.hit.after <= 2 &&
      /^(и|мен|және|and)$/u.test(formAt(line.scene, near.hit.after)),
  );
  if (!next) return [near];
  const name =
    line.scene.language === 'ru' &&
    near.hit.after - near.hit.first === 1 &&
    next.hit.after - next.hit.first === 1
      ? [near, next].map(({ hit }) => pluralOf(lemmaOf(line, hit.first, true))).join(' и ')
      : textOf(line.scene, { first: near.hit.first, after: next.hit.after });
  return [{ name }];
}

/** «Первую партию тепловозов – 4 машины»: the Russian goods right before a dash, which a common noun counts behind it. */
const countedAgain = (
  { scene }: Line,
  { first }: Span,
  count: Span,
  hits: readonly Hit[],
): Hit | undefined =>
  scene.language === 'ru' &&
  /^(машин|единиц|судов?$|суда$|борт)/u.test(formAt(scene, first)) &&
  /^[–—(:-]$/u.test(formAt(scene, count.first - 1))
    ? hits.find(({ after }) => after === count.first - 1)
    : undefined;

/** «The tanker is the first of three ordered from S»: how many, right before the English verb, of the goods named before. */
const countOrdered = (line: Line, act: Hit): QuantityMention | undefined =>
  line.scene.language === 'en' && act.concept === 'order'
    ? quantitiesOf(line).find(
        ({ after, first, ordinal, quantity }) =>
          !ordinal &&
          quantity.unit === '1' &&
          quantity.n > 1 &&
          after === act.first &&
          formAt(line.scene, first - 1) === 'of',
      )
    : undefined;

/** «Ready to ship barley»: no vessel. */
const isVerb = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first) === 'ship' &&
  /^(to|will|would|can|could|may)$/.test(formAt(line.scene, first - 1));

const gap = (a: Span, b: Span): number => Math.min(Math.abs(a.first - b.after), Math.abs(b.first - a.after));

/** The number before goods, with nothing but their attributes between. */
function countOf(line: Line, hit: Span): QuantityMention | undefined {
  return quantitiesOf(line).findLast(
    (mention) =>
      mention.quantity.unit === '1' &&
      !mention.ordinal &&
      mention.quantity.n > 1 &&
      !isOfEach(line, mention) &&
      mention.first < hit.first &&
      hit.first - mention.after <= FARTHEST_COUNT &&
      isAttributive(line, mention.after, hit.first),
  );
}

/** «Three 13,000-dwt tankers»: how large each of them is. */
const isOfEach = ({ scene }: Line, { first, after }: Span): boolean =>
  scene.language === 'en' &&
  /\d-/.test(scene.tokens.text.slice(scene.tokens.start[first], scene.tokens.end[after - 1]! + 1));

function isAttributive(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    const bits = featuresAt(line.scene, token);
    const mention = mentionAt(line, token);
    if (mention?.kind === 'quantity' && isOfEach(line, mention)) continue;
    const isPlace = mention?.kind === 'place';
    const isHyphen = formAt(line.scene, token) === '-';
    const isNoun = (line.scene.language !== 'ru' && bits & NOUN) || PIECES.test(formAt(line.scene, token));
    if (!isPlace && !isHyphen && !isNoun && !(bits & (ADJECTIVE | PARTICIPLE))) return false;
  }
  return true;
}

const PIECES = /^(единиц\p{L}{0,3}|штук\p{L}{0,2}|парти[июя]|сери[июя])$/u;

/** The goods in the nominative: one word in the singular, a phrase in the number it has. */
function goodsName(line: Line, hit: Hit): string {
  const { scene } = line;
  const { first, after } = phraseSpan(line, hit);
  if (scene.language === 'en') {
    // «Non-self-propelled barges».
    const isJoined = scene.tokens.kind[first - 1] === WORD && formAt(scene, first - 1).includes('-');
    const kind =
      isJoined && !mentionAt(line, first - 1) ? `${textOf(scene, { first: first - 1, after: first })} ` : '';
    const phrase = nounPhrase(line, hit)
      .replace(/ of \d.*$/, '')
      .replace(/^(dwt|deadweight|ton|tonne|hp|kw) /i, '');
    return `${kind}${singular(line, hit, phrase)}`;
  }
  if (scene.language === 'kk') return nounPhrase(line, hit);
  if (after - first === 1) return lemmaOf(line, hit.first, true);
  const isPlural = readingsOf(line, hit.after - 1, NOUN).every(({ features }) => !(features & SINGULAR));
  if (!isPlural) return nounPhrase(line, hit);
  const words: string[] = [];
  for (let token = first; token < hit.after; token += 1) {
    if (mentionAt(line, token)?.kind === 'place') continue;
    const isHead = token === hit.after - 1;
    const lemma = lemmaOf(line, token, isHead);
    words.push(isHead ? pluralOf(lemma) : agreeing(lemma, 'plural'));
  }
  return [...words, ...(after > hit.after ? [textOf(scene, { first: hit.after, after })] : [])].join(' ');
}

/** "Sea-going harbour tugboats" as one of them. */
function singular(line: Line, hit: Hit, phrase: string): string {
  const written = textOf(line.scene, { first: hit.after - 1, after: hit.after });
  const lemma = /(s|x|ch|sh)es$/.test(written)
    ? written.slice(0, -2)
    : lemmasAt(line.scene, hit.after - 1)[0];
  return lemma && phrase.endsWith(written) ? phrase.slice(0, -written.length) + lemma : phrase;
}

/** The readings of a word as a noun or an adjective, as a surname only where it can be nothing else. */
const readingsOf = (line: Line, token: number, sort: number): readonly Analysis[] => {
  const all = line.scene.morphology
    .analyse(formAt(line.scene, token), 'ru')
    .filter(({ features }) => features & sort);
  // «Строят суда»: goods are vessels, no courts.
  const common = all.filter(({ features, lemma }) => !(features & SURNAME) && lemma !== 'суд');
  return common.length > 0 ? common : all;
};

function lemmaOf(line: Line, token: number, isHead: boolean): string {
  const form = formAt(line.scene, token);
  const lemma = readingsOf(line, token, isHead ? NOUN : ADJECTIVE)[0]?.lemma ?? form;
  // «Лодок-бударок»: both halves are declined.
  const [half, other] = isHead ? lemma.split('-') : [];
  if (!half || !other || !form.startsWith(`${half}-`)) return lemma;
  const nouns = line.scene.morphology
    .analyse(half, 'ru')
    .filter(({ features }) => features & NOUN && !(features & (SURNAME | GUESSED)));
  return nouns[0] ? `${nouns[0].lemma}-${other}` : lemma;
}

function dateOf(line: Line, context: Context, act: Span): string | undefined {
  const dates = periodsOf(line).filter(({ when }) =>
    ['absolute', 'yearless', 'relative', 'later'].includes(when.type),
  );
  const clause = clauseAt(line, act.first);
  const date = dates.find((period) => isWithin(period, clause)) ?? dates[0];
  return date ? periodOf(date, context) : undefined;
}
