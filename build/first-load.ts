// What every page needs, in two pieces, packages and ours: left alone, it falls apart with each new import, and packs
// worse.

const packages = ['react', 'react-dom', 'scheduler', 'dexie', 'wouter', 'regexparam', 'lucide'];

/** By room. What of these a page does not use falls away. */
const ours = {
  app: ['database-name', 'kept-beside'],
  kit: ['chance', 'groups', 'invariant', 'time'],
  deck: ['card', 'deck', 'deck-file', 'runs'],
  scheduler: [
    'calendar',
    'descent',
    'forecast',
    'forgetting',
    'journal',
    'memory',
    'model',
    'params',
    'rank',
    'settings',
    'studied',
    'weights',
  ],
};

const oneOf = (names: readonly string[]): string => `(?:${names.join('|')})`;
const paths = Object.entries(ours).map(([room, names]) => `${room}/${oneOf(names)}`);

export const firstLoad = [
  { name: 'base', test: new RegExp(`node_modules/${oneOf(packages)}/`) },
  { name: 'core', test: new RegExp(`src/${oneOf(paths)}\\.ts$`) },
];
