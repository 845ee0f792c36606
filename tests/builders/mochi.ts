// Packages of Mochi as it exports them: Transit in its verbose form, pictures beside it.

import { makeZip, type NewEntry } from '#storage/exchange/zip.ts';

/** Keys without their signs; `id`s and the like are keywords. */
export interface MochiParts {
  readonly decks?: readonly object[];
  readonly cards?: readonly object[];
  readonly templates?: readonly object[];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const picture: NewEntry = { name: 'heart.png', bytes: new Uint8Array([1, 2, 3]) };

export const aMochiPackage = (parts: MochiParts): Promise<Uint8Array<ArrayBuffer>> =>
  zipOf('data.json', JSON.stringify(transit({ version: 2, ...parts })));

export const zipOf = (name: string, data: string): Promise<Uint8Array<ArrayBuffer>> =>
  makeZip([{ name, bytes: bytesOf(data) }, picture]);

const keywords = new Set(['id', 'deck-id', 'parent-id', 'template-id', 'type']);
const sets = new Set(['tags', 'references', 'cloze/indexes']);
const lists = new Set(['cards', 'templates']);
const moments = new Set(['date', 'due']);

function transit(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((each) => transit(each));
    return sets.has(key) ? { '~#set': inner } : lists.has(key) ? { '~#list': inner } : inner;
  }
  if (typeof value === 'string') return keywords.has(key) ? `~:${value}` : value;
  if (typeof value === 'number' && moments.has(key)) return `~t${value}`;
  if (typeof value === 'number' && key === 'trashed?') return { '~#dt': value };
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [`~:${name}`, transit(each, name)]),
  );
}
