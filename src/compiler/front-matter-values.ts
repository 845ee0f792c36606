// The entries of a front matter, whichever way they are written, before anyone asks what they mean.

import { isScalar, parseDocument, visit } from 'yaml';
import type { Problem } from '#deck/problem.ts';

export type Values = Readonly<Record<string, unknown>>;

/** `lines`: those between the marks. */
export function frontMatterValues(
  note: string,
  lines: readonly string[],
): { values: Values; problems: readonly Problem[] } {
  const broken = (line: number, column: number, message: string): Problem => ({
    note,
    line: line + 1,
    column,
    message: `The front matter is broken: ${message}.`,
    hint: 'Write it as "key: value" lines; put quotes around a value that holds ": " or starts with a sign.',
  });
  const toml = valuesOfToml(lines);
  if (toml) return { values: toml, problems: [] };
  const written = lines.join('\n');
  if (written.length > longestWritten)
    return { values: {}, problems: [broken(1, 1, 'it is too long')] };
  if (deepestIn(written) > deepestValue)
    return { values: {}, problems: [broken(1, 1, 'its values are nested too deep')] };
  try {
    const document = parseDocument(written, { prettyErrors: true, logLevel: 'error' });
    const [error] = document.errors;
    if (error) {
      const at = error.linePos?.[0];
      const message = error.message.split(/ at line |\n/)[0] ?? error.code;
      return { values: {}, problems: [broken(at?.line ?? 1, at?.col ?? 1, message)] };
    }
    // A list or a map as a key names nothing that we read, and the parser writes it out once more for each key in it.
    visit(document, { Pair: (_, { key }) => (isScalar(key) ? undefined : visit.REMOVE) });
    const values: unknown = document.toJS();
    if (values === null || values === undefined) return { values: {}, problems: [] };
    if (typeof values === 'object' && !Array.isArray(values))
      return { values: { ...values }, problems: [] };
    return { values: {}, problems: [broken(1, 1, 'it is not a list of keys and values')] };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it cannot be read';
    return { values: {}, problems: [broken(1, 1, message.split('\n')[0] ?? message)] };
  }
}

/** In characters, far more than anybody writes: the parser compares each key, and each name of a value, with all others. */
const longestWritten = 20_000;

/** Lists in lists: nobody nests so deep, and where the parser's stack ends, the program may end with it. */
const deepestValue = 100;

function deepestIn(text: string): number {
  let depth = 0;
  let deepest = 0;
  // A list in a list may stand in one line: `- - `, and a key that is one behind `? `.
  for (const [opening] of text.matchAll(/^[ \t]*(?:[-?][ \t]+)+/gm))
    deepest = Math.max(deepest, opening.replace(/[ \t]/g, '').length);
  for (const char of text) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth = Math.max(depth - 1, 0);
  }
  return deepest;
}

/** As hashcards has it: `name = "Geography"`. */
function valuesOfToml(lines: readonly string[]): Values | undefined {
  const pairs = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^([A-Za-z][\w-]*)\s*=\s*(["']?)(.*)\2\s*$/.exec(line.trim()));
  if (pairs.length === 0 || pairs.includes(null)) return undefined;
  const values = pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[3] ?? '']] : []));
  return Object.fromEntries(values.map(([key, value]) => [key === 'name' ? 'title' : key, value]));
}
