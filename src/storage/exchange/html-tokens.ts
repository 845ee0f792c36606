// HTML of unknown making as text and tags, in order. Nothing is refused.

import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'start'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'end'; readonly name: string };

/** What stands in these is not for readers, or is there to be clicked. */
// biome-ignore format: a table of names
const hidden: ReadonlySet<string> = new Set([
  'script', 'style', 'head', 'title', 'svg', 'template', 'noscript', 'button', 'select', 'textarea', 'rp',
]);

export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let hiddenIn = 0;
  const add = (token: HtmlToken) => {
    if (hiddenIn === 0) tokens.push(token);
  };
  const parser = new Parser({
    ontext: (text) => add({ kind: 'text', text: text.replace(noLetter, ' ') }),
    onopentag: (name, attributes) => {
      add({ kind: 'start', name, attributes });
      if (hidden.has(name)) hiddenIn++;
    },
    onclosetag: (name, isImplied) => {
      if (hidden.has(name)) hiddenIn--;
      if (!isImplied) add({ kind: 'end', name });
    },
  });
  parser.end(withoutOpenEnd(html));
  return tokens;
}

/** What is written in it, with a space for each tag. */
export const textOfHtml = (html: string): string =>
  htmlTokens(html)
    .map((token) => (token.kind === 'text' ? token.text : ' '))
    .join('');

/** Controls, and what the parser puts in their place. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noLetter = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/g;

/** A tag that ends nowhere is text, not what the parser passes over. */
function withoutOpenEnd(html: string): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end) + html.slice(end).replaceAll('<', '&lt;');
}
