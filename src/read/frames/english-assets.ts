import { levelOf } from '#model/place.ts';
import { isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { MARK, NUMBER, WORD } from '../language/tokens.ts';
import { isWithin, type Span } from '../mention.ts';
import {
  bodiesOf,
  formAt,
  isCapital,
  isCapitalWord,
  type Line,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { crossingCalled } from './english-crossings.ts';
import { borderRoute } from './english-routes.ts';
import { nounPhrase, phraseSpan, quotedBehind, unquoted } from './phrase.ts';
import { ROUTES, typeOf } from './russian-assets.ts';

/** «The road from Aktobe to the Orenburg border»: a route is named by its ends behind it as well. */
export function englishAssetName(line: Line, hit: Hit): string {
  const route = /^(road|railway)$/.test(typeOf(hit)) ? borderRoute(line, hit) : undefined;
  if (route)
    return textOf(line.scene, {
      first: Math.min(route.first, hit.first),
      after: Math.max(route.after, hit.after),
    });
  const name = nounPhrase(line, hit).replace(
    /^(largest|biggest|newest|longest|oldest|largest-ever|own|future|whole|entire) /,
    '',
  );
  const crossing = crossingCalled(line, hit);
  if (crossing) return crossing;
  if (/\p{Lu}/u.test(name)) return name;
  const called = typeOf(hit) === 'vessel' ? shipNameBehind(line, hit.after) : undefined;
  if (called) return `${name} ${called}`;
  const before = nameInFront(line, hit);
  if (before) return `${before} ${name}`;
  const goal = goalBehind(line, hit, typeOf(hit));
  if (goal) return `${name} ${goal}`;
  const owner = ownerBefore(line, hit);
  if (owner) return owner;
  const made = typeOf(hit) === 'plant' ? madeThere(line, hit) : undefined;
  if (made) return `${name} ${made}`;
  const town = typeOf(hit) === 'plant' ? townOf(line, hit) : undefined;
  if (town) return `${name} ${town}`;
  if (!ROUTES.test(typeOf(hit)) && !/pipeline|power line/.test(name)) return name;
  const quoted = quotedBehind(line, hit.after);
  if (quoted) return `${name} ${unquoted(line, quoted)}`;
  const run = endsRun(line, hit.after);
  if (run) return `${name} ${textOf(line.scene, run)}`;
  const opens = formAt(line.scene, hit.after);
  if (opens !== 'from' && opens !== 'between') return name;
  const ends = placesOf(line).filter(({ first }) => first > hit.after && first - hit.after <= 7);
  const last = ends.at(-1);
  // «From Uralsk to the Russian border».
  const isToBorder = last !== undefined && /^(border|frontier)$/.test(formAt(line.scene, last.after));
  return last
    ? `${name} ${textOf(line.scene, { first: hit.after, after: isToBorder ? last.after + 1 : last.after })}`
    : name;
}

/** «The tug Dostyk», "the dry cargo ship “Taraz”": what a ship is called. */
function shipNameBehind(line: Line, first: number): string | undefined {
  const quoted = quotedBehind(line, first);
  if (quoted) return textOf(line.scene, quoted);
  let after = first;
  while (after < line.sentence.after && after - first < 3 && isCapitalWord(line, after)) after += 1;
  return after > first ? textOf(line.scene, { first, after }) : undefined;
}

/** «From this plant a 105 km long main pipeline will be built»: by an English indefinite article it is none of those told of before. */
export function isNew(line: Line, hit: Hit): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return false;
  const { first } = phraseSpan(line, hit);
  for (let token = first - 1; token >= Math.max(sentence.first, first - 5); token -= 1) {
    if (/^(a|an|another)$/.test(formAt(scene, token))) return true;
    if (
      !/^(long|kilomet(er|re)|km|new|wide|-)$/.test(formAt(scene, token)) &&
      scene.tokens.kind[token] !== NUMBER
    )
      return false;
  }
  return false;
}

/** «The highway Aktobe – Atyrau», "the pipeline Astrakhan-Mangyshlak": ends with capitals that a dash joins right behind the noun. */
function endsRun(line: Line, first: number): Span | undefined {
  const { scene, sentence } = line;
  const isName = (token: number) => token < sentence.after && isCapitalWord(line, token);
  let after = first;
  while (isName(after)) {
    after += 1;
    if (!/^[–—-]$/u.test(formAt(scene, after)) || !isName(after + 1)) break;
    after += 1;
  }
  return after > first + 1 || (after > first && formAt(scene, first).includes('-'))
    ? { first, after }
    : undefined;
}

/** «Altynkol, a checkpoint on the border, is being rebuilt»: the name before the comma whose thing an English apposition says. */
function nameInFront(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  let article = phraseSpan(line, hit).first - 1;
  if (!/^(a|an|the)$/.test(formAt(scene, article))) return undefined;
  article -= 1;
  if (formAt(scene, article) !== ',') return undefined;
  let first = article;
  while (first > sentence.first && isCapitalWord(line, first - 1)) first -= 1;
  const before = formAt(scene, first - 1);
  // «In Kostanay, a plant was opened»: where it is.
  if (first === article || article - first > 2 || /^(in|at|from|to|of|near|for|with)$/.test(before))
    return undefined;
  if (first === sentence.first && !isSetApart(line, hit.after)) return undefined;
  return textOf(scene, { first, after: article });
}

/** «Altynkol, a checkpoint on the border, is …», not «Thus, a plant is …»: a comma before any verb ends what is told of a name. */
function isSetApart(line: Line, from: number): boolean {
  for (let token = from; token < line.sentence.after; token += 1) {
    if (formAt(line.scene, token) === ',') return true;
    if (isPredicate(line, token)) return false;
  }
  return false;
}

/** «The road to the border with Kazakhstan», "a bridge over the Ural": what an English way or bridge leads to or over tells it from others. */
function goalBehind(line: Line, { after }: Hit, type: string): string | undefined {
  const { scene } = line;
  const lead = formAt(scene, after);
  if (/^(road|railway)$/.test(type) && lead === 'to') {
    const noun = formAt(scene, after + 1) === 'the' ? after + 2 : after + 1;
    if (!/^(border|frontier)$/.test(formAt(scene, noun))) return undefined;
    const place = placesOf(line).find(
      ({ first }) => first > noun && first - noun <= 3 && /^(with|of|the)$/.test(formAt(scene, noun + 1)),
    );
    return textOf(scene, { first: after, after: place?.after ?? noun + 1 });
  }
  if (type !== 'other' || !/^(over|across)$/.test(lead)) return undefined;
  const the = formAt(scene, after + 1) === 'the' ? after + 2 : after + 1;
  let end = the;
  while (isCapital(line, end)) end += 1;
  if (formAt(scene, end) === 'river') end += 1;
  return end > the ? textOf(scene, { first: after, after: end }) : undefined;
}

/** «A plant for the production of tractors», "a factory making tyres", "a plant where tyres will be made": what an English plant makes tells it from others. */
function madeThere(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  const after = pastPlace(line, hit.after);
  const lead = formAt(scene, after);
  if (lead === 'where') {
    for (let token = after + 1; token < Math.min(sentence.after, after + FARTHEST_MADE); token += 1) {
      if (scene.tokens.kind[token] === MARK) return undefined;
      if (/^(made|produced|assembled|built|processed|manufactured)$/.test(formAt(scene, token)))
        return textOf(scene, { first: after, after: token + 1 });
    }
    return undefined;
  }
  const isVerb = /^(making|producing|assembling|manufacturing|processing)$/.test(lead);
  const noun = formAt(scene, after + 1) === 'the' ? after + 2 : after + 1;
  const isPurpose =
    (lead === 'for' &&
      /^(production|manufacture|manufacturing|making|assembly|assembling|producing|processing)$/.test(
        formAt(scene, noun),
      )) ||
    (lead === 'to' && /^(make|produce|assemble|manufacture|process|build)$/.test(formAt(scene, after + 1)));
  if (!isVerb && !isPurpose) return undefined;
  let end = isVerb ? after + 1 : noun + 1;
  if (formAt(scene, end) === 'of') end += 1;
  const first = end;
  while (
    end < sentence.after &&
    end - first < LONGEST_GOODS &&
    scene.tokens.kind[end] === WORD &&
    !isPredicate(line, end) &&
    !ENDS_GOODS.test(formAt(scene, end))
  )
    end += 1;
  return end > first ? textOf(scene, { first: after, after: end }) : undefined;
}
/** «A plant in Kazakhstan's Kostanay region where …»: past where an English thing stands. */
function pastPlace(line: Line, from: number): number {
  if (!/^(in|at|near)$/.test(formAt(line.scene, from))) return from;
  let end = from + 1;
  for (const place of placesOf(line)) if (place.first >= end && place.first - end <= 1) end = place.after;
  return end > from + 1 ? end : from;
}

/** «A tyre plant in Saran», "a tractor plant is being built in Kostanay": a common noun is told from others of its kind by the town right behind it, or behind what is done with it. */
function townOf(line: Line, { after }: Hit): string | undefined {
  const { scene } = line;
  let at = after;
  while (at - after < LONGEST_VERB && BE.test(formAt(scene, at))) at += 1;
  if (at > after && !BUILT.test(formAt(scene, at))) return undefined;
  if (at > after) at += 1;
  if (!/^(in|near)$/.test(formAt(scene, at))) return undefined;
  const town = placesOf(line).find(
    ({ form, first, code }) => form === 'noun' && first === at + 1 && levelOf(code) === 'city',
  );
  return town && textOf(scene, { first: at, after: town.after });
}
const LONGEST_VERB = 4;
const BE = /^(is|are|was|were|has|have|had|been|being|to|be|will|now|also|already|currently|soon)$/;
const BUILT = /^(built|opened|launched|constructed|commissioned|erected|inaugurated|set)$/;

const FARTHEST_MADE = 9;
const LONGEST_GOODS = 5;
const ENDS_GOODS =
  /^(in|at|near|on|of|for|from|to|with|by|is|are|was|were|has|have|had|will|would|can|may|which|that|who|where|worth|under|this|last|next|and|or|as|until|since|before|after)$/;

/** «Kuryk port's new grain terminal», "Orsk's airport": whose it is, by a capital and a possessive right before an English thing. */
function ownerBefore(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  const { first } = phraseSpan(line, hit);
  let owner = first - 1;
  while (owner > sentence.first && /^(new|old|own|main|only|international)$/.test(formAt(scene, owner)))
    owner -= 1;
  if (!/['’]s$/u.test(formAt(scene, owner)) || owner < sentence.first) return undefined;
  while (owner > sentence.first && !isCapital(line, owner)) owner -= 1;
  return isCapital(line, owner) && first - owner <= 4
    ? textOf(scene, { first: owner, after: hit.after })
    : undefined;
}

/** «Main checkpoints», "roads": a common noun of more than one thing. */
export const isOfSeveral = (name: string): boolean => /(?<!work|custom|premise)s$/i.test(name);

/** «The company Terminal Trans», a shipping company, road builders: a word within an English name or another noun, no thing of its kind. */
export const isWithinName = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'en' &&
  (formAt(line.scene, hit.first) === 'shipping' ||
    /^(builders|workers|users|police|hauliers|carriers|safety)$/.test(formAt(line.scene, hit.after)) ||
    isKindCounted(line, hit) ||
    isCapitalAmongCapitals(line, hit) ||
    // «Russian Railways launched a train».
    bodiesOf(line).some((body) => /^railways?$/.test(formAt(line.scene, hit.first)) && isWithin(hit, body)));

/** «12 checkpoints (three road and nine railway)»: a noun in the singular behind a number is of which kind they are. */
const isKindCounted = (line: Line, { first }: Hit): boolean =>
  /^(road|railway)$/.test(formAt(line.scene, first)) &&
  quantitiesOf(line).some(
    ({ after, ordinal, quantity }) => after === first && !ordinal && quantity.unit === '1' && quantity.n > 1,
  );

const isCapitalAmongCapitals = (line: Line, { first, after }: Hit): boolean =>
  line.sentence.role === 'body' &&
  first > line.sentence.first &&
  after - first === 1 &&
  isCapital(line, first) &&
  isCapital(line, after);
