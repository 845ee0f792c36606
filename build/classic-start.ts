// Makes classic scripts of what the first load runs. Of a script in a service worker's cache Chrome keeps all code as it
// was compiled, and reads it on another thread; of a module it compiles each function anew at each start, while the page
// waits: a fifth of a cold start on a slow phone.

import type { ESTree, Plugin, Rolldown } from 'vite';

export function classicStart(): Plugin {
  /** The names of the chunks of the first load, by their files. */
  let first: ReadonlyMap<string, string> = new Map();
  return {
    name: 'classic-start',
    apply: 'build',
    enforce: 'post',
    renderChunk(code, { isEntry, fileName, name }, _, { chunks }) {
      // The entry only names the others, and Vite leaves it out.
      if (isEntry) return null;
      first = firstLoad(Object.values(chunks));
      const isFirst = first.has(fileName);
      let written = code;
      for (const node of this.parse(code).body.toReversed()) {
        const instead = takenFrom(node, first) ?? (isFirst ? handedOver(node, name) : undefined);
        if (instead !== undefined)
          written = written.slice(0, node.start) + instead + written.slice(node.end);
      }
      return isFirst ? inScope(written) : written;
    },
    generateBundle: {
      order: 'post',
      // A module is strict without a word, which the minifier would take out.
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && first.has(file.preliminaryFileName))
            file.code = `'use strict';${file.code}`;
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll('<script type="module" crossorigin', '<script defer'),
    },
  };
}

/** Where these scripts leave what they export, for one another and for the modules that come later. */
const shelf = 'globalThis.recto';

/** What stands instead of an import from one of them. */
function takenFrom(node: ESTree.Node, first: ReadonlyMap<string, string>): string | undefined {
  if (node.type !== 'ImportDeclaration') return undefined;
  const from = first.get(node.source.value.replace('./', 'assets/'));
  if (!from) return undefined;
  const names = node.specifiers.flatMap((specifier) =>
    specifier.type === 'ImportSpecifier'
      ? [`${nameOf(specifier.imported)}: ${specifier.local.name}`]
      : [],
  );
  return `const { ${names.join(', ')} } = ${shelf}['${from}'];`;
}

/** What stands instead of its exports. Values are handed over once: one that changes later would stay behind. */
function handedOver(node: ESTree.Node, name: string): string | undefined {
  if (node.type !== 'ExportNamedDeclaration') return undefined;
  const names = node.specifiers.map(
    ({ local, exported }) => `${nameOf(exported)}: ${nameOf(local)}`,
  );
  return `${shelf}['${name}'] = { ${names.join(', ')} };`;
}

const nameOf = (name: ESTree.ModuleExportName): string =>
  name.type === 'Literal' ? name.value : name.name;

/** A scope of its own, as a module has. Vite asks `import.meta` where the script lies. */
const inScope = (code: string): string =>
  `${shelf} ??= {};((meta) => {\n${code.replaceAll('import.meta', 'meta')}\n})({ url: document.currentScript.src });`;

/** All that the entries import, and what these import. */
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
