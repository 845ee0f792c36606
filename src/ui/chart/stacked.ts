/** The row of each of these places, ascending in pixels, so that no two in one row are nearer than `apart`. */
export function stacked(places: readonly number[], apart: number): readonly number[] {
  const lastInRow: number[] = [];
  return places.map((place) => {
    const free = lastInRow.findIndex((last) => place - last >= apart);
    const row = free === -1 ? lastInRow.length : free;
    lastInRow[row] = place;
    return row;
  });
}
