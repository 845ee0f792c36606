// Formulas in a field of Anki, as TeX between dollar signs. They are set aside before its HTML is read: a character of a
// private area stands for each.

import { asFormula, withFormulasMarked } from './anki-latex.ts';
import { textOfHtml } from './html-tokens.ts';

export interface Formula {
  /** As it stands in the field. */
  readonly source: string;
  readonly tex: string;
  readonly isDisplayed: boolean;
}

interface SetAside {
  readonly html: string;
  readonly formulaAt: (sign: string) => Formula | undefined;
}

const firstSign = 0xe000;
const lastSign = 0xf8ff;
export const formulaSign = /[\ue000-\uf8ff]/;

export function withoutFormulas(html: string): SetAside {
  const formulas: Formula[] = [];
  const keep = (isDisplayed: boolean) => (source: string, tex: string) => {
    if (firstSign + formulas.length > lastSign) return source;
    formulas.push({ source, tex: texOf(tex), isDisplayed });
    return String.fromCharCode(firstSign + formulas.length - 1);
  };
  return {
    html: html
      .replace(/[\ue000-\uf8ff]/g, '')
      .replace(/\[latex\]([\s\S]{0,2000}?)\[\/latex\]/g, (_, body: string) =>
        withFormulasMarked(body),
      )
      .replace(/\\\(([\s\S]{0,2000}?)\\\)/g, keep(false))
      .replace(/\\\[([\s\S]{0,2000}?)\\\]/g, keep(true))
      .replace(/\[\$\$\]([\s\S]{0,2000}?)\[\/\$\$\]/g, keep(true))
      .replace(/\[\$\]([\s\S]{0,2000}?)\[\/\$\]/g, keep(false)),
    formulaAt: (sign) => formulas[sign.charCodeAt(0) - firstSign],
  };
}

function texOf(html: string): string {
  return asFormula(textOfHtml(html))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\$\$?)(.*)\1$/, '$2')
    .trim();
}

/** Two on each side where there is one within, as in `\text{if $x$}`. */
export const inDollars = (tex: string): string => (tex.includes('$') ? `$$${tex}$$` : `$${tex}$`);

/** A formula with gaps in it, cut at them; undefined where its parts are no formulas by themselves. */
export function gapsOutside(tex: string): readonly string[] | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const opening of tex.matchAll(/\{\{c\d+::/g)) {
    if (opening.index < at) return undefined;
    const start = opening.index + opening[0].length;
    const end = closing(tex, start);
    if (end === undefined) return undefined;
    const [hidden = '', hint] = tex.slice(start, end).split('::');
    if (![tex.slice(at, opening.index), hidden].every(isWhole)) return undefined;
    parts.push(...formula(tex.slice(at, opening.index)), opening[0], ...formula(hidden));
    if (hint !== undefined) parts.push('::', hint.trim());
    parts.push('}}');
    at = end + 2;
  }
  if (!isWhole(tex.slice(at))) return undefined;
  return [...parts, ...formula(tex.slice(at))];
}

const formula = (tex: string): readonly string[] =>
  tex.trim() === '' ? [] : [inDollars(tex.trim())];

function closing(tex: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}') {
      if (depth === 0) return tex[at + 1] === '}' ? at : undefined;
      depth--;
    }
  }
  return undefined;
}

/** Its braces, brackets of size and environments are all closed, and it does not begin with an exponent. */
function isWhole(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\(?:left|begin|right|end)(?![a-z])|\\[\s\S]|[{}]/gi)) {
    if (/^(?:\{|\\left|\\begin)$/.test(sign)) depth++;
    else if (/^(?:\}|\\right|\\end)$/.test(sign)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && !/^\s*[\^_&]|[\^_\\]\s*$/.test(tex);
}
