import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import { ADJECTIVE, CONJUNCTION, NOUN, PAST, PREPOSITION, VERB } from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import { isWithin, type Span } from '../mention.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  hitsOf,
  isCapital,
  isCapitalWord,
  type Line,
  mentionAt,
  placesOf,
  textOf,
} from '../scene.ts';

/** What is done with goods, in English, and for whom: the deal of a sentence. */
export interface Deal {
  readonly act: Hit;
  readonly supplier: Party;
  readonly customer: Party;
}

interface Dealer extends Span {
  readonly party: Party;
  readonly country?: string;
}

type Slot = 'subject' | 'by' | 'from' | 'at' | 'to' | 'for' | 'with' | 'in';

/** What a verb does with goods, and its voice. */
type Voice = 'won active' | `${Doing} ${'active' | 'passive'}`;
type Doing = 'order' | 'make' | 'deliver';

/** Who supplies and who is served, by the voice of the verb: the preposition that brings each in, the likelier first. */
const ROLES: Readonly<
  Record<Voice, { readonly supplier: readonly Slot[]; readonly customer: readonly Slot[] }>
> = {
  'order active': { supplier: ['from', 'at', 'with', 'by', 'in'], customer: ['subject'] },
  'order passive': { supplier: ['from', 'at', 'with', 'in'], customer: ['by', 'for'] },
  'won active': { supplier: ['subject'], customer: ['from', 'for', 'by'] },
  'make active': { supplier: ['subject'], customer: ['for', 'to'] },
  'make passive': { supplier: ['by', 'at', 'in'], customer: ['for', 'to'] },
  'deliver active': { supplier: ['subject'], customer: ['to', 'for'] },
  'deliver passive': { supplier: ['by', 'from'], customer: ['to', 'for'] },
};
/** What is done by the words of a concept, the likelier a deal first. */
const ACTS: readonly (readonly [concept: string, doing: Doing])[] = [
  ['order', 'order'],
  ['buy', 'order'],
  ['deliver', 'deliver'],
  ['make', 'make'],
  ['build', 'make'],
  ['finish', 'make'],
];

/** The deal that an English sentence tells of: «C ordered two ferries from S», "two ferries ordered from S by C", "S will build two ferries for C". */
export function englishDeal(line: Line): Deal | undefined {
  const goods = hitsOf(line, ['goods']).filter((hit) => !isMeansOfTransport(line, hit));
  if (goods.length === 0) return undefined;
  for (const [concept, doing] of ACTS)
    for (const act of hitsOf(line, [concept])) {
      if (!goods.some(({ first, after }) => after <= act.first || first >= act.after)) continue;
      const deal = dealOf(line, act, doing);
      if (deal) return deal;
    }
  return undefined;
}

/** «Coal is shipped by river barges», "sent in wagons": what the goods go by; «by the wagon works» makes them. */
export function isMeansOfTransport(line: Line, { first, after }: Span): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || FIRM.test(formAt(scene, after))) return false;
  for (let token = first - 1; token > first - LONGEST_MEANS; token -= 1) {
    if (/^(by|in|aboard)$/.test(formAt(scene, token)))
      return hitsOf(line, ['deliver', 'go']).some((hit) => hit.after <= token);
    if (!(featuresAt(scene, token) & (ADJECTIVE | NOUN)) || isCapital(line, token)) return false;
  }
  return false;
}
/** «By | special | river | barges». */
const LONGEST_MEANS = 4;

function dealOf(line: Line, act: Hit, doing: Doing): Deal | undefined {
  const voice = voiceOf(line, act, doing);
  if (!voice) return undefined;
  const roles = ROLES[voice];
  const find = (slots: readonly Slot[], but?: Dealer) =>
    slots
      .map((slot) => (slot === 'subject' ? subjectOf(line, act) : behind(line, act, slot)))
      .find((dealer) => dealer !== undefined && dealer.first !== but?.first);
  const customer = find(roles.customer);
  const supplier =
    find(roles.supplier, customer) ??
    (voice === 'make passive' ? undefined : makerOfGoods(line, act, customer));
  if (!customer || !supplier || customer.party === supplier.party) return undefined;
  const [from, to] = [supplier.country, customer.country];
  if (from && to ? from === to || !isOfPair(from) || !isOfPair(to) : !isOfPair(from ?? to)) return undefined;
  return { act, supplier: supplier.party, customer: customer.party };
}

