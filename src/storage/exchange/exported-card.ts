// A card as it leaves for another program: its texts, where it stands, and what is known of it.

import type { CardFace, CardId, TopicPath } from '#deck/card.ts';
import type { Entry } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { contentToHtml, picturesIn } from './content-to-html.ts';

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
  return {
    id: face.id,
    topic,
    frontHtml: contentToHtml(face.front),
    backHtml: face.answer.map(({ content }) => `<div>${contentToHtml(content)}</div>`).join(''),
    frontText: face.frontText,
    backText: face.backText,
    pictures: [face.front, ...face.answer.map(({ content }) => content)].flatMap(picturesIn),
    note: face.note,
    line: face.line,
    ...known,
  };
}

export type AnswerEntry = Extract<Entry, { kind: 'answered' }>;

/** The answers that moved memory. */
export const answersOf = ({ history }: ExportedCard): readonly AnswerEntry[] =>
  history.filter(
    (entry): entry is AnswerEntry => entry.kind === 'answered' && entry.mode !== 'practice',
  );
