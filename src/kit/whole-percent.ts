/**
 * `0.412` as 41: the one rounding of recall, so that no two screens disagree. A half goes up, though `0.575 * 100` is a
 * hair less than one.
 */
export const wholePercent = (share: number): number => Math.round(share * 100 + 1e-9);
