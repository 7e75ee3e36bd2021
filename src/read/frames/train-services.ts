import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { areOfBothSides } from '#model/place.ts';
import { clauseAt, tenseAt } from '../clauses.ts';
import { type Context, periodOf } from '../context.ts';
import { INFINITIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { featuresAt, formAt, type Line, placesOf, textOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { nominativeOf } from './phrase.ts';
import { hasCarrierBefore, launched, timesOfStart } from './services-launched.ts';
import { isAhead } from './when.ts';

type Works = SlotsOf<'works'>;

/**
 * «С 14 декабря начнёт курсировать поезд Астана – Омск», «возобновлено железнодорожное сообщение между Уральском и Саратовом»: Russian traffic by rail or by
 * sea between the two countries that starts to run is launched. What a carrier means to start is its intent.
 */
export function servicesStarted(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return [];
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isService(scene.tokens, token)) continue;
    const service = serviceAt(line, token);
    const start = service && startOf(line, service);
    const slots = start === undefined ? undefined : slotsOf(line, context, service!, start);
    if (slots) return [slots];
  }
  return [];
}

const isService = formIs(
  /^(поезд(а|ов|ом)?|электропоезд(а|ов)?|электричк(а|и|у)|сообщени(е|я)|паром(а|ы)?|автопаром)$/u,
);

interface Service extends Span {
  readonly name: string;
  readonly type: NonNullable<Works['assetType']>;
}

/** A train, a ferry or traffic by rail with the two places, one of each country, that it runs between. */
function serviceAt(line: Line, head: number): Service | undefined {
  const { scene } = line;
  const form = formAt(scene, head);
  const isTraffic = /^сообщени/u.test(form);
  const kind = formAt(scene, head - 1);
  if (isTraffic && !/^(железнодорожн|пассажирск|паромн)/u.test(kind)) return undefined;
  const ends = endsOf(line, head);
  if (!ends) return undefined;
  const { first, after, isJoined } = ends;
  let from = head;
  while (from > line.sentence.first && KIND.test(formAt(scene, from - 1))) from -= 1;
  const base = nominativeOf(line, from, { first: head, after: head + 1 }).toLowerCase();
  const places = textOf(scene, { first, after });
  const between = isJoined ? places : `${formAt(scene, first - 1)} ${places}`;
  return {
    first: head,
    after: Math.max(head + 1, after),
    name: `${base} ${between}`,
    type: /паром/u.test(`${kind} ${form}`) ? 'other' : 'railway',
  };
}
const KIND =
  /^(железнодорожн|пассажирск|паромн|пригородн|скоростн|прям|международн|регулярн|туристическ|грузов)\p{L}{2,3}$/u;

interface Ends extends Span {
  /** «Астана – Омск», not «между Астаной и Омском». */
  readonly isJoined: boolean;
}

/** «Астана – Омск», «между Уральском и Саратовом», «из Актобе в Оренбург» of the clause, near a service. */
function endsOf(line: Line, head: number): Ends | undefined {
  const { scene } = line;
  const clause = clauseAt(line, head);
  const places = placesOf(line).filter((place) => place.form === 'noun' && isWithin(place, clause));
  for (const [at, one] of places.entries()) {
    const other = places[at + 1];
    if (!other || !areOfBothSides([one.code, other.code]) || other.first !== one.after + 1) continue;
    const before = formAt(scene, one.first - 1);
    const joint = formAt(scene, one.after);
    const isJoined = /^[–—-]$/u.test(joint);
    if (!isJoined && !(before === 'между' && joint === 'и') && !(before === 'из' && /^(в|во)$/u.test(joint)))
      continue;
    // «Между Астаной и Омском начнёт курсировать поезд».
    if (other.after <= head ? before === 'между' : one.first - head <= FARTHEST_ENDS)
      return { first: one.first, after: other.after, isJoined };
  }
  return undefined;
}
/** «Поезд № 625/626 сообщением «Атырау – Астрахань»». */
const FARTHEST_ENDS = 9;

/** The verb by which the service is told to start. */
function startOf(line: Line, { first }: Service): number | undefined {
  const { scene } = line;
  const clause = clauseAt(line, first);
  for (let token = clause.first; token < clause.after; token += 1) {
    if (isStarted(scene.tokens, token)) return token;
    if (isRun(scene.tokens, token) && [1, 2, 3].some((back) => BEGINS.test(formAt(scene, token - back))))
      return token;
  }
  return undefined;
}
const isStarted = formIs(
  /^(возобнов(ил[аио]?|ил(ся|ась|ись|ось)|ит(ся)?|ят(ся)?|лен[аоы]?|ляет(ся)?|ляют(ся)?|ить)|запущен[аоы]?|запусти(л[аи]?|т|ть)|запустят|запуска(ет|ют)(ся)?|пустил[аи]?|пустят|открыл(ось|ся|и)?|открыто|откро(ется|ют))$/u,
);
const isRun = formIs(/^(курсировать|ходить|ездить)$/u);
const BEGINS = /^(нач(нет|нут|ал[аио]?|инает|инают)|стан(ет|ут)|стал[аио]?|будет|будут)$/u;

function slotsOf(line: Line, context: Context, service: Service, start: number): BareClaim | undefined {
  const clause = clauseAt(line, start);
  const said = modalityAt(line, { first: start, after: start + 1 });
  if (said === 'denied' || said === 'wished') return undefined;
  const { future, past, present } = tenseAt(line, start);
  const [period] = timesOfStart(line, clause);
  const day = period && periodOf({ ...period, edge: 'in' }, context);
  const isToCome = said === 'planned' || (future && !past) || (present && !past && isAhead(day, context));
  if (!isToCome && present && !past && !(featuresAt(line.scene, start) & INFINITIVE)) return undefined;
  if (isToCome && isOfCarrier(line, start, service)) return undefined;
  const slots = launched({ asset: service.name, assetType: service.type }, day, isToCome);
  return { kind: 'works', modality: isToCome ? 'planned' : 'stated', slots, quote: quoteOf(line) };
}

/** «РЖД запустят поезд»: whoever starts it stands before its active verb. */
const isOfCarrier = (line: Line, start: number, service: Service): boolean =>
  !/ся$/u.test(formAt(line.scene, start)) && hasCarrierBefore(line, start, service);
