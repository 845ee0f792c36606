// LaTeX as the fields of Anki hold it: the body of a document, with environments that stand by themselves there.

/** What such an environment is within a formula; undefined where it only says that there is one. */
const within: ReadonlyMap<string, string | undefined> = new Map([
  ...(['align', 'flalign', 'eqnarray'] as const).map((name) => [name, 'aligned'] as const),
  ...(['gather', 'multline'] as const).map((name) => [name, 'gathered'] as const),
  ['alignat', 'alignedat'],
  ...(['equation', 'displaymath', 'math'] as const).map((name) => [name, undefined] as const),
]);
const names = [...within.keys()].join('|');

const inBody = new RegExp(
  String.raw`(?<!\\)\$\$([^$]*)\$\$|(?<!\\)\$([^$]*)(?<!\\)\$|(\\begin\{(${names})\*?\}[^]*?\\end\{\4\*?\})`,
  'g',
);

/** Text with its formulas between `\(` and `\)`, or `\[` and `\]`; where no sign says that there is one, all is one. */
export function withFormulasMarked(body: string): string {
  const marked = body.replace(inBody, (_, shown?: string, running?: string, environment = '') =>
    running === undefined ? `\\[${shown ?? environment}\\]` : `\\(${running}\\)`,
  );
  // A line break with a height, `\\[2pt]`, is none.
  return /(?<!\\)\\[([]/.test(marked) ? marked : `\\(${marked}\\)`;
}

const edge = new RegExp(String.raw`\\(begin|end)\{(${names})\*?\}`, 'g');

/** What stood by itself as a part of a formula, which may then stand in a line. */
export const asFormula = (tex: string): string =>
  tex.replace(edge, (_, side: string, name: string) => {
    const inner = within.get(name);
    return inner === undefined ? '' : `\\${side}{${inner}}`;
  });
