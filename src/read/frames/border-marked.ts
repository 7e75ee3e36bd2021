import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, has, type Line } from '../scene.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/** «На границе обозначено 450 км, или 51%»: how much of the border, or of the stretch whose length it has just given, a Russian sentence tells to be marked out on the ground. */
export function markedOut(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (!/^(km|%)$/.test(mention.quantity.unit)) return undefined;
  const isOfStretch = previous?.measure?.startsWith('border.') ?? false;
  if (!isOfStretch && !has(line, 'border')) return undefined;
  const clause = clauseAt(line, mention.first);
  for (let token = clause.first; token < clause.after; token += 1)
    if (isMarked(line.scene.tokens, token))
      return formAt(line.scene, token - 1) === 'не'
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

const isMarked = formIs(/^(обозначен[аоы]?|обозначили|размечен[аоы]?|разметили)$/u);
