// What a map of Mochi's holds under a key. Whatever is of another kind than it should be counts as not there.

export const valueIn = (data: unknown, key: string): unknown =>
  data instanceof Map ? data.get(key) : undefined;

export function textIn(data: unknown, key: string): string {
  const value = valueIn(data, key);
  return typeof value === 'string' ? value : '';
}

export function listIn(data: unknown, key: string): readonly unknown[] {
  const value = valueIn(data, key);
  return Array.isArray(value) ? value : [];
}

/** UTC ms, or NaN. */
export function timeIn(data: unknown, key: string): number {
  const value = valueIn(data, key);
  return value instanceof Date ? value.getTime() : typeof value === 'number' ? value : Number.NaN;
}

export function entriesIn(data: unknown, key: string): readonly (readonly [string, unknown])[] {
  const value = valueIn(data, key);
  return value instanceof Map ? [...value].map(([name, each]) => [String(name), each]) : [];
}
