// The ways to spend a day's minutes that a plan chooses from. Within a tier the unit goes first that gains most
// recall on the day for each second; a policy says who is in which tier, until the closing days, in which gain
// alone decides.

import type { Field } from './field.ts';

export type Policy = { readonly closingDays: number } & (
  | { readonly rule: 'gain' }
  /** What is remembered better than this waits until the closing days. */
  | { readonly rule: 'gated'; readonly above: number }
  /** What is remembered no better than this comes first, then what is new. */
  | { readonly rule: 'due'; readonly below: number }
  /** What is new comes first. */
  | { readonly rule: 'fresh' }
);

/** Pure gain: the most robust, but short-sighted where there is time. */
export const byGain: Policy = { rule: 'gain', closingDays: 0 };

/** Near the best of all where nothing was simulated: no card below 80 %, and at last a round through all. */
export const plainPolicy = (field: Field): Policy => ({
  rule: 'due',
  below: 0.8,
  closingDays: Math.ceil(daysOfARound(field)),
});

/** The days that it takes to ask for every card once. */
function daysOfARound({ pass, budget }: Field): number {
  const seconds = pass.reduce((sum, unit) => sum + unit, 0);
  const perDay = budget.reduce((sum, day) => sum + day, 0) / budget.length;
  return Math.min(budget.length, seconds / Math.max(1, perDay));
}

/** The tier of a unit with this recall (below 0 if it was never seen), the highest first. */
export function tierOf(policy: Policy, recall: number, daysLeft: number): number {
  if (daysLeft <= policy.closingDays) return 0;
  switch (policy.rule) {
    case 'gain':
      return 0;
    case 'gated':
      return recall >= policy.above ? -1 : 0;
    case 'due':
      return recall < 0 ? 1 : recall <= policy.below ? 2 : 0;
    case 'fresh':
      return recall < 0 ? 1 : 0;
  }
}

/** The policies worth a simulation. Closing days do not shrink with the days left: tomorrow's choice fits today's. */
export function candidates(field: Field): readonly Policy[] {
  const closings = [0.5, 1, 1.5].map((rounds) => Math.ceil(rounds * daysOfARound(field)));
  const apart = [...new Set(closings)].filter((closingDays) => closingDays < field.budget.length);
  const ruled = apart.flatMap((closingDays): Policy[] => [
    ...[0.8, 0.9].map((above) => ({ rule: 'gated', above, closingDays }) as const),
    ...[0.7, 0.8, 0.9].map((below) => ({ rule: 'due', below, closingDays }) as const),
    { rule: 'fresh', closingDays },
  ]);
  return [byGain, ...ruled];
}
