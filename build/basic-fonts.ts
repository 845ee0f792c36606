// Gives each font a small sibling for the letters that are common, in front of the whole one: half the bytes on the
// first visit, and the whole file only when a page shows another letter.

import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** What nearly every page needs of a font: ASCII and the marks of careful English typography. */
const basicRange =
  'U+20-7E,U+A0,U+B7,U+D7,U+F7,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+203A,U+2192';

/** What formulas are written with: Greek, accents, operators, arrows, brackets; letters in italic, bold, and others. */
const formulaRange =
  'U+20-7E,U+A0-FF,U+131,U+237,U+2C6-2DD,U+300-338,U+391-3F6,U+2000-2063,U+2070-209C,U+20D0-20E1,U+2100-214F,' +
  'U+2190-22FF,U+2308-230B,U+23B0-23E1,U+25A0-25FF,U+2713,U+27C2-27FF,U+2A00-2A4B,U+2A7D-2AB0,U+1D400-1D467,' +
  'U+1D49C-1D4CF,U+1D504-1D56B,U+1D6A4-1D755,U+1D7CE-1D7D7';

/**
 * The small sibling of each font. Of a formula's font it keeps the brackets and roots of every height. `isFirst`: what
 * every page is set in, fetched beside the app, or a first line would be broken anew when its font comes.
 */
const siblings = [
  { of: /mono-latin-wght-normal.*\.woff2$/, range: basicRange },
  { of: /-latin-wght-normal.*\.woff2$/, range: basicRange, isFirst: true },
  {
    of: /-latin-opsz-normal.*\.woff2$/,
    range: basicRange,
    variationAxes: { opsz: 36 },
    isFirst: true,
  },
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

export const basicFonts = (base: string): Plugin => ({
  name: 'basic-fonts',
  apply: 'build',
  // The page has to be there, to name fonts in it.
  enforce: 'post',
  async generateBundle(_, bundle) {
    const small = new Map<string, { readonly file: string; readonly range: string }>();
    const first: string[] = [];
    for (const [file, asset] of Object.entries(bundle)) {
      const sibling = siblings.find(({ of }) => of.test(file));
      if (asset.type !== 'asset' || !sibling) continue;
      const { of: _, range, isFirst, ...options } = sibling;
      const source = await subsetFont(Buffer.from(asset.source), lettersOf(range), {
        targetFormat: 'woff2',
        ...options,
      });
      const name = file.replace(/^.*\/(.*)-latin-.*$/, '$1-basic.woff2');
      const id = this.emitFile({ type: 'asset', name, source });
      if (isFirst) first.push(this.getFileName(id));
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
    const page = bundle['index.html'];
    if (page?.type === 'asset')
      page.source = String(page.source).replace(
        '</head>',
        () => `${first.map((file) => preloaded(base + file)).join('')}</head>`,
      );
  },
});

const preloaded = (address: string) =>
  `  <link rel="preload" as="font" type="font/woff2" crossorigin href="${address}">\n  `;
