// Everything that a store can be asked, except what the start shows and what a grade waits for (`open.ts`).

import { joins } from './joins.ts';
import { reads } from './reads.ts';
import type { Tables } from './tables.ts';
import { writes } from './writes.ts';

export type Later = ReturnType<typeof later>;

export const later = (tables: Tables) => ({
  ...reads(tables),
  ...writes(tables),
  ...joins(tables),
});
