// Makes classic scripts of what the first load runs. Of a script in a service worker's cache Chrome keeps all code as it
// was compiled, and reads it on another thread; of a module it compiles each function anew at each start, while the page
// waits: a fifth of a cold start on a slow phone.

import type { Plugin, Rolldown } from 'vite';

/** Where these scripts leave what they export, for one another and for the modules that come later. */
const shelf = 'globalThis.recto';

export function classicStart(): Plugin {
  let first: ReadonlyMap<string, string> = new Map();
  return {
    name: 'classic-start',
    apply: 'build',
    enforce: 'post',
    renderChunk(code, { isEntry, fileName, name }, _, { chunks }) {
      // The entry only names the others, and Vite leaves it out.
      if (isEntry) return null;
      first = firstLoad(Object.values(chunks));
      // Imports stand first in a chunk, its one export last, all with their names in braces.
      const taken = code.replace(
        /^import (\{[^}]*\}) from "\.\/([^"]+)";$/gm,
        (whole, names, file) => {
          const from = first.get(`assets/${file}`);
          return from ? `const ${names.replaceAll(' as ', ': ')} = ${shelf}['${from}'];` : whole;
        },
      );
      return first.has(fileName) ? classic(taken, name) : taken;
    },
    generateBundle(_, bundle) {
      const names = [...first.values()];
      // As a module it was strict without a word: the minifier would take the word out.
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && names.includes(file.name))
          file.code = file.code.replace('=>{', "=>{'use strict';");
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll('<script type="module" crossorigin', '<script defer'),
    },
  };
}

/** Values are handed over once: one that changes later would stay behind. */
function classic(module: string, name: string): string {
  const code = module
    .replace(
      /^export (\{[^}]*\});$/m,
      (_, names) => `${shelf}['${name}'] = ${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')};`,
    )
    // Vite asks it where the script lies.
    .replaceAll('import.meta', 'meta');
  return `${shelf} ??= {};((meta) => {\n${code}\n})({ url: document.currentScript.src });`;
}

/** The names of its chunks, by their files. */
function firstLoad(chunks: readonly Rolldown.RenderedChunk[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (file: string) => {
    const chunk = chunks.find(({ fileName }) => fileName === file);
    if (!chunk || names.has(file)) return;
    names.set(file, chunk.name);
    chunk.imports.forEach(add);
  };
  for (const { isEntry, imports } of chunks) if (isEntry) imports.forEach(add);
  return names;
}
