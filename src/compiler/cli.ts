// npm run notes -- [DIR] [--json] [--strict]: what the notes become, for people and for other tools.

import { resolve } from 'node:path';
import { createCompiler } from './compile.ts';
import { type NotesFolder, optionsOf, readNotes } from './notes-folder.ts';
import { reportOf } from './report.ts';

export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('-') && !['--json', '--strict'].includes(arg));
  if (unknown)
    return complain(`${unknown} is not an option. Use: npm run notes -- [DIR] [--json] [--strict]`);
  const asked = args.find((arg) => !arg.startsWith('-')) ?? process.env.NOTES_DIR;
  // npm runs in the project's folder; paths are meant from where it was called.
  const dir = asked ? resolve(process.env.INIT_CWD ?? '.', asked) : 'notes';
  const folder = await read(dir);
  if (typeof folder === 'string') return complain(folder);
  const compiled = createCompiler()(folder.files, optionsOf(folder));
  const { cards, ledger, problems } = compiled;
  const text = args.includes('--json')
    ? JSON.stringify({ cards, ledger, problems }, undefined, 2)
    : reportOf(compiled, folder.files.length);
  await write(`${text}\n`);
  return args.includes('--strict') && problems.length > 0 ? 1 : 0;
}

async function read(dir: string): Promise<NotesFolder | string> {
  try {
    return await readNotes(dir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `There are no notes at "${dir}": ${reason}. Name a folder or a file of markdown.`;
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

/** Resolves once all of it is out: a pipe takes only so much at a time. */
const write = (text: string): Promise<void> =>
  new Promise((done) => {
    process.stdout.write(text, () => done());
  });
