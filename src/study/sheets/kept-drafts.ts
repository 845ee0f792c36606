// What was typed over the lines of cards and not saved: a sheet that is closed by a slip, and a page that is left or
// reloaded, lose nothing. Beside the database, since a page that goes has no time to write to it.

import { keep, keptAs } from '#app/kept-beside.ts';
import type { CardId } from '#deck/card.ts';

/** `over`: what those lines were. The note may change under it. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

type Kept = Draft & { readonly card: CardId };

const key = 'edit-drafts';

/** Few are left lying; those of cards that never come back make room. */
const most = 8;

export function keptDraft(card: CardId): Draft | undefined {
  const found = all().find((draft) => draft.card === card);
  return found && { text: found.text, over: found.over };
}

/** `undefined`: saved, or given up. */
export function keepDraft(card: CardId, draft: Draft | undefined): void {
  const others = all().filter((one) => one.card !== card);
  keep(key, JSON.stringify([...(draft ? [{ card, ...draft }] : []), ...others].slice(0, most)));
}

function all(): readonly Kept[] {
  const found: unknown = keptAs(key);
  return Array.isArray(found) ? found.filter(isKept) : [];
}

const isKept = (one: Partial<Kept> | null): one is Kept =>
  typeof one?.card === 'string' && typeof one.text === 'string' && typeof one.over === 'string';