const isOfPair = (country: string | undefined): boolean => country === 'RU' || country === 'KZ';

/** What is done with the voice of its verb; undefined where the word is no verb of a deal. */
function voiceOf(line: Line, act: Hit, doing: Doing): Voice | undefined {
  const { scene } = line;
  const verb = act.first;
  // «Built to order for C».
  if (act.concept === 'order' && formAt(scene, verb - 1) === 'to' && isParticiple(line, verb - 2))
    return undefined;
  if (act.concept === 'order' && /^orders?$/.test(formAt(scene, verb)) && isNounOrder(line, verb)) {
    // «Has won an order for two dredgers from C».
    for (let token = verb - 1; token >= Math.max(line.sentence.first, verb - 4); token -= 1)
      if (/^(won|received|got|secured|landed)$/.test(formAt(scene, token))) return 'won active';
      else if (/^(placed|made)$/.test(formAt(scene, token))) return 'order active';
    return undefined;
  }
  const bits = featuresAt(scene, verb);
  if (!(bits & VERB) || (bits & NOUN && !(bits & PAST) && !isBehindVerb(line, verb))) return undefined;
  return `${doing} ${isParticiple(line, verb) && isPassive(line, verb) ? 'passive' : 'active'}`;
}

const isParticiple = ({ scene }: Line, verb: number): boolean =>
  Boolean(featuresAt(scene, verb) & PAST) ||
  /(ed|en|built|made|bought|sold|sent|shipped)$/.test(formAt(scene, verb));

const isNounOrder = (line: Line, verb: number): boolean =>
  /^(an?|the|another|new|its|first|received|won|got|placed|secured|and|large|big)$/.test(
    formAt(line.scene, verb - 1),
  );

/** «Will order», "to deliver", "is shipping". */
const isBehindVerb = (line: Line, verb: number): boolean =>
  /^(to|will|would|has|have|is|are|was|were|can|must|may)$/.test(formAt(line.scene, verb - 1)) ||
  /(s|ing)$/.test(formAt(line.scene, verb));

/** «Were ordered», "to be built", "ferries built by": behind a form of «be», or right behind the goods. */
function isPassive(line: Line, verb: number): boolean {
  let before = verb - 1;
  while (
    before > line.sentence.first &&
    /^(also|already|recently|now|being|been|just)$/.test(formAt(line.scene, before))
  ) {
    if (/^(being|been)$/.test(formAt(line.scene, before))) return true;
    before -= 1;
  }
  return (
    /^(is|are|was|were|be)$/.test(formAt(line.scene, before)) ||
    // «The ship Taraz, built at S for C, …», "the first of three ordered from S by C".
    ((carries(line, before, 'goods') ||
      formAt(line.scene, before) === ',' ||
      (formAt(line.scene, before - 1) === 'of' && mentionAt(line, before)?.kind === 'quantity')) &&
      /^(by|at|in|from|for|to|on)$/.test(formAt(line.scene, verb + 1)))
  );
}

/** «Twenty trams made by the Urals works have arrived in Pavlodar»: who made the goods supplies them. */
function makerOfGoods(line: Line, act: Hit, customer: Dealer | undefined): Dealer | undefined {
  const made = hitsOf(line, ['make', 'build', 'order']).find(
    (hit) => hit.first !== act.first && isPassive(line, hit.first),
  );
  const maker = made && (behind(line, made, 'by') ?? behind(line, made, 'at') ?? behind(line, made, 'from'));
  return maker && maker.first !== customer?.first ? maker : undefined;
}

