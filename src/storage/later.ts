// Everything that a store can be asked, except what the start shows and what a grade waits for (`open.ts`).

import type { Desk } from './desk.ts';
import { joins } from './joins.ts';
import { reads } from './reads.ts';
import { writes } from './writes.ts';

export type Later = ReturnType<typeof later>;

export const later = (desk: Desk) => ({ ...reads(desk), ...writes(desk), ...joins(desk) });
