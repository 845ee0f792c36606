// Which program's marks a note is written in, as a reader knows it.

export interface Program {
  readonly name: string;
  /** Not named in the note: its lines show it. */
  readonly isFound: boolean;
}

const names: Readonly<Record<string, string>> = {
  'obsidian-sr': 'Obsidian Spaced Repetition',
  anki: 'Anki',
  hashcards: 'hashcards',
  mochi: 'Mochi',
  logseq: 'Logseq',
  remnote: 'RemNote',
  mdanki: 'mdanki',
  orbit: 'Orbit',
};

/** Of the syntax that the ledger tells. */
export function programOf(syntax: string): Program {
  const [name = syntax, found] = syntax.split(', ');
  return { name: names[name] ?? name, isFound: found === 'found' };
}
