// Where the text of a field goes: into lines, items of lists and cells of tables. Beside gaps all is running text: a gap
// has its lines, and nothing else, around it.

import { spanOf } from './html-attributes.ts';
import { HtmlTable } from './html-table.ts';
import type { Attributes } from './html-tokens.ts';
import type { LeftOutCount } from './left-out.ts';
import { markdownLine, type Stretch } from './markdown-line.ts';
import type { Part } from './part.ts';

interface List {
  readonly isOrdered: boolean;
  count: number;
}

interface Item {
  readonly depth: number;
  readonly mark: string;
  readonly lines: string[];
}

export class FieldLines {
  readonly parts: Part[] = [];
  private readonly isCloze: boolean;
  private readonly leftOut: LeftOutCount;
  private line: Stretch[] = [];
  private readonly lists: List[] = [];
  private item: Item | undefined;
  private table: HtmlTable | undefined;
  /** How many tables are open, each in a cell of the one before. */
  private tableDepth = 0;
  private isFirstCell = true;

  constructor(isCloze: boolean, leftOut: LeftOutCount) {
    this.isCloze = isCloze;
    this.leftOut = leftOut;
  }

  add(stretch: Stretch): void {
    this.line.push(stretch);
  }

  get last(): Stretch | undefined {
    return this.line.at(-1);
  }

  trimLast(): void {
    const { last } = this;
    if (last) this.line[this.line.length - 1] = { ...last, text: last.text.trimEnd() };
  }

  addBlock(kind: 'code' | 'formula', lines: readonly string[]): void {
    this.endItem();
    this.parts.push({ kind, lines });
  }

  endLine(): void {
    const text = markdownLine(this.line);
    this.line = [];
    if (text === '') return;
    if (this.table?.cell) this.table.cell.push(text);
    else if (this.item) this.item.lines.push(text);
    else this.parts.push({ kind: 'line', text });
  }

  end(): void {
    while (this.tableDepth > 0) this.endTable();
    this.endItem();
  }

  /** In a cell, and beside gaps, everything is running text. */
  get isRunning(): boolean {
    return this.isCloze || this.tableDepth > 0;
  }

  get isInList(): boolean {
    return this.lists.length > 0;
  }

  startList(isOrdered: boolean): void {
    this.endItem();
    this.lists.push({ isOrdered, count: 0 });
  }

  endList(): void {
    this.endItem();
    this.lists.pop();
  }

  startItem(): void {
    this.endItem();
    const list = this.lists.at(-1);
    if (list) list.count++;
    const mark = list?.isOrdered ? `${list.count}.` : '-';
    const depth = Math.max(1, Math.min(this.lists.length, deepestList));
    if (!this.isRunning) this.item = { depth, mark, lines: [] };
    else this.addRaw(`${mark === '-' ? (bullets[depth - 1] ?? '•') : mark} `);
  }

  endItem(): void {
    this.endLine();
    const { item } = this;
    this.item = undefined;
    if (item && item.lines.length > 0)
      this.parts.push({ ...item, kind: 'item', text: item.lines.join('<br>') });
  }

  startTable(): void {
    this.endLine();
    this.tableDepth++;
    if (this.isInLines) this.leftOut.add('tables');
    else {
      this.endItem();
      this.table = new HtmlTable();
    }
  }

  startRow(): void {
    this.isFirstCell = true;
    if (!this.isInLines) this.table?.startRow();
  }

  startCell({ colspan, rowspan }: Attributes): void {
    if (this.isInLines && !this.isFirstCell) this.addRaw(' | ');
    this.isFirstCell = false;
    if (this.isInLines) return;
    this.endLine();
    this.table?.startCell(spanOf(colspan), spanOf(rowspan));
  }

  endCell(): void {
    if (!this.isInLines) this.endLine();
  }

  endTable(): void {
    this.endLine();
    if (this.tableDepth > 0) this.tableDepth--;
    if (this.tableDepth > 0 || !this.table) return;
    const { lines, isTable } = this.table;
    this.table = undefined;
    if (isTable) this.parts.push({ kind: 'table', lines });
    else for (const text of lines) this.parts.push({ kind: 'line', text });
  }

  /** Beside gaps, and in a cell, a table is lines with a sign between the cells. */
  private get isInLines(): boolean {
    return this.isCloze || this.tableDepth > 1;
  }

  private addRaw(text: string): void {
    this.add({ text, isRaw: true, marks: new Set() });
  }
}

/** Lists inside of lists: nobody nests so deep, but a field may. */
const deepestList = 6;

/** Of lists in running text, by their depth. */
const bullets = ['•', '◦', '▪'];
