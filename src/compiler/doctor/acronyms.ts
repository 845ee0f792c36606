// Acronyms that a note uses and that no note says in full. Quiet where in doubt: what is written in small letters as
// well, stands as a label or in brackets, or is spelled by words that follow one another, is known.

import type { Problem } from '#deck/problem.ts';
import type { Note } from '../note.ts';
import type { Passage } from '../text/passage.ts';

interface UsedAcronym {
  readonly letters: string;
  readonly line: number;
  readonly column: number;
}

export interface NoteAcronyms {
  readonly path: string;
  readonly acronyms: {
    /** Used at least twice, and not explained in the note itself. */
    readonly used: readonly UsedAcronym[];
    readonly explained: ReadonlySet<string>;
  };
}

const acronym = /(?<![\p{L}\p{N}_/.&'’@#$<-])\p{Lu}{3,5}(?=s?(?![\p{L}\p{N}_/&'’@<(-]))/gu;
const explaining = [
  // `ACR: …`, `ACR - …`, `ACR = …`, `ACR (…)`, `ACR is …`
  /(?<![\p{L}\p{N}])(\p{Lu}{2,6})s?\**\s*(?:[:=(]|[-–—]\s|is\b|are\b|stands\b|means\b)/gu,
  // `ACR curve: …`
  /^(\p{Lu}{2,6})(?:\s[\p{L}\d-]+){1,3}\s*(?::|\s[-–—]\s)/gu,
  // `… (ACR)`, `… (ACR, …)`, `… or ACR`
  /(?:\(|\bor\s|\baka\s|\bcalled\s)(\p{Lu}{2,6})s?(?![\p{L}\p{N}])/gu,
];

/** Everybody's. */
// biome-ignore format: a table of words
const everydayWords = new Set([
  'API', 'ASCII', 'CPU', 'CSS', 'CSV', 'DNA', 'DVD', 'FAQ', 'GIF', 'GPS', 'GPU', 'HTML', 'HTTP', 'HTTPS', 'JPEG', 'JSON', 'NULL',
  'NASA', 'NATO', 'PDF', 'PNG', 'RAM', 'RNA', 'SMS', 'SQL', 'SSD', 'TCP', 'TODO', 'UDP', 'URI', 'URL', 'USA', 'USB', 'USD',
  'UTC', 'UTF', 'UUID', 'VPN', 'WIFI', 'XML', 'YAML', 'III', 'VII', 'VIII', 'XII', 'XIII', 'MIT', 'IEEE', 'ISO', 'ACM',
]);

export function acronymsIn({ outline, lines, isEnglish }: Note): NoteAcronyms['acronyms'] {
  const explained = new Set<string>();
  if (!isEnglish) return { used: [], explained };
  const passages = outline.blocks.flatMap(passagesOf);
  const counts = new Map<string, { count: number; line: number }>();
  for (const { text, line } of passages) {
    if (!/\p{Lu}{2}/u.test(text.mask)) continue;
    for (const pattern of explaining)
      for (const found of text.mask.matchAll(pattern)) explained.add(found[1] ?? '');
    if (/^\W*\p{Lu}{2,6}s?\W*$/u.test(text.mask))
      explained.add(text.mask.replace(/[^\p{Lu}]/gu, ''));
    // Where all is written in capitals, nothing is an acronym.
    if (!/\p{Ll}{2}/u.test(text.mask)) continue;
    for (const [letters] of text.mask.matchAll(acronym)) {
      const known = counts.get(letters);
      counts.set(letters, { count: (known?.count ?? 0) + 1, line: known?.line ?? line });
    }
  }
  const often = [...counts].filter(
    ([letters, { count }]) => count >= 2 && !explained.has(letters) && !everydayWords.has(letters),
  );
  if (often.length === 0) return { used: [], explained };
  const words = passages.map(({ text }) => text.mask).join('\n');
  const known = new Set(words.match(/\p{L}+/gu));
  const initials = initialsOf(words);
  const used = often.flatMap(([letters, { line }]): UsedAcronym[] => {
    const low = letters.toLowerCase();
    if (known.has(low) || initials.includes(low)) return [];
    return [{ letters, line, column: Math.max((lines[line - 1] ?? '').indexOf(letters), 0) + 1 }];
  });
  return { used, explained };
}

function passagesOf(block: Note['outline']['blocks'][number]) {
  const own: { text: Passage; line: number }[] = [];
  if (block.text.mask !== '') own.push({ text: block.text, line: block.line });
  for (const { line, cells } of block.rows) for (const text of cells) own.push({ text, line });
  return own;
}

/** The first letter of each word, in small letters, but for the words that no acronym counts; a line for each line. */
const initialsOf = (words: string): string =>
  words
    .replace(/\p{Lu}{2,}s?/gu, ' ')
    .toLowerCase()
    .replace(/(?<!\p{L})(?:of|the|and|for|in|to|a|an|on|with|by)(?!\p{L})/gu, ' ')
    .replace(/\p{L}[\p{L}'’]*/gu, (word) => word[0] ?? '')
    .replace(/[^\p{L}\n.;:]/gu, '');

/** Each once, where it is used first. */
export function unexplained(notes: readonly NoteAcronyms[]): readonly Problem[] {
  const told = new Set<string>();
  for (const { acronyms } of notes) for (const letters of acronyms.explained) told.add(letters);
  return notes.flatMap(({ path, acronyms }) =>
    acronyms.used.flatMap(({ letters, line, column }): Problem[] => {
      if (told.has(letters)) return [];
      told.add(letters);
      return [
        {
          note: path,
          line,
          column,
          message: `No note says what ${letters} stands for.`,
          hint: `Write it once in full: "${letters} (…)".`,
        },
      ];
    }),
  );
}
