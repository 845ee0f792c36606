// What a card's text is made of: a small allow-listed tree that the compiler writes and `ui/content.tsx`
// alone turns into elements. It is data, never markup: no HTML string exists anywhere in the app.

// Elements of running text and blocks. Whatever is not listed does not survive the compiler.
// biome-ignore format: a table of names
export const textTags = [
  'p', 'br', 'hr', 'em', 'strong', 'del', 'mark', 'sub', 'sup', 'code', 'pre', 'kbd', 'span',
  'a', 'img', 'ul', 'ol', 'li', 'blockquote', 'h3', 'h4',
  'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const;

// MathML Core, as Temml writes it.
// biome-ignore format: a table of names
export const mathTags = [
  'math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'ms', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle',
  'merror', 'mpadded', 'mphantom', 'menclose', 'msub', 'msup', 'msubsup', 'munder', 'mover',
  'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd',
] as const;

export type ContentTag = (typeof textTags)[number] | (typeof mathTags)[number];

export interface ContentElement {
  readonly tag: ContentTag;
  /** Allow-listed per tag by the compiler (`compiler/render/render.ts`); `class` only from closed sets. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: Content;
}

export type ContentNode = string | ContentElement;
export type Content = readonly ContentNode[];

/** The text that a reader sees, without markup. */
export const textOf = (content: Content): string =>
  content
    .map((node) =>
      typeof node === 'string'
        ? node
        : node.tag === 'img'
          ? altOf(node)
          : textOf(node.children ?? []),
    )
    .join('');

const altOf = (image: ContentElement): string => image.attributes?.alt ?? '';

export const hasMath = (content: Content): boolean =>
  content.some(
    (node) => typeof node !== 'string' && (node.tag === 'math' || hasMath(node.children ?? [])),
  );
