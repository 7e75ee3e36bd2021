import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { areOfBothSides } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { type Context, periodOf } from '../context.ts';
import { isWithin, type Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf, textOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { hasCarrierBefore, launched, timesOfStart } from './services-launched.ts';
import { isAhead } from './when.ts';

type Works = SlotsOf<'works'>;

/**
 * «A train between Astana and Omsk was launched on May 5», "passenger trains from Uralsk to Samara will start running in June": English traffic by rail between
 * the two countries that starts to run is launched. What a carrier means to start is its intent.
 */
export function englishServicesStarted(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'en') return [];
  for (const hit of hitsOf(line, ['rail-service'])) {
    const service = serviceAt(line, hit.after - 1);
    const start = service && startOf(line, service);
    const slots = start && slotsOf(line, context, service, start);
    if (slots)
      return [
        {
          kind: 'works',
          modality: slots.status === 'planned' ? 'planned' : 'stated',
          slots,
          quote: quoteOf(line),
        },
      ];
  }
  return [];
}

interface Service extends Span {
  readonly name: string;
}

/** A train or traffic by rail with the two places, one of each country, that it runs between. */
function serviceAt(line: Line, head: number): Service | undefined {
  const { scene } = line;
  let first = head;
  while (first > line.sentence.first && KIND.test(formAt(scene, first - 1))) first -= 1;
  const isTrain = /^trains?$/.test(formAt(scene, head));
  if (!isTrain && !hasWord(line, /^(train|rail|railway)$/, { first, after: head })) return undefined;
  const after = pastNumber(line, head + 1);
  const ends = endsOf(line, { first, after });
  // «Passengers of the train».
  const isOthers = /^(of|on|by|with)$/.test(formAt(scene, beforeArticle(line, first - 1)));
  if (!ends || isOthers) return undefined;
  const kind = textOf(scene, { first, after })
    .replace(/,/gu, '')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  const between = textOf(scene, ends);
  return {
    first: Math.min(first, ends.first),
    after: Math.max(after, ends.after),
    name: ends.after <= first ? `${between} ${kind}` : `${kind} ${between}`,
  };
}
const KIND =
  /^(passenger|direct|international|regular|railway|rail|train|high-speed|fast|tourist|suburban|commuter|freight|branded|through|electric)$/;

const beforeArticle = ({ scene }: Line, from: number): number => {
  let token = from;
  while (/^(the|a|an|new|first|this|its|another)$/.test(formAt(scene, token))) token -= 1;
  return token;
};

/** «Train No. 145/146», "a train, No. 145/146,": past its number. */
function pastNumber({ scene }: Line, after: number): number {
  const comma = formAt(scene, after) === ',' ? 1 : 0;
  if (!/^(no|number|№)$/.test(formAt(scene, after + comma))) return after;
  let token = after + comma + 1;
  while (/^(\.|\/|\d+|\d+\/\d+)$/.test(formAt(scene, token))) token += 1;
  return token;
}

/** «Between A and B», "from A to B", "connecting A and B" in the clause of a service, or «A – B» right before or behind it, with what opens it. */
function endsOf(line: Line, service: Span): Span | undefined {
  const { scene } = line;
  const clause = clauseAt(line, service.first);
  const places = placesOf(line).filter((place) => place.form === 'noun' && isWithin(place, clause));
  for (const [at, one] of places.entries()) {
    const other = places[at + 1];
    if (!other || !areOfBothSides([one.code, other.code]) || other.first - one.after > 2) continue;
    const [lead, joint] = [formAt(scene, one.first - 1), formAt(scene, one.after)];
    const isDashed = /^[–—-]$/u.test(joint) && other.first === one.after + 1;
    if (isDashed && (other.after === service.first || one.first === service.after))
      return { first: one.first, after: other.after };
    const isSaid =
      (/^(between|connecting|linking)$/.test(lead) && /^(and|with)$/.test(joint)) ||
      (/^from$/.test(lead) && joint === 'to');
    if (isSaid && one.first > service.first) return { first: one.first - 1, after: other.after };
  }
  return undefined;
}

interface Start {
  readonly token: number;
  readonly isToCome: boolean;
  /** It is told by a verb of running, which starts nothing unless a day does. */
  readonly isByDay: boolean;
}

/** The verb by which the service is told to start, in its clause. */
function startOf(line: Line, service: Service): Start | undefined {
  const { scene } = line;
  const clause = clauseAt(line, service.first);
  for (let token = clause.first; token < clause.after; token += 1) {
    const form = formAt(scene, token);
    const isToCome = isYetToBe(line, token);
    if (STARTED.test(form)) {
      const isPassive = [1, 2].some((back) =>
        /^(was|were|been|be|is|are|being)$/.test(formAt(scene, token - back)),
      );
      if (isPassive || (token >= service.after && INTRANSITIVE.test(form)))
        return { token, isToCome, isByDay: false };
      // «Railways launched the train».
      if (token < service.first && !isToCome && /ed$/.test(form)) return { token, isToCome, isByDay: false };
    }
    // «The first train … set off».
    if (token >= service.first && isFirst(line, service) && /^(set|left|departed|arrived)$/.test(form))
      return { token, isToCome: false, isByDay: true };
    if (token >= service.first && /^(run|running|operate|operating|go)$/.test(form)) {
      const isBegun = [1, 2].some((back) =>
        /^(start|started|starts|begin|began|begun)$/.test(formAt(scene, token - back)),
      );
      if (isBegun || isToCome) return { token, isToCome, isByDay: !isBegun };
    }
  }
  return undefined;
}
const isFirst = (line: Line, { first }: Span): boolean => formAt(line.scene, first - 1) === 'first';

const STARTED =
  /^(launch(ed)?|resumed?|restored?|opened|introduced|reinstated|inaugurated|start(ed)?|begun|began|resumes)$/;
const INTRANSITIVE = /^(resumed?|opened|started|began)$/;

/** «Will be launched», "is to start running". */
const isYetToBe = ({ scene }: Line, verb: number): boolean =>
  [1, 2, 3, 4].some((back) => /^(will|shall)$/.test(formAt(scene, verb - back))) ||
  [1, 2].some(
    (back) => formAt(scene, verb - back) === 'to' && (back === 1 || VERB.test(formAt(scene, verb - 1))),
  );
const VERB = /^(be|start|begin|resume)$/;

function slotsOf(
  line: Line,
  context: Context,
  service: Service,
  { token, isToCome, isByDay }: Start,
): Works | undefined {
  const clause = clauseAt(line, token);
  if (hasWord(line, /^(not|never)$/, { first: Math.max(clause.first, token - 4), after: token }))
    return undefined;
  if (hasWord(line, WISHED, clause)) return undefined;
  const periods = timesOfStart(line, clause);
  const period = periods.find(({ first }) => first > token) ?? periods.at(-1);
  const day = period && periodOf({ ...period, edge: 'in' }, context);
  if (isByDay && !day) return undefined;
  const isPlanned = isToCome || isAhead(day, context);
  // «Railways will launch a train»: what it intends.
  if (isPlanned && hasCarrierBefore(line, token, service)) return undefined;
  return launched({ asset: service.name, assetType: 'railway' }, day, isPlanned);
}
const WISHED =
  /^(propos(e|ed|es|al)|suggest(ed|s)?|could|would|might|want(s|ed)?|wish(es)?|consider(s|ed|ing)?|possib(le|ility)|asked|discuss(ed|ing)?|if)$/;
