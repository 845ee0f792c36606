import type { Connective } from './connective.ts';
import { action, catchOf, condition, consequence, effect, outcome } from './what-follows.ts';
import { formulaOf, isA, meaning, use } from './what-it-is.ts';
import { cause, purpose, soThat } from './why.ts';

/** In order of trust: the first that reads a sentence has it. */
export const connectives: readonly Connective[] = [
  formulaOf,
  isA,
  meaning,
  soThat,
  purpose,
  cause,
  effect,
  use,
  condition,
  outcome,
  consequence,
  catchOf,
  action,
];
