// Which dollar signs are math. As Pandoc has it: the opening one has no space after it, the closing one no
// space before it and no digit after it; so `$5 to $9` is money. All others are escaped before parsing.
// `\(x\)`, as chat tools write it, becomes `$x$`.

export function settleDollars(line: string): string {
  const text = line.includes('\\') ? fromTex(line) : line;
  if (!text.includes('$')) return text;
  const lastCloser = lastCloserOf(text);
  let out = '';
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at, lastCloser);
    const token = text.slice(at, end);
    out += token === '$' || token === '$$' ? token.replaceAll('$', () => '\\$') : token;
    at = end;
  }
  return out;
}

/** `\[` and `\]` around display math. */
export const settleFence = (line: string): string =>
  line.replace(/^(\s*)\\[[\]]\s*$/, (_, margin: string) => `${margin}$$`);

/** `\(x\)` and `\[x\]` are formulas where what they hold looks like one: they also escape plain brackets. */
function fromTex(line: string): string {
  const isFormula = (tex: string): boolean => /[\\^_=<>+]|^.$/u.test(tex.trim());
  const inline = replaceUpTo('\\)', line, /\\\((.+?)\\\)/g, (all, tex) =>
    isFormula(tex) ? `$${tex.trim()}$` : all,
  );
  return replaceUpTo('\\]', inline, /\\\[(.+?)\\\]/g, (all, tex) =>
    isFormula(tex) ? `$$${tex.trim()}$$` : all,
  );
}

/** Behind the last closer each opener would look for one as far as the line goes. */
function replaceUpTo(
  closer: string,
  line: string,
  form: RegExp,
  by: (all: string, inside: string) => string,
): string {
  const end = line.lastIndexOf(closer) + closer.length;
  return line.slice(0, end).replace(form, by) + line.slice(end);
}

/** Where the thing that starts here ends: an escape, a code span, a formula, or one character. */
function tokenEnd(text: string, at: number, lastCloser: number): number {
  const char = text[at];
  if (char === '\\') return Math.min(at + 2, text.length);
  if (char === '`') {
    const bar = runOf(text, at, '`');
    const close = closingBar(text, at + bar, bar);
    return close < 0 ? at + bar : close + bar;
  }
  if (char !== '$') return at + 1;
  const width = text[at + 1] === '$' ? 2 : 1;
  return (at < lastCloser ? formulaEnd(text, at, width) : undefined) ?? at + width;
}

function formulaEnd(text: string, at: number, width: number): number | undefined {
  const start = at + width;
  if (width === 1 && /[\s$]/.test(text[start] ?? ' ')) return undefined;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$' && closes(text, i, width)) return i + width;
  }
  return undefined;
}

const closes = (text: string, at: number, width: number): boolean =>
  width === 2
    ? text[at + 1] === '$'
    : !/\s/.test(text[at - 1] ?? ' ') && !/\d/.test(text[at + 1] ?? '') && text[at + 1] !== '$';

/** Behind it no formula ends, so that a line of many lone signs is read once. */
function lastCloserOf(text: string): number {
  for (let at = text.length - 1; at > 0; at--)
    if (text[at] === '$' && (closes(text, at, 1) || text[at - 1] === '$')) return at;
  return -1;
}

function runOf(text: string, at: number, char: string): number {
  let length = 0;
  while (text[at + length] === char) length++;
  return length;
}

function closingBar(text: string, from: number, width: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const found = runOf(text, at, '`');
    if (found === width) return at;
    at += found;
  }
  return -1;
}
