// Where in the tree of topics a block stands: folders, the note, headings, and labelled parents where one
// heading holds very much.

import type { TopicPath } from '#deck/card.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Block, type Outline, ownerOf } from './outline/outline.ts';
import { questionIn } from './rules/question-text.ts';
import { topicsNamedIn } from './switches.ts';
import { dayInName } from './text/dates.ts';
import { headingText } from './text/heading.ts';
import { splitLabel } from './text/label.ts';
import { capitalised } from './text/plain.ts';

/** A heading over more items than this is divided further, by the labelled items below it. */
const itemsOfOneTopic = 40;
/** A labelled item is a topic of its own if it holds at least so many blocks. */
const blocksOfATopic = 3;

export interface Topics {
  readonly of: (block: Block) => TopicPath;
}

export function topicsOf(note: string, outline: Outline, front: FrontMatter): Topics {
  const title = titleBlockOf(outline);
  const root = rootPath(note, front, title);
  const sizes = sizesOf(outline);
  const paths = new Map<Block, TopicPath>();
  const named = topicsNamedIn(outline);
  const of = (block: Block): TopicPath => {
    const path = named(block);
    if (path) return path;
    const owner = ownerOf(block);
    return owner ? pathBelow(owner) : root;
  };
  const pathBelow = (block: Block): TopicPath => {
    const known = paths.get(block);
    if (known) return known;
    const above = of(block);
    const name = block === title ? undefined : topicName(block, sizes);
    const path = name && !isSame(name, above.at(-1)) ? [...above, name] : above;
    paths.set(block, path);
    return path;
  };
  return { of };
}

const isSame = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

function rootPath(note: string, front: FrontMatter, title: Block | undefined): TopicPath {
  const steps = note.split('/');
  const file = steps.pop() ?? '';
  const folders = front.topic.length > 0 ? front.topic : steps.map(humanised);
  const isIndex = /^(?:index|readme)\.\w+$/i.test(file) && folders.length > 0;
  const name =
    front.title ??
    (title && headingText(title.text).text) ??
    (isIndex ? undefined : humanised(file));
  return name && !isSame(name, folders.at(-1)) ? [...folders, name] : folders;
}

/** `03-neural_networks.md` is "Neural networks". */
const humanised = (name: string): string => {
  const bare = name.replace(/\.(?:md|markdown|mdx|txt)$/i, '');
  const day = dayInName(name);
  if (day) return [day, bare.slice(day.length).replace(/[-_]+/g, ' ').trim()].join(' ').trim();
  const words = bare
    .replace(/^\d+(?:[-_. ]+|(?=\p{L}))/u, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return capitalised(words === '' ? bare : words);
};

/** The first heading names the note if it stands above everything and no other of its level follows with text of its own before. */
function titleBlockOf({ root }: Outline): Block | undefined {
  const tops = root.children.filter((block) => block.kind === 'heading');
  const [first] = tops;
  if (first?.level !== 1 || first.order > 0) return undefined;
  return tops.length === 1 || first.children.length === 0 ? first : undefined;
}

/** How many blocks each block holds, at any depth. */
function sizesOf(outline: Outline): ReadonlyMap<Block, number> {
  const sizes = new Map<Block, number>();
  for (const block of outline.blocks.toReversed()) {
    const own = (sizes.get(block) ?? 0) + 1;
    if (block.parent) sizes.set(block.parent, (sizes.get(block.parent) ?? 0) + own);
  }
  return sizes;
}

/** What follows a table of contents is about something else. */
const contents = /^(?:(?:table of )?contents|toc|index|inhalt(?:sverzeichnis)?|目次|目录)$/iu;

function topicName(block: Block, sizes: ReadonlyMap<Block, number>): string | undefined {
  if (block.kind === 'heading') {
    const name = headingText(block.text).text;
    return questionIn(block) || contents.test(name) ? undefined : name;
  }
  const isLarge = (sizes.get(block) ?? 0) >= blocksOfATopic;
  if (block.kind !== 'item' || !isLarge) return undefined;
  const owner = ownerOf(block);
  if (owner?.kind !== 'heading' || (sizes.get(owner) ?? 0) <= itemsOfOneTopic) return undefined;
  return splitLabel(block.text)?.label.text;
}
