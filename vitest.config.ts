// Apart from how the app is built: loading what builds it takes seconds, before the first test begins.

import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests that share no state: a world for each file takes four times as long. */
const inOneWorld = {
  environment: 'node',
  isolate: false,
  pool: 'threads',
  maxWorkers: availableParallelism(),
  sequence: { groupOrder: 0 },
} as const;

const test: NonNullable<ViteUserConfig['test']> = {
  // Patience, not a measure: a busy machine is slow.
  testTimeout: 60_000,
  setupFiles: 'tests/examples.ts',
  // What did not change since the last run is not transformed again.
  experimental: { fsModuleCache: true },
  projects: [
    {
      extends: true,
      test: { ...inOneWorld, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
    },
    {
      extends: true,
      test: { ...inOneWorld, name: 'notes', include: ['tests/notes/**/*.test.ts'] },
    },
    {
      extends: true,
      test: {
        name: 'property',
        include: ['tests/property/**/*.test.ts'],
        environment: 'node',
        maxWorkers: availableParallelism(),
        sequence: { groupOrder: 1 },
      },
    },
  ],
  benchmark: { include: ['tests/bench/**/*.bench.ts'] },
};

export default defineConfig({ test });
