// What could not be taken over, by its kind, so that nothing is lost without a word.

export const leftOutKinds = [
  'sounds',
  'pictures',
  'tables',
  'gaps',
  'occlusions',
  'cards',
  'fields',
  'rows',
  'columns',
  'attachments',
  'embeds',
  'made',
  'tags',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>;

export class LeftOutCount {
  private readonly counts: Partial<Record<LeftOutKind, number>> = {};

  add(kind: LeftOutKind, count = 1): void {
    if (count > 0) this.counts[kind] = (this.counts[kind] ?? 0) + count;
  }

  addAll(counts: LeftOut): void {
    for (const kind of leftOutKinds) this.add(kind, counts[kind] ?? 0);
  }

  /** Of things that are seen several times, as often as where they are seen most. */
  addMost(counts: LeftOut): void {
    for (const kind of leftOutKinds) this.add(kind, (counts[kind] ?? 0) - (this.counts[kind] ?? 0));
  }

  get all(): LeftOut {
    return this.counts;
  }
}
