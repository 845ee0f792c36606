// How long a build takes beside the parser alone on the same text, cold and with one line edited.

import { bench, describe } from 'vitest';
import { type CompileOptions, createCompiler, type NoteFile } from '#compiler/compile.ts';
import { parseMarkdown } from '#compiler/outline/parse.ts';
import { collection } from './collection.ts';

const options: CompileOptions = { collection: 'bench', media: new Map() };
const files = collection(100, 120);
const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));

const warm = createCompiler();
warm(files, options);
let edits = 0;

const edited = (): readonly NoteFile[] => {
  edits++;
  const bytes = new TextEncoder().encode(`${texts[0]}\n- Edit ${edits}: a line that is new`);
  return [{ path: files[0]?.path ?? '', bytes }, ...files.slice(1)];
};

describe('a collection of 100 notes, 1 MB', () => {
  bench(
    'remark-parse, gfm and math alone',
    () => texts.forEach((text) => void parseMarkdown(text)),
    {
      iterations: 3,
      time: 0,
      warmupIterations: 1,
    },
  );
  bench('compile, cold', () => void createCompiler()(files, options), {
    iterations: 3,
    time: 0,
    warmupIterations: 1,
  });
  bench('compile, one line edited', () => void warm(edited(), options), {
    iterations: 3,
    time: 0,
    warmupIterations: 1,
  });
});
