import type { Question } from '#model/question.ts';
import { advantage, complexity } from './advantage.ts';
import { partners, products } from './breakdown.ts';
import { concentration } from './concentration.ts';
import { growth } from './growth.ts';
import { holdings, reporters } from './holdings.ts';
import { matrix } from './matrix.ts';
import { mirror } from './mirror.ts';
import { potential } from './potential.ts';
import { seasonality } from './seasonality.ts';
import { texts } from './texts.ts';
import { totals } from './totals.ts';
import { unitValues } from './unit-values.ts';

/** What the trade workbench answers from tables. */
export const questions: readonly Question[] = [
  advantage,
  complexity,
  concentration,
  growth,
  holdings,
  matrix,
  mirror,
  partners,
  potential,
  products,
  reporters,
  seasonality,
  texts,
  totals,
  unitValues,
];
