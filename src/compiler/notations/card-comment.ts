// `<!-- card: front :: back -->`: a card that a rendered note does not show.

import { type Draft, draft } from '../cards/draft.ts';
import type { Note } from '../note.ts';
import type { Block, Comment } from '../outline/outline.ts';

const pattern = /^card:\s*([\s\S]*?\S)\s+(:::?)\s+([\s\S]+)$/;

export function cardOfComment(comment: Comment, block: Block, note: Note): readonly Draft[] {
  if (!/^card:/.test(comment.text)) return [];
  const [, front = '', separator = '', back = ''] = pattern.exec(comment.text) ?? [];
  if (front === '') {
    note.report({
      line: comment.line,
      column: 1,
      message: 'This card has no back.',
      hint: 'Write <!-- card: front :: back -->.',
    });
    return [];
  }
  const card = (role: 'recall' | 'reverse', asked: string, told: string): Draft => {
    const text = note.read(told, comment.line);
    return draft({
      kind: role === 'reverse' ? 'reverse' : 'definition',
      explicit: true,
      role,
      prompt: asked,
      block,
      line: comment.line,
      endLine: comment.endLine,
      front: note.read(asked, comment.line),
      answer: [{ line: comment.line, text }],
      back: text.text,
    });
  };
  return separator === ':::'
    ? [card('recall', front, back), card('reverse', back, front)]
    : [card('recall', front, back)];
}
