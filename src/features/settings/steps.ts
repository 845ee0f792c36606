// Learning steps as they are written: "10" or "1, 10, 60", in minutes.

interface StepRule {
  readonly each: { readonly min: number; readonly max: number };
  readonly most: number;
}

/** The steps, or nothing where the text is no list of minutes that the rule allows. No steps at all are a list. */
export function readSteps(text: string, { each, most }: StepRule): readonly number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const steps = parts.map(Number);
  const isAllowed = (step: number) =>
    Number.isInteger(step) && step >= each.min && step <= each.max;
  return steps.length <= most && steps.every(isAllowed) ? steps : undefined;
}

export const writeSteps = (steps: readonly number[]): string => steps.join(', ');
