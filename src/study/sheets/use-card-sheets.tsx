// The sheets over a card: what else can be done with it. Their part is fetched behind the first card.

import { type ReactNode, useState } from 'react';
import { partFrom, usePart } from '#app/part.ts';
import type { CardId } from '#deck/card.ts';
import { useKeys } from '#ui/use-keys.ts';
import type { CardActions, SheetKind } from './card-sheet-props.ts';

const cardSheet = partFrom(async () => (await import('./card-sheet.tsx')).CardSheet);

export interface CardSheets {
  readonly open: (kind: SheetKind, card: CardId) => void;
  /** The open sheet, if there is one. */
  readonly sheet: ReactNode;
}

/** `card`: the one in hand, which the keys are about. */
export function useCardSheets(actions: CardActions, card: CardId | undefined): CardSheets {
  const [asked, setAsked] = useState<{ readonly kind: SheetKind; readonly card: CardId }>();
  const [Sheet] = usePart(cardSheet, { asked });
  const open = (kind: SheetKind, of: CardId) => setAsked({ kind, card: of });
  const key = (kind: SheetKind) => () => {
    if (card) open(kind, card);
  };
  useKeys({
    m: key('menu'),
    '.': key('menu'),
    e: key('edit'),
    o: key('note'),
    i: key('info'),
  });

  const sheet =
    asked && Sheet ? (
      <Sheet
        key={`${asked.kind} ${asked.card}`}
        {...asked}
        actions={actions}
        onKind={(kind) => setAsked({ ...asked, kind })}
        onClose={() => setAsked(undefined)}
      />
    ) : null;
  return { open, sheet };
}
