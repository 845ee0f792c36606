// From the bytes of a table to its text. Spreadsheets write UTF-8, UTF-16 or, older ones, the code page of Windows.

/** Undefined where the bytes are no text, but a picture, an archive or the like. */
export function textOfTable(bytes: Uint8Array): string | undefined {
  const utf16 = markedUtf16(bytes);
  if (utf16) return withoutControls(decoded(bytes, utf16), anyControl);
  const text = decoded(bytes, 'utf-8');
  // A stray control in sound UTF-8 was copied along; in what is not even that, it is no letter of anybody.
  return text === undefined
    ? withoutControls(decoded(bytes, 'windows-1252'), anyControl)
    : withoutControls(text, /\0/);
}

/** Tabs, ends of lines and of pages are text, and so is the escape of old terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const anyControl = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

const withoutControls = (text: string | undefined, control: RegExp): string | undefined =>
  text === undefined || control.test(text) ? undefined : text;

const markedUtf16 = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined =>
  first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : undefined;

/** Drops a byte order mark; undefined where the bytes are not of this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
