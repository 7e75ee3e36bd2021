import type { BareClaim, Modality } from '#model/claim.ts';
import type { PlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hasWord, isOfTie, type Line, placesOf, quantitiesOf } from '../scene.ts';
import { periodFor } from './figure-periods.ts';
import { type Frame, quoteOf } from './frame.ts';
import { placeBefore } from './project-place.ts';
import { areaOf } from './works-when.ts';

/** What gives people work in a story of both countries. */
const EMPLOYERS =
  /^(projects?|plants?|factor(y|ies)|enterprises?|ventures?|compan(y|ies)|firms?|facilit(y|ies)|productions?|works|mills?|investors?|investments?|jvs?|centres?|centers?|hubs?|terminals?|farms?|it|they|them|there|here)$/;
const WORK = /^(jobs?|workplaces?)$/;
/** So many sentences off the two countries may be named. */
const NEAR_TIE = 2;
/** «Permanent new jobs»: attributes between a number and its noun are not more than this. */
const FARTHEST_NOUN = 4;

/**
 * Jobs that an English sentence of both countries tells of: «will create about 3,000 jobs», "employs 640 people", "1,700 people found work there".
 * Where, is told only by a region or a town that the sentence names as the place.
 */
export const jobs: Frame = {
  name: 'jobs',
  triggers: ['measure:people.jobs', 'employ'],
  fill: (line, context) => {
    if (line.scene.language !== 'en' || line.sentence.role !== 'body') return [];
    if (!isOfTie(line, NEAR_TIE) || !hasWord(line, EMPLOYERS)) return [];
    return quantitiesOf(line)
      .filter(({ ordinal, quantity }) => !ordinal && /^(1|person)$/.test(quantity.unit))
      .filter((mention) => isBeforeJobs(line, mention) || isOfEmployed(line, mention))
      .map((mention): BareClaim => {
        // «A plant is being built in A. … It will employ 250 people».
        const area = areaOf(line)?.[0] ?? placeBefore(line) ?? areaCounted(line, context) ?? countryIn(line);
        const modality = saidOf(line, mention);
        const period =
          modality === 'stated' ? periodFor(line, context, mention, 'people.jobs', 'level') : undefined;
        return {
          kind: 'observation',
          modality,
          slots: {
            measure: 'people.jobs',
            aspect: 'level',
            value: { ...mention.quantity, unit: '1' },
            ...(area ? { area: [area] } : {}),
            ...(period ? { period } : {}),
          },
          quote: quoteOf(line),
        };
      });
  },
};

/** «The region has five projects with Russian capital. They will create 1,400 jobs»: where the projects or firms are that the sentence before counted. */
function areaCounted(line: Line, { last: { counted } }: Context): PlaceCode | undefined {
  const isCounted =
    counted !== undefined &&
    line.index - counted.line <= 1 &&
    /^(cooperation\.projects|business\.(companies|joint-ventures))$/.test(counted.slots.measure ?? '');
  const [area, other] = (isCounted ? counted.slots.area : undefined) ?? [];
  return area && !other && area.length > 2 ? area : undefined;
}

/** «Projects completed in Kazakhstan, creating 15,500 jobs»: the one country that the sentence says to be where they are. */
function countryIn(line: Line): PlaceCode | undefined {
  const [country, ...others] = new Set(
    placesOf(line)
      .filter(
        ({ code, form, first }) =>
          form === 'noun' && /^(RU|KZ)$/.test(code) && formAt(line.scene, first - 1) === 'in',
      )
      .map(({ code }) => code),
  );
  return others.length === 0 ? country : undefined;
}

/** «Will invest 4 billion and give work to 250 people»: what is to come holds for the verb that is joined to it; who hopes for jobs plans them. */
function saidOf(line: Line, { first }: QuantityMention): Modality {
  const told = modalityAt(line, { first, after: first + 1 });
  if (told === 'wished') return 'planned';
  const isJoined = [1, 2, 3, 4, 5].some((back) => GIVE.test(formAt(line.scene, first - back)));
  const before = { first: line.sentence.first, after: first };
  return told === 'stated' && isJoined && hasWord(line, /^(will|would|plans?|intends?|going)$/, before)
    ? 'planned'
    : told;
}
const GIVE = /^(create|give|provide|bring|open|employ|add|offer|generate|hire)$/;

/** «3,000 new permanent jobs», "900 new workplaces". */
function isBeforeJobs({ scene, sentence }: Line, { first, after }: QuantityMention): boolean {
  for (let token = first; token < Math.min(sentence.after, after + FARTHEST_NOUN); token += 1) {
    if (WORK.test(formAt(scene, token))) return true;
    if (token >= after && /^(people|persons|and|of|,|in|at|for)$/.test(formAt(scene, token))) return false;
  }
  return false;
}

/** «Employs 640 people», "give work to 250 people", "1,700 people found work", "900 people work there". */
function isOfEmployed(line: Line, { first, after }: QuantityMention): boolean {
  const { scene } = line;
  const noun = [after - 1, after, after + 1].find((token) =>
    /^(people|persons|workers|specialists|residents|locals|staff|employees)$/.test(formAt(scene, token)),
  );
  if (noun === undefined) return false;
  const clause = clauseAt(line, first);
  for (let token = first - 1; token >= Math.max(clause.first, first - FARTHEST_VERB); token -= 1) {
    if (/^(employs?|employed|employing)$/.test(formAt(scene, token))) return true;
    if (/^(work|employment)$/.test(formAt(scene, token)) && formAt(scene, token + 1) === 'to') return true;
    if (/^(work|employment|jobs)$/.test(formAt(scene, token)) && formAt(scene, token + 1) === 'for')
      return true;
  }
  for (let token = noun + 1; token <= noun + FARTHEST_VERB; token += 1) {
    const form = formAt(scene, token);
    if (/^(found|find|got|get)$/.test(form) && /^(work|jobs|employment)$/.test(formAt(scene, token + 1)))
      return true;
    if (form === 'employed' || (form === 'work' && /^(there|here|at|in)$/.test(formAt(scene, token + 1))))
      return true;
  }
  return false;
}
const FARTHEST_VERB = 4;
