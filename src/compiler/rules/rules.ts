import { definition } from './definition.ts';
import { enumeration } from './enumeration.ts';
import { list } from './list.ts';
import { question } from './question.ts';
import type { Rule } from './rule.ts';

/** All rules. Where two make the same card, the first has it. */
export const rules: readonly Rule[] = [question, list, enumeration, definition];
