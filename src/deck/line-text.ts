// Content written on the line, also where it holds formulas.

import type { CardFace } from './card.ts';
import { type Content, type ContentElement, hasMath } from './content.ts';

/** A question as one line of a list: no TeX, and no more brackets than a reader needs. */
export function questionLine({ front, frontText }: Pick<CardFace, 'front' | 'frontText'>): string {
  const running = front.filter((node) => typeof node === 'string' || node.tag !== 'ul');
  const line = hasMath(running) ? lineText(running, withFewBrackets) : frontText;
  return line.replace(/\s+/gu, ' ').trim();
}

/** `((a)/(b))` is `(a/b)` and `x^(2)` is `x^2`; P(A) stays. */
const withFewBrackets = (formula: string): string =>
  formula.replace(/(?<![\p{L}\p{N}])\(([\p{L}\p{N}.]+)\)/gu, '$1');

const blocks: readonly string[] = ['p', 'li', 'tr', 'br', 'pre', 'blockquote', 'h3', 'h4'];

const betweenDollars = (formula: string): string => `$${formula}$`;

/** The text of content: blocks on lines of their own, mathematics as `$a/b$`. */
export const lineText = (content: Content, ofMath = betweenDollars): string =>
  content
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.tag === 'math') return ofMath(mathOf(node.children ?? []));
      const text =
        node.tag === 'img' ? (node.attributes?.alt ?? '') : lineText(node.children ?? [], ofMath);
      return blocks.includes(node.tag) ? `${text}\n` : text;
    })
    .join('')
    .replace(/(?<!\n)\n+$/, '');

const mathOf = (content: Content): string =>
  content.map((node) => (typeof node === 'string' ? node : elementText(node))).join('');

/** MathML on the line. */
function elementText(element: ContentElement): string {
  const children = element.children ?? [];
  const part = (index: number): string => mathOf(children.slice(index, index + 1));
  switch (element.tag) {
    case 'mfrac':
      return element.attributes?.linethickness === undefined
        ? `((${part(0)})/(${part(1)}))`
        : `((${part(0)}) choose (${part(1)}))`;
    case 'msup':
      return `${base(children)}^(${part(1)})`;
    case 'msub':
      return `${part(0)}_${named(part(1))}`;
    case 'msubsup':
      return `${part(0)}_${named(part(1))}^(${part(2)})`;
    case 'msqrt':
      return ` sqrt(${mathOf(children)})`;
    case 'mroot':
      return `(${part(0)})^(1/(${part(1)}))`;
    case 'munder':
    case 'mover':
    case 'munderover':
      return part(0);
    case 'mspace':
      return ' ';
    case 'mtext':
      return ` ${mathOf(children).trim()} `;
    default:
      return mathOf(children).replace(/^(\p{L}{2,})$/u, ' $1 ');
  }
}

const base = (children: Content): string => {
  const text = mathOf(children.slice(0, 1));
  return /^(?:.|\(.*\))$/u.test(text) ? text : `(${text})`;
};

/** A subscript is part of the name: c_FP, x_i. */
const named = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
