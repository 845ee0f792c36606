// Links that lead nowhere: to notes, pictures and other files that are not in the folder. Found note by note, and
// checked once all paths are known. What may lie outside of the folder is nobody's business here.

import type { Problem } from '#deck/problem.ts';
import { decodedAddress } from '#kit/decoded-address.ts';
import type { Note } from '../note.ts';
import type { Block } from '../outline/outline.ts';
import { isRemote } from '../render/links.ts';

export interface FoundLink {
  readonly line: number;
  readonly column: number;
  readonly target: string;
  /** Of Obsidian: it names a note wherever that lies. */
  readonly isWikilink: boolean;
}

const markdownLink =
  /(?<!!)\[[^\][]*\]\(\s*(?:<([^<>]+)>|([^\s()<>]+(?![^\s()<>])(?:\([^\s()]*\))?))[^()]*\)/g;
const wikilink = /\[\[(?![\s:])([^\][|#^\n]+)(?:[#^][^\][|]*)?(?:\|[^\][]*)?\]\](?!\()/g;
/** Code and formulas of a line. */
const opaque = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\$[^$]+\$/g;

const kinds: ReadonlySet<Block['kind']> = new Set([
  'item',
  'paragraph',
  'heading',
  'table',
  'quote',
]);

export function linksIn({ outline, lines }: Note): readonly FoundLink[] {
  const found: FoundLink[] = [];
  for (const block of outline.blocks) {
    if (!kinds.has(block.kind)) continue;
    for (let line = block.line; line <= block.endLine; line++) {
      const source = lines[line - 1] ?? '';
      if (source.includes('](') || source.includes('[[')) found.push(...linksOfLine(source, line));
    }
  }
  return found;
}

function linksOfLine(source: string, line: number): readonly FoundLink[] {
  const text = source.replace(opaque, (code) => ' '.repeat(code.length));
  const links = [...text.matchAll(markdownLink)].map(
    (link): FoundLink => ({
      line,
      column: link.index + 1,
      target: link[1] ?? link[2] ?? '',
      isWikilink: false,
    }),
  );
  const wikilinks = [...text.matchAll(wikilink)].map(
    (link): FoundLink => ({
      line,
      column: link.index + 1,
      target: (link[1] ?? '').trim(),
      isWikilink: true,
    }),
  );
  return [...links, ...wikilinks].filter(isOfFile);
}

const isOfFile = ({ target, isWikilink }: FoundLink): boolean =>
  isWikilink
    ? /\p{L}/u.test(target)
    : !isRemote(target) &&
      (rootedNote.test(target) || !/^(?:[a-z][a-z0-9+.-]*:|[#/?{])/i.test(target));

/** `/folder/note.md`: below the notes folder. What has no ending is an address of some site. */
const rootedNote = /^\/[^/].*\.(?:md|markdown)(?:#.*)?$/i;

interface NoteLinks {
  readonly path: string;
  readonly links: readonly FoundLink[];
}

export interface FilesThere {
  /** Below the notes folder, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** False where a note was read by itself: only what lies beside it is known. */
  readonly isWholeFolder: boolean;
}

export function deadLinks(
  notes: readonly NoteLinks[],
  { paths, isWholeFolder }: FilesThere,
): readonly Problem[] {
  if (notes.every(({ links }) => links.length === 0)) return [];
  const known = knownNames(paths);
  return notes.flatMap(({ path, links }) =>
    links
      .filter((link) => isWholeFolder || isBeside(link))
      .filter((link) => !leads(path, link, known))
      .map(({ line, column, target, isWikilink }) => ({
        note: path,
        line,
        column,
        message: isWikilink ? `No note is called "${target}".` : `There is no file "${target}".`,
        hint: isWikilink
          ? 'Write that note, or mend the name in the link.'
          : target.startsWith('/')
            ? 'Mend the path: it is read from the notes folder.'
            : 'Mend the path: it is read from the folder of the note.',
      })),
  );
}

const isBeside = ({ target, isWikilink }: FoundLink): boolean =>
  !isWikilink && !target.replace(/^\.\//, '').includes('/');

interface Known {
  readonly paths: ReadonlySet<string>;
  /** Folders, and notes without their ending. */
  readonly short: ReadonlySet<string>;
  /** Folded file names, with and without ending: how Obsidian finds them. */
  readonly names: ReadonlySet<string>;
}

function knownNames(paths: ReadonlySet<string>): Known {
  const short = new Set<string>();
  const names = new Set<string>();
  for (const path of paths) {
    const steps = path.split('/');
    for (let depth = 1; depth < steps.length; depth++) short.add(steps.slice(0, depth).join('/'));
    short.add(withoutEnding(path));
    const name = folded(steps.at(-1) ?? '');
    names.add(name).add(withoutEnding(name));
    // `Biology___Cell.md` is what Logseq makes of the page `Biology/Cell`.
    names.add(
      withoutEnding(name)
        .split(/___|%2f/)
        .at(-1) ?? '',
    );
  }
  return { paths, short, names };
}

const withoutEnding = (path: string): string => path.replace(/\.[^./]+$/, '');
const folded = (name: string): string => name.normalize().toLowerCase();

function leads(note: string, { target, isWikilink }: FoundLink, known: Known): boolean {
  if (isWikilink) return known.names.has(folded(target.split('/').at(-1) ?? ''));
  const path = pathBelow(note, target);
  // Out of the folder, into one that is not read, or to the folder itself: nothing is known of it.
  if (path === undefined || path === '' || /(?:^|\/)\./.test(path)) return true;
  return known.paths.has(path) || known.short.has(path);
}

/** `undefined` where the link leaves the folder. */
function pathBelow(note: string, target: string): string | undefined {
  const steps = target.startsWith('/') ? [] : note.split('/').slice(0, -1);
  for (const step of decodedAddress(target.split(/[?#]/)[0] ?? '').split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
