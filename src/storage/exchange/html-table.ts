// A table of HTML as one of markdown. A cell that reaches over several stands in the first of them.

export class HtmlTable {
  /** The lines of each cell, row by row. */
  private readonly rows: string[][][] = [];
  /** Into how many more rows a cell above reaches, by column. */
  private readonly reach: number[] = [];
  /** What is being written into; undefined before the first. */
  cell: string[] | undefined;

  startRow(): void {
    const row = this.rows.at(-1);
    if (row) this.skipReached(row, true);
    this.rows.push([]);
    this.cell = undefined;
  }

  startCell(columns: number, rows: number): void {
    if (this.rows.length === 0) this.startRow();
    const row = this.rows.at(-1) ?? [];
    this.skipReached(row);
    const cell: string[] = [];
    this.cell = cell;
    for (let i = 0; i < columns; i++) {
      this.reach[row.length] = rows - 1;
      row.push(i === 0 ? cell : []);
    }
  }

  private skipReached(row: string[][], isAtEnd = false): void {
    while ((this.reach[row.length] ?? 0) > 0) {
      this.reach[row.length] = (this.reach[row.length] ?? 0) - 1;
      row.push([]);
    }
    // A row that is too short leaves cells behind it that something may reach into.
    if (isAtEnd)
      for (let at = row.length; at < this.reach.length; at++)
        this.reach[at] = Math.max(0, (this.reach[at] ?? 0) - 1);
  }

  private get filled(): readonly (readonly (readonly string[])[])[] {
    return this.rows.filter((row) => row.some((cell) => cell.length > 0));
  }

  /** What has one column, or one row, only sets out its text. */
  get isTable(): boolean {
    return this.filled.length > 1 && this.filled.some((row) => row.length > 1);
  }

  get lines(): readonly string[] {
    if (!this.isTable) return this.filled.flatMap((row) => row.flat());
    const width = Math.max(...this.filled.map((row) => row.length));
    const [head = '', ...body] = this.filled.map((row) => {
      const cells = Array.from({ length: width }, (_, i) => (row[i] ?? []).join('<br>'));
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return [head, `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...body];
  }
}
