// The cards of a package as markdown to be put into the folder of notes, a file for each deck. Each card keeps a name of
// its own (`^anki-…`), so that the history that came along finds it, and a second import is the same file again.

import { addTo } from '#kit/groups.ts';
import type { CardComeBack } from './came-back.ts';
import type { LeftOut } from './left-out.ts';
import { hasHistory, type PastCard, type WaitingHistory } from './waiting-history.ts';
import type { WrittenCard } from './written-card.ts';
import { inReadableNotes, noteOf } from './written-note.ts';

export interface MarkdownFile {
  /** Below the folder of notes, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface NotesFromPackage {
  /** How many of its notes, or cards of Mochi, are in the files. */
  readonly notes: number;
  readonly files: readonly MarkdownFile[];
  readonly waiting: readonly WaitingHistory[];
  /** Cards of the notes that are here, which are not in the files. */
  readonly cameBack: readonly CardComeBack[];
  /** Notes that had nothing to ask, by what they begin with. */
  readonly skipped: readonly string[];
  /** What else of the notes is not in the files. */
  readonly leftOut: LeftOut;
}

export interface CardFromPackage extends WrittenCard {
  readonly anchor: string;
  /** From the outermost inwards. */
  readonly deck: readonly string[];
  /** In the order of the cards that the lines make. */
  readonly past: readonly PastCard[];
}

export function notesOf(
  program: 'anki' | 'mochi',
  cards: readonly CardFromPackage[],
): Pick<NotesFromPackage, 'files' | 'waiting'> {
  const byDeck = new Map<string, CardFromPackage[]>();
  for (const card of cards) addTo(byDeck, pathOf(card.deck), card);
  return {
    files: [...byDeck].flatMap(([deck, own]) =>
      inReadableNotes(own).map((part, at) =>
        at === 0
          ? { path: `${program}/${deck}.md`, text: noteOf(part) }
          : { path: `${program}/${deck} (${at + 1}).md`, text: noteOf(part, nameOf(deck)) },
      ),
    ),
    waiting: cards
      .filter(({ past }) => past.some(hasHistory))
      .map(({ anchor, past }) => ({
        anchor,
        cards: past,
        ...(program === 'anki' ? {} : { from: program }),
      })),
  };
}

const nameOf = (deck: string): string => deck.slice(deck.lastIndexOf('/') + 1);

/** Letters, digits and hyphens are all that an anchor may hold; other signs become their code. */
export const anchorOf = (program: 'anki' | 'mochi', id: string): string =>
  `${program}-${id.replace(/[^A-Za-z0-9]/g, (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16)}`)}`;

/** A path that no system refuses, and that leads nowhere else. */
function pathOf(deck: readonly string[]): string {
  const parts = deck.map((part) =>
    part
      .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|\.+$/g, '')
      .slice(0, 100),
  );
  return parts.filter(Boolean).join('/') || 'Default';
}
