/**
 * What is worth most comes first, of equals the earlier. Who takes the first few does not wait until all are sorted:
 * after a long absence a day may hold fifty thousand reviews, and takes a hundred of them.
 */
export function* bestFirst<Thing>(
  things: readonly Thing[],
  worthOf: (thing: Thing) => number,
): Generator<Thing> {
  const worth = Float64Array.from(things, worthOf);
  // A heap of places in `things`: none comes before the one above it, which lies at half its index.
  const heap = Uint32Array.from(things, (_, place) => place);
  for (let at = heap.length >> 1; at >= 0; at--) sink(at, heap.length);
  for (let left = heap.length; left > 0; left--) {
    const thing = things[heap[0] ?? 0];
    if (thing !== undefined) yield thing;
    swap(0, left - 1);
    sink(0, left - 1);
  }

  function sink(from: number, end: number): void {
    for (let at = from; ; ) {
      const below = 2 * at + 1;
      let first = at;
      if (below < end && comesBefore(below, first)) first = below;
      if (below + 1 < end && comesBefore(below + 1, first)) first = below + 1;
      if (first === at) return;
      swap(at, first);
      at = first;
    }
  }

  function comesBefore(a: number, b: number): boolean {
    const [one = 0, other = 0] = [heap[a], heap[b]];
    const more = (worth[one] ?? 0) - (worth[other] ?? 0);
    return more > 0 || (more === 0 && one < other);
  }

  function swap(a: number, b: number): void {
    const held = heap[a] ?? 0;
    heap[a] = heap[b] ?? 0;
    heap[b] = held;
  }
}
