// The HTML of an Anki field as lines of markdown. No markup of its survives but emphasis, code, pictures and math:
// what comes out is text for a note, which the compiler then reads with its own distrust.

/** Names below which pictures lie in the folder of notes. */
export type PathOfMedia = (name: string) => string;

export function htmlToMarkdown(html: string, pathOfMedia: PathOfMedia): readonly string[] {
  const { text, kept } = setAside(html.slice(0, longestField), pathOfMedia);
  return putBack(withoutTags(text), kept)
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter(Boolean);
}

/** A field is a few words. Below, all that is matched has an end, so that no field takes time by the square. */
const longestField = 50_000;

/** Characters of a private area stand for what must not be touched: math, pictures, marks of emphasis. */
const firstKept = 0xe000;
const lastKept = 0xf8ff;

function setAside(html: string, pathOfMedia: PathOfMedia) {
  const kept: string[] = [];
  const keep = (text: string): string => {
    if (firstKept + kept.length > lastKept) return text;
    kept.push(text);
    return String.fromCharCode(firstKept + kept.length - 1);
  };
  const math = (mark: string) => (_: string, tex: string) =>
    keep(`${mark}${decoded(withoutTags(tex)).replaceAll('\n', ' ').trim()}${mark}`);
  const text = html
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/<!--[\s\S]{0,5000}?-->/g, '')
    .replace(/<(script|style|head|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/\\\(([\s\S]{0,2000}?)\\\)/g, math('$'))
    .replace(/\\\[([\s\S]{0,2000}?)\\\]/g, math('$$'))
    .replace(/\[\$\]([\s\S]{0,2000}?)\[\/\$\]/g, math('$'))
    .replace(/\[\$\$\]([\s\S]{0,2000}?)\[\/\$\$\]/g, math('$$'))
    .replace(/\[latex\]\s{0,9}\$?([\s\S]{0,2000}?)\$?\s{0,9}\[\/latex\]/g, math('$'))
    .replace(/\[sound:[^\]]{0,500}\]/g, '')
    .replace(/\{\{c\d+::|::|\}\}/g, keep);
  const shown = replaceTags(text, picture, (_, a, b, c) =>
    keep(`![](<${pathOfMedia(decoded(a ?? b ?? c ?? '')).replace(/[<>\n]/g, '')}>)`),
  );
  const marks = [
    [/<\/?(?:b|strong)\b[^>]*>/gi, '**'],
    [/<\/?(?:i|em)\b[^>]*>/gi, '*'],
    [/<\/?(?:code|tt)\b[^>]*>/gi, '`'],
  ] as const;
  return {
    text: marks.reduce((rest, [tag, mark]) => replaceTags(rest, tag, () => keep(mark)), shown),
    kept,
  };
}

const picture =
  /<img\b[^>]{0,500}?\bsrc\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s>]{1,500})(?![^\s>]))[^>]{0,500}>/gi;

const withoutTags = (html: string): string =>
  replaceTags(
    replaceTags(
      html.replace(/\r?\n/g, ' '),
      /<br\b[^>]*>|<\/?(?:div|p|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr)\b[^>]*>/gi,
      () => '\n',
    ),
    /<\/?[a-z][^>]*>/gi,
    () => '',
  );

/** Behind the last `>` no tag ends: there each `<` would look for its end as far as the field goes. */
function replaceTags(
  html: string,
  tag: RegExp,
  by: (...found: readonly (string | undefined)[]) => string,
): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(tag, by) + html.slice(end);
}

const putBack = (text: string, kept: readonly string[]): string =>
  escaped(decoded(text)).replace(
    /[\ue000-\uf8ff]/g,
    (sign) => kept[sign.charCodeAt(0) - firstKept] ?? '',
  );

/** What markdown, or a notation of ours, would take for a mark. */
const escaped = (text: string): string =>
  text
    .replace(/[\\*`<[$]/g, '\\$&')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+#>]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/==/g, '\\=\\=')
    .replace(/\^(?=[A-Za-z0-9-]+$)/gm, '\\^');

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['times', '×'],
  ['rarr', '→'],
  ['larr', '←'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named.get(name.toLowerCase()) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isLetter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
    return isLetter ? String.fromCodePoint(code) : ' ';
  });
