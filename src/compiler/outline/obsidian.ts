// What Obsidian writes into a line beside markdown: links to notes, comments, tags.

import { type Passage, passage, type Run, slice, trimmed } from '../text/passage.ts';

const comment = /%%[^%]*%%/g;
const wikilink = /!?\[\[(?:[^\][|]*\|)?([^\][|]+)\]\]/g;
const lastTag = /(?:^|\s)#[\p{L}_][\p{L}\p{N}_/-]*$/u;

/** A text as Obsidian shows it: links by their words, without comments and without tags at its end. */
export function withoutObsidian(text: Passage): Passage {
  const { mask } = text;
  const isPlain = !mask.includes('%%') && !mask.includes('[[') && !mask.includes('#');
  return isPlain ? text : withoutTags(withWords(cutOut(text, comment)));
}

function cutOut(text: Passage, pattern: RegExp): Passage {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.mask.matchAll(pattern)) {
    runs.push(...slice(text, at, found.index).runs);
    at = found.index + found[0].length;
  }
  return at === 0 ? text : trimmed(passage([...runs, ...slice(text, at).runs]));
}

function withWords(text: Passage): Passage {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.mask.matchAll(wikilink)) {
    const end = found.index + found[0].length - 2;
    const words = slice(text, end - (found[1] ?? '').length, end).runs;
    runs.push(...slice(text, at, found.index).runs);
    runs.push(...words.map((run): Run => ({ ...run, linked: true })));
    at = end + 2;
  }
  return at === 0 ? text : passage([...runs, ...slice(text, at).runs]);
}

function withoutTags(text: Passage): Passage {
  let rest = text;
  for (let tag = lastTag.exec(rest.mask); tag; tag = lastTag.exec(rest.mask))
    rest = trimmed(slice(rest, 0, tag.index));
  return rest;
}
