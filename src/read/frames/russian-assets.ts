import { hasPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { agreeing, pluralOf } from '../declension.ts';
import { ADJECTIVE, GENITIVE, NOMINATIVE, NOUN, PARTICIPLE, SINGULAR } from '../language/features.ts';
import { CAPITAL, WORD } from '../language/tokens.ts';
import type { PlaceMention, QuantityMention, Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  hitsOf,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
  quantityBefore,
  textOf,
} from '../scene.ts';
import { nominativeOf, nounPhrase, phraseSpan, quotedBehind } from './phrase.ts';
import { tailFrom } from './russian-object.ts';

/** Kinds whose name is their whole noun phrase: «костанайский филиал Южно-Уральского университета». */
const BY_PHRASE = /^(building|plant)$/;
/** Kinds named by the place behind them: «порт Актау», «аэропорт Семея». */
export const BY_PLACE = /^(port|airport|crossing)$/;
/** Kinds that texts mean by the bare word where no other is in sight. */
export const ROUTES = /^(road|railway|conduit|crossing)$/;

export const typeOf = (hit: Hit): string => hit.concept.slice('asset:'.length);

/** The name of a Russian text's asset: its noun with its number, its ends, its quoted name or the place it is called by. */
export function russianName(line: Line, hit: Hit): string {
  const base = nominativeOf(line, hit.first, hit);
  const number = ROUTES.test(typeOf(hit)) ? roadNumber(line, hit.after) : undefined;
  const behind = number?.after ?? hit.after;
  const quoted = quotedBehind(line, behind);
  const ends =
    endsBehind(line, behind) ??
    (quoted && textOf(line.scene, quoted)) ??
    (number ? undefined : nameBehind(line, hit));
  const proper = number
    ? [textOf(line.scene, number), ...(ends ? [ends] : [])].join(' ')
    : (ends ?? routeBehind(line, hit));
  if (proper) return `${base} ${proper}`;
  if (typeOf(hit) === 'crossing') {
    const many = numberBefore(line, hit) ? manyOf(base) : base;
    return many !== base || /^(\p{L}+ые )?пункты/u.test(base)
      ? `${many}${borderBehind(line, hit.after)}`
      : base;
  }
  if (!BY_PHRASE.test(typeOf(hit))) return base;
  const { first, after } = phraseSpan(line, hit);
  const joint = jointBefore(line, hit, after);
  if (joint !== undefined) {
    const own = joint > hit.after ? ` ${textOf(line.scene, { first: hit.after, after: joint })}` : '';
    return `${nominativeOf(line, first, hit)}${own}`;
  }
  const end = formAt(line.scene, after) === 'по' ? tailFrom(line, after) : after;
  const made = end > after ? ` ${textOf(line.scene, { first: after, after: end })}` : '';
  // «Завод по выпуску тормозных систем»: what is made there tells it from others, else where it stands.
  const name = `${nounPhrase(line, hit)}${made}`;
  return /\s/u.test(name) || !(featuresAt(line.scene, hit.after - 1) & SINGULAR)
    ? name
    : `${name}${whereBehind(line, hit.after)}`;
}

/** «Литейного завода и завода по выпуску осей»: the joint within a phrase behind which another thing stands. */
function jointBefore({ scene, hits }: Line, hit: Hit, end: number): number | undefined {
  for (let token = hit.after; token < end; token += 1) {
    if (formAt(scene, token) !== 'и') continue;
    let next = token + 1;
    while (next < end && featuresAt(scene, next) & ADJECTIVE && !(featuresAt(scene, next) & NOUN)) next += 1;
    if (hits.some(({ concept, first }) => first > token && first <= next && concept.startsWith('asset:')))
      return token;
  }
  return undefined;
}

/** «(Модернизируют) восемь пунктов пропуска»: how many of them, past their adjectives. */
export function numberBefore(line: Line, hit: Span): QuantityMention | undefined {
  let first = hit.first;
  while (
    first > line.sentence.first &&
    featuresAt(line.scene, first - 1) & ADJECTIVE &&
    !mentionAt(line, first - 1)
  )
    first -= 1;
  return quantitiesOf(line).find(
    ({ after, ordinal, bare, quantity }) => after === first && bare && !ordinal && quantity.n > 1,
  );
}

/** «Автомобильный пункт пропуска» as several of them. */
function manyOf(base: string): string {
  const words = base.split(' ');
  const head = words.findIndex((word) => !/(ый|ий|ой)$/u.test(word));
  return words
    .map((word, at) =>
      at < head ? agreeing(word, 'plural') : at === head && !/[ыи]$/u.test(word) ? pluralOf(word) : word,
    )
    .join(' ');
}

/** «(Пункты пропуска) на границе с Казахстаном»: on which border crossings without a name stand. */
function borderBehind(line: Line, at: number): string {
  if (formAt(line.scene, at) !== 'на') return '';
  const border = [at + 1, at + 2].find((token) => /^границе$/u.test(formAt(line.scene, token)));
  if (border === undefined) return '';
  const place = placesOf(line).find(
    ({ first }) => first === border + 2 && formAt(line.scene, border + 1) === 'с',
  );
  return ` ${textOf(line.scene, { first: at, after: place?.after ?? border + 1 })}`;
}

/** «(Склад) под Уральском», «(завод) в городе Аксае»: where a thing of a bare noun stands, right behind it. */
function whereBehind(line: Line, at: number): string {
  if (!/^(в|во|под|близ)$/u.test(formAt(line.scene, at))) return '';
  const noun = /^(городе|селе|поселке|районе)$/u.test(formAt(line.scene, at + 1)) ? 1 : 0;
  const place = placesOf(line).find(({ first, form }) => first === at + 1 + noun && form === 'noun');
  return place ? ` ${textOf(line.scene, { first: at, after: place.after })}` : '';
}

/** «А-310», «М-5», «Р254» behind a road. */
function roadNumber({ scene, sentence }: Line, first: number): Span | undefined {
  for (const after of [first + 3, first + 2, first + 1])
    if (after <= sentence.after && /^\p{Lu}{1,2} ?[-–]? ?\d{1,3}$/u.test(textOf(scene, { first, after })))
      return { first, after };
  return undefined;
}

/** «Дорога от Актобе до российской границы», «мост через Тобол». */
function routeBehind(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  // «Трасса, ведущая из Оренбурга в Актобе».
  const leads = [hit.after, hit.after + 1].find((token) => /^(ведущ|идущ)/u.test(formAt(scene, token)));
  const from = leads === undefined ? hit.after : leads + 1;
  const opens = formAt(scene, from);
  const isRoute = ROUTES.test(typeOf(hit)) && /^(от|из|до|между)$/u.test(opens);
  if (!isRoute && opens !== 'через')
    return /^мост/u.test(formAt(scene, hit.first)) ? riverBefore(line, hit) : undefined;
  let after = from;
  for (let token = from + 1; token < Math.min(sentence.after, from + 9); token += 1) {
    const crossing = isRoute && hitsOf(line, ['asset:crossing']).find(({ first }) => first === token);
    if (crossing) {
      ({ after } = phraseSpan(line, crossing));
      break;
    }
    // «Мост через Урал на границе»: what a bridge crosses, not where.
    if (opens === 'через' && /^(у|на|в|во|за|около|возле|близ|под)$/u.test(formAt(scene, token))) break;
    // «(На ремонт) водовода из Национального фонда РК»: out of whose money, not from where.
    if (/^(фонд|бюджет|средств|резерв|казн|займ|кредит)/u.test(formAt(scene, token))) return undefined;
    if (
      placesOf(line).some(({ first, after: end }) => first <= token && token < end) ||
      /^границ/u.test(formAt(scene, token))
    )
      after = token + 1;
    else if (scene.tokens.kind[token] !== WORD || (opens === 'через' && token > from + 2)) break;
    else if (opens === 'через' && scene.tokens.flags[token]! & CAPITAL) after = token + 1;
  }
  return after > from ? textOf(scene, { first: from, after }) : undefined;
}

/** «Через реку Кигач построят мост»: the river told before. */
function riverBefore(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  for (let token = hit.first - 1; token >= sentence.first; token -= 1) {
    if (formAt(scene, token) !== 'через') continue;
    const at = /^(реку|протоку)$/u.test(formAt(scene, token + 1)) ? token + 2 : token + 1;
    return scene.tokens.flags[at]! & CAPITAL ? textOf(scene, { first: token, after: at + 1 }) : undefined;
  }
  return undefined;
}

/** «Атырау – Астрахань», «Уральск – Таскала – граница РФ» behind the noun. */
export function endsBehind(line: Line, at: number): string | undefined {
  const { scene } = line;
  const first = endAt(line, at);
  if (!first || !/^[–—-]$/u.test(formAt(scene, first.after))) return undefined;
  const stations = [textOf(scene, first)];
  for (let at = first.after; /^[–—-]$/u.test(formAt(scene, at)); ) {
    const next = borderAt(line, at + 1) ?? endAt(line, at + 1);
    if (!next) break;
    stations.push(textOf(scene, next));
    at = next.after;
  }
  return stations.length > 1 ? stations.join(' – ') : undefined;
}

/** «Граница с Казахстаном», «граница РФ»: the far end of a road that leads there. */
function borderAt(line: Line, token: number): Span | undefined {
  if (!/^границ/u.test(formAt(line.scene, token))) return undefined;
  const at = formAt(line.scene, token + 1) === 'с' ? token + 2 : token + 1;
  const place = placesOf(line).find(({ first }) => first === at);
  return { first: token, after: place?.after ?? token + 1 };
}

/** A place or a capitalised word. */
export function endAt(line: Line, token: number): Span | undefined {
  const place = placesOf(line).find((mention) => mention.first === token);
  if (place) return place;
  const { kind, flags } = line.scene.tokens;
  return token < line.sentence.after && kind[token] === WORD && flags[token]! & CAPITAL
    ? { first: token, after: token + 1 }
    : undefined;
}

/** «Пункт пропуска Бугристое», «порт Актау»: a name without marks directly behind the noun. */
function nameBehind(line: Line, hit: Hit): string | undefined {
  const type = typeOf(hit);
  const place = placesOf(line).find((mention) => mention.first === hit.after);
  if (place) return BY_PLACE.test(type) && isName(place) ? textOf(line.scene, place) : undefined;
  const end = ROUTES.test(type) && !mentionAt(line, hit.after) ? endAt(line, hit.after) : undefined;
  return end && textOf(line.scene, end);
}

const isName = ({ form, cases }: PlaceMention): boolean =>
  form === 'noun' && Boolean(cases & (NOMINATIVE | GENITIVE));

/** «Ввод участка разгрузит пункт пропуска»: behind the verb of a Russian noun of action that has a thing of its own stands what that verb is done to. */
export function isOfOtherVerb(line: Line, hit: Hit, action: Hit): boolean {
  const { scene } = line;
  if (scene.language !== 'ru' || hit.first < action.after) return false;
  if (!(featuresAt(scene, action.after - 1) & NOUN)) return false;
  let own = action.after;
  while (
    own < hit.first &&
    featuresAt(scene, own) & (ADJECTIVE | PARTICIPLE) &&
    !(featuresAt(scene, own) & NOUN)
  )
    own += 1;
  const bits = featuresAt(scene, own);
  if (
    own >= hit.first ||
    !(bits & NOUN && bits & GENITIVE) ||
    /^(в|во|на|по)$/u.test(formAt(scene, hit.first - 1))
  )
    return false;
  return hasPredicate(line, { first: own + 1, after: hit.first });
}

/** «Завод сдадут в мае» behind «завод по выпуску труб»: a bare noun, new to nothing, is what the text told of last by that noun. */
export function isLastByKind(
  line: Line,
  hit: Hit,
  name: string,
  last: { readonly name: string; readonly type: string; readonly line: number } | undefined,
): boolean {
  if (!last || line.index - last.line > FARTHEST_KIND || /[\s«"“\d]/u.test(name)) return false;
  if (/^(нов|втор|трет|друг|ещ|очередн|один|одн|люб|кажд)/u.test(formAt(line.scene, hit.first - 1)))
    return false;
  if (isAnother(line, hit)) return false;
  const stem = name.toLowerCase().slice(0, 5);
  return (
    last.name
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => word.startsWith(stem)) ||
    (last.type === typeOf(hit) && CALLED[last.type]?.test(formAt(line.scene, hit.first)) === true)
  );
}
/** «Планируют открыть три производства», «кроме того, строится завод»: more than the one told of, or one beside it. */
function isAnother(line: Line, hit: Hit): boolean {
  const { scene, sentence } = line;
  const count = quantityBefore(line, hit.first);
  if (count && count.after === hit.first && !count.ordinal && count.quantity.n > 1) return true;
  const opening = `${formAt(scene, sentence.first)} ${formAt(scene, sentence.first + 1)}`;
  return (
    /^(кроме того|кроме этого|помимо этого|помимо того|также |еще )/u.test(opening) &&
    hit.first > sentence.first + 2
  );
}

/** A bare noun means a thing told of no farther before it than this, in sentences. */
const FARTHEST_KIND = 4;

/** What a thing of each type may be called once it has been told of. */
export const CALLED: Readonly<Record<string, RegExp>> = {
  plant:
    /^(предприяти(е|я|ю)|производств(о|а|у)|комплекс(а|у)?|площадк(а|у|и)|фабрик(а|у|и)|завод(а|у)?|станци(я|ю|и)|электростанци(я|ю|и))$/u,
  building: /^(здани(е|я|ю)|комплекс(а|у)?|центр(а|у)?|сооружени(е|я|ю)|учреждени(е|я|ю))$/u,
  crossing: /^(переход(а|у)?|кпп|терминал(а|у)?|погранпереход(а|у)?)$/u,
  road: /^(трасс(а|у|ы)|дорог(а|у|и)|магистрал(ь|и)|автодорог(а|у|и)|участ(ок|ка|ку))$/u,
  railway: /^(ветк(а|у|и)|лини(я|ю|и)|магистрал(ь|и)|участ(ок|ка|ку)|перегон(а|у)?|пут(ь|и))$/u,
  conduit: /^(труб(а|у|ы)|магистрал(ь|и)|нитк(а|у|и)|трубопровод(а|у)?)$/u,
  vessel: /^(судн(о|а|у)|корабл(ь|я|ю)|суд(а|ов))$/u,
  airport: /^(аэропорт(а|у)?|воздушн(ая|ой|ую)|аэрогаван(ь|и))$/u,
  port: /^(гаван(ь|и)|порт(а|у)?|терминал(а|у)?)$/u,
  other: /^(переход(а|у)?|сооружени(е|я|ю)|мост(а|у)?|труб(а|у|ы)|переправ(а|у|ы)|хаб(а|у)?)$/u,
};
