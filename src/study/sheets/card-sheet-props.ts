// What each sheet over a card is given.

import type { CardId } from '#deck/card.ts';
import type { Study } from '../study.ts';

export type SheetKind = 'menu' | 'edit' | 'note' | 'flag' | 'info';

/** What the sheets ask of the page that they lie over. */
export type CardActions = Pick<Study, 'act' | 'edited'>;

export interface CardSheetProps {
  readonly kind: SheetKind;
  readonly card: CardId;
  readonly actions: CardActions;
  readonly onKind: (kind: SheetKind) => void;
  readonly onClose: () => void;
}
