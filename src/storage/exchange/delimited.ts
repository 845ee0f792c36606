// CSV and TSV (RFC 4180, and what Anki and spreadsheets make of it).

/** One sign. */
type Delimiter = string;

/**
 * Rows of fields. Quotes around a field may hold delimiters and line ends. Programs that know no quotes write them as
 * any sign: a field that begins with one, and has none right before its end, is text.
 */
export function parseDelimited(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length; at++) {
    const closing = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    const isQuoted = closing > 0 && [delimiter, '\n', '\r', undefined].includes(text[closing + 1]);
    let end = isQuoted ? closing + 1 : at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
    row.push(
      isQuoted
        ? text.slice(at + 1, closing).replaceAll('""', '"')
        : text.slice(at, end).replaceAll('\r', ''),
    );
    if (text[end] !== delimiter) endRow();
    at = end;
  }
  return rows;
}

/** The first quote that does not stand twice, or -1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The delimiter that splits the first lines into the same number of fields, more than one. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.split('\n', 20).join('\n');
  const all: readonly Delimiter[] = ['\t', ',', ';', '|'];
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
