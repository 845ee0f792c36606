// All that is asked of a store, but for what a start shows and what a grade waits for.

import type { Desk } from './desk.ts';
import { joins } from './joins.ts';
import { reads } from './reads.ts';
import { writes } from './writes.ts';

export type Later = ReturnType<typeof later>;

export const later = (desk: Desk) => ({ ...reads(desk), ...writes(desk), ...joins(desk) });
