// What a card's answer says, as text in which formulas stand between dollar signs, written on the line.

import type { CardFace, CardKind } from '#deck/card.ts';
import type { Content, ContentElement } from '#deck/content.ts';
import { saidIn } from '#deck/label.ts';
import type { TypedQuestion } from './typed/judge.ts';

export function typedQuestionOf(kind: CardKind, face: CardFace): TypedQuestion {
  const lines = saidIn(face.answer).map((line) => lineText(line.content));
  return {
    id: face.id,
    kind,
    frontText: lineText(face.front),
    backText: lines.join('\n').trim() || face.backText,
    ...(face.items ? { items: face.items.map((item) => lineText(item.content)) } : {}),
  };
}

const blocks: readonly string[] = ['p', 'li', 'tr', 'br', 'pre', 'blockquote', 'h3', 'h4'];

/** The text of content: blocks on lines of their own, mathematics as `$a/b$`. */
export const lineText = (content: Content): string =>
  content
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.tag === 'math') return `$${mathOf(node.children ?? [])}$`;
      const text =
        node.tag === 'img' ? (node.attributes?.alt ?? '') : lineText(node.children ?? []);
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
