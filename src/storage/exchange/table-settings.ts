// Lines before a table that say how it is written: those of Anki (https://docs.ankiweb.net/importing/text-files.html),
// and the one of Excel.

export type Settings = Readonly<Record<string, string | undefined>>;

const known =
  /^(?:separator|html|columns|(?:tags|notetype|deck|guid)(?: column)?|if matches|match scope)$/;

/** `#separator:tab`, `#html:true`, `#tags column:3`, `sep=;`. Below its first, Anki passes over lines that say nothing to it. */
export function withoutSettings(text: string): {
  readonly settings: Settings;
  readonly body: string;
} {
  const settings: Record<string, string> = {};
  let from = 0;
  const setting = /(?:#([^:\n]*):?|sep=)([^\n]*)(?:\n|$)/iy;
  for (let found = setting.exec(text); found; found = setting.exec(text)) {
    const [, name = 'separator', value = ''] = found;
    const key = name.trim().toLowerCase();
    if (!known.test(key) && !(from > 0 && text.startsWith('#'))) break;
    if (known.test(key)) settings[key] = /^(?:columns|separator)$/.test(key) ? value : value.trim();
    from = setting.lastIndex;
  }
  return { settings, body: text.slice(from) };
}

const named: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
]);

/** By its name, or as itself. */
export function delimiterIn({ separator }: Settings): string | undefined {
  if (separator === undefined) return undefined;
  return named.get(separator.trim().toLowerCase()) ?? (separator.charAt(0) || undefined);
}
