// Notes as large as they ever get, all different and as unlike each other as real ones, and years of answers to them.

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

const cardsInNote = 250;

/** Notes of so many definitions. The `index`th note is the same however many there are. */
export function* largeNotes(
  cards: number,
): Generator<{ readonly path: string; readonly text: string }> {
  const word = aVocabulary();
  for (let index = 0; index * cardsInNote < cards; index++) {
    const random = seededRandom(`note ${index}`);
    const some = (count: number, rarest: number) =>
      Array.from({ length: count }, () => word(random, rarest)).join(' ');
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const line = (n: number) => {
      const label = capital(some(1 + Math.floor(random() * 3), 1));
      const heading = n % 25 === 0 ? `\n## ${capital(some(2, 1))}\n\n` : '';
      return `${heading}- ${label}: ${some(6 + Math.floor(random() * 9), 3)}`;
    };
    const count = Math.min(cardsInNote, cards - index * cardsInNote);
    const lines = Array.from({ length: count }, (_, n) => line(n));
    yield {
      path: `part-${index % 20}/note-${index}.md`,
      text: `# ${capital(some(2, 1))} ${index}\n${lines.join('\n')}\n`,
    };
  }
}

/** Thirty thousand words, of which few are said often (Zipf): the higher `power`, the more so. */
function aVocabulary(): (random: () => number, power: number) => string {
  const random = seededRandom('vocabulary');
  const parts =
    'ba be bi bo bra ca ce clo cy da de di dro e fa fe flo ga ge gly ha he hy i ja ka ke la le li lo lu ma me mi mo na ne ni no o pa pe phi po pra ra re ri ro sa se si so sta ta te ti to tra u va ve vi xe zo'.split(
      ' ',
    );
  const ends = ['n', 'r', 's', 't', 'l', 'm', 'x', 'tion', 'sis', 'ty', 'ic', 'um', 'ate', 'or'];
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? '';
  const words = Array.from({ length: 30_000 }, (_, n) => {
    const length = 1 + Math.floor(Math.min(3, Math.log10(n + 1)) * (0.6 + random() * 0.4));
    return Array.from({ length }, () => pick(parts)).join('') + pick(ends);
  });
  return (chance, power) => words[Math.floor(chance() ** power * words.length)] ?? 'word';
}

/**
 * Each card in turn, until there are so many answers, as a device of long ago wrote them over the last `days` days. Of
 * those that are due again, most are due in the weeks to come.
 */
export function* yearsOfAnswers(
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
    const [id, action] = [stableUlid(at + n, `e${n}`), stableUlid(at + n, `a${n}`)];
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
