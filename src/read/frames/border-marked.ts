import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, has, type Line, quantitiesOf } from '../scene.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/** «На границе обозначено 450 км, или 51%», "of which 86.7% has been demarcated": how much of the border, or of the stretch whose length it has just given, a Russian or English sentence tells to be marked out on the ground. */
export function markedOut(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (!/^(km|%)$/.test(mention.quantity.unit)) return undefined;
  const isOfStretch = previous?.measure?.startsWith('border.') ?? false;
  if (!isOfStretch && !has(line, 'border')) return undefined;
  // «5,300 km of which has been demarcated»: an English relative clause holds the word, not the figure.
  const clause = line.scene.language === 'en' ? line.sentence : clauseAt(line, mention.first);
  for (let token = clause.first; token < clause.after; token += 1)
    if (isMarked(line.scene.tokens, token))
      return isUndone(line, mention, token)
        ? undefined
        : {
            measure: 'border.demarcated',
            span: { first: token, after: token + 1 },
            ...(isOfStretch && previous?.area && previous.counterpart
              ? { sides: { area: previous.area, counterpart: previous.counterpart } }
              : {}),
          };
  return undefined;
}

/** «Не размечены», "has yet to be demarcated", or of what stands ahead of the word: "of the 7,600 km demarcated 6,000". */
const isUndone = (line: Line, { first, after }: QuantityMention, token: number): boolean =>
  formAt(line.scene, token - 1) === 'не' ||
  (line.scene.language === 'en' &&
    (token - after > FARTHEST_MARKED ||
      quantitiesOf(line).some((other) => other.first >= after && other.after <= token) ||
      token < first - FARTHEST_MARKED ||
      Array.from({ length: Math.max(0, token - after) }, (_, step) => formAt(line.scene, after + step)).some(
        (form) => /^(not|yet|remains?|remaining|will|is|long|in)$/.test(form),
      )));
/** So many tokens between an English figure and the word for marking. */
const FARTHEST_MARKED = 12;

const isMarked = formIs(/^(обозначен[аоы]?|обозначили|размечен[аоы]?|разметили|demarcated)$/u);
