// Code in lines of its own, as it is read out of a field.

import { languageIn } from './html-attributes.ts';
import type { HtmlToken } from './html-tokens.ts';

export class FieldCode {
  private text = '';
  private language: string;

  constructor(language: string) {
    this.language = language;
  }

  addText(text: string): void {
    this.text += text;
  }

  /** Tags within it colour its words, or end its lines. */
  readTag(token: Exclude<HtmlToken, { kind: 'text' }>): void {
    const { name } = token;
    const isEnd = token.kind === 'end';
    if (name === 'code' && !isEnd && this.language === '')
      this.language = languageIn(token.attributes);
    const isBreak = name === 'br' || (isEnd && /^(?:div|p|li|tr)$/.test(name));
    if (isBreak && !(name !== 'br' && this.text.endsWith('\n'))) this.text += '\n';
  }

  /** Between fences; nothing where there is no code. */
  get lines(): readonly string[] {
    const lines = this.text
      .replace(/^\s*\n|\s+$/g, '')
      .replaceAll('\u00a0', ' ')
      .split(/\r?\n/);
    if (lines.join('').trim() === '') return [];
    const longest = Math.max(2, ...[...this.text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [fence + this.language, ...lines, fence];
  }
}
