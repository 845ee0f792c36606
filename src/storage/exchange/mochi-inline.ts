// What stands in a line of Mochi's besides markdown: pictures of its package, links to other cards, and what it makes.

import { decodedAddress } from '#kit/decoded-address.ts';
import type { LeftOutCount } from './left-out.ts';
import { outsideVerbatim, withoutNotations, withoutOpenEnds, wordJoiner } from './markdown-line.ts';

/** `nameOf` says how a card is called, by its id. */
export function mochiInline(
  nameOf: (id: string) => string,
  leftOut: LeftOutCount,
): (line: string) => string {
  const left = (kind: 'embeds' | 'sounds' | 'attachments', shown = '') => {
    leftOut.add(kind);
    return shown;
  };
  const attached = (isShown: boolean, words: string, written: string): string => {
    const target = written.replace(/ "[^"]*"$/, '').replace(/^<|>$/g, '');
    if (isSound(target)) return left('sounds');
    const isElsewhere = /^[a-z][a-z0-9+.-]*:/i.test(target);
    if (isElsewhere) return `${isShown ? '!' : ''}[${words}](<${target}>)`;
    const name = decodedAddress(target.replace(/^(?:@media|\.)\//, ''));
    return isShown
      ? `![${words}](<media/${name.replace(/[<>]/g, '')}>)`
      : left('attachments', words);
  };
  const read = (text: string) =>
    withoutOpenEnds(withoutNotations(text))
      .replace(/<speech\b/gi, (tag) => left('sounds', tag))
      .replace(htmlTag, '')
      .replace(/(?<!\\)<(?=[a-z/!?])(?!https?:|mailto:|\/?(?:br|sub|sup|kbd)\s?\/?>)/gi, '\\<')
      .replace(/!\[\[[^[\]]{0,300}\]\]/g, () => left('embeds'))
      .replace(/\[\[([^[\]]{0,300})\]\]/g, (_, link: string) => titleOf(link, nameOf))
      .replace(/\[(?=\[)/g, `\\[${wordJoiner}`)
      .replace(attachment, (_, sign: string, words: string, target: string) =>
        attached(sign === '!', words, target),
      )
      .replace(/\]\((?!<)/g, ']\\(');
  return (line) => outsideVerbatim(line, read).trim();
}

/** What Mochi makes of the words inside gives way to them. */
const htmlTag = /<\/?(?!(?:br|sub|sup|kbd)\b)[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,300})?\/?>/gi;

const attachment = /(!?)\[([^[\]]{0,300})\]\(((?:[^()]|\([^()]{0,200}\)){1,500})\)/g;

const isSound = (target: string): boolean =>
  /\.(?:mp3|m4a|wav|ogg|oga|opus|aac|flac|webm|mp4|mov)(?:[?#]|$)/i.test(target);

/** `[[id]]`, `[[what it is called here|id]]` */
function titleOf(link: string, nameOf: (id: string) => string): string {
  const bar = link.lastIndexOf('|');
  return bar >= 0 ? link.slice(0, bar) : nameOf(link.trim());
}
