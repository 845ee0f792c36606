// `<details><summary>Question</summary> Answer </details>`: a fold that many Q&A notes are made of.

export interface DisclosedText {
  /** Lines below the first of the HTML. */
  readonly line: number;
  readonly text: string;
  /** Whether it heads the fold: most often a question. */
  readonly isSummary: boolean;
}

const fold = /^([\s\S]*?<summary[^>]*>)([\s\S]*?)<\/summary>([\s\S]*)$/i;

/** The texts within one piece of HTML. What stands between blank lines is markdown already. */
export function disclosed(html: string): readonly DisclosedText[] {
  const [all = '', before = '', summary = '', after = ''] = fold.exec(html) ?? [];
  if (all === '') return [];
  return [
    { ...textAt(before, summary), isSummary: true },
    { ...textAt(`${before}${summary}`, after), isSummary: false },
  ].filter(({ text }) => text !== '');
}

function textAt(before: string, source: string): Omit<DisclosedText, 'isSummary'> {
  const bare = source
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, (hidden) => '\n'.repeat(newlines(hidden)))
    .replace(/<(\/?)code>/gi, '`')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  const start = bare.slice(0, bare.search(/\S|$/));
  return { line: newlines(before) + newlines(start), text: bare.trim() };
}

const newlines = (text: string): number => text.split('\n').length - 1;
