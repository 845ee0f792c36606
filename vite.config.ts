import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { recto } from './src/compiler/vite-plugin.ts';

/** Where the app is hosted: `BASE=/x/ npm run build` for a sub-path. */
const base = process.env.BASE ?? '/';

/** Nothing inline, nothing foreign, no HTML from strings. A meta element, since static hosts set no headers. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const csp = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    // Right after <meta charset>, which must stay within the first 1,024 bytes.
    handler: (html) =>
      html.replace(
        /<meta charset="[^"]+"\s*\/?>/,
        (charset) =>
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />` +
          '\n    <meta name="referrer" content="no-referrer" />',
      ),
  },
});

/** GitHub Pages answers an unknown path with 404.html: the first visit to a deep link. */
const notFoundPage = (): Plugin => ({
  name: 'not-found-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type === 'asset')
      this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
  },
});

/** What nearly every page needs of a font: ASCII and the marks of careful English typography. */
const basicRange =
  'U+20-7E,U+A0,U+B7,U+D7,U+F7,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+203A,U+2192';

/** What formulas are written with: Greek, accents, operators, arrows, brackets; letters in italic, bold, and others. */
const formulaRange =
  'U+20-7E,U+A0-FF,U+131,U+237,U+2C6-2DD,U+300-338,U+391-3F6,U+2000-2063,U+2070-209C,U+20D0-20E1,U+2100-214F,' +
  'U+2190-22FF,U+2308-230B,U+23B0-23E1,U+25A0-25FF,U+2713,U+27C2-27FF,U+2A00-2A4B,U+2A7D-2AB0,U+1D400-1D467,' +
  'U+1D49C-1D4CF,U+1D504-1D56B,U+1D6A4-1D755,U+1D7CE-1D7D7';

/** The small sibling of each font. Of a formula's font it keeps the brackets and roots of every height. */
const siblings = [
  { of: /-latin-wght-normal.*\.woff2$/, range: basicRange },
  { of: /-latin-opsz-normal.*\.woff2$/, range: basicRange, variationAxes: { opsz: 36 } },
  { of: /-math-latin-400-normal.*\.woff2$/, range: formulaRange, noHinting: true },
];

const lettersOf = (ranges: string): string =>
  ranges
    .split(',')
    .flatMap((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
    })
    .join('');

/**
 * Gives each font a small sibling for the letters that are common, in front of the whole one: half the bytes on the
 * first visit, and the whole file only when a page shows another letter.
 */
const basicFonts = (): Plugin => ({
  name: 'basic-fonts',
  apply: 'build',
  async generateBundle(_, bundle) {
    const small = new Map<string, { readonly file: string; readonly range: string }>();
    for (const [file, asset] of Object.entries(bundle)) {
      const sibling = siblings.find(({ of }) => of.test(file));
      if (asset.type !== 'asset' || !sibling) continue;
      const { of: _, range, ...options } = sibling;
      const source = await subsetFont(Buffer.from(asset.source), lettersOf(range), {
        targetFormat: 'woff2',
        ...options,
      });
      const name = file.replace(/^.*\/(.*)-latin-.*$/, '$1-basic.woff2');
      const id = this.emitFile({ type: 'asset', name, source });
      small.set(file.replace(/^.*\//, ''), {
        file: this.getFileName(id).replace(/^.*\//, ''),
        range,
      });
    }
    for (const asset of Object.values(bundle)) {
      if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
      asset.source = String(asset.source).replace(/@font-face\s*\{[^}]*\}/g, (face) => {
        const [whole, sibling] = [...small].find(([name]) => face.includes(name)) ?? [];
        if (!whole || !sibling) return face;
        // Of faces that share a range the last one wins.
        const basic = face
          .replace(whole, sibling.file)
          .replace(/unicode-range:[^;}]*/, `unicode-range:${sibling.range}`);
        return face + basic;
      });
    }
  },
});

const pwa = () =>
  VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: false,
    workbox: {
      cacheId: `recto:${base}`,
      globPatterns: ['**/*.{js,css,html,svg}', '**/*-basic-*.woff2', 'icon-192.png'],
      // The deck has a cache of its own, or every saved note would be an update of the app.
      globIgnores: ['deck/**', '404.html'],
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/\/deck\//, /\/\.recto$/],
      cleanupOutdatedCaches: true,
      clientsClaim: false,
      skipWaiting: false,
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: ({ url }) => /\/deck\/(?!index\.json|events)/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: `recto:${base}:deck` },
        },
        {
          urlPattern: ({ url }) => url.pathname.endsWith('.woff2'),
          handler: 'CacheFirst',
          options: { cacheName: `recto:${base}:fonts` },
        },
      ],
    },
    manifest: {
      id: base,
      name: 'Recto',
      short_name: 'Recto',
      description: 'Study from your own notes.',
      lang: 'en',
      dir: 'ltr',
      start_url: `${base}?source=pwa`,
      scope: base,
      display: 'standalone',
      orientation: 'any',
      theme_color: '#f3f8f2',
      background_color: '#f3f8f2',
      categories: ['education', 'productivity'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      screenshots: [
        {
          src: 'screenshot-wide.png',
          sizes: '1280x800',
          type: 'image/png',
          form_factor: 'wide',
          label: 'Today',
        },
        {
          src: 'screenshot-narrow.png',
          sizes: '780x1688',
          type: 'image/png',
          form_factor: 'narrow',
          label: 'A card',
        },
      ],
      shortcuts: [{ name: 'Review', url: `${base}review` }],
      launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    },
  });

export default defineConfig(({ mode }) => ({
  base,
  build: {
    target: 'baseline-widely-available',
    modulePreload: {
      polyfill: false,
      // A part's scripts name each other, so that the first load need not list them; its styles it has to wait for.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
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
          ],
        },
      },
    },
  },
  // React has it since version 18; the shim for those before is left out.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  plugins:
    mode === 'test'
      ? [react()]
      : [
          react(),
          recto({ notes: process.env.NOTES_DIR ?? 'notes', emit: mode !== 'served' }),
          basicFonts(),
          csp(),
          pwa(),
          notFoundPage(),
        ],
  test: {
    // Patience, not a measure: a busy machine is slow.
    testTimeout: 60_000,
    setupFiles: 'tests/examples.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // The tests share no state, and a world for each file takes four times as long.
          isolate: false,
          pool: 'threads',
          // One core reads and transforms what the others run.
          maxWorkers: Math.max(1, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
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
