// Lines before a table that say how it is written: those of Anki (https://docs.ankiweb.net/importing/text-files.html),
// and the one of Excel.

export type Settings = Readonly<Record<string, string | undefined>>;

/** `#separator:tab`, `#html:true`, `#tags column:3`, `sep=;` */
export function withoutSettings(text: string): {
  readonly settings: Settings;
  readonly body: string;
} {
  const settings: Record<string, string> = {};
  let from = 0;
  const setting =
    /(?:#(separator|html|tags|columns|notetype|deck|guid|if matches)( column)?:|(sep)=)([^\n]*)(?:\n|$)/iy;
  for (let found = setting.exec(text); found; found = setting.exec(text)) {
    const [, name = 'separator', column = '', , value = ''] = found;
    const key = (name + column).toLowerCase();
    settings[key] = /^(?:columns|separator)$/.test(key) ? value : value.trim();
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
