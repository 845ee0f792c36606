// From the bytes of a file to the lines of a note, or the reason why it cannot be read.

import type { Problem } from '#deck/problem.ts';

/** A longer line is data, not a note: it is left out, so that one line cannot stall the rest. */
const longestLine = 10_000;
/** Characters, without lines that are left out. */
const largestNote = 4_000_000;

export interface NoteSource {
  /** Lines without their ends; the first is line 1. */
  readonly lines: readonly string[];
  /** Numbers of the lines that are left out, with the reason. */
  readonly unread: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

export function readNote(path: string, bytes: Uint8Array): NoteSource {
  const { text, isValid } = decoded(bytes);
  const lines = text.split(/\r\n|\r|\n/);
  if (!isUtf16(bytes) && isBinary(bytes, isValid))
    return refused(path, lines, {
      message: 'This is a binary file, not text.',
      hint: 'Move it out of the notes, or give it its true ending instead of .md.',
    });
  if (!isValid)
    return refused(path, lines, {
      message: 'The note is not written in UTF-8.',
      hint: 'Save it again with the encoding UTF-8.',
    });
  const size = lines.reduce((sum, { length }) => sum + (length > longestLine ? 0 : length), 0);
  if (size > largestNote)
    return refused(path, lines, {
      message: `The note is too large (${(size / 1_000_000).toFixed(1)} MB).`,
      hint: `Split it into notes of less than ${largestNote / 1_000_000} MB.`,
    });
  return withoutLongLines(path, lines);
}

/** Its mark of byte order, as Windows writes it. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A stray control character makes no binary: many of them do, or one in what is not UTF-8 either. */
function isBinary(bytes: Uint8Array, isValid: boolean): boolean {
  const sample = bytes.subarray(0, 8000);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return controls.length > sample.length * (isValid ? 0.3 : 0);
}

function decoded(bytes: Uint8Array): { text: string; isValid: boolean } {
  try {
    // Drops a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\0', '\uFFFD'), isValid: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), isValid: false };
  }
}

/** A note that the parser gave up on: the call stack was too small for it. */
export const nestedTooDeep = (path: string, lines: readonly string[]): NoteSource =>
  refused(path, lines, {
    message: 'The note is nested too deep to be read.',
    hint: 'Look for marks or brackets nested very deep, and split the note to find the place.',
  });

/** How a problem begins that no author can have made. */
export const ourMistake = 'Recto made a mistake at this note';

export const failedAt = (path: string, lines: readonly string[], error: unknown): NoteSource =>
  refused(path, lines, {
    message: `${ourMistake}, and leaves it out: ${error}.`,
    hint: 'Your other notes are as they were. Report this message, and split the note to find the place.',
  });

function refused(
  path: string,
  lines: readonly string[],
  { message, hint }: { message: string; hint: string },
): NoteSource {
  return {
    lines,
    unread: new Map(lines.map((_, index) => [index + 1, 'the note could not be read'])),
    problems: [{ note: path, line: 1, column: 1, message, hint }],
  };
}

function withoutLongLines(path: string, lines: readonly string[]): NoteSource {
  const unread = new Map<number, string>();
  const problems = lines.flatMap((text, index): Problem[] => {
    if (text.length <= longestLine) return [];
    unread.set(index + 1, 'the line is too long');
    return [
      {
        note: path,
        line: index + 1,
        column: longestLine + 1,
        message: `The line is too long (${text.length} characters); it is left out.`,
        hint: `Break it into lines of less than ${longestLine} characters.`,
      },
    ];
  });
  return { lines, unread, problems };
}
