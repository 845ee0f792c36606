/** Whether a value from outside is a list of such things. */
export const isListOf = <Thing>(
  isThing: (value: unknown) => value is Thing,
  value: unknown,
): value is readonly Thing[] => Array.isArray(value) && value.every(isThing);
