import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { type Clause, clausesOf, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { isWithin, type PlaceMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import { formAt, hitsOf, type Line, periodsOf, placesOf, quantitiesOf, textOf } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { nominativeOf, nounPhrase } from './phrase.ts';

type Works = SlotsOf<'works'>;

const ACTIONS = ['reconstruct', 'modernise', 'repair', 'build', 'launch', 'open', 'close'] as const;
const STAGES = ['finish', 'begin', 'suspend', 'go-on'] as const;
export const ASSETS = TERMS.assetType.map((type) => `asset:${type}`);

/** Something is built, rebuilt, opened or closed: an action said of an asset, with how far it has come. */
export const works: Frame = {
  name: 'works',
  triggers: [...ACTIONS, ...STAGES],
  fill: (line, context) => {
    if (line.sentence.role !== 'body') return [];
    const claims: BareClaim[] = [];
    for (const clause of clausesOf(line)) {
      const slots = slotsOf(line, context, clause);
      if (!slots) continue;
      const action = actionOf(line, clause)!;
      const said = modalityAt(line, action);
      if (said === 'wished') continue;
      const modality = said === 'stated' && slots.status === 'planned' ? 'planned' : said;
      const { status: _, ...undone } = slots;
      claims.push({
        kind: 'works',
        modality,
        slots: modality === 'denied' ? undone : slots,
        quote: quoteOf(line),
      });
    }
    return claims;
  },
};

function slotsOf(line: Line, context: Context, clause: Clause): Works | undefined {
  const action = actionOf(line, clause);
  if (!action) return undefined;
  const asset =
    assetIn(line, context, clause, action) ?? (isAnaphoric(line, clause) ? context.last.asset : undefined);
  if (!asset) return undefined;
  context.last.asset = { name: asset.name, type: asset.type, line: line.index };
  const status = statusOf(line, clause, action);
  const { start, finish } = datesOf(line, context, clause, status);
  const extent = quantitiesOf(line).find(
    (quantity) => quantity.quantity.unit === 'km' && isWithin(quantity, clause),
  )?.quantity;
  const cost = quantitiesOf(line).find(
    (quantity) => /^[A-Z]{3}$/.test(quantity.quantity.unit) && hitsOf(line, ['cost']).length > 0,
  )?.quantity;
  const area = areaOf(line);
  return prune({
    asset: asset.name,
    assetType: asset.type,
    action: action.concept,
    status,
    start,
    finish,
    extent,
    cost,
    area,
  }) as Works;
}

/** What is done: a noun of action beats the verb that only says how far it has come («завершена реконструкция»). */
function actionOf(line: Line, clause: Clause): Hit | undefined {
  const hits = hitsOf(line, ACTIONS, clause).filter((hit) => !isOnlyAttribute(line, hit));
  return ACTIONS.map((action) => hits.find((hit) => hit.concept === action)).find((hit) => hit !== undefined);
}

/** «Модернизированный водовод запустили»: a full participle tells of the past, not of these works. */
function isOnlyAttribute(line: Line, hit: Hit): boolean {
  if (/^(после|after)$/u.test(formAt(line.scene, hit.first - 1))) return true;
  const form = formAt(line.scene, hit.first);
  return (
    line.scene.language === 'ru' &&
    /(нн|вш|ющ|ящ|ем|им)(ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|ий|его)$/u.test(form)
  );
}

/** The asset of a clause, by its fullest name: with the quoted name or the two ends of a road. */
export function assetIn(
  line: Line,
  context: Context,
  clause: Span,
  action: Span,
): { name: string; type: string } | undefined {
  const hits = hitsOf(line, ASSETS, clause).filter((hit) => hit.first !== action.first);
  const distance = (hit: Hit) =>
    Math.min(Math.abs(hit.first - action.after), Math.abs(action.first - hit.after));
  const hit = hits.toSorted(
    (a, b) => distance(a) - distance(b) || b.after - b.first - (a.after - a.first),
  )[0];
  if (!hit) return undefined;
  const type = hit.concept.slice('asset:'.length);
  return { name: fullest(context, type, assetName(line, hit)), type };
}

/** A bare noun stands for the one asset of its type that the document names in full. */
export function fullest(context: Context, type: string, name: string): string {
  if (/[\p{Lu}«]/u.test(name.slice(1))) return name;
  const names = context.assets.get(type);
  return names?.size === 1 ? [...names][0]! : name;
}

/** The assets that a document names in full, by type: read before its claims, since the fullest mention may come late. */
export function assetsNamed(lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const line of lines)
    for (const hit of hitsOf(line, ASSETS)) {
      const name = assetName(line, hit);
      if (!/[\p{Lu}«]/u.test(name.slice(1))) continue;
      const type = hit.concept.slice('asset:'.length);
      named.set(type, (named.get(type) ?? new Set()).add(name));
    }
  return named;
}

export function assetName(line: Line, hit: Hit): string {
  const { scene } = line;
  if (scene.language === 'kk') {
    const place = placesOf(line).find((mention) => mention.after === hit.first);
    return place ? `${textOf(scene, place)} ${textOf(scene, hit)}` : nounPhrase(line, hit);
  }
  if (scene.language === 'en') {
    const place = placesOf(line).find((mention) => mention.after === hit.first);
    return place ? textOf(scene, { first: place.first, after: hit.after }) : nounPhrase(line, hit);
  }
  const base = nominativeOf(line, hit.first, hit);
  const ends = endsAfter(line, hit.after);
  const quoted = quotedAfter(line, hit.after);
  return [base, ends ?? quoted].filter(Boolean).join(' ');
}

/** «Атырау – Астрахань» behind the noun. */
function endsAfter(line: Line, after: number): string | undefined {
  const first = placesOf(line).find((place) => place.first === after);
  if (!first) {
    if (!/^[–—-]$/u.test(formAt(line.scene, after + 1))) return undefined;
    const end = after + 3;
    return /\p{Lu}/u.test(textOf(line.scene, { first: after, after: after + 1 }).charAt(0))
      ? `${textOf(line.scene, { first: after, after: after + 1 })} – ${textOf(line.scene, { first: after + 2, after: end })}`
      : undefined;
  }
  if (!/^[–—-]$/u.test(formAt(line.scene, first.after))) return undefined;
  const second = first.after + 1;
  const place = placesOf(line).find((other) => other.first === second);
  return `${textOf(line.scene, first)} – ${textOf(line.scene, place ?? { first: second, after: second + 1 })}`;
}

function quotedAfter(line: Line, after: number): string | undefined {
  if (!/^[«"“]$/u.test(formAt(line.scene, after))) return undefined;
  let end = after + 1;
  while (end < line.sentence.after && !/^[»"”]$/u.test(formAt(line.scene, end))) end += 1;
  return end - after < 10 ? textOf(line.scene, { first: after, after: end + 1 }) : undefined;
}

/** A clause that speaks on of the last asset: «реконструкция велась», «его», «объект», «оно было остановлено». */
const isAnaphoric = (line: Line, clause: Span): boolean => {
  for (let token = clause.first; token < clause.after; token += 1)
    if (
      /^(он|она|оно|они|его|её|ее|их|объект|строительство|реконструкция|реконструкцию|ремонт|работы|трассу|очередь|оның|құрылысы|it|its|construction|reconstruction)$/u.test(
        formAt(line.scene, token),
      )
    )
      return true;
  return false;
};

function statusOf(line: Line, clause: Clause, action: Hit): Works['status'] {
  if (hitsOf(line, ['suspend'], clause).length > 0) return 'suspended';
  const said = modalityAt(line, action);
  if (said === 'planned') return 'planned';
  if (hitsOf(line, ['finish'], clause).length > 0) return 'completed';
  if (hitsOf(line, ['begin'], clause).length > 0 || hitsOf(line, ['go-on'], clause).length > 0)
    return 'under-way';
  const tenses = clause.predicates.map((token) => tenseAt(line, token));
  if (tenses.some(({ present, past }) => present && !past)) return 'under-way';
  return 'completed';
}

function datesOf(
  line: Line,
  context: Context,
  clause: Clause,
  status: Works['status'],
): { start?: string; finish?: string } {
  const all = periodsOf(line).filter((period) => !['same', 'now', 'span'].includes(period.when.type));
  const inClause = all.filter((period) => isWithin(period, clause));
  const periods =
    inClause.length > 0 ? inClause : all.filter((period) => period.after <= clause.first).slice(-1);
  const since = periods.find((period) => period.edge === 'from');
  const at = periods.find((period) => period.edge !== 'from');
  const start = since ? periodOf({ ...since, edge: 'in' }, context) : undefined;
  const date = at ? periodOf(at, context) : undefined;
  if (status === 'under-way' || hitsOf(line, ['begin'], clause).length > 0)
    return { ...((start ?? date) ? { start: (start ?? date)! } : {}) };
  return { ...(start ? { start } : {}), ...(date ? { finish: date } : {}) };
}

/** The region that the sentence names as the place of the works. */
function areaOf(line: Line): readonly string[] | undefined {
  const places = placesOf(line).filter(
    (place: PlaceMention) =>
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      roleOf(line, place) === 'in',
  );
  return places.length > 0 ? [...new Set(places.map((place) => place.code))] : undefined;
}
