// CSV and TSV (RFC 4180, and what Anki and spreadsheets make of it).

export type Delimiter = ',' | '\t' | ';';

/** Rows of fields. Quotes may hold delimiters and line ends; a quote that is never closed ends with the text. */
export function parseDelimited(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted && sign === '"' && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (sign === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += sign;
    else if (sign === delimiter) endField();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') field += sign;
  }
  endRow();
  return rows;
}

/** The delimiter that splits the first lines into the same number of fields, more than one. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.split('\n', 20).join('\n');
  const all: readonly Delimiter[] = ['\t', ',', ';'];
  const evenness = (delimiter: Delimiter) => {
    const widths = parseDelimited(sample, delimiter).map(({ length }) => length);
    const [first = 0] = widths;
    return first < 2 ? 0 : widths.filter((width) => width === first).length;
  };
  return all.reduce((best, next) => (evenness(next) > evenness(best) ? next : best));
}

/**
 * A field that a spreadsheet would run as a formula gets an apostrophe before it: notes and imports are foreign
 * text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const writeDelimited = (
  rows: readonly (readonly (string | number)[])[],
  delimiter: Delimiter,
): string =>
  rows.map((row) => row.map((field) => quote(field, delimiter)).join(delimiter)).join('\n');

function quote(field: string | number, delimiter: Delimiter): string {
  if (typeof field === 'number') return String(field);
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /["\n\r]/.test(safe) || safe.includes(delimiter) || safe.startsWith('#')
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
