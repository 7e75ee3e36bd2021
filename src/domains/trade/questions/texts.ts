import { factsOfKind } from '#model/fact.ts';
import type { Question } from '#model/question.ts';
import { asker, toldBy } from '../texts/figures.ts';
import { reasoningOf } from '../texts/wording.ts';
import { CURRENCY } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';

const STATES = ['differs', 'explained', 'near', 'agrees'];

export const texts: Question = {
  id: 'texts',
  summary:
    'figures of texts beside the tables’ for the same sides, direction and period, those that differ first, with what explains it',
  parameters: parameters(),
  answer: async (known) => {
    const { beside } = asker(known.cube);
    const told = factsOfKind(known.facts, 'observation').flatMap((fact) => {
      const figure =
        fact.modality === 'stated' && fact.state !== 'superseded' ? toldBy(fact.slots) : undefined;
      return figure ? [{ fact, figure }] : [];
    });
    const compared = await Promise.all(
      told.map(async ({ fact, figure }) => ({ fact, found: await beside(figure) })),
    );
    const rows = compared
      .flatMap(({ fact, found }) =>
        found
          ? [
              {
                fact: fact.id,
                measure: found.told.measure,
                aspect: found.told.aspect,
                area: found.told.area,
                ...(found.told.counterpart ? { counterpart: found.told.counterpart } : {}),
                period: found.told.period,
                text: found.told.value.n,
                table: found.told.aspect === 'level' ? Math.round(found.table) : rounded(found.table),
                unit: found.told.value.unit,
                difference: rounded(found.difference),
                state: found.state,
                ...(found.reason ? { reason: found.reason.kind } : {}),
                reporter: found.reporter,
                isMirror: found.isMirror,
                sources: found.sources,
                reasoning: reasoningOf(found, known),
              },
            ]
          : [],
      )
      .sort(
        (a, b) =>
          STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
          Math.abs(b.difference) - Math.abs(a.difference),
      );
    return {
      question: 'texts',
      asked: {},
      basis: { sources: [...new Set(rows.flatMap(({ sources }) => sources))].sort(), currency: CURRENCY },
      rows,
      summary: {
        figures: told.length,
        compared: rows.length,
        ...Object.fromEntries(
          STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
        ),
      },
      notes: [],
    };
  },
};
