// The marks of gaps in a field of Anki: `{{c1::hidden::hint}}`, one in another too.

export const hasGaps = (html: string): boolean => /\{\{c\d+(?:,\d+)*::/.test(html);

/** `{{c1,2::both}}` is hidden on two cards: a gap in a gap says the same. Each has the hint, as its card shows its own. */
export function withOneNumberEach(html: string): string {
  if (!/\{\{c\d+,/.test(html)) return html;
  const open: { readonly count: number; hintAt?: number }[] = [];
  return html.replace(/\{\{c(\d+(?:,\d+)*)::|::|\}\}/g, (sign, numbers: string | undefined, at) => {
    if (numbers !== undefined) {
      const each = numbers.split(',');
      open.push({ count: each.length });
      return each.map((number) => `{{c${number}::`).join('');
    }
    const gap = sign === '::' ? open.at(-1) : open.pop();
    if (!gap) return sign;
    if (sign === '::') {
      gap.hintAt ??= at;
      return sign;
    }
    const hint = gap.hintAt === undefined ? '' : html.slice(gap.hintAt, at);
    return `}}${`${hint}}}`.repeat(gap.count - 1)}`;
  });
}
