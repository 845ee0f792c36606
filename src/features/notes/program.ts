// Which program's marks a note is written in, as a reader knows it.

const names: ReadonlyMap<string, string> = new Map([
  ['obsidian-sr', 'Obsidian Spaced Repetition'],
  ['anki', 'Anki'],
  ['mochi', 'Mochi'],
  ['logseq', 'Logseq'],
  ['remnote', 'RemNote'],
  ['orbit', 'Orbit'],
]);

/** Of the syntax that the ledger tells. */
export const programOf = (syntax: string): string => names.get(syntax) ?? syntax;
