// The door table of the architecture, as a function of source files: what `architecture.test.ts` holds.

export interface SourceFile {
  /** Below `src/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What each room may import besides itself. A feature's logic and its views are two rooms. */
const doors: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  deck: ['kit'],
  compiler: ['kit', 'deck'],
  scheduler: ['kit', 'deck'],
  storage: ['kit', 'deck', 'scheduler'],
  ui: ['kit', 'deck'],
  app: ['kit', 'deck', 'scheduler', 'storage', 'ui'],
  study: ['kit', 'deck', 'scheduler', 'storage', 'ui', 'app'],
  'feature logic': ['kit', 'deck', 'scheduler'],
  'feature view': ['kit', 'deck', 'scheduler', 'storage', 'ui', 'app', 'study', 'feature logic'],
  house: [
    'kit',
    'deck',
    'scheduler',
    'storage',
    'ui',
    'app',
    'study',
    'feature logic',
    'feature view',
  ],
};

/** Packages that only some rooms may touch; a path names the one file. */
const owners: readonly (readonly [package_: RegExp, owner: RegExp])[] = [
  [
    /^(unified|remark-.*|mdast-.*|micromark.*|hast-.*|temml|lowlight|highlight\.js|yaml)$/,
    /^compiler\//,
  ],
  [/^(vite|chokidar|open|node:.*)$/, /^compiler\/[a-z-]+\.ts$/],
  [/^@noble\/hashes/, /^compiler\//],
  [/^ts-fsrs$/, /^scheduler\/fsrs\.ts$/],
  [/^@open-spaced-repetition\//, /^tests\//],
  [/^(dexie|ulid)$/, /^storage\//],
  [/^(sql\.js|fzstd|edn-data)/, /^storage\/exchange\//],
  [/^htmlparser2$/, /^storage\/exchange\/html-tokens\.ts$/],
  [/^wouter/, /^app\/router\.tsx?$/],
  [/^workbox-window$/, /^app\/service-worker\.ts$/],
  [/^d3-/, /^ui\/chart\/scales\.ts$/],
  [/^virtua$/, /^ui\/virtual-rows\.tsx$/],
  [/^lucide/, /^ui\/icons?\.tsx$/],
  [/^zustand/, /^(study|features)\//],
  [/^react$/, /^(ui|app|study|features)\/|^(main|rooms)\.tsx$/],
  [/^react-dom/, /^main\.tsx$/],
  [/^@fontsource/, /^ui\//],
];

const pureRooms = ['kit', 'deck', 'scheduler', 'feature logic'];
/** The compiler's Node faces; all else in it is pure and runs in a worker too. */
const nodeFaces =
  /^compiler\/(cli|start|vite-plugin|deck-server|edit-server|note-writer|notes-folder|notes-watcher|folder-walk)\.ts$/;

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'reads the clock'],
  [/\bnew Date\(\s*\)/, 'reads the clock'],
  [/\bperformance\.now\b/, 'reads the clock'],
  [/\bMath\.random\b/, 'throws dice'],
  [/\bcrypto\./, 'throws dice'],
  // A YAML document, say, is declared by its file; the browser's is not.
  [/^(?![\s\S]*\b(?:const|let) document\b)[\s\S]*\bdocument\s*[.[]/, 'touches the browser'],
  [/\b(window|navigator|localStorage|sessionStorage)\s*[.[]/, 'touches the browser'],
  [/\bfetch\(/, 'calls the network'],
  [/\b(setTimeout|setInterval|requestAnimationFrame|requestIdleCallback)\b/, 'waits for time'],
  [/\bWorker\b/, 'speaks to a worker'],
];

/** What lends pure rooms a hand: long work takes breath between its steps, and is asked for from beside the page. */
const allowed: readonly string[] = [
  'kit/steps.ts: is pure, but waits for time',
  'kit/ask-worker.ts: is pure, but speaks to a worker',
];

const views =
  /^features\/[^/]+\/(store(\.ts|\/.*)|(.*\/)?(words\.ts|use-[^/]*\.ts|[^/]*\.(tsx|css)))$/;

export function roomOf(path: string): string {
  const [first = ''] = path.split('/');
  if (first !== 'features') return path.includes('/') ? first : 'house';
  return views.test(path) ? 'feature view' : 'feature logic';
}

/** Every breach of the table, as `file: reason`. */
export const breaches = (files: readonly SourceFile[]): string[] =>
  files
    .flatMap((file) =>
      [...importBreaches(file), ...purityBreaches(file)].map((why) => `${file.path}: ${why}`),
    )
    .filter((breach) => !allowed.includes(breach));

/** Files that import each other in a circle, types included: each cannot be read without the other. */
export function circles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const importsIn = new Map(files.map(({ path, text }) => [path, filesOf(path, text)]));
  const through = (path: string, seen: readonly string[]): readonly (readonly string[])[] => {
    if (seen.includes(path)) return [[...seen.slice(seen.indexOf(path)), path]];
    if (done.has(path)) return [];
    const found = (importsIn.get(path) ?? []).flatMap((next) => through(next, [...seen, path]));
    done.add(path);
    return found;
  };
  const done = new Set<string>();
  return files.flatMap(({ path }) => through(path, []));
}

/** The files of the house that a file imports. */
const filesOf = (path: string, text: string): readonly string[] =>
  importsOf(text).flatMap((target) => {
    if (target.startsWith('#')) return [target.slice(1)];
    return target.startsWith('.') ? [fileBeside(path, target)] : [];
  });

/** The file that a relative import names. */
const fileBeside = (path: string, target: string): string =>
  new URL(target, `file:///${path}`).pathname.slice(1);

function importBreaches(file: SourceFile): string[] {
  return importsOf(file.text).flatMap((target) => {
    if (target.startsWith('.')) return relativeBreach(file.path, target);
    if (target.startsWith('#')) return doorBreach(file.path, target.slice(1));
    if (/^virtual:|\.css$/.test(target)) return [];
    return packageBreach(file.path, target);
  });
}

/** Imports, and workers, which are named by an address beside the file. `?worker` and the like are how, not what. */
const importsOf = (text: string): string[] =>
  [...withoutComments(text).matchAll(named)].map(([, target = '']) => target.replace(/\?.*$/, ''));

const named =
  /(?:(?:\bfrom|\bimport)\s*\(?|\bnew\s+URL\(\s*(?=['"][^'"]+['"]\s*,\s*import\.meta\.url))\s*['"]([^'"]+)['"]/g;

/** A path stays in its folder, and goes where a door would let it: logic of a feature takes nothing of its views. */
function relativeBreach(path: string, target: string): string[] {
  const folderOf = (of: string) => {
    const parts = of.split('/').slice(0, -1);
    return parts.slice(0, parts[0] === 'features' ? 2 : 1).join('/');
  };
  const named = fileBeside(path, target);
  const from = folderOf(path);
  // The house itself (main.tsx, rooms.tsx) stands above the rooms and names them by path or by door.
  return from === '' || folderOf(named) === from
    ? doorBreach(path, named)
    : [`leaves its room by "${target}"; use a door (#room/file.ts)`];
}

function doorBreach(path: string, target: string): string[] {
  const [from, to] = [roomOf(path), roomOf(target)];
  const feature = (at: string) => at.split('/')[1];
  if (from === 'house' && target.startsWith('compiler/'))
    return ['takes the compiler into the app'];
  if (to.startsWith('feature') && from.startsWith('feature') && feature(path) !== feature(target))
    return [`reaches into another feature: ${target}`];
  return from === to || doors[from]?.includes(to)
    ? []
    : [`${from} has no door to ${to} (${target})`];
}

function packageBreach(path: string, target: string): string[] {
  const owned = owners.filter(
    ([name]) =>
      name.test(target.replace(/^(@[^/]+\/[^/]+|[^@/][^/]*)\/.*$/, '$1')) || name.test(target),
  );
  return owned.length === 0 || owned.some(([, owner]) => owner.test(path))
    ? []
    : [
        `touches ${target}, which belongs to ${owned.map(([, owner]) => owner.source).join(' or ')}`,
      ];
}

function purityBreaches({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  const isPure = pureRooms.includes(room) || (room === 'compiler' && !nodeFaces.test(path));
  if (!isPure) return [];
  const code = withoutComments(text);
  const outside = importsOf(text).filter((target) => target.startsWith('node:'));
  return [
    ...outside.map((target) => `is pure, but imports ${target}`),
    ...impure.filter(([sign]) => sign.test(code)).map(([, what]) => `is pure, but ${what}`),
  ];
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
