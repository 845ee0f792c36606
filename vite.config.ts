import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basicFonts } from './build/basic-fonts.ts';
import { classicStart } from './build/classic-start.ts';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { licences } from './build/licences.ts';
import { notFoundPage } from './build/not-found-page.ts';
import { pwa } from './build/pwa.ts';
import manifest from './package.json' with { type: 'json' };
import { recto } from './src/compiler/vite-plugin.ts';

/** Where the app is hosted: `BASE=/x/ npm run build` for a sub-path. */
const base = process.env.BASE ?? '/';

export default defineConfig(({ mode }) => ({
  base,
  define: { 'import.meta.env.VERSION': JSON.stringify(manifest.version) },
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
  plugins: [
    react(),
    recto({ notes: process.env.NOTES_DIR ?? 'notes', emit: mode !== 'served' }),
    basicFonts(base),
    classicStart(),
    contentSecurityPolicy(),
    licences(),
    pwa(base),
    notFoundPage(),
  ],
}));
