import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { type Clause, clausesOf } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, INFINITIVE, NOMINATIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { bodiesOf, featuresAt, formAt, hitsOf, isOfTie, type Line, periodsOf, textOf } from '../scene.ts';
import { ASSETS, assetName } from './assets.ts';
import { prune, quoteOf } from './frame.ts';
import { phraseSpan } from './phrase.ts';
import { typeOf } from './russian-assets.ts';
import { costIn } from './works-measured.ts';
import { areaOf, datesOf } from './works-when.ts';

type Works = SlotsOf<'works'>;

/**
 * «Ещё один завод в 2036 году начнёт производство осей», «выпуск продукции начнётся в 2036 году», «в области наладят выпуск сеялок»: a Russian plant, or the
 * making of something, is launched when it is to begin making things. What a firm means to make is its intent.
 */
export function productionStarted(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'ru') return [];
  for (const clause of clausesOf(line))
    for (let token = clause.first; token < clause.after; token += 1) {
      if (!isMaking(line.scene.tokens, token) || !begins(line, clause, token)) continue;
      const launched = launchedBy(line, context, clause, token);
      return launched ? [launched] : [];
    }
  return [];
}

const isMaking = formIs(/^(производство|производства|выпуск|выпуска|выпускать|производить)$/u);
const BEGINS =
  /^(нач(нет|нут|ать)(ся)?|налад(ит|ят|ить)|налажива(ют|ет)ся|стартует|намечен[оы]?|запланирован[оы]?)$/u;

/** The word that says that making begins stands beside it. */
function begins(line: Line, clause: Clause, making: number): boolean {
  const { scene } = line;
  const isVerb = Boolean(featuresAt(scene, making) & INFINITIVE);
  if (/^(производства|выпуска)$/u.test(formAt(scene, making)))
    return /^(начало|старт)$/u.test(formAt(scene, making - 1));
  for (let token = Math.max(clause.first, making - NEAR); token < making; token += 1)
    if (BEGINS.test(formAt(scene, token))) return true;
  if (isVerb) return false;
  for (let token = making + 1; token < clause.after; token += 1)
    if (/^(нач(нет|нут)ся|стартует)$/u.test(formAt(scene, token))) return true;
  return false;
}
/** «Начнёт серийный выпуск», «начнётся в Костанае производство». */
const NEAR = 5;

function launchedBy(line: Line, context: Context, clause: Clause, making: number): BareClaim | undefined {
  if (modalityAt(line, { first: making, after: making + 1 }) !== 'planned') return undefined;
  if (!periodsOf(line).some((period) => isWithin(period, clause))) return undefined;
  const thing = thingLaunched(line, context, clause, making);
  if (!thing) return undefined;
  const { start, finish } = datesOf(line, context, clause, 'planned');
  const slots = prune({
    ...thing,
    action: 'launch',
    status: 'planned',
    // A plant is launched when it begins to make things.
    finish: finish ?? start,
    cost: costIn(line, clause),
    area: areaOf(line),
  }) as Works;
  context.last.asset = {
    name: thing.asset,
    type: thing.assetType,
    line: line.index,
    action: 'launch',
    isToCome: true,
  };
  return { kind: 'works', modality: 'planned', slots, quote: quoteOf(line) };
}

type Thing = Required<Pick<Works, 'asset' | 'assetType'>>;

/** The plant that the clause has for its subject, by what it is to make; the one told before; else what is made, where nobody is named who makes it. */
function thingLaunched(line: Line, context: Context, clause: Clause, making: number): Thing | undefined {
  const product = productBehind(line, making);
  const plant = hitsOf(line, ASSETS, clause).find(
    (hit) => typeOf(hit) === 'plant' && hit.after <= making && featuresAt(line.scene, hit.first) & NOMINATIVE,
  );
  if (plant) {
    const name = assetName(line, plant);
    if (/\s/u.test(name)) return { asset: name, assetType: 'plant' };
    return product ? { asset: `${name} по производству ${product}`, assetType: 'plant' } : undefined;
  }
  if (bodiesOf(line).some((body) => !body.place && isWithin(body, clause))) return undefined;
  const { asset } = context.last;
  if (!product)
    return asset?.type === 'plant' && line.index - asset.line <= FARTHEST
      ? { asset: asset.name, assetType: 'plant' }
      : undefined;
  return areaOf(line) && isOfTie(line) ? { asset: `производство ${product}`, assetType: 'plant' } : undefined;
}
const FARTHEST = 2;

/** «(Выпуск) чугунного литья», not «(выпуск) продукции». */
function productBehind(line: Line, making: number): string | undefined {
  const { scene } = line;
  let head = making + 1;
  while (featuresAt(scene, head) & ADJECTIVE && featuresAt(scene, head) & GENITIVE && head < making + NEAR)
    head += 1;
  if (!(featuresAt(scene, head) & GENITIVE) || COMMON.test(formAt(scene, head))) return undefined;
  const { after } = phraseSpan(line, { first: head, after: head + 1 });
  const span: Span = { first: making + 1, after };
  return textOf(scene, span);
}
const COMMON = /^(продукци|издели|товар|продукт)/u;
