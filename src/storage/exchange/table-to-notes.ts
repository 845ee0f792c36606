// A table of fronts and backs as a note, or as several where it is long. Its first row, or lines that Anki puts before its own tables, may name the
// columns; what is in none of ours is counted.

import { hasGaps } from './anki-gaps.ts';
import { delimiterOf, parseDelimited } from './delimited.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { type LeftOut, LeftOutCount } from './left-out.ts';
import { lineAsWritten, outsideVerbatim, withoutOpenEnds } from './markdown-line.ts';
import { markdownParts } from './markdown-parts.ts';
import type { Part } from './part.ts';
import { columnsOf, isHead, type Row } from './table-columns.ts';
import { delimiterIn, type Settings, withoutSettings } from './table-settings.ts';
import { gapText, questionAnswer, type WrittenCard } from './written-card.ts';
import { inReadableNotes, noteOf } from './written-note.ts';

export interface NotesFromTable {
  readonly texts: readonly string[];
  readonly cards: number;
  readonly leftOut: LeftOut;
}

export function notesFromTable(text: string, title: string): NotesFromTable {
  const { settings, body } = withoutSettings(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const delimiter = delimiterIn(settings);
  const rows = parseDelimited(body, delimiter ?? delimiterOf(body));
  const named =
    settings.columns?.split(delimiter ?? /[\t,;]/) ?? (rows[0] && isHead(rows[0]) ? rows[0] : []);
  const columns = columnsOf(named, settings, Math.max(0, ...rows.slice(0, 1000).map(widthOf)));
  const leftOut = new LeftOutCount();
  const cards: WrittenCard[] = [];
  const unused = new Set<number>();
  for (const row of named === rows[0] ? rows.slice(1) : rows) {
    const sideOf = (side: 'front' | 'back', isCloze = false) =>
      row.flatMap((cell, at) =>
        columns[at] === side ? partsOf(cell, settings, leftOut, isCloze) : [],
      );
    const withGaps = row.some((cell, at) => columns[at] === 'front' && hasGaps(cell));
    const [front, back] = [sideOf('front', withGaps), sideOf('back')];
    row.forEach((cell, at) => {
      if ((columns[at] ?? 'unused') === 'unused' && cell.trim() !== '') unused.add(at);
    });
    const place = placeOf(row, columns, settings);
    if (front.length > 0 && (back.length > 0 || withGaps)) {
      const lines = withGaps ? gapText(front, back) : questionAnswer(front, back);
      cards.push({ ...place, lines });
      if (place.tags.length > 1) leftOut.add('tags');
    } else if (row.some((cell) => cell.trim() !== '')) leftOut.add('rows');
  }
  leftOut.add('columns', unused.size);
  const texts = inReadableNotes(cards).map((part) => noteOf(part, title));
  return { texts, cards: cards.length, leftOut: leftOut.all };
}

const widthOf = (row: Row): number => row.length;

/** Tags as Anki has them, with spaces between; in a table of others also with commas. One may say the topic already. */
function placeOf(
  row: Row,
  columns: ReturnType<typeof columnsOf>,
  settings: Settings,
): Pick<WrittenCard, 'topic' | 'tags'> {
  const cellOf = (column: 'tags' | 'topic') => row[columns.indexOf(column)]?.trim() ?? '';
  const written = `${cellOf('tags')} ${settings.tags ?? ''}`;
  const tags = written.split(/[\s,;]+/).filter((tag) => tag !== '');
  const steps = (cellOf('topic') || (settings.deck ?? '')).split(/\s?\/\s?|::/);
  const topic = steps.map((step) => step.trim().replace(/\s+/g, '_')).join('::');
  const said = tags.find((tag) => `::${topic}`.endsWith(`::${tag}`));
  return { topic: said ?? topic, tags: tags.filter((tag) => tag !== said) };
}

function partsOf(
  field: string,
  { html }: Settings,
  leftOut: LeftOutCount,
  isCloze: boolean,
): readonly Part[] {
  if (html?.toLowerCase() !== 'true') return partsAsWritten(field);
  const read = htmlToMarkdown(field, { pathOfMedia: (name) => `media/${name}`, isCloze });
  leftOut.addAll(read.leftOut);
  return read.parts;
}

/** Code, formulas and lists are read; what is bold and the like is its text, and what only looks like a tag stays. */
const partsAsWritten = (field: string): readonly Part[] =>
  markdownParts(
    field.replace(/<(?:br|\/div|\/p|\/li)(?:\s[^<>]{0,300})?\/?>/gi, '\n').split('\n'),
    (line) => outsideVerbatim(line, withoutTags).trim(),
    lineAsWritten,
  );

const withoutTags = (text: string): string =>
  withoutOpenEnds(text)
    .replace(markupTag, ' ')
    .replace(/<(?=[\w/!?])/g, '\\<')
    .replace(/\s+/g, ' ');

const markupTag =
  /<\/?(?:b|i|u|s|em|strong|div|p|span|sub|sup|ul|ol|li|code)(?:\s[^<>]{0,300})?\/?>/gi;
