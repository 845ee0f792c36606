// What each sheet over a card is given.

import type { CardId } from '#deck/card.ts';
import type { Study } from '../study.ts';

export type SheetKind = 'menu' | 'edit' | 'note' | 'flag' | 'info';

/** What the sheets ask of the page that they lie over. */
export type CardActions = Pick<Study, 'act' | 'edited'>;

/** What was typed over lines and not saved, and what those lines were: the note may change under it. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

/** By card: a sheet that is closed by a slip loses nothing. */
export type Drafts = Map<CardId, Draft>;

export interface CardSheetProps {
  readonly kind: SheetKind;
  readonly card: CardId;
  readonly actions: CardActions;
  readonly drafts: Drafts;
  readonly onKind: (kind: SheetKind) => void;
  readonly onClose: () => void;
}
