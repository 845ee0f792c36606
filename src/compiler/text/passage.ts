// A passage is running text of the author that can be cut and joined by offset without losing its marks:
// rules find a place in its plain text, and get the bold, the links and the formulas that stand there.

import type { ContentTag } from '#deck/content.ts';

/** What stands around a run: `<strong>`, `<a href>` and so on. Runs that share one object share one element. */
export interface Wrap {
  readonly tag: ContentTag;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Something that is shown as one thing and never cut. */
export type Atom =
  | { readonly kind: 'code' }
  | { readonly kind: 'math'; readonly display: boolean }
  /** `isUnnamed`: its author says nowhere what it shows, so that its text is the name of its file. */
  | { readonly kind: 'image'; readonly src: string; readonly isUnnamed: boolean }
  | { readonly kind: 'break' };

export interface Run {
  /** What the reader reads: for a formula its TeX, for a picture its description. */
  readonly text: string;
  /** 1-based line of the note. */
  readonly line: number;
  readonly wraps: readonly Wrap[];
  readonly atom?: Atom;
  /** Code, formulas and addresses: no notation and no rule looks inside. */
  readonly opaque?: true;
  /** The words of a link, wherever it leads. */
  readonly linked?: true;
}

export interface Passage {
  readonly runs: readonly Run[];
  readonly text: string;
  /** As long as `text`, with every opaque character replaced: what notations and rules read. */
  readonly mask: string;
}

/** Stands for an opaque character in a mask. Of the private use area, so that no pattern means it. */
export const opaqueMark = '\uE000';

export const emptyPassage: Passage = { runs: [], text: '', mask: '' };

export function passage(runs: readonly Run[]): Passage {
  const kept = runs.filter((run) => run.text !== '' || run.atom);
  if (kept.length === 0) return emptyPassage;
  const text = kept.map((run) => run.text).join('');
  const mask = kept.some((run) => run.opaque) ? kept.map(maskOf).join('') : text;
  return { runs: kept, text, mask };
}

const maskOf = (run: Run): string => (run.opaque ? opaqueMark.repeat(run.text.length) : run.text);

/** Plain words of ours, such as a question's frame. */
export const plain = (text: string, line = 0): Passage => passage([{ text, line, wraps: [] }]);

/** As it is read: an id knows a picture without a description by its file, and a reader as a picture. */
export const described = (source: Passage): Passage =>
  source.runs.some(isUnnamed)
    ? passage(source.runs.map((run) => (isUnnamed(run) ? { ...run, text: 'picture' } : run)))
    : source;

const isUnnamed = ({ atom }: Run): boolean => atom?.kind === 'image' && atom.isUnnamed;

/** The part between two offsets. An atom is taken whole where the cut begins inside of it. */
export function slice(source: Passage, from: number, to: number = source.text.length): Passage {
  if (from <= 0 && to >= source.text.length) return source;
  const runs: Run[] = [];
  let at = 0;
  for (const run of source.runs) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.text.length);
    if (run.atom ? start === 0 && at < to : start < end)
      runs.push(run.atom ? run : { ...run, text: run.text.slice(start, end) });
    at += run.text.length;
    if (at >= to) break;
  }
  return passage(runs);
}

/** Without white space at both ends. */
export function trimmed(source: Passage): Passage {
  const start = source.text.length - source.text.trimStart().length;
  const end = source.text.trimEnd().length;
  return start < end ? slice(source, start, end) : emptyPassage;
}

export const joined = (...parts: readonly (Passage | string)[]): Passage =>
  passage(parts.flatMap((part) => (typeof part === 'string' ? plain(part).runs : part.runs)));

/** The same passage inside one more element. */
export const wrapped = (source: Passage, tag: ContentTag): Passage => {
  const wrap: Wrap = { tag };
  return passage(source.runs.map((run) => ({ ...run, wraps: [wrap, ...run.wraps] })));
};

/** Without one kind of element around any of it. */
export const withoutMark = (source: Passage, tag: ContentTag): Passage =>
  passage(
    source.runs.map((run) =>
      run.wraps.some((wrap) => wrap.tag === tag)
        ? { ...run, wraps: run.wraps.filter((wrap) => wrap.tag !== tag) }
        : run,
    ),
  );

/** The first letter lower-case or upper-case, where it is a plain letter. */
export function withFirstLetter(source: Passage, change: (letter: string) => string): Passage {
  const [first, ...rest] = source.runs;
  if (!first || first.atom) return source;
  const letter = String.fromCodePoint(first.text.codePointAt(0) ?? 0);
  const text = change(letter) + first.text.slice(letter.length);
  return passage([{ ...first, text }, ...rest]);
}

/** What stands on one line of the note. */
export interface TextLine {
  readonly line: number;
  readonly text: Passage;
}

/** Cut into the source lines that it came from, in order. */
export function byLine(source: Passage): readonly TextLine[] {
  const lines: { line: number; runs: Run[] }[] = [];
  for (const run of source.runs) {
    const last = lines.at(-1);
    if (last && (last.line === run.line || run.line === 0)) last.runs.push(run);
    else lines.push({ line: run.line, runs: [run] });
  }
  return lines.map(({ line, runs }) => ({ line, text: trimmed(passage(runs)) }));
}

/** Where the bold ends that a text begins with; 0 where it does not. */
export function boldEnd({ runs }: Passage): number {
  let end = 0;
  for (const run of runs) {
    if (!run.wraps.some((wrap) => wrap.tag === 'strong')) break;
    end += run.text.length;
  }
  return end;
}
