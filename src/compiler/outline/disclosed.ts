// `<details><summary>Question</summary> Answer </details>`: a fold that many Q&A notes are made of.

export interface DisclosedText {
  /** Lines below the first of the HTML. */
  readonly line: number;
  readonly text: string;
}

const fold = /^([\s\S]*?<summary[^>]*>)([\s\S]*?)<\/summary>([\s\S]*)$/i;

/** The texts within one piece of HTML. What stands between blank lines is markdown already. */
export function disclosed(html: string): readonly DisclosedText[] {
  const [all = '', before = '', summary = '', after = ''] = fold.exec(html) ?? [];
  if (all === '') return [];
  return [textAt(before, summary), textAt(`${before}${summary}`, after)].filter(
    ({ text }) => text !== '',
  );
}

function textAt(before: string, source: string): DisclosedText {
  const bare = source.replace(/<\/?[a-z][^>]*>/gi, '');
  const start = bare.slice(0, bare.search(/\S|$/));
  return { line: newlines(before) + newlines(start), text: bare.trim() };
}

const newlines = (text: string): number => text.split('\n').length - 1;
