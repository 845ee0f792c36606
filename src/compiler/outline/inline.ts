// From the parser's running text to passages.

import type { Delete, PhrasingContent } from 'mdast';
import { isData, isRemote, linkWrap } from '../render/links.ts';
import { type Atom, type Passage, passage, type Run, trimmed, type Wrap } from '../text/passage.ts';

/** What reading running text needs to know of its note, and tells it. */
export interface InlineReader {
  /** The address of a reference such as `[text][name]`. */
  readonly addressOf: (identifier: string) => string | undefined;
  /** Where a picture of the notes folder is served; undefined where it is not there. */
  readonly pictureAt: (url: string, line: number) => string | undefined;
  readonly onRemotePicture: (url: string, line: number) => void;
  readonly onComment: (source: string, line: number) => void;
  /** A line of which nothing is left but what is struck out. */
  readonly onStruckLine: (line: number) => void;
}

type Wraps = readonly Wrap[];
type InlineMath = Extract<PhrasingContent, { type: 'inlineMath' }>;

/** Emphasis inside emphasis, and so on: nobody nests so deep, but a file may. */
const deepestMarks = 40;

const htmlWraps: ReadonlyMap<string, Wrap> = new Map([
  ...(['sub', 'sup', 'kbd', 'mark', 'del'] as const).map((tag): [string, Wrap] => [tag, { tag }]),
  ['s', { tag: 'del' }],
  ['strike', { tag: 'del' }],
]);

/** What stands between these tags is not for readers. */
const hidden = /^<(\/?)(script|style)\b/i;

/** Running text as a passage, without what its author has struck out. */
export function textIn(nodes: readonly PhrasingContent[], reader: InlineReader): Passage {
  const runs = readInline(nodes, reader);
  if (!runs.some(isStruck)) return trimmed(passage(runs));
  const left = trimmed(passage(withoutStruck(runs)));
  const linesLeft = new Set(
    left.runs.filter(({ text }) => /\S/.test(text)).map(({ line }) => line),
  );
  for (const { line } of runs) if (!linesLeft.has(line)) reader.onStruckLine(line);
  return left;
}

const isStruck = ({ wraps }: Run): boolean => wraps.some(({ tag }) => tag === 'del');

/** `a store ~~for documents~~, with tables`: what is left closes up, as its author would have written it. */
function withoutStruck(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  let isBehindStruck = false;
  for (const run of runs.filter(({ text, atom }) => text !== '' || atom)) {
    const last = kept.at(-1);
    if (isBehindStruck && !isStruck(run) && !run.atom && (!last || /\s$/.test(last.text))) {
      if (last && /^[,.;:!?)]/.test(run.text))
        kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
      kept.push({ ...run, text: run.text.trimStart() });
    } else if (!isStruck(run)) kept.push(run);
    isBehindStruck = isStruck(run) || (isBehindStruck && run.text.trim() === '');
  }
  return kept;
}

function readInline(
  nodes: readonly PhrasingContent[],
  reader: InlineReader,
  outer: Wraps = [],
): readonly Run[] {
  if (outer.length > deepestMarks) return [];
  let wraps = outer;
  let isHidden = false;
  return nodes.flatMap((node, index) => {
    const tag = node.type === 'html' ? hidden.exec(node.value) : null;
    if (tag) isHidden = tag[1] === '';
    if (isHidden) return [];
    if (isSubscript(node, nodes[index - 1]))
      return readInline(node.children, reader, [...wraps, { tag: 'sub' }]);
    if (node.type !== 'html')
      return runsOf(node, wraps, reader, hasItsLine(nodes[index - 1], nodes[index + 1]));
    if (node.value.startsWith('<!--')) reader.onComment(node.value, lineOf(node));
    const runs = runsOfHtml(node.value, lineOf(node), wraps, reader);
    wraps = wrapsBehind(node.value, wraps, outer);
    return runs;
  });
}

/** `H~2~O`: between single signs, and at a letter, stands a subscript, as Pandoc and others have it. */
const isSubscript = (
  node: PhrasingContent,
  before: PhrasingContent | undefined,
): node is Delete => {
  if (node.type !== 'delete' || before?.type !== 'text' || !/[\p{L}\p{N})]$/u.test(before.value))
    return false;
  const [only] = node.children;
  const isSingle = (only?.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0) === 1;
  return isSingle && node.children.length === 1 && only?.type === 'text' && !/\s/.test(only.value);
};

const hasItsLine = (before?: PhrasingContent, after?: PhrasingContent): boolean =>
  (!before || (before.type === 'text' && /\n\s*$/.test(before.value))) &&
  (!after || (after.type === 'text' && /^\s*\n/.test(after.value)));

