// Markdown that was written for another program, as parts of a card: its blocks stay, without the blank lines that would
// end the card.

import { lineAsWritten } from './markdown-line.ts';
import type { Part } from './part.ts';

/** `inline` hears each text, but for code, formulas and tables; `lineOf` what stands in none of them and in no list. */
export function markdownParts(
  lines: readonly string[],
  inline: (text: string) => string,
  lineOf: (text: string) => string = withoutBlockMarks,
): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    if (block) {
      if (block.part.lines.join('') !== '$$$$') parts.push(block.part);
      at = block.end;
      continue;
    }
    const line = lines[at++] ?? '';
    const item = itemIn(line, inline);
    const above = parts.at(-1);
    if (item?.text === '') continue;
    if (item) parts.push(item);
    else if (above?.kind === 'item' && /^\s{2,}\S/.test(line))
      parts[parts.length - 1] = { ...above, text: `${above.text}<br>${inline(line.trim())}` };
    else {
      const text = lineOf(inline(line.trim()));
      if (text !== '') parts.push({ kind: 'line', text });
    }
  }
  return parts;
}

interface Block {
  readonly part: Extract<Part, { lines: unknown }>;
  /** The line behind it. */
  readonly end: number;
}

function blockAt(lines: readonly string[], at: number): Block | undefined {
  const line = lines[at] ?? '';
  const fence = /^\s{0,9}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return codeAt(lines, at, fence);
  if (/^\s*\$\$/.test(line)) return formulaAt(lines, at);
  return isTableAt(lines, at) ? tableAt(lines, at) : undefined;
}

function codeAt(lines: readonly string[], at: number, fence: string): Block {
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0;
  const isEnd = (line: string) =>
    line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '';
  let end = at + 1;
  while (end < lines.length && !isEnd(lines[end] ?? '')) end++;
  const code = lines.slice(at + 1, end).map((line) => line.slice(lengthOfIndent(line, indent)));
  const start = (lines[at] ?? '').trim();
  return { part: { kind: 'code', lines: [start, ...code, fence] }, end: end + 1 };
}

const lengthOfIndent = (line: string, most: number): number =>
  Math.min(most, /^\s*/.exec(line)?.[0].length ?? 0);

/** `$$ x $$` on one line, or from one line of two dollar signs to the next. */
function formulaAt(lines: readonly string[], at: number): Block {
  const first = (lines[at] ?? '').trim().slice(2);
  if (first.endsWith('$$')) return { part: formula([first.slice(0, -2)]), end: at + 1 };
  let end = at + 1;
  while (end < lines.length && !lines[end]?.trimEnd().endsWith('$$')) end++;
  const last = (lines[end] ?? '').trimEnd().slice(0, -2);
  return { part: formula([first, ...lines.slice(at + 1, end), last]), end: end + 1 };
}

const formula = (tex: readonly string[]): Block['part'] => ({
  kind: 'formula',
  lines: ['$$', ...tex.map((line) => line.trim()).filter((line) => line !== ''), '$$'],
});

function isTableAt(lines: readonly string[], at: number): boolean {
  const [head = '', rule = ''] = lines.slice(at, at + 2);
  const width = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|').length;
  const isMarked = head.includes('|') && !isTableRule(head) && isTableRule(rule);
  return isMarked && width(head) === width(rule);
}

const isTableRule = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);

function tableAt(lines: readonly string[], at: number): Block {
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end++;
  return { part: { kind: 'table', lines: lines.slice(at, end).map((row) => row.trim()) }, end };
}

function itemIn(line: string, inline: (line: string) => string) {
  const [, indent = '', mark, text = ''] = /^(\s*)([-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const depth = 1 + Math.min(5, Math.floor(indent.replaceAll('\t', '    ').length / 2));
  return { kind: 'item', depth, mark, text: lineAsWritten(inline(text.trim())) } as const;
}

/** A heading is bold, a quotation its words, and a rule nothing. */
function withoutBlockMarks(line: string): string {
  const text = line.replace(/^(?:>\s?)+/, '').trim();
  if (/^(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,})$/.test(text)) return '';
  const [, heading] = /^#{1,6}\s+(\S.*)$/.exec(text) ?? [];
  if (heading === undefined) return lineAsWritten(text);
  const words = heading.replace(/(?<![\s#])[\s#]+$/, '');
  return words === '' || words.includes('**') ? words : `**${words}**`;
}
