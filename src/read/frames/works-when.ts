import type { SlotsOf } from '#model/claim.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import type { Clause } from '../clauses.ts';
import { type Context, finest, periodOf } from '../context.ts';
import { isTimeItself, isWithin, type PlaceMention, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hitsOf, type Line, periodsOf, placesOf } from '../scene.ts';
import { clauseTold } from './english-telling.ts';
import { isToday } from './when.ts';

type Works = SlotsOf<'works'>;

/** What may be done with an asset, the stronger first. */
export const ACTIONS = ['reconstruct', 'modernise', 'repair', 'build', 'launch', 'open', 'close'] as const;
/** How far works have come. */
export const STAGES = ['finish', 'begin', 'suspend', 'go-on'] as const;

/** When works begin and end, by the times of their clause and how far they have come. */
export function datesOf(line: Line, context: Context, clause: Clause, status: Works['status']): Dates {
  const { start, finish } = spanOf(line, context, clause, status);
  // «2032–2035 жылдары салынады»: from the one year to the other.
  const [begun, ended, more] = start === undefined ? (finish?.split('/') ?? []) : [];
  return begun && ended && !more && isYear(begun) && isYear(ended)
    ? { start: begun, finish: ended }
    : // «Реконструируют в 2032–2035 годах», as it goes on: since the one year.
      { ...(start ? { start: start.replace(/^(\d{4})\/\d{4}$/, '$1') } : {}), ...(finish ? { finish } : {}) };
}

const isYear = (period: string): boolean => /^\d{4}$/.test(period);

interface Dates {
  readonly start?: string;
  readonly finish?: string;
}

function spanOf(line: Line, context: Context, clause: Clause, status: Works['status']): Dates {
  const all = periodsOf(line).filter(
    (period) =>
      isTimeItself(period) ||
      // «Сегодня откроют»: «сегодня строится» is nowadays.
      (line.scene.language === 'ru' && status === 'planned' && isToday(line, period)),
  );
  const inClause = all.filter((period) => isWithin(period, clause));
  const periods =
    inClause.length > 0 ? inClause : all.filter((period) => period.after <= clause.first).slice(-1);
  const since = periods.find((period) => period.edge === 'from');
  const at = periods.find(
    (period) => period.edge !== 'from' && !(status === 'suspended' && period.edge === 'until'),
  );
  if (line.scene.language === 'kk' && inClause.length > 1) {
    const told = (stage: 'begin' | 'end') => {
      const period = inClause.findLast((other) => stageOfPeriod(line, other, clause) === stage);
      return period && periodOf(stage === 'begin' ? { ...period, edge: 'in' } : period, context);
    };
    const [begun, ended] = [told('begin'), told('end')];
    return { ...(begun ? { start: begun } : {}), ...(ended ? { finish: ended } : {}) };
  }
  const start = since ? periodOf({ ...since, edge: 'in' }, context) : undefined;
  const date = at ? periodOf(at, context) : undefined;
  const [begun, ended] = at && date && isFromTo(line, at) ? date.split('/') : [];
  if (begun && ended) return status === 'under-way' ? { start: begun } : { start: begun, finish: ended };
  if (at?.edge === 'until' && status === 'under-way')
    return { ...(start ? { start } : {}), ...(date ? { finish: date } : {}) };
  // «Құрылыс жұмыстары сәуір айына жоспарланып отыр»: planned for then, they begin then.
  if (line.scene.language === 'kk' && at && isPlannedFor(line, at, clause))
    return date ? { start: date } : {};
  if (status === 'under-way' || hitsOf(line, ['begin'], clause).length > 0)
    return { ...((start ?? date) ? { start: (start ?? date)! } : {}) };
  return { ...(start ? { start } : {}), ...(date ? { finish: date } : {}) };
}

/** «С 1 мая по 31 августа», "from June to September", «2022–2026 жылдары»: from the one time to the other. */
function isFromTo({ scene }: Line, { first, after }: Span): boolean {
  for (let token = first + 1; token < after; token += 1)
    if (/^(по|до|to|till|until|through|дейін)$/u.test(formAt(scene, token))) return true;
  return false;
}

/** A Kazakh time belongs to the verb behind it: «2033 жылы басталып, 2034 жылы аяқталады». */
function stageOfPeriod(line: Line, period: Span & { edge: string }, clause: Span): 'begin' | 'end' {
  const verb = hitsOf(line, ['begin', 'finish', ...ACTIONS], clause).find((hit) => hit.first >= period.after);
  return period.edge === 'from' || verb?.concept === 'begin' ? 'begin' : 'end';
}

/** The region that the sentence names as the place of the works. */
export function areaOf(line: Line, deed?: Span): readonly string[] | undefined {
  const all = placesOf(line).filter(
    (place: PlaceMention) =>
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      (roleOf(line, place) === 'in' || formAt(line.scene, place.first - 1) === 'под'),
  );
  // «The governor said in A that a plant had been built in B»: where the works are, not where they are told of.
  const told = deed && line.scene.language === 'en' && all.length > 1 ? clauseTold(line, deed) : undefined;
  const within = told ? all.filter((place) => isWithin(place, told)) : [];
  const places = within.length > 0 ? within : all;
  const codes = [...new Set(places.map((place) => place.code))];
  // «In Semey, Abai region»: the town says both.
  return codes.length > 0 ? (line.scene.language === 'en' ? finest(codes) : codes) : undefined;
}

const isPlannedFor = (line: Line, at: Span, clause: Clause): boolean =>
  /(ына|іне|ға|ге)$/u.test(formAt(line.scene, at.after - 1)) &&
  hitsOf(line, ['work'], clause).length > 0 &&
  clause.predicates.some((token) => /^жоспарлан/u.test(formAt(line.scene, token)));
