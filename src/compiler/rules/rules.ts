import { acronym } from './acronym.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { enumeration } from './enumeration.ts';
import { formula } from './formula.ts';
import { list } from './list.ts';
import { namedCode } from './named-code.ts';
import { namedFormula } from './named-formula.ts';
import { question } from './question.ts';
import { relation } from './relations/relation.ts';
import { reverse } from './reverse.ts';
import type { Rule } from './rule.ts';
import { sequence } from './sequence.ts';
import { table } from './table.ts';

/** All rules. Where two make the same card, the first has it. */
export const rules: readonly Rule[] = [
  question,
  list,
  sequence,
  formula,
  namedFormula,
  namedCode,
  enumeration,
  definition,
  relation,
  acronym,
  table,
  reverse,
  completion,
];
