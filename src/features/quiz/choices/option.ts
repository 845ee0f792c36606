// One of the answers that are offered.

import type { CardId } from '#deck/card.ts';
import type { Content } from '#deck/content.ts';

export interface Option {
  /** The card whose answer it is: after a wrong pick both are shown side by side. */
  readonly card: CardId;
  readonly content: Content;
  readonly isRight: boolean;
}