/** `$$x$$` that has its line to itself is set as a formula on lines of its own is. */
const isBetweenPairs = ({ position, value }: InlineMath): boolean =>
  (position?.end.offset ?? 0) - (position?.start.offset ?? 0) >= value.length + 4;

const lineOf = (node: PhrasingContent): number => node.position?.start.line ?? 0;

function runsOf(
  node: PhrasingContent,
  wraps: Wraps,
  reader: InlineReader,
  isAlone: boolean,
): readonly Run[] {
  const line = lineOf(node);
  const atom = (text: string, kind: Atom): readonly Run[] => [
    { text, line, wraps, atom: kind, opaque: true },
  ];
  switch (node.type) {
    case 'text':
      return runsOfText(node.value, line, wraps);
    case 'strong':
      return readInline(node.children, reader, [...wraps, { tag: 'strong' }]);
    case 'emphasis':
      return readInline(node.children, reader, [...wraps, { tag: 'em' }]);
    case 'delete':
      return readInline(node.children, reader, [...wraps, { tag: 'del' }]);
    case 'inlineCode':
      return atom(node.value, { kind: 'code' });
    case 'inlineMath':
      return atom(node.value, { kind: 'math', display: isAlone && isBetweenPairs(node) });
    case 'break':
      return [{ text: ' ', line, wraps }];
    case 'link':
      return runsOfLink(node.url, node.children, wraps, reader);
    case 'linkReference':
      return runsOfLink(reader.addressOf(node.identifier) ?? '', node.children, wraps, reader);
    case 'image':
      return runsOfPicture(node.url, node.alt ?? '', line, wraps, reader);
    case 'imageReference': {
      const url = reader.addressOf(node.identifier) ?? '';
      return runsOfPicture(url, node.alt ?? '', line, wraps, reader);
    }
    default:
      return [];
  }
}

/** A line end inside a text becomes a space; what follows belongs to the next line. */
const runsOfText = (value: string, line: number, wraps: Wraps): readonly Run[] =>
  value
    .replace(/[^\S\n]{2,}/g, ' ')
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [{ text: ' ', line: line + index - 1, wraps }] : []),
      { text, line: line + index, wraps },
    ]);

function runsOfLink(
  url: string,
  children: readonly PhrasingContent[],
  wraps: Wraps,
  reader: InlineReader,
): readonly Run[] {
  const wrap = linkWrap(url);
  const inside = wrap ? [...wraps, wrap] : wraps;
  const [only] = children;
  if (children.length === 1 && only?.type === 'text' && url.endsWith(only.value))
    return [{ text: only.value, line: lineOf(only), wraps: inside, opaque: true, linked: true }];
  return readInline(children, reader, inside).map((run) => ({ ...run, linked: true }));
}

function runsOfPicture(
  url: string,
  alt: string,
  line: number,
  wraps: Wraps,
  reader: InlineReader,
): readonly Run[] {
  const text = alt || url.split('/').at(-1) || 'picture';
  if (isRemote(url)) {
    reader.onRemotePicture(url, line);
    const wrap = linkWrap(url);
    return [{ text, line, wraps: wrap ? [...wraps, wrap] : wraps, opaque: true }];
  }
  const src = isData(url) ? undefined : reader.pictureAt(url, line);
  return [
    src
      ? { text, line, wraps, atom: { kind: 'image', src, isUnnamed: alt === '' }, opaque: true }
      : { text, line, wraps, opaque: true },
  ];
}

const tagName = (source: string): string =>
  /^<\/?([a-z][a-z0-9]*)/i.exec(source)?.[1]?.toLowerCase() ?? '';

/** Of HTML in running text only few tags stay; all others are dropped. */
function runsOfHtml(
  source: string,
  line: number,
  wraps: Wraps,
  reader: InlineReader,
): readonly Run[] {
  if (tagName(source) === 'br') return [{ text: ' ', line, wraps, atom: { kind: 'break' } }];
  if (tagName(source) !== 'img') return [];
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
      .exec(source)
      ?.slice(1)
      .find((value) => value !== undefined) ?? '';
  const url = attribute('src');
  return url === '' ? [] : runsOfPicture(url, attribute('alt'), line, wraps, reader);
}

function wrapsBehind(source: string, wraps: Wraps, outer: Wraps): Wraps {
  const wrap = htmlWraps.get(tagName(source));
  if (!wrap) return wraps;
  if (!source.startsWith('</')) return [...wraps, wrap];
  const at = wraps.lastIndexOf(wrap);
  return at >= outer.length ? wraps.slice(0, at) : wraps;
}
