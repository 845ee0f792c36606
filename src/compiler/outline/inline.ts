// From the parser's running text to passages.

import type { PhrasingContent } from 'mdast';
import { isData, isRemote, linkWrap } from '../render/links.ts';
import type { Atom, Run, Wrap } from '../text/passage.ts';

/** What reading running text needs to know of its note, and tells it. */
export interface InlineReader {
  /** The address of a reference such as `[text][name]`. */
  readonly addressOf: (identifier: string) => string | undefined;
  /** Where a picture of the notes folder is served; undefined where it is not there. */
  readonly pictureAt: (url: string, line: number, column: number) => string | undefined;
  readonly onRemotePicture: (url: string, line: number, column: number) => void;
  readonly onComment: (source: string, line: number) => void;
}

const htmlWraps: ReadonlyMap<string, Wrap> = new Map(
  (['sub', 'sup', 'kbd', 'mark'] as const).map((tag) => [tag, { tag }]),
);
const htmlTag = /^<(\/?)([a-z][a-z0-9]*)/i;

export function readInline(nodes: readonly PhrasingContent[], reader: InlineReader): readonly Run[] {
  const runs: Run[] = [];
  readInto(runs, nodes, [], reader);
  return runs;
}

function readInto(
  runs: Run[],
  nodes: readonly PhrasingContent[],
  outer: readonly Wrap[],
  reader: InlineReader,
): void {
  let wraps = outer;
  for (const node of nodes) {
    if (node.type === 'html') wraps = readHtml(runs, node.value, lineOf(node), wraps, outer, reader);
    else readNode(runs, node, wraps, reader);
  }
}

const lineOf = (node: PhrasingContent): number => node.position?.start.line ?? 0;

function readNode(
  runs: Run[],
  node: PhrasingContent,
  wraps: readonly Wrap[],
  reader: InlineReader,
): void {
  const line = lineOf(node);
  const inside = (children: readonly PhrasingContent[], wrap: Wrap | undefined): void =>
    readInto(runs, children, wrap ? [...wraps, wrap] : wraps, reader);
  const atom = (text: string, kind: Atom): void => {
    runs.push({ text, line, wraps, atom: kind, opaque: true });
  };
  switch (node.type) {
    case 'text':
      return readText(runs, node.value, line, wraps);
    case 'strong':
      return inside(node.children, { tag: 'strong' });
    case 'emphasis':
      return inside(node.children, { tag: 'em' });
    case 'delete':
      return inside(node.children, { tag: 'del' });
    case 'inlineCode':
      return atom(node.value, { kind: 'code' });
    case 'inlineMath':
      return atom(node.value, { kind: 'math', display: false });
    case 'break':
      return void runs.push({ text: ' ', line, wraps });
    case 'link':
      return readLink(runs, node.url, node.children, wraps, reader);
    case 'linkReference':
      return readLink(runs, reader.addressOf(node.identifier) ?? '', node.children, wraps, reader);
    case 'image':
      return readPicture(runs, node.url, node.alt ?? '', node.position?.start, wraps, reader);
    case 'imageReference': {
      const url = reader.addressOf(node.identifier) ?? '';
      return readPicture(runs, url, node.alt ?? '', node.position?.start, wraps, reader);
    }
    default:
      return;
  }
}

/** A line end inside a text becomes a space; what follows belongs to the next line. */
function readText(runs: Run[], value: string, line: number, wraps: readonly Wrap[]): void {
  value.split('\n').forEach((text, index) => {
    if (index > 0) runs.push({ text: ' ', line: line + index - 1, wraps });
    if (text !== '') runs.push({ text, line: line + index, wraps });
  });
}

function readLink(
  runs: Run[],
  url: string,
  children: readonly PhrasingContent[],
  wraps: readonly Wrap[],
  reader: InlineReader,
): void {
  const wrap = linkWrap(url);
  const inside = wrap ? [...wraps, wrap] : wraps;
  const [only] = children;
  const isBare = children.length === 1 && only?.type === 'text' && url.endsWith(only.value);
  if (isBare && only.type === 'text')
    runs.push({ text: only.value, line: lineOf(only), wraps: inside, opaque: true });
  else readInto(runs, children, inside, reader);
}

function readPicture(
  runs: Run[],
  url: string,
  alt: string,
  at: { line: number; column: number } | undefined,
  wraps: readonly Wrap[],
  reader: InlineReader,
): void {
  const line = at?.line ?? 0;
  const column = at?.column ?? 1;
  const text = alt || url.split('/').at(-1) || 'picture';
  if (isRemote(url)) {
    reader.onRemotePicture(url, line, column);
    const wrap = linkWrap(url);
    return void runs.push({ text, line, wraps: wrap ? [...wraps, wrap] : wraps, opaque: true });
  }
  const src = isData(url) ? undefined : reader.pictureAt(url, line, column);
  if (src) runs.push({ text, line, wraps, atom: { kind: 'image', src }, opaque: true });
  else runs.push({ text, line, wraps, opaque: true });
}

/** HTML in running text: few tags stay, comments may steer us, the rest is dropped. Answers the wraps from here on. */
function readHtml(
  runs: Run[],
  source: string,
  line: number,
  wraps: readonly Wrap[],
  outer: readonly Wrap[],
  reader: InlineReader,
): readonly Wrap[] {
  if (source.startsWith('<!--')) {
    reader.onComment(source, line);
    return wraps;
  }
  const [, slash, name = ''] = htmlTag.exec(source) ?? [];
  const tag = name.toLowerCase();
  if (tag === 'br')
    runs.push({ text: ' ', line, wraps, atom: { kind: 'break' } });
  if (tag === 'img') readHtmlPicture(runs, source, line, wraps, reader);
  const wrap = htmlWraps.get(tag);
  if (!wrap) return wraps;
  if (!slash) return [...wraps, wrap];
  const at = wraps.lastIndexOf(wrap);
  return at >= outer.length ? wraps.slice(0, at) : wraps;
}

function readHtmlPicture(
  runs: Run[],
  source: string,
  line: number,
  wraps: readonly Wrap[],
  reader: InlineReader,
): void {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
      .exec(source)
      ?.slice(1)
      .find((value) => value !== undefined) ?? '';
  const url = attribute('src');
  if (url) readPicture(runs, url, attribute('alt'), { line, column: 1 }, wraps, reader);
}
