// `[[src](…)]` at the end of a question or an answer: where it was found, which nobody needs on a card.

import { type Passage, slice, trimmed } from '../text/passage.ts';

const links =
  /(?:(?<!\s)\s*(?<!\[)\[+(?:src|source|ref|reference|answer|solution|link|more|read more|back to top|↑)\s?\d*\]+(?:\s?back to top\]?)?)+\s*$/i;

export function withoutSourceLinks(text: Passage): Passage {
  if (!text.mask.includes(']') || text.runs.at(-1) === undefined) return text;
  const found = links.exec(text.mask);
  const isLink = found && slice(text, found.index).runs.some((run) => run.linked);
  return isLink ? trimmed(slice(text, 0, found.index)) : text;
}
