// A heading's words, without what only orders or decorates them.

import { type Passage, slice } from './passage.ts';

/** A heading's words without its number and closing colon. */
export const headingText = (text: Passage): Passage => {
  const bare = withoutNumber(text);
  const end = bare.mask.length - (headingEnd.exec(bare.mask)?.[1] ?? '').length;
  return end > 0 ? slice(bare, 0, end) : bare;
};

/** Read from the end backwards: forwards, each space and each sign of the heading would be a beginning. */
const headingEnd = /$(?<=((?:\s*:[a-z][a-z0-9_+-]*:)+\s*(?:#+\s*)?|\s*(?:[:：]\s*)?(?:#+\s*)?))/u;

const leadingNumber =
  /^(?:(?:\d{1,3}[.)]|[Qq]\d{1,3}[.:)]?|\d{1,2}(?:\.\d{1,2})+\.?|[(（]\d{1,3}[)）]|[IVX]{1,5}\.(?=\s+\p{Lu}))\s+|[①-⑳]\s*|[•◦▪‣]\s+|(?:\p{Extended_Pictographic}|\uFE0F)+\s*|(?::[a-z][a-z0-9_+-]*:\s+)+)/u;

export function withoutNumber(text: Passage): Passage {
  const found = leadingNumber.exec(text.mask);
  return found && found[0].length < text.mask.length ? slice(text, found[0].length) : text;
}
