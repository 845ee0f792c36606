// Things by what they have in common.

/** Adds to what a map holds under a key, and begins it where there is nothing yet. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
