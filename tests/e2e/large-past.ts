// Years of answers to a large deck.

import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { CardId } from '#deck/card.ts';
import { seededRandom } from '#kit/chance.ts';
import { dayMs, instant, studyDay } from '#kit/time.ts';
import {
  type ActionId,
  type DeviceId,
  type Entry,
  type EntryId,
  grades,
} from '#scheduler/journal.ts';
import { stableUlid } from '#storage/exchange/stable-ulid.ts';
import { writeBackup } from '#storage/write-backup.ts';

/**
 * Each card in turn, until there are so many answers, as a device of long ago wrote them over the last `days` days. Of
 * those that are due again, most are due in the weeks to come.
 */
export function* largePast(
  ids: readonly string[],
  {
    answers,
    now,
    days = 1200,
  }: { readonly answers: number; readonly now: number; readonly days?: number },
): Generator<Entry> {
  const random = seededRandom('years of study');
  const today = Math.floor(now / dayMs);
  for (let n = 0; n < answers; n++) {
    const day = today - days + Math.floor((n / answers) * days);
    const at = instant(day * dayMs + 10 * 3_600_000 + (n % 900) * 20_000);
    // Of the time of the answer, as every act's: else it would never be sealed.
    const [id, action] = [stableUlid(at, `e${n}`), stableUlid(at, `a${n}`)];
    yield {
      ...{ kind: 'answered', card: ids[n % ids.length] as CardId },
      grade: grades[random() < 0.1 ? 0 : 2] ?? 'good',
      ...{ tookMs: 4000 + Math.floor(random() * 20_000), mode: 'review', params: 'fsrs-6' },
      due: { on: studyDay(day + 30 + Math.floor(random() * 200)) },
      ...{ id: id as EntryId, action: action as ActionId, device: 'old' as DeviceId },
      ...{ at, tick: at, offset: 0, day: studyDay(day), seq: n + 1 },
    } as Entry;
  }
}

export async function writeBackupOf(entries: Iterable<Entry>, file: string): Promise<void> {
  async function* inParts() {
    let part: Entry[] = [];
    for (const entry of entries) {
      part.push(entry);
      if (part.length < 5000) continue;
      yield part;
      part = [];
    }
    yield part;
  }
  async function* nothing() {}
  const made = { made: new Date().toISOString(), device: 'old' };
  const content = { entries: inParts(), seen: nothing(), waiting: [] };
  await writeFile(file, await buffer(writeBackup(made, content)));
}
