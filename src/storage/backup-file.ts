// The backup file, `.recto.json.gz`: the whole journal as JSON, gzipped, a line for each entry, so that it can be
// written and read as it streams by, and by any other program as the JSON that it is.
//
//   {"format":"recto-backup","version":2,"about":"…","made":"…","device":"…","entries":[
//   {"kind":"answered", …},
//   {"kind":"skipped", …}
//   ],"seen":[
//   {"collection":"notes", …}
//   ],"waiting":[
//   {"anchor":"anki-…", …}
//   ],"end":{"entries":2,"answers":1,"cards":1,"firstDay":20000,"lastDay":20000,"crc32":"1a2b3c4d"}}
//
// The checksum is over the lines of all lists, each list with its commas. Version 1 had entries alone. Where nothing
// waits the file is one of version 2, without `waiting`, which earlier versions of the app read as well.

export const backupEnding = '.recto.json.gz';

export const format = 'recto-backup';
/** The newest that is read. */
export const version = 3;
export const versionWithoutWaiting = 2;

export interface BackupOrigin {
  /** ISO 8601. */
  readonly made: string;
  readonly device: string;
}

/** The checksum as it is written. */
export const hex = (value: number): string => value.toString(16).padStart(8, '0');
