// The best of many, without sorting them all: a day needs a few dozen of ten thousand cards.

/**
 * Answers the place of the highest score, then of the next, and -1 when none is left. Equal scores go in the order
 * of their places; a score of minus infinity is never reached.
 */
export function bestFirst(score: Float64Array): () => number {
  const heap = new Int32Array(score.length);
  let size = 0;
  for (let place = 0; place < score.length; place++)
    if (scoreAt(score, place) > Number.NEGATIVE_INFINITY) heap[size++] = place;
  for (let node = (size >> 1) - 1; node >= 0; node--) sink(heap, size, node, score);
  return () => {
    if (size === 0) return -1;
    const best = heap[0] ?? -1;
    size -= 1;
    heap[0] = heap[size] ?? 0;
    sink(heap, size, 0, score);
    return best;
  };
}

const scoreAt = (score: Float64Array, place: number): number =>
  score[place] ?? Number.NEGATIVE_INFINITY;

/** Moves a node of the heap down until both below it are worse. */
function sink(heap: Int32Array, size: number, start: number, score: Float64Array): void {
  const moved = heap[start] ?? 0;
  let node = start;
  for (;;) {
    let child = 2 * node + 1;
    if (child >= size) break;
    const [left = 0, right = 0] = [heap[child], heap[child + 1]];
    if (child + 1 < size && isBetter(score, right, left)) child += 1;
    const best = heap[child] ?? 0;
    if (!isBetter(score, best, moved)) break;
    heap[node] = best;
    node = child;
  }
  heap[node] = moved;
}

function isBetter(score: Float64Array, a: number, b: number): boolean {
  const [scoreA, scoreB] = [scoreAt(score, a), scoreAt(score, b)];
  return scoreA > scoreB || (scoreA === scoreB && a < b);
}
