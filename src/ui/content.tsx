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
import styles from './content.module.css';

export function Content({ of }: { of: Tree }) {
  // Spread, not listed: the nodes of a card never change places, so they need no keys.
  return createElement(Fragment, null, ...of.map(nodeOf));
}

const nodeOf = (node: ContentNode): ReactNode =>
  typeof node === 'string' ? node : elementOf(node);

function elementOf(element: ContentElement): ReactNode {
  const { tag, attributes = {}, children = [] } = element;
  if (!known.has(tag)) return children.map(nodeOf);
  if (tag === 'a') return linkOf(element);
  if (tag === 'img') return pictureOf(attributes);
  const inner = children.map(nodeOf);
  const made = createElement(tag, { ...propsOf(attributes), ...directionOf(tag) }, ...inner);
  const name = scrolls[tag] ?? (tag === 'math' && attributes.display === 'block' ? 'Formula' : '');
  return name ? <Scroller name={name}>{made}</Scroller> : made;
}

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
  const inner = children.map(nodeOf);
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

/** Pictures lie beside the deck. A remote one would need the network and tell others what is studied. */
function pictureOf({ src = '', alt = '', width, height }: Readonly<Record<string, string>>) {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src)) return alt;
  const address = `${import.meta.env.BASE_URL}deck/${src}`;
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

const propsOf = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const prop = propNames[name];
      return prop ? [[prop, value]] : [];
    }),
  );

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
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
};
