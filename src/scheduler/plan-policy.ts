// The ways to spend a day's minutes that a plan chooses from. Within a tier the unit goes first that gains most
// recall on the day for each second; a policy says who is in which tier, until the closing days, in which gain
// alone decides.

export type Policy = { readonly closingDays: number } & (
  | { readonly rule: 'gain' }
  /** What is remembered better than this waits until the closing days. */
  | { readonly rule: 'gated'; readonly above: number }
  /** What is remembered no better than this comes first, then what is new. */
  | { readonly rule: 'due'; readonly below: number }
  /** What is new comes first. */
  | { readonly rule: 'fresh' }
);

/** The best where nothing was simulated: never far from the best of all, also for a learner unlike the model. */
export const plainPolicy: Policy = { rule: 'gain', closingDays: 0 };

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

/** Every policy worth a simulation when there are so many days left. */
export function candidates(daysLeft: number): readonly Policy[] {
  const closings = [0.15, 0.3, 0.5].map((share) => Math.ceil(share * daysLeft));
  const apart = [...new Set(closings)].filter((closingDays) => closingDays < daysLeft);
  const ruled = apart.flatMap((closingDays): Policy[] => [
    ...[0.8, 0.9].map((above) => ({ rule: 'gated', above, closingDays }) as const),
    ...[0.7, 0.8, 0.9].map((below) => ({ rule: 'due', below, closingDays }) as const),
    { rule: 'fresh', closingDays },
  ]);
  return [plainPolicy, ...ruled];
}
