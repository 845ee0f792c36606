// What the command menu offers for what is typed: pages and acts first, then topics, and a search in any case.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { fold } from '#deck/words.ts';

export interface Command {
  readonly key: string;
  readonly name: string;
  /** What kind of thing it is, or where it stands. */
  readonly hint?: string;
  /** The key that does the same wherever one is. */
  readonly shortcut?: string;
  readonly run: () => void;
}

const mostShown = 9;

/**
 * Those that have all the words: names that begin so first, then names that hold them, then those that only stand so.
 * A page or an act is called by any word of its name: "stats" is "Go to Stats", whatever topics are called.
 */
export function matching(typed: string, commands: readonly Command[]): readonly Command[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const [first = ''] = words;
  const rank = ({ name, hint }: Command): number => {
    const said = fold(name);
    const begins = said.startsWith(first) || (hint === undefined && said.includes(` ${first}`));
    if (words.every((word) => said.includes(word))) return begins ? 0 : 1;
    const whole = `${said} ${fold(hint ?? '')}`;
    return words.every((word) => whole.includes(word)) ? 2 : unfit;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((one) => one.rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ command }) => command);
}

const unfit = 3;

/** Every topic and every one above it, once, in the order of the notes. */
export function everyTopic(topics: readonly TopicPath[]): readonly TopicPath[] {
  const found = new Map<string, TopicPath>();
  for (const path of topics)
    for (let depth = 1; depth <= path.length; depth++) {
      const part = path.slice(0, depth);
      found.set(topicKey(part), part);
    }
  return [...found.values()];
}
