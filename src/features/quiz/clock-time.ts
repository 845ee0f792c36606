import { minuteMs } from '#kit/time.ts';

/** "1:05". */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000) % 60;
  return `${Math.floor(ms / minuteMs)}:${String(seconds).padStart(2, '0')}`;
}
