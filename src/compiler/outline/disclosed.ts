// `<details><summary>Question</summary> Answer </details>`: a fold that many Q&A notes are made of; and `<aside>`,
// as Notion writes a callout.

interface DisclosedText {
  /** Lines below the first of the HTML. */
  readonly line: number;
  readonly text: string;
  /** Whether it heads the fold: most often a question. */
  readonly isSummary: boolean;
}

/** The texts within one piece of HTML. What stands between blank lines is markdown already. */
export function disclosed(html: string): readonly DisclosedText[] {
  const [aside] = /^\s*<aside[^<>]*>/i.exec(html) ?? [];
  if (aside) return [withoutIcon(textAt(aside, html.slice(aside.length)))].filter(hasText);
  const head = html.search(/<summary/i);
  const from = head < 0 ? 0 : html.indexOf('>', head) + 1;
  const length = html.slice(from).search(/<\/summary>/i);
  if (from === 0 || length < 0) return [];
  const to = from + length;
  return [
    { ...textAt(html.slice(0, from), html.slice(from, to)), isSummary: true },
    { ...textAt(html.slice(0, to), html.slice(to + '</summary>'.length)), isSummary: false },
  ].filter(hasText);
}

const hasText = ({ text }: { readonly text: string }): boolean => text !== '';

/** `💡 Key idea: …`: the icon is Notion's. */
const withoutIcon = ({ line, text }: Omit<DisclosedText, 'isSummary'>): DisclosedText => ({
  line,
  text: text.replace(/^\p{Extended_Pictographic}\uFE0F?\s+/u, ''),
  isSummary: false,
});

function textAt(before: string, source: string): Omit<DisclosedText, 'isSummary'> {
  const bare = source
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, (hidden) => '\n'.repeat(newlines(hidden)))
    .replace(/<(\/?)code>/gi, '`')
    .replace(tag, (all, end) => (end ? '' : all));
  const start = bare.slice(0, bare.search(/\S|$/));
  return { line: newlines(before) + newlines(start), text: bare.trim() };
}

/** A tag, or one that is never closed: without that, each `<` would look for its end as far as the text goes. */
const tag = /<\/?[a-z][^>]*(>|$)/gi;

const newlines = (text: string): number => text.split('\n').length - 1;
