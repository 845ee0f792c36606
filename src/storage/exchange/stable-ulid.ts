import { encodeTime } from 'ulid';
import { seededRandom } from '#kit/chance.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const randomLength = 16;

/**
 * A ULID whose random part follows from a text: the same thing has the same id wherever and whenever it is imported, so
 * that importing twice adds nothing. Journals and notes hold these ids. Made in another way, all that was imported before
 * would come in once more.
 */
export function stableUlid(at: number, seed: string): string {
  const random = seededRandom(`${at} ${seed}`);
  const letter = () => letters[Math.floor(random() * letters.length)] ?? '0';
  return encodeTime(at, timeLength) + Array.from({ length: randomLength }, letter).join('');
}
