// `Specificity = TN / (TN + FP)`, `R² = 1 - SS_res / SS_tot`: a name and what it is calculated from.

import { labelOf } from '../outline/labels.ts';
import type { Block } from '../outline/outline.ts';
import type { Labelled } from '../text/labelled.ts';
import { type Passage, slice, trimmed } from '../text/passage.ts';
import { sentencesOf, splitAt, withoutEnd } from '../text/sentences.ts';
import { isCalculation, isValue } from './formula-text.ts';

interface SetEqual {
  readonly labelled: Labelled;
  readonly calculation: Passage;
}

const named = /^(\p{L}[\p{L}\d²³'’-]+(?:\s[\p{L}\d'’()-]+){0,4})\s=\s/u;

export function setEqual(block: Block): SetEqual | undefined {
  const found = named.exec(block.text.mask);
  const by = labelOf(block)?.by;
  if (!found || (by !== undefined && by !== 'equals')) return undefined;
  const label = slice(block.text, 0, found[1]?.length);
  const body = trimmed(slice(block.text, found[0].length));
  const calculation = calculationIn(body);
  return calculation && { labelled: { label, body, by: 'equals', link: ' = ' }, calculation };
}

/** The first sentence, or as much of it as calculates: a remark may follow behind a comma. */
function calculationIn(body: Passage): Passage | undefined {
  const [first = body] = sentencesOf(body);
  const whole = withoutEnd(first);
  const [start = whole] = splitAt(whole, /[,;]\s(?=\p{L}{3,})/u);
  return [start, whole].find((part) => isCalculation(part) && !isValue(part.text));
}
