// HTML of unknown making, cut into text and tags. Nothing is refused; every sign is looked at a fixed number of times.

export type HtmlToken =
  /** With its entities as they are. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly isEnd: boolean;
      /** From `<` to `>`. */
      readonly source: string;
    };

/** What stands in these is not for readers. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'svg']);

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const ends = new TagEnds(html);
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const end = ends.endAt(at);
    if (end === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > from) yield { kind: 'text', text: html.slice(from, at) };
    const source = html.slice(at, end);
    const [, slash, written] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source) ?? [];
    from = end;
    if (written !== undefined) {
      const name = written.toLowerCase();
      const isEnd = slash === '/';
      yield { kind: 'tag', name, isEnd, source };
      if (!isEnd && hidden.has(name)) from = ends.behind(name, end);
    }
    at = html.indexOf('<', from);
  }
  if (from < html.length) yield { kind: 'text', text: html.slice(from) };
}

/** Where tags and comments end. What ends nowhere is looked for once. */
class TagEnds {
  private readonly html: string;
  private readonly lastEnd: number;
  private readonly lastCommentEnd: number;
  /** A `>` between quotes ends no tag, unless a quotation is never closed. */
  private heedsQuotes = true;

  constructor(html: string) {
    this.html = html;
    this.lastEnd = html.lastIndexOf('>');
    this.lastCommentEnd = html.lastIndexOf('-->');
  }

  /** Behind what begins here; undefined where it is no tag but a sign. */
  endAt(at: number): number | undefined {
    const { html } = this;
    if (html.startsWith('<!--', at))
      return at < this.lastCommentEnd ? html.indexOf('-->', at) + 3 : undefined;
    if (at > this.lastEnd || !/[a-z/!?]/i.test(html[at + 1] ?? '')) return undefined;
    if (html[at + 1] === '/' && !/[a-z]/i.test(html[at + 2] ?? '')) return undefined;
    const end = this.heedsQuotes ? this.behindQuotes(at) : -1;
    if (end < 0) this.heedsQuotes = false;
    return (end < 0 ? html.indexOf('>', at) : end) + 1;
  }

  private behindQuotes(from: number): number {
    let quote = '';
    let last = '';
    for (let at = from; at <= this.lastEnd; at++) {
      const sign = this.html[at] ?? '';
      if (quote !== '') quote = sign === quote ? '' : quote;
      else if (sign === '>') return at;
      else if (last === '=' && (sign === '"' || sign === "'")) quote = sign;
      if (sign.trim() !== '') last = sign;
    }
    return -1;
  }

  /** Behind the end tag of that name, or of all. */
  behind(name: string, from: number): number {
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = from;
    return end.exec(this.html) ? end.lastIndex : this.html.length;
  }
}

/** The value of an attribute, with its entities as they are; empty where there is none. */
export function attributeIn(source: string, name: string): string {
  const found = new RegExp(
    `[\\s"'/]${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(source);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

// biome-ignore format: a table of names
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '],
  ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '], ['times', '×'], ['divide', '÷'], ['plusmn', '±'],
  ['middot', '·'], ['deg', '°'], ['micro', 'µ'], ['sup2', '²'], ['sup3', '³'], ['rarr', '→'],
  ['larr', '←'], ['uarr', '↑'], ['darr', '↓'], ['harr', '↔'], ['rArr', '⇒'], ['le', '≤'],
  ['ge', '≥'], ['ne', '≠'], ['hellip', '…'], ['ndash', '–'], ['mdash', '—'], ['bull', '•'],
  ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['laquo', '«'], ['raquo', '»'],
  ['auml', 'ä'], ['ouml', 'ö'], ['uuml', 'ü'], ['Auml', 'Ä'], ['Ouml', 'Ö'], ['Uuml', 'Ü'],
  ['szlig', 'ß'], ['eacute', 'é'], ['egrave', 'è'], ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'],
  ['delta', 'δ'], ['Delta', 'Δ'], ['mu', 'μ'], ['pi', 'π'], ['sigma', 'σ'], ['lambda', 'λ'],
  ['omega', 'ω'], ['infin', '∞'], ['shy', ''], ['zwnj', ''], ['zwj', ''],
]);

export const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,7});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isLetter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
    return isLetter ? String.fromCodePoint(code) : ' ';
  });
