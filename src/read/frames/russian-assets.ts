import type { Hit } from '../concepts.ts';
import { GENITIVE, NOMINATIVE } from '../language/features.ts';
import { CAPITAL, WORD } from '../language/tokens.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
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
  if (!BY_PHRASE.test(typeOf(hit))) return base;
  const { after } = phraseSpan(line, hit);
  const end = formAt(line.scene, after) === 'по' ? tailFrom(line, after) : after;
  const made = end > after ? ` ${textOf(line.scene, { first: after, after: end })}` : '';
  // «Завод по выпуску тормозных систем»: what is made there tells it from others.
  return `${nounPhrase(line, hit)}${made}`;
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
    // «Мост через Урал на границе»: what a bridge crosses, not where.
    if (opens === 'через' && /^(у|на|в|во|за|около|возле|близ|под)$/u.test(formAt(scene, token))) break;
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
function endsBehind(line: Line, at: number): string | undefined {
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
