// Formulas as MathML, made at build time. A strict Content Security Policy drops `style=`, so every style
// that Temml writes becomes a class of this closed set (rules in `ui/math.css`), or goes.

import temml from 'temml';
import { type Content, type ContentElement, mathTags } from '#deck/content.ts';

// biome-ignore format: a table of names
const mathClasses: ReadonlySet<string> = new Set([
  // Temml's own
  'tml-display', 'tml-jot', 'tml-small', 'tml-left', 'tml-right', 'tml-center', 'tml-prime', 'tml-eqn',
  'tml-sml-pad', 'tml-med-pad', 'tml-lrg-pad', 'tml-vec', 'tml-overline', 'tml-underline',
  'mathcal', 'mathscr', 'oldstylenums',
  // from `style=`
  'math-box', 'math-line-top', 'math-line-bottom', 'math-line-left', 'math-line-right', 'math-tight',
  'math-pad-left', 'math-cramped', 'math-wide', 'math-bold', 'math-mirrored',
]);

// biome-ignore format: a table of names
const attributes: ReadonlySet<string> = new Set([
  'display', 'displaystyle', 'scriptlevel', 'stretchy', 'fence', 'form', 'separator', 'lspace', 'rspace',
  'minsize', 'maxsize', 'symmetric', 'largeop', 'movablelimits', 'accent', 'accentunder',
  'linethickness', 'width', 'height', 'depth', 'voffset', 'mathvariant', 'rowspan', 'columnspan',
  'columnalign', 'rowspacing', 'columnspacing', 'notation',
]);

const tags: ReadonlySet<string> = new Set(mathTags);

/** By style property: the class that stands for a value, or none. */
const classOfStyle: Readonly<Record<string, (value: string) => string | undefined>> = {
  border: () => 'math-box',
  'border-top': () => 'math-line-top',
  'border-bottom': () => 'math-line-bottom',
  'border-left': () => 'math-line-left',
  'border-right': () => 'math-line-right',
  'padding-left': (value) => (/^0(?:em|pt)?$/.test(value) ? 'math-tight' : 'math-pad-left'),
  // Of a script's depth `scriptlevel` says as much.
  'math-depth': (value) => (value === '0' ? 'math-cramped' : undefined),
  width: () => 'math-wide',
  'font-weight': () => 'math-bold',
  transform: () => 'math-mirrored',
  'text-align': (value) =>
    value === 'left' || value === 'right' || value === 'center' ? `tml-${value}` : undefined,
};

export type Rendered =
  | { readonly ok: true; readonly content: ContentElement }
  | { readonly ok: false; readonly reason: string };

/** A formula, or what is wrong with it. */
export function renderMath(tex: string, display: boolean): Rendered {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 300,
      maxSize: [20, 500],
    });
    const [root] = readMarkup(markup);
    // As it was written, for programs that set formulas themselves.
    if (typeof root === 'object')
      return { ok: true, content: { ...root, attributes: { ...root.attributes, alttext: tex } } };
    return { ok: false, reason: 'it renders to nothing' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reason: reason.split(' at position')[0]?.split(' at end of input:')[0] ?? reason,
    };
  }
}

const token = /<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

type MathTag = (typeof mathTags)[number];

interface OpenElement {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (string | ContentElement)[];
}

/** Reads the well-formed markup that Temml writes. Elements that are not listed give way to what they hold. */
function readMarkup(markup: string): Content {
  const stack: OpenElement[] = [{ tag: '', attributes: {}, children: [] }];
  for (const [, slash, tag = '', attributeText = '', selfClosed, text] of markup.matchAll(token)) {
    const top = stack.at(-1);
    if (!top) break;
    if (text !== undefined) top.children.push(unescaped(text));
    else if (slash) close(stack);
    else {
      stack.push({ tag, attributes: attributesOf(attributeText), children: [] });
      if (selfClosed) close(stack);
    }
  }
  while (stack.length > 1) close(stack);
  return stack[0]?.children ?? [];
}

function close(stack: OpenElement[]): void {
  const element = stack.pop();
  const outer = stack.at(-1);
  if (!element || !outer) return;
  const tag = mathTags.find((known) => known === element.tag);
  if (!tag || !tags.has(tag)) outer.children.push(...element.children);
  else outer.children.push(elementOf(tag, element));
}

const elementOf = (tag: MathTag, { attributes: own, children }: OpenElement): ContentElement =>
  Object.keys(own).length > 0 ? { tag, attributes: own, children } : { tag, children };

function attributesOf(source: string): Record<string, string> {
  const kept: Record<string, string> = {};
  const classes: string[] = [];
  for (const [, name = '', value = ''] of source.matchAll(/(?<![a-z-])([a-z-]+)="([^"]*)"/g)) {
    if (name === 'class') classes.push(...value.split(/\s+/));
    else if (name === 'style') classes.push(...classesOfStyle(value));
    else if (attributes.has(name)) kept[name] = unescaped(value);
  }
  const known = [...new Set(classes)].filter((name) => mathClasses.has(name));
  return known.length > 0 ? { ...kept, class: known.join(' ') } : kept;
}

const classesOfStyle = (style: string): readonly string[] =>
  style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
    return classOfStyle[property]?.(value) ?? [];
  });

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
