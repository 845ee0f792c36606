// What the columns of a table are: as a row or a line above it names them, else the first two are the sides of the cards.

import type { Settings } from './table-settings.ts';

export type Row = readonly string[];
type Column = 'front' | 'back' | 'tags' | 'topic' | 'of Anki' | 'unused';

const names: readonly (readonly [Column, RegExp])[] = [
  [
    'front',
    /^(?:q|questions?|front|term|word|prompt|side 1|text|vorderseite|frage|begriff|wort|recto|question|pregunta|anverso|domanda|fronte|vraag|voorkant)$/i,
  ],
  [
    'back',
    /^(?:a|answers?|back|back extra|extra|definition|meaning|translation|response|side 2|rückseite|antwort|übersetzung|bedeutung|verso|réponse|respuesta|reverso|risposta|retro|antwoord|achterkant)$/i,
  ],
  ['tags', /^(?:tags?|schlagwörter|étiquettes|etiquetas)$/i],
  ['topic', /^(?:topics?|deck|category|thema|sujet|tema)$/i],
];

const columnNamed = (name: string): Column =>
  names.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? 'unused';

/** `question,answer`: the names of the columns. */
export function isHead(row: Row): boolean {
  const columns = row.map(columnNamed);
  return columns.includes('front') && columns.includes('back');
}

export function columnsOf(head: Row, settings: Settings, width: number): readonly Column[] {
  const isNamed = isHead(head);
  const columns = Array.from({ length: Math.max(width, head.length) }, (_, at): Column => {
    const setting = ofAnki.find(([name]) => Number(settings[`${name} column`]) === at + 1);
    return setting?.[1] ?? (isNamed ? columnNamed(head[at] ?? '') : 'unused');
  });
  if (isNamed) return columns;
  // Of a note of Anki's that has more fields, nobody says where they are shown: on the back.
  const isOfAnki = columns.some((column) => column !== 'unused');
  const fields = columns.flatMap((column, at) => (column === 'unused' ? [at] : []));
  for (const [index, at] of fields.entries())
    if (index < 2 || isOfAnki) columns[at] = index === 0 ? 'front' : 'back';
  return columns;
}

/** What Anki keeps beside the fields of a note. */
const ofAnki: readonly (readonly [string, Column])[] = [
  ['guid', 'of Anki'],
  ['notetype', 'of Anki'],
  ['deck', 'topic'],
  ['tags', 'tags'],
];
