import { minuteMs } from '#kit/time.ts';

/** Hands a file to the learner, as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // A browser that asks where to put it reads it later.
  setTimeout(() => URL.revokeObjectURL(address), minuteMs);
}
