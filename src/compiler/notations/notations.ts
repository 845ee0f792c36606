import { basic } from './basic.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import type { Notation } from './notation.ts';
import { questionAnswer } from './question-answer.ts';

/** All notations, the first that fits wins. A new one is a file and a line here. */
export const notations: readonly Notation[] = [questionAnswer, choice, basic, cloze];
