// Where brackets are open.

/** Offsets at which no bracket and no quotation is open. */
export function outsideBrackets(mask: string, isWanted: (at: number) => boolean): number {
  let depth = 0;
  for (let at = 0; at < mask.length; at++) {
    const char = mask[at] ?? '';
    if ('([{（［【「『'.includes(char)) depth++;
    else if (')]}）］】」』'.includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && isWanted(at)) return at;
  }
  return -1;
}

/** Where the bracket closes that was opened before; the end of the text where it never does. */
export function closingBracket(mask: string, from: number): number {
  let depth = 1;
  for (let at = from; at < mask.length; at++) {
    if ('(（'.includes(mask[at] ?? '')) depth++;
    if (')）'.includes(mask[at] ?? '') && --depth === 0) return at;
  }
  return mask.length;
}

export const isClearOfBrackets = (mask: string, offset: number): boolean =>
  outsideBrackets(mask, (at) => at >= offset) === offset;
