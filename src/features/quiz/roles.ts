// What interviews for a role weigh, by the names of topics. A guess to start from: the learner sets the weights.

export const roles = ['ml-engineer', 'data-scientist', 'data-engineer', 'research', 'any'] as const;
export type Role = (typeof roles)[number];

interface Emphasis {
  readonly topics: RegExp;
  /** Beside a topic that nothing is known of, which weighs 1. */
  readonly weight: number;
}

// biome-ignore format: a table
const emphases: Readonly<Record<Role, readonly Emphasis[]>> = {
  'ml-engineer': [
    { topics: /system|design|serving|deploy|operation|monitor|platform|capacity/i, weight: 4 },
    { topics: /train|evaluat|feature|data|model|rank|search|feed|recommend/i, weight: 2 },
  ],
  'data-scientist': [
    { topics: /statist|experiment|probab|test|sql|metric|causal/i, weight: 4 },
    { topics: /feature|evaluat|train|regress|sampl/i, weight: 2 },
  ],
  'data-engineer': [
    { topics: /sql|data|storage|stream|transaction|pipeline|warehouse/i, weight: 4 },
    { topics: /system|infrastruct|platform|capacity|operation/i, weight: 2 },
  ],
  research: [
    { topics: /train|loss|probab|statist|embed|optimi|network|theory/i, weight: 4 },
    { topics: /evaluat|metric|transfer|experiment/i, weight: 2 },
  ],
  any: [],
};

/** The weight of a topic for a role, by the most emphatic of its names. */
export const weightFor = (role: Role, path: readonly string[]): number =>
  Math.max(
    1,
    ...emphases[role]
      .filter(({ topics }) => path.some((name) => topics.test(name)))
      .map(({ weight }) => weight),
  );
