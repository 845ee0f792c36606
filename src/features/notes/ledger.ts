// A note line by line: what each became, and which cards on offer are still to be decided on.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import type { NoteLedger } from '#deck/ledger-file.ts';
import type { Problem } from '#deck/problem.ts';
import { addTo, groupedBy } from '#kit/groups.ts';
import type { Verdicts } from '#scheduler/triage.ts';

type Standing = 'studied' | 'offered' | 'accepted' | 'declined';

export interface LedgerCard {
  readonly face: CardFace;
  readonly standing: Standing;
}

export interface LedgerRow {
  readonly line: number;
  readonly text: string;
  /** The cards that begin here. */
  readonly cards: readonly LedgerCard[];
  /** Why no card shows it. */
  readonly skipped: string | undefined;
  readonly problems: readonly Omit<Problem, 'note'>[];
}

export interface NoteSummary {
  readonly note: string;
  readonly studied: number;
  /** Still to be decided on. */
  readonly offered: number;
  /** Known only where a ledger tells. */
  readonly skipped: number | undefined;
  readonly problems: readonly Omit<Problem, 'note'>[];
}

function standingOf({ id, tier }: DeckCard, verdicts: Verdicts): Standing {
  const verdict = verdicts.get(id);
  if (tier === 'confident') return verdict === undefined ? 'studied' : 'accepted';
  return verdict === 'reject' ? 'declined' : 'offered';
}

const isStudied = { studied: true, accepted: true, offered: false, declined: false } as const;

type Faces = ReadonlyMap<CardId, CardFace>;

/** The cards of each note, in note order. Items are shown with their list. */
export function cardsByNote(
  deck: Deck,
  faces: Faces,
  verdicts: Verdicts,
): ReadonlyMap<string, readonly LedgerCard[]> {
  const notes = new Map<string, LedgerCard[]>();
  for (const card of deck.cards) {
    const face = faces.get(card.id);
    if (!face || card.kind === 'item') continue;
    addTo(notes, face.note, { face, standing: standingOf(card, verdicts) });
  }
  return notes;
}

/** Every note that has cards or that the ledger knows, in the order of their paths. */
export function summariesOf(
  cards: ReadonlyMap<string, readonly LedgerCard[]>,
  ledgers: readonly NoteLedger[] = [],
): readonly NoteSummary[] {
  const ledgerOf = new Map(ledgers.map((ledger) => [ledger.note, ledger]));
  const notes = [...new Set([...cards.keys(), ...ledgerOf.keys()])].sort();
  return notes.map((note) => {
    const own = cards.get(note) ?? [];
    const ledger = ledgerOf.get(note);
    const offered = own.filter(({ standing }) => standing === 'offered').length;
    return {
      note,
      studied: own.filter(({ standing }) => isStudied[standing]).length,
      offered,
      skipped: ledger?.skipped.length,
      problems: ledger?.problems ?? [],
    };
  });
}

export function rowsOf(
  lines: readonly string[],
  cards: readonly LedgerCard[],
  ledger: NoteLedger | undefined,
): readonly LedgerRow[] {
  const reasons = new Map(ledger?.skipped);
  const cardsAt = groupedBy(cards, ({ face }) => face.line);
  const problemsAt = groupedBy(ledger?.problems ?? [], (problem) => problem.line);
  return lines.flatMap((text, index): LedgerRow[] => {
    const line = index + 1;
    if (text.trim() === '') return [];
    return [
      {
        line,
        text,
        cards: cardsAt.get(line) ?? [],
        skipped: reasons.get(line),
        problems: problemsAt.get(line) ?? [],
      },
    ];
  });
}

/** The next card to decide on after this one, or before it; from the other end again where there is none. */
export function nextOffered(
  cards: readonly LedgerCard[],
  from: CardId | undefined,
  way: 'down' | 'up' = 'down',
): CardId | undefined {
  const all = way === 'down' ? cards : cards.toReversed();
  const at = all.findIndex(({ face }) => face.id === from);
  const round = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  return round.find(({ standing }) => standing === 'offered')?.face.id;
}
