// CSV and TSV (RFC 4180, and what Anki and spreadsheets make of it).

/** One sign. */
export type Delimiter = string;

/**
 * Rows of fields. Quotes around a field may hold delimiters and line ends. Programs that know no quotes write them as
 * any sign: a field that begins with one, and has none right before its end, is text.
 */
export function parseDelimited(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const quoted = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=\r?(?:\n|$)|${escapedSign(delimiter)})`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length; at++) {
    quoted.lastIndex = at;
    const found = text[at] === '"' ? quoted.exec(text) : null;
    let end = found ? quoted.lastIndex : at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
    row.push(found?.[1]?.replaceAll('""', '"') ?? text.slice(at, end).replaceAll('\r', ''));
    if (text[end] !== delimiter) endRow();
    at = end;
  }
  return rows;
}

const escapedSign = (sign: string): string => sign.replace(/[|\\^$.*+?()[\]{}]/, '\\$&');

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
