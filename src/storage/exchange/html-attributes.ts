// What a tag of a field says by its name and its attributes.

import type { Attributes } from './html-tokens.ts';
import type { Mark } from './markdown-line.ts';

// biome-ignore format: a table of names
const markOfTag: ReadonlyMap<string, Mark> = new Map([
  ...(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((tag) => [tag, 'bold'] as const),
  ['i', 'italic'], ['em', 'italic'], ['sub', 'sub'], ['sup', 'sup'],
  ...(['code', 'tt', 'kbd', 'samp'] as const).map((tag) => [tag, 'code'] as const),
]);

export function marksOf(name: string, { style = '' }: Attributes): readonly Mark[] {
  const own = markOfTag.get(name);
  const isPlain = own === 'bold' && /font-weight:\s{0,9}(?:normal|[1-4]00)/i.test(style);
  return [
    ...(own && !isPlain ? [own] : []),
    ...(/font-weight:\s{0,9}(?:bold|[6-9]00)/i.test(style) ? ['bold' as const] : []),
    ...(/font-style:\s{0,9}(?:italic|oblique)/i.test(style) ? ['italic' as const] : []),
    ...(/vertical-align:\s{0,9}sub/i.test(style) ? ['sub' as const] : []),
    ...(/vertical-align:\s{0,9}super/i.test(style) ? ['sup' as const] : []),
  ];
}

export function addressIn({ href = '' }: Attributes): string | undefined {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : undefined;
}

/** `class="language-python"`, `class="brush: js"` */
export const languageIn = ({ class: names = '' }: Attributes): string =>
  /(?:\blang(?:uage)?-|\bbrush:\s?)([a-z0-9+#-]{1,20})/i.exec(names)?.[1] ?? '';

export const spanOf = (written = ''): number =>
  Math.min(50, Math.max(1, Number.parseInt(written, 10) || 1));
