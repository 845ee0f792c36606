import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { basicFonts } from './build/basic-fonts.ts';
import { classicStart } from './build/classic-start.ts';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { notFoundPage } from './build/not-found-page.ts';
import { pwa } from './build/pwa.ts';
import { recto } from './src/compiler/vite-plugin.ts';

/** Where the app is hosted: `BASE=/x/ npm run build` for a sub-path. */
const base = process.env.BASE ?? '/';

/** Tests that share no state: a world for each file takes four times as long. */
const inOneWorld = {
  environment: 'node',
  isolate: false,
  pool: 'threads',
  maxWorkers: availableParallelism(),
  sequence: { groupOrder: 0 },
} as const;

export default defineConfig(({ mode }) => ({
  base,
  build: {
    target: 'baseline-widely-available',
    modulePreload: {
      polyfill: false,
      // A part waits for its styles, and is fetched beside them. Scripts name each other, so that the first load need not
      // list all of them.
      resolveDependencies: (part, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file === part),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // What every page needs in two pieces, packages and ours: left alone, it falls apart with each new import, and
        // packs worse.
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules/, tags: ['$initial'] },
            { name: 'core', test: /\/src\//, tags: ['$initial'] },
            // A session in one piece: thirty small ones, each found by the one before, take longer to come than to run.
            { name: 'session', test: /\/src\/features\/review\/page\.tsx$/ },
            { name: 'work', test: /\/src\/storage\/work\.ts$/ },
          ],
        },
      },
    },
  },
  // React has it since version 18; the shim for those before is left out.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  plugins:
    mode === 'test'
      ? []
      : [
          react(),
          recto({ notes: process.env.NOTES_DIR ?? 'notes', emit: mode !== 'served' }),
          basicFonts(base),
          classicStart(),
          contentSecurityPolicy(),
          pwa(base),
          notFoundPage(),
        ],
  test: {
    // Patience, not a measure: a busy machine is slow.
    testTimeout: 60_000,
    setupFiles: 'tests/examples.ts',
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
}));
