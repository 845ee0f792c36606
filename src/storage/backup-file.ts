// The backup file, `.recto.json.gz`: the whole journal as JSON, gzipped, a line for each entry, so that it can be
// written and read as it streams by, and by any other program as the JSON that it is.
//
//   {"format":"recto-backup","version":2,"about":"…","made":"…","device":"…","entries":[
//   {"kind":"answered", …},
//   {"kind":"skipped", …}
//   ],"seen":[
//   {"collection":"notes", …}
//   ],"end":{"entries":2,"answers":1,"cards":1,"firstDay":20000,"lastDay":20000,"crc32":"1a2b3c4d"}}
//
// The checksum is over the lines of both lists, each list with its commas. Version 1 had no `seen`.

export const backupEnding = '.recto.json.gz';

export const format = 'recto-backup';
export const version = 2;

export interface BackupOrigin {
  /** ISO 8601. */
  readonly made: string;
  readonly device: string;
}

/** The checksum as it is written. */
export const hex = (value: number): string => value.toString(16).padStart(8, '0');
