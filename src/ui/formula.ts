// Formulas in running text. Browsers do not break them, so a long one is given as several that follow one another,
// each ending with a relation or operator, as a book would break it.

import { type Content, type ContentElement, type ContentNode, textOf } from '#deck/content.ts';

/** The content with its long inline formulas in pieces, and what follows a formula kept on its line. */
export function breakable(content: Content): Content {
  const nodes: ContentNode[] = [];
  let rest = content;
  while (rest.length > 0) {
    const [node, ...others] = rest;
    rest = others;
    if (node === undefined) break;
    if (!isInlineMath(node)) {
      nodes.push(node);
      continue;
    }
    const pieces = piecesOf(node);
    const [closing, remainder] = closingOf(rest[0]);
    if (closing) rest = [remainder, ...rest.slice(1)];
    nodes.push(...pieces.slice(0, -1), together(pieces.at(-1) ?? node, closing));
  }
  return nodes;
}

const isInlineMath = (node: ContentNode): node is ContentElement =>
  typeof node !== 'string' && node.tag === 'math' && node.attributes?.display !== 'block';

/** Letters and signs up to which a formula stays in one piece. */
const shortUpTo = 16;

const breaksAfter = /^[=≈≠≤≥<>≪≫∼≃≅∝→⇒⇔↦≡+−±·×∪∩∧∨,]$/;

function piecesOf(formula: ContentElement): readonly ContentElement[] {
  const [row, ...others] = formula.children ?? [];
  const isRow = typeof row === 'object' && row.tag === 'mrow' && others.length === 0;
  const parts = isRow ? (row.children ?? []) : (formula.children ?? []);
  if (textOf(parts).length <= shortUpTo) return [formula];
  const pieces: ContentNode[][] = [[]];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const joins = isOperator(part) && index > 0 && next !== undefined;
    pieces.at(-1)?.push(joins ? infix(part) : part);
    if (joins || (isGroup(part) && isFactor(next))) pieces.push([]);
  }
  return pieces.map((children) => ({ ...formula, children: [{ tag: 'mrow', children }] }));
}

const isOperator = (node: ContentNode): node is ContentElement =>
  typeof node !== 'string' && node.tag === 'mo' && breaksAfter.test(textOf([node]));

/** Something in brackets, and what it is multiplied with: P(A) P(B). */
const isGroup = (node: ContentNode): boolean =>
  typeof node !== 'string' && node.tag === 'mrow' && /[)\]]$/.test(textOf([node]));
const isFactor = (node: ContentNode | undefined): boolean =>
  typeof node === 'object' && node.tag !== 'mo';

/** At the end of a row an operator would be taken for a postfix, and stand too close. */
const infix = (operator: ContentElement): ContentElement => ({
  ...operator,
  attributes: { ...operator.attributes, form: 'infix' },
});

/** The punctuation right behind a formula, and what comes after it. */
function closingOf(node: ContentNode | undefined): [closing: string, remainder: string] {
  if (typeof node !== 'string') return ['', ''];
  const closing = /^[.,;:!?)\]’”%]+/.exec(node)?.[0] ?? '';
  return [closing, node.slice(closing.length)];
}

/** The class of a formula with the punctuation behind it. What has it is not to be made breakable once more. */
export const togetherClass = 'math-together';

const together = (formula: ContentElement, closing: string): ContentElement =>
  closing
    ? { tag: 'span', attributes: { class: togetherClass }, children: [formula, closing] }
    : formula;
