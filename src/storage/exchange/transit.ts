// As much of Transit as Mochi writes: EDN within JSON, in its verbose form and in the one with keys that are said once
// (https://github.com/cognitect/transit-format). Maps are `Map`s, so that no name is one that JavaScript knows.

export const readTransit = (json: string): unknown => new TransitReader().read(JSON.parse(json));

class TransitReader {
  private readonly cache: string[] = [];

  read(value: unknown): unknown {
    if (typeof value === 'string') return told(this.cached(value, false));
    if (Array.isArray(value)) return this.readArray(value);
    if (value === null || typeof value !== 'object') return value;
    const pairs = Object.entries(value).map(
      ([key, inner]) => [this.cached(key, true), inner] as const,
    );
    const [tag, inner] = pairs[0] ?? [];
    if (pairs.length === 1 && tag?.startsWith('~#')) return this.tagged(tag, inner);
    return new Map(pairs.map(([key, each]) => [String(told(key)), this.read(each)]));
  }

  private readArray(values: readonly unknown[]): unknown {
    const [first] = values;
    if (first === '^ ') return this.readMap(values.slice(1));
    const tag = typeof first === 'string' ? this.cached(first, false) : '';
    if (values.length === 2 && tag.startsWith('~#')) return this.tagged(tag, values[1]);
    return values.map((value, at) =>
      at === 0 && typeof value === 'string' ? told(tag) : this.read(value),
    );
  }

  private readMap(keysAndValues: readonly unknown[]): ReadonlyMap<string, unknown> {
    const map = new Map<string, unknown>();
    for (let at = 0; at + 1 < keysAndValues.length; at += 2) {
      const key = keysAndValues[at];
      const name = typeof key === 'string' ? told(this.cached(key, true)) : this.read(key);
      map.set(String(name), this.read(keysAndValues[at + 1]));
    }
    return map;
  }

  /** Lists and sets are arrays. A map whose keys are no strings comes as an array of both. */
  private tagged(tag: string, inner: unknown): unknown {
    if (tag === '~#cmap' && Array.isArray(inner)) return this.readMap(inner);
    return this.read(inner);
  }

  /** What is said more than once stands there by a code after the first time. */
  private cached(text: string, isKey: boolean): string {
    if (/^\^[0-[]{1,2}$/.test(text)) return this.cache[indexOf(text)] ?? '';
    const isCached = text.length > 3 && (isKey || /^~[:$#]/.test(text));
    if (isCached && this.cache.length === base * base) this.cache.length = 0;
    if (isCached) this.cache.push(text);
    return text;
  }
}

const base = 44;
const indexOf = (code: string): number =>
  [...code.slice(1)].reduce((sum, sign) => sum * base + sign.charCodeAt(0) - 48, 0);

/** Keywords are their names, moments the milliseconds since 1970. */
function told(text: string): string | number | boolean | null {
  if (!text.startsWith('~')) return text;
  const rest = text.slice(2);
  switch (text[1]) {
    case '_':
      return null;
    case '?':
      return rest === 't';
    case 'i':
    case 'n':
    case 'd':
    case 'f':
    case 'm':
      return Number(rest);
    case 't':
      return /^-?\d+$/.test(rest) ? Number(rest) : Date.parse(rest);
    case '~':
    case '^':
    case '`':
      return text.slice(1);
    default:
      return rest;
  }
}
