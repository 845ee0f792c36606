// Ink weight is memory: a topic's name fades as it is forgotten. Always shown beside the number.

/** Font weight of a recall: 300 at 30 % and below, 800 at 95 % and above. */
export const inkWeight = (recall: number): number =>
  Math.round(300 + 500 * Math.min(1, Math.max(0, (recall - 0.3) / 0.65)));
