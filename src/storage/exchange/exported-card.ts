// A card as it leaves for another program: its texts, where it stands, and what is known of it.

import type { CardFace, CardId, TopicPath } from '#deck/card.ts';
import type { Content, ContentNode } from '#deck/content.ts';
import { lineText } from '#deck/line-text.ts';
import type { Entry } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { contentToHtml, picturesIn, withWholeLists } from './content-to-html.ts';

export interface ExportedCard {
  readonly id: CardId;
  readonly topic: TopicPath;
  readonly frontHtml: string;
  readonly backHtml: string;
  readonly frontText: string;
  readonly backText: string;
  /** Where the pictures on it are served. */
  readonly pictures: readonly string[];
  /** Where its lines begin. */
  readonly note: string;
  readonly line: number;
  readonly state: CardState | undefined;
  /** Estimated for today; undefined where it was never seen. */
  readonly recall: number | undefined;
  /** Oldest first. */
  readonly history: readonly Entry[];
}

export function exportedCard(
  face: CardFace,
  topic: TopicPath,
  known: Pick<ExportedCard, 'state' | 'recall' | 'history'>,
): ExportedCard {
  const contents = face.answer.map(({ content }) => content);
  return {
    id: face.id,
    topic,
    frontHtml: contentToHtml(face.front),
    backHtml: withWholeLists(
      face.answer.map(({ content }) => `<div>${contentToHtml(content)}</div>`).join(''),
    ),
    frontText: withFormulas(face.frontText, [face.front]),
    backText: withFormulas(face.backText, contents),
    pictures: [face.front, ...contents].flatMap(picturesIn),
    note: face.note,
    line: face.line,
    ...known,
  };
}

/**
 * The text with its TeX between dollar signs. Of a text with gaps the back is what was hidden, and no more: that stays
 * as it is.
 */
function withFormulas(text: string, contents: readonly Content[]): string {
  const written = contents.map((content) => lineText(inDollars(content))).join('\n');
  const bare = (each: string) => each.replace(/[\s$]/g, '');
  return written.includes('$') && bare(written) === bare(text) ? written : text;
}

function inDollars(content: Content): Content {
  return content.map((node): ContentNode => {
    if (typeof node === 'string' || !node.children) return node;
    const tex = node.tag === 'math' ? node.attributes?.alttext : undefined;
    if (tex !== undefined) return node.attributes?.display === 'block' ? `$$${tex}$$` : `$${tex}$`;
    return { ...node, children: inDollars(node.children) };
  });
}

export type AnswerEntry = Extract<Entry, { kind: 'answered' }>;

/** The answers that moved memory. */
export const answersOf = ({ history }: ExportedCard): readonly AnswerEntry[] =>
  history.filter(
    (entry): entry is AnswerEntry => entry.kind === 'answered' && entry.mode !== 'practice',
  );
