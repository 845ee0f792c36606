/** Stops loudly on a mistake of ours. Never for bad input: that is a value or a problem. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Recto invariant broken: ${message}`);
}

/** Marks a place that the types rule out, so that a new member of a union is a compile error there. */
export function unreachable(value: never): never {
  throw new Error(`Recto invariant broken: unexpected ${JSON.stringify(value)}`);
}
