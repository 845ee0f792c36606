// The marks of gaps in a field of Anki: `{{c1::hidden::hint}}`, one in another too.

export const hasGaps = (html: string): boolean => /\{\{c\d+(?:,\d+)*::/.test(html);

/** `{{c1,2::both}}` is hidden on two cards: a gap in a gap says the same. */
export function withOneNumberEach(html: string): string {
  if (!/\{\{c\d+,/.test(html)) return html;
  const open: number[] = [];
  return html.replace(/\{\{c(\d+(?:,\d+)*)::|\}\}/g, (_, numbers?: string) => {
    if (numbers === undefined) return '}}'.repeat(open.pop() ?? 1);
    const each = numbers.split(',');
    open.push(each.length);
    return each.map((number) => `{{c${number}::`).join('');
  });
}
