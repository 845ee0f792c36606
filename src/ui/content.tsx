// The one place where the text of a card becomes elements. Notes are untrusted: the compiler lets through only
// what `deck/content.ts` lists, and this file holds to the same lists once more. No HTML is ever written.

import { createElement, Fragment, type ReactNode } from 'react';
import {
  type ContentElement,
  type ContentNode,
  type ContentTag,
  mathTags,
  type Content as Tree,
  textTags,
} from '#deck/content.ts';
import './code.css';
import styles from './content.module.css';
import { breakable, togetherClass } from './formula.ts';
import './math.css';

export function Content({ of }: { of: Tree }) {
  // Spread, not listed: the nodes of a card never change places, so they need no keys.
  return createElement(Fragment, null, ...nodesOf(of));
}

const nodesOf = (content: Tree): ReactNode[] => breakable(content).map(nodeOf);

const nodeOf = (node: ContentNode): ReactNode =>
  typeof node === 'string' ? node : elementOf(node);

function elementOf(element: ContentElement): ReactNode {
  const { tag, attributes = {}, children = [] } = element;
  if (!known.has(tag)) return nodesOf(children);
  if (tag === 'a') return linkOf(element);
  if (tag === 'img') return pictureOf(attributes);
  const isDone = attributes.class === togetherClass || mathNames.has(tag);
  const inner = isDone ? children.map(nodeOf) : nodesOf(children);
  const made = createElement(tag, { ...propsOf(tag, attributes), ...directionOf(tag) }, ...inner);
  const name = scrolls[tag] ?? (tag === 'math' && attributes.display === 'block' ? 'Formula' : '');
  return name ? <Scroller name={name}>{made}</Scroller> : made;
}

const mathNames: ReadonlySet<string> = new Set(mathTags);
const known: ReadonlySet<string> = new Set<ContentTag>([...textTags, ...mathTags]);

/** What may be wider than a phone scrolls by itself, never the page. */
const scrolls: Partial<Record<ContentTag, string>> = { pre: 'Code', table: 'Table' };

function Scroller({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroller} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}

function linkOf({ attributes = {}, children = [] }: ContentElement): ReactNode {
  const { href = '', title } = attributes;
  const inner = nodesOf(children);
  if (!/^(https?:|mailto:)/i.test(href)) return createElement('span', null, ...inner);
  const props = {
    href,
    title,
    target: '_blank',
    rel: 'noopener noreferrer',
    className: styles.link,
  };
  return createElement('a', props, ...inner);
}

/** Pictures lie beside the deck, below the base of the app. A remote one would need the network and tell others what is studied. */
function pictureOf({ src = '', alt = '', width, height }: Readonly<Record<string, string>>) {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src)) return alt;
  const address = `${import.meta.env.BASE_URL}${src}`;
  return <img className={styles.picture} src={address} alt={alt} width={width} height={height} />;
}

/** Each block finds its own direction, so that a Hebrew line in an English note reads as it should. */
const directionOf = (tag: ContentTag): { dir?: string } =>
  tag === 'pre' || tag === 'code' || tag === 'math'
    ? { dir: 'ltr' }
    : blocks.has(tag)
      ? { dir: 'auto' }
      : {};

const blocks: ReadonlySet<ContentTag> = new Set([
  'p',
  'li',
  'blockquote',
  'h3',
  'h4',
  'th',
  'td',
] as const);

function propsOf(
  tag: ContentTag,
  { class: given, ...attributes }: Readonly<Record<string, string>>,
) {
  const props: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const prop = propNames[name];
    if (prop) props[prop] = value;
  }
  const className = [looks[tag], given].filter(Boolean).join(' ');
  return className ? { ...props, className } : props;
}

const looks: Partial<Record<ContentTag, string | undefined>> = {
  ul: styles.list,
  ol: styles.list,
  code: styles.code,
  mark: styles.mark,
};

// Of HTML, then of MathML Core. Never `style` (the CSP drops it) and never a handler.
// biome-ignore format: a table of names
const sameNames = [
  'title', 'lang', 'start', 'width', 'height',
  'display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence', 'separator', 'form',
  'lspace', 'rspace', 'minsize', 'maxsize', 'movablelimits', 'accent', 'accentunder', 'symmetric',
  'largeop', 'linethickness', 'depth', 'voffset', 'columnalign', 'columnspan', 'notation',
];

const propNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(sameNames.map((name) => [name, name])),
  colspan: 'colSpan',
  rowspan: 'rowSpan',
};
