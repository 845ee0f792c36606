// What stands in a line of Mochi's besides markdown: pictures of its package, links to other cards, and what it makes.

import type { LeftOutCount } from './left-out.ts';
import { outsideVerbatim, withoutNotations } from './markdown-line.ts';

/** `nameOf` says how a card is called, by its id. */
export function mochiInline(
  nameOf: (id: string) => string,
  leftOut: LeftOutCount,
): (line: string) => string {
  const plain = (text: string) =>
    withoutNotations(text)
      .replace(/!\[\[[^\]\n]{0,300}\]\]/g, () => left('embeds'))
      .replace(/\[\[([^\]\n]{0,300})\]\]/g, (_, link: string) => titleOf(link, nameOf))
      .replace(attachment, (_, sign: string, words: string, target: string) =>
        attached(sign === '!', words, target),
      )
      .replace(/<(speech|translate|furigana|pinyin|dictionary|ai)\b[^<>]{0,300}>/gi, (_, tag) =>
        /speech/i.test(tag) ? left('sounds') : '',
      )
      .replace(/<\/(?:speech|translate|furigana|pinyin|dictionary|ai)>/gi, '')
      .replace(/<(?:input|draw)\b[^<>]{0,300}>/gi, '');
  const left = (kind: 'embeds' | 'sounds' | 'attachments') => {
    leftOut.add(kind);
    return '';
  };
  const attached = (isShown: boolean, words: string, written: string): string => {
    const target = written.replace(/\s+"[^"]*"$/, '').replace(/^<|>$/g, '');
    if (isSound(target)) return left('sounds');
    const isElsewhere = /^[a-z][a-z0-9+.-]*:/i.test(target);
    if (isElsewhere) return `${isShown ? '!' : ''}[${words}](<${target}>)`;
    const name = decoded(target.replace(/^@media\//, '').replace(/^\.\//, ''));
    if (isShown) return `![${words}](<media/${name.replace(/[<>]/g, '')}>)`;
    left('attachments');
    return words;
  };
  return (line) => outsideVerbatim(line, plain).trim();
}

const attachment = /(!?)\[([^\]\n]{0,300})\]\(([^()\n]{1,500})\)/g;

const isSound = (target: string): boolean =>
  /\.(?:mp3|m4a|wav|ogg|oga|opus|aac|flac|webm|mp4|mov)(?:[?#]|$)/i.test(target);

/** `[[id]]`, `[[what it is called here|id]]` */
function titleOf(link: string, nameOf: (id: string) => string): string {
  const bar = link.lastIndexOf('|');
  return bar >= 0 ? link.slice(0, bar) : nameOf(link.trim());
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
