// The two sides of a card of Anki, as its template has them (https://docs.ankiweb.net/templates/fields.html). What is
// there to be clicked or typed into has no place in a note.

import type { AnkiNote, Template } from './anki-collection.ts';
import { hasGaps } from './anki-gaps.ts';
import { fillIn } from './fill-in.ts';
import { textOfHtml } from './html-tokens.ts';

export interface AnkiSides {
  readonly front: string;
  /** Without the front, where the template says where that ends. */
  readonly back: string;
  /** The front without its gaps. */
  readonly aroundGaps: string;
  /** How many fields are spoken. */
  readonly spoken: number;
}

export function sidesOf(note: AnkiNote, { front, back }: Template): AnkiSides {
  const values = valuesOf(note);
  const filled = new Set([...values].flatMap(([name, value]) => (hasText(value) ? [name] : [])));
  const isFilled = (name: string) => filled.has(name) || /^c\d+$/.test(name);
  const hints: string[] = [];
  const spoken = new Set<string>();
  const sideOf = (template: string, side: 'front' | 'back', gaps: 'gaps' | 'no gaps') =>
    fillIn(template, mark, {
      isFilled,
      show: (inner) => {
        const [name = '', ...filters] = inner.split(':').reverse();
        const value = values.get(name.trim()) ?? '';
        const has = (filter: string) => filters.some((each) => each.trim() === filter);
        if (filters.some((each) => speaks(each.trim()))) spoken.add(name);
        if (has('type') && (side === 'front' || has('cloze'))) return '';
        if (has('cloze') || has('cloze-only')) return gaps === 'gaps' ? value : '';
        if (has('hint') && side === 'front') hints.push(value);
        if (has('hint') && side === 'front') return '';
        return filters.reduce((text, filter) => filtered(text, filter.trim()), value);
      },
    });
  const asked = sideOf(front, 'front', 'gaps');
  const aroundGaps = sideOf(front, 'front', 'no gaps');
  const told = belowFront(sideOf(back, 'back', 'no gaps'));
  const helpful = [...new Set(hints)].filter((hint) => hasText(hint) && !told.includes(hint));
  return { front: asked, back: [told, ...helpful].join('<br>'), aroundGaps, spoken: spoken.size };
}

const mark = /\{\{([#^/]?)([^{}]{0,300})\}\}/g;

/** A note whose type is not in the package: its first field asks, the others answer. */
export function plainTemplate(note: AnkiNote): Template {
  const names = note.fields.map((_, at) => nameAt(note, at));
  const asked = note.type.isCloze ? Math.max(0, note.fields.findIndex(hasGaps)) : 0;
  const filter = note.type.isCloze ? 'cloze:' : '';
  const others = names.toSpliced(asked, 1).map((name) => `{{${name}}}`);
  return { front: `{{${filter}${names[asked] ?? ''}}}`, back: others.join('<br>') };
}

const valuesOf = (note: AnkiNote): ReadonlyMap<string, string> =>
  new Map(note.fields.map((field, at) => [nameAt(note, at), field]));

const nameAt = ({ type }: AnkiNote, at: number): string =>
  type.fieldNames[at]?.trim() ?? `field ${at + 1}`;

/** Anki takes a field for empty that holds nothing but spaces and breaks. */
const hasText = (html: string): boolean =>
  html.replace(/<(?:br|div|p|\/div|\/p)\s*\/?>|&nbsp;|\s/gi, '') !== '';

const frontEnd = /<hr\b[^<>]{0,200}?\bid\s{0,9}=\s{0,9}["']?answer\b[^<>]{0,200}>/i;

/** The back of nearly every template is the front, a line of this name, and the answer. */
function belowFront(back: string): string {
  const end = frontEnd.exec(back);
  const below = end ? back.slice(end.index + end[0].length) : '';
  return hasText(below) ? below : back;
}

const speaks = (filter: string): boolean => /^tts\b/.test(filter);

function filtered(html: string, filter: string): string {
  if (speaks(filter)) return '';
  switch (filter) {
    case 'text':
      return textOf(html);
    case 'furigana':
      return html.replace(reading, '$1（$2）');
    case 'kanji':
      return html.replace(reading, '$1');
    case 'kana':
      return html.replace(reading, '$2');
    default:
      return html;
  }
}

/** ` 日本[にほん]`: a word, and how it is read. What plays a sound looks alike. */
const reading = / ?([^\s<>[\]]{1,50})\[(?!sound:)([^<>[\]]{1,50})\]/g;

const textOf = (html: string): string =>
  textOfHtml(html).replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
