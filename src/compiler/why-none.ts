// Why a line is on no card, where no gate has said so.

import { labelOf } from './outline/labels.ts';
import type { Block } from './outline/outline.ts';
import { wordCount } from './text/plain.ts';

export function whyNone(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return 'a heading without cards below';
    case 'rule':
      return 'a rule';
    case 'html':
      return block.html.startsWith('<!--') ? 'a comment' : 'HTML';
    case 'code':
      return 'code that no question asks for';
    case 'math':
      return 'a formula without a name';
    case 'table':
      return 'a table that no rule reads';
    case 'quote':
      return 'a quotation';
    case 'root':
    case 'other':
      return 'not text';
    case 'item':
    case 'paragraph':
      return whyNoneOfText(block);
  }
}

function whyNoneOfText(block: Block): string {
  const { text } = block;
  if (block.ticked !== undefined) return 'a task';
  if (text.text === '') return block.kind === 'item' ? 'an empty bullet' : 'HTML';
  if (text.runs.every((run) => run.opaque || run.text.trim() === ''))
    return 'only a link, a picture or code';
  const labelled = labelOf(block);
  if (labelled?.body.text === '') return 'a label without cards below';
  if (wordCount(text.mask) <= 4) return 'a fragment: it says nothing about its subject';
  if (labelled) return 'what stands behind the label answers no question of ours';
  return block.kind === 'paragraph' ? 'prose without a question' : 'a remark without a question';
}
