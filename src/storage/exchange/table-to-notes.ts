// A table of fronts and backs as a note. Its first row, or lines that Anki puts before its own tables, may name the
// columns; what is in none of ours is counted.

import { type Delimiter, delimiterOf, parseDelimited } from './delimited.ts';
import { htmlToMarkdown, type Part } from './html-to-markdown.ts';
import { type LeftOut, LeftOutCount } from './left-out.ts';
import { lineAsWritten } from './markdown-line.ts';
import { noteOf, questionAnswer, type WrittenCard } from './written-card.ts';

export interface NotesFromTable {
  readonly text: string;
  readonly cards: number;
  readonly leftOut: LeftOut;
}

type Row = readonly string[];
type Column = 'front' | 'back' | 'tags' | 'of Anki' | 'unused';

export function notesFromTable(text: string, title: string): NotesFromTable {
  const { settings, body } = withoutSettings(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const rows = parseDelimited(body, delimiters.get(settings.separator) ?? delimiterOf(body));
  const named = settings.columns?.split(/[\t,;]/) ?? (rows[0] && isHead(rows[0]) ? rows[0] : []);
  const columns = columnsOf(named, settings, Math.max(0, ...rows.slice(0, 1000).map(widthOf)));
  const leftOut = new LeftOutCount();
  const cards: WrittenCard[] = [];
  const unused = new Set<number>();
  const isHtml = settings.html === 'true';
  for (const row of named === rows[0] ? rows.slice(1) : rows) {
    const front = partsOf(row[columns.indexOf('front')] ?? '', isHtml, leftOut);
    const back = partsOf(row[columns.indexOf('back')] ?? '', isHtml, leftOut);
    row.forEach((cell, at) => {
      if ((columns[at] ?? 'unused') === 'unused' && cell.trim() !== '') unused.add(at);
    });
    const tags = tagsOf(row, columns);
    if (front.length > 0 && back.length > 0) {
      cards.push({ tags, lines: questionAnswer(front, back) });
      if (tags.length > 1) leftOut.add('tags');
    } else if (row.some((cell) => cell.trim() !== '')) leftOut.add('rows');
  }
  leftOut.add('columns', unused.size);
  return { text: noteOf(cards, title), cards: cards.length, leftOut: leftOut.all };
}

const widthOf = (row: Row): number => row.length;

type Settings = Readonly<Record<string, string | undefined>>;

/** `#separator:tab`, `#html:true`, `#tags column:3` */
function withoutSettings(text: string): { readonly settings: Settings; readonly body: string } {
  const settings: Record<string, string> = {};
  let from = 0;
  const setting =
    /#(separator|html|tags|columns|notetype|deck|guid|if matches)( column)?:([^\n]*)(?:\n|$)/iy;
  for (let found = setting.exec(text); found; found = setting.exec(text)) {
    const [, name = '', column = '', value = ''] = found;
    settings[(name + column).toLowerCase()] =
      name === 'columns' ? value : value.trim().toLowerCase();
    from = setting.lastIndex;
  }
  return { settings, body: text.slice(from) };
}

const delimiters: ReadonlyMap<string | undefined, Delimiter> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
]);

const names: readonly (readonly [Column, RegExp])[] = [
  ['front', /^(?:q|question|front|term|word|prompt|vorderseite|frage)$/i],
  ['back', /^(?:a|answer|back|definition|meaning|translation|rückseite|antwort)$/i],
  ['tags', /^(?:tags?|topics?|schlagwörter)$/i],
];

const columnNamed = (name: string): Column =>
  names.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? 'unused';

/** `question,answer`: the names of the columns. */
function isHead(row: Row): boolean {
  const columns = row.map(columnNamed);
  return columns.includes('front') && columns.includes('back');
}

/** What each column is: as it is named, else the first two are the sides of the cards. */
function columnsOf(head: Row, settings: Settings, width: number): readonly Column[] {
  const isNamed = isHead(head);
  const columns = Array.from({ length: Math.max(width, head.length) }, (_, at): Column => {
    const setting = columnSettings.find((name) => Number(settings[`${name} column`]) === at + 1);
    if (setting) return setting === 'tags' ? 'tags' : 'of Anki';
    return isNamed ? columnNamed(head[at] ?? '') : 'unused';
  });
  if (isNamed) return columns;
  for (const side of ['front', 'back'] as const) {
    const at = columns.indexOf('unused');
    if (at >= 0) columns[at] = side;
  }
  return columns;
}

/** What Anki keeps beside the fields of a note. */
const columnSettings = ['guid', 'notetype', 'deck', 'tags'] as const;

/** As Anki has them, with spaces between; in a table of others also with commas. */
const tagsOf = (row: Row, columns: readonly Column[]): readonly string[] =>
  (row[columns.indexOf('tags')] ?? '').split(/[\s,;]+/).filter((tag) => tag !== '');

function partsOf(field: string, isHtml: boolean, leftOut: LeftOutCount): readonly Part[] {
  if (!isHtml) return partsAsWritten(field);
  const read = htmlToMarkdown(field, { pathOfMedia: (name) => `media/${name}` });
  leftOut.addAll(read.leftOut);
  return read.parts;
}

/** HTML does not survive in a note: what is bold and the like is its text, and what only looks like a tag stays. */
function partsAsWritten(field: string): readonly Part[] {
  const text = field
    .replace(/<(?:br|\/div|\/p|\/li)(?:\s[^<>]*)?\/?>/gi, '\n')
    .replace(/<\/?(?:b|i|u|s|em|strong|div|p|span|sub|sup|ul|ol|li|code)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/<(?=[\w/!?])/g, '\\<');
  return text
    .split('\n')
    .map((line) => partAsWritten(line))
    .filter((part) => part.text !== '');
}

function partAsWritten(line: string): Part & { readonly text: string } {
  const [, indent = '', mark, item = ''] = /^(\s*)([-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(line) ?? [];
  const text = (mark === undefined ? line : item).replace(/\s+/g, ' ').trim();
  if (mark === undefined) return { kind: 'line', text: lineAsWritten(text) };
  const depth = 1 + Math.min(5, Math.floor(indent.replaceAll('\t', '  ').length / 2));
  return { kind: 'item', depth, mark, text };
}
