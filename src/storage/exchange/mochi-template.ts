// The content of a card of Mochi: as it was written, or its template with the card's fields in it. Fields may also be
// made by Mochi as it shows them (speech, translations, pictures that it looks for): those are in no package.

import { fillIn } from './fill-in.ts';
import type { LeftOutCount, LeftOutKind } from './left-out.ts';
import { entriesIn, textIn, valueIn } from './mochi-value.ts';

export interface MochiTemplate {
  readonly content: string;
  /** By what the marks call them. */
  readonly fields: ReadonlyMap<string, { readonly id: string; readonly type: string }>;
}

export function templateIn(data: unknown): MochiTemplate {
  const fields = new Map<string, { id: string; type: string }>();
  for (const [key, field] of entriesIn(data, 'fields')) {
    const [id, type] = [valueIn(field, 'id'), valueIn(field, 'type')];
    const name = String(valueIn(field, 'name') ?? key).trim();
    fields.set(name, { id: String(id ?? key), type: String(type ?? 'text') });
  }
  return { content: textIn(data, 'content'), fields };
}

export function contentOf(
  card: unknown,
  template: MochiTemplate | undefined,
  unread: LeftOutCount,
): string {
  const values = new Map(
    entriesIn(card, 'fields').map(([key, field]) => [key, valueIn(field, 'value')]),
  );
  const written = textIn(card, 'content');
  if (template && template.content !== '' && values.size > 0)
    return filled(template, values, unread);
  return written.trim() === '' ? plain(values) : written;
}

/** A card whose template is not in the package: its name asks, the other fields answer. */
function plain(values: ReadonlyMap<string, unknown>): string {
  const others = [...values].filter(([id]) => id !== 'name').map(([, value]) => textOf(value));
  return [textOf(values.get('name')), others.filter(Boolean).join('\n\n')].join('\n---\n');
}

const mark = /<<\s{0,9}([#^/]?)([^<>]{0,300})>>/g;

function filled(
  { content, fields }: MochiTemplate,
  values: ReadonlyMap<string, unknown>,
  unread: LeftOutCount,
): string {
  const valueAt = (name: string) => values.get(fields.get(name)?.id ?? name.toLowerCase());
  return fillIn(content, mark, {
    isFilled: (name) => valueAt(name) === true || textOf(valueAt(name)).trim() !== '',
    show: (name) => {
      const text = textOf(valueAt(name));
      const made = madeBy(fields.get(name)?.type ?? 'text');
      if (text === '' && made) unread.add(made);
      return text;
    },
  });
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function madeBy(type: string): LeftOutKind | undefined {
  if (/^(?:text|boolean|number)$/.test(type)) return undefined;
  return type === 'speech' ? 'sounds' : type === 'image' || type === 'draw' ? 'pictures' : 'made';
}
