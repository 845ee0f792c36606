// How long a build takes beside the parser alone on the same text, cold and with one edit of each kind.

import { bench, describe } from 'vitest';
import { type CompileOptions, createCompiler, type NoteFile } from '#compiler/compile.ts';
import { parseMarkdown } from '#compiler/outline/parse.ts';
import { collection } from './collection.ts';

const options: CompileOptions = { collection: 'bench', media: new Map() };
const textOf = ({ bytes }: NoteFile): string => new TextDecoder().decode(bytes);
const noteOf = (path: string, text: string): NoteFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

const notes = collection(500, 102);
const texts = notes.map(textOf);
const [first = ''] = texts;
const largeText = collection(1, 1000).map(textOf).join('');
const large = noteOf('large.md', largeText);
const rest = notes.slice(1);
const path = notes[0]?.path ?? '';

const warm = createCompiler();
let edits = 0;

const once = { iterations: 3, time: 0, warmupIterations: 1 };
const edited = { ...once, iterations: 9 };

describe('500 notes, 5 MB', () => {
  bench(
    'remark-parse, gfm and math alone',
    () => texts.forEach((t) => void parseMarkdown(t)),
    once,
  );
  bench('compile, cold', () => void createCompiler()(notes, options), once);
});

describe('the same and a note of 100 kB, one edit', () => {
  warm([...notes, large], options);
  bench(
    'a word in a line',
    () => {
      const words = first.replace(/- (\w+) /, `- x${edits++} `);
      warm([noteOf(path, words), ...rest, large], options);
    },
    edited,
  );
  bench(
    'a line that makes a card',
    () => {
      const more = `${first}\n- Edit ${edits++}: a line that is new`;
      warm([noteOf(path, more), ...rest, large], options);
    },
    edited,
  );
  bench(
    'a word in the large note',
    () => {
      const words = largeText.replace(/- (\w+) /, `- x${edits++} `);
      warm([...notes, noteOf('large.md', words)], options);
    },
    edited,
  );
  bench(
    'a note more',
    () => void warm([...notes, large, noteOf(`new-${edits++}.md`, texts[3] ?? '')], options),
    edited,
  );
});