/** The one that an active verb has for its subject; a pronoun stands for that of the sentence. */
function subjectOf(line: Line, act: Hit): Dealer | undefined {
  const { scene, sentence } = line;
  let token = act.first - 1;
  while (token > sentence.first && (LEADS.test(formAt(scene, token)) || isLead(line, token))) token -= 1;
  if (/^(it|they|which|that|who|we|and)$/.test(formAt(scene, token)))
    return dealerIn(line, sentence.first, token);
  return dealerIn(line, opensNoun(line, token), token + 1);
}
const LEADS =
  /^(has|have|had|is|are|was|were|will|would|shall|can|could|may|to|been|be|being|also|already|recently|now|not|going|due|set|planned|ready|expected|taken|soon|earlier|last|this|year|month|week|for|its|part)$/;
const isLead = (line: Line, token: number): boolean =>
  /^(period|quantity)$/.test(mentionAt(line, token)?.kind ?? '');

/** Where the noun phrase that ends at a token opens: behind a mark that no name stands before, or at the head of the sentence. */
function opensNoun(line: Line, last: number): number {
  const { scene, sentence } = line;
  let first = last;
  while (
    first > sentence.first &&
    !(scene.tokens.kind[first - 1] === MARK && /^[;:–—“”"]$/u.test(formAt(scene, first - 1)))
  )
    first -= 1;
  return first;
}

/** The one brought in by a preposition behind the verb, up to the next deal; «from a shipyard in A» is of A. */
function behind(line: Line, act: Hit, slot: Slot): Dealer | undefined {
  const { scene, sentence } = line;
  for (let token = act.after; token < sentence.after; token += 1) {
    const form = formAt(scene, token);
    if (/^(;|:|while|but|where)$/.test(form) || (form === ',' && isSaidBehind(line, token))) return undefined;
    if (form !== slot || mentionAt(line, token)?.kind === 'period') continue;
    const end = endOfNoun(line, token + 1);
    const dealer = inApposition(line, end) ?? dealerIn(line, token + 1, end);
    if (dealer) return dealer;
  }
  return undefined;
}

/** «For its Kazakh customer, the shipping company KazTanker»: who an English noun for one of two sides is, by the name behind it. */
function inApposition(line: Line, comma: number): Dealer | undefined {
  const { scene } = line;
  if (
    formAt(scene, comma) !== ',' ||
    !/^(customer|client|partner|buyer|supplier|side)$/.test(formAt(scene, comma - 1))
  )
    return undefined;
  const end = endOfNoun(line, comma + 1);
  const dealer = dealerIn(line, comma + 1, end);
  const country = placesOf(line).find(({ after }) => after === comma - 1)?.code;
  return dealer && !isPlaceCode(dealer.party)
    ? { ...(country && isPlaceCode(country) ? { country: countryOf(country) } : {}), ...dealer }
    : undefined;
}

/** «…, the yard's press service said». */
function isSaidBehind(line: Line, comma: number): boolean {
  for (let token = comma + 1; token < Math.min(line.sentence.after, comma + 9); token += 1)
    if (carries(line, token, 'say')) return true;
  return false;
}

/** A noun phrase goes on up to a verb, a mark or a preposition other than «of» and «in». */
function endOfNoun(line: Line, first: number): number {
  const { scene, sentence } = line;
  let token = first;
  while (token < sentence.after) {
    const form = formAt(scene, token);
    const isMark = scene.tokens.kind[token] === MARK && !/^[“”"«»'’-]$/u.test(form);
    if (
      isMark ||
      /^(by|from|to|for|with|at|on|under|and|which|that|who|during|since|until|after|before|as)$/.test(form)
    )
      break;
    if (
      token > first &&
      !mentionAt(line, token) &&
      featuresAt(scene, token) & VERB &&
      !(featuresAt(scene, token) & NOUN)
    )
      break;
    token += 1;
  }
  return token;
}

const FIRM =
  /^(shipyard|shipyards|yard|yards|plant|plants|works|factory|shipbuilders?|builders?|manufacturers?|makers?|enterprises?|company|companies|firm|concern|holding|port|carrier|operator|airline|farmers?|farms?|partners?|engineers?|corporation|railways?|utility|akimat|ministry|side)$/;

/** The party that a run of tokens names: a body, a name with its noun, or the place of a common one. */
function dealerIn(line: Line, first: number, after: number): Dealer | undefined {
  const { scene } = line;
  const within = { first, after };
  const places = placesOf(line).filter((place) => isWithin(place, within) && isPlaceCode(place.code));
  const of = placesOf(line).find(
    (place) =>
      place.first >= after &&
      place.first - after <= 2 &&
      /^(of|in|,)$/.test(formAt(scene, after)) &&
      isPlaceCode(place.code),
  );
  const home = (places[0] ?? of)?.code;
  const country = home === undefined ? undefined : countryOf(home);
  const named = (span: Span, party: Party): Dealer => {
    const own = isPlaceCode(party) ? countryOf(party) : (country ?? bodyCountry(party));
    return { first: span.first, after: span.after, party, ...(own ? { country: own } : {}) };
  };
  const body = bodiesOf(line).find((one) => isWithin(one, within) && !isPressOffice(line, one));
  if (body && !(body.place && places.some((place) => isWithin(place, body))))
    return named(body, body.place ?? body.name);
  const name = nameIn(line, first, after);
  if (name) return named(name, textOf(scene, name).replace(/['’]s$/u, ''));
  const [place] = places;
  return place ? named(place, place.code) : undefined;
}

const isPressOffice = (line: Line, { after }: Span): boolean =>
  /^(press|spokes\p{L}+|report)$/u.test(formAt(line.scene, after));

/** «Astrakhan's Lotos shipyard», "the Neftekamsk motor works", "the Samara plant Aviaagregat": words with capitals that are no place alone, with the noun for a firm behind them. */
function nameIn(line: Line, from: number, until: number): Span | undefined {
  const { scene } = line;
  for (let token = from; token < until; token += 1) {
    if (!isCapitalWord(line, token)) continue;
    const place = placesOf(line).find((one) => one.first <= token && token < one.after);
    let end = token;
    while (end < until && isCapitalWord(line, end)) end += 1;
    // A noun for a firm behind the name, past one word of what it makes: «motor works».
    const tail = [end, end + 1].find((at) => at < until && FIRM.test(formAt(scene, at)));
    if (place) {
      const isPossessive = /['’]s$/u.test(formAt(scene, place.after - 1));
      const isNoun = place.form === 'noun' && !isPossessive;
      // «The Neftekamsk motor works», «Tver Carriage Works».
      if (isNoun && place.after === end && tail === end + 1) return { first: token, after: tail + 1 };
      if (
        isNoun &&
        end > place.after &&
        !/^(region|oblast|territory|krai|district)$/.test(formAt(scene, place.after))
      )
        return { first: token, after: end };
      token = place.after - 1;
      continue;
    }
    const isOpening = token === line.sentence.first;
    if (
      isOpening &&
      (OPENS.test(formAt(scene, token)) ||
        (end === token + 1 && (FIRM.test(formAt(scene, token)) || isCommon(line, token))))
    )
      continue;
    if (mentionAt(line, token)?.kind === 'period' || isPerson(line, token)) continue;
    return { first: token, after: tail === end || tail === end + 1 ? tail + 1 : end };
  }
  return undefined;
}

/** «Under a contract», "Buses ordered by": a word with a capital only because it opens the sentence. */
const isCommon = (line: Line, token: number): boolean =>
  carries(line, token, 'goods') ||
  mentionAt(line, token)?.kind === 'quantity' ||
  Boolean(featuresAt(line.scene, token) & (PREPOSITION | CONJUNCTION));
const OPENS =
  /^(the|a|an|another|some|several|all|both|this|these|its|their|our|last|next|by|earlier|previously|today|now|later|soon|also|here|there|it|they|we|he|she|new|modern|first|orders?|deliver(y|ies)|batch(es)?)$/;

/** «The plant Elektrovoz Kurastyru» reads as a person's name, and is none behind a noun for a firm. */
const isPerson = (line: Line, token: number): boolean => {
  const mention = mentionAt(line, token);
  return mention?.kind === 'person' && !FIRM.test(formAt(line.scene, mention.first - 1));
};
