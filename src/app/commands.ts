// What the command menu offers for what is typed: pages and acts first, then topics, and a search in any case.

import type { TopicPath } from '#deck/card.ts';
import { fold } from '#deck/words.ts';

export interface Command {
  readonly key: string;
  readonly name: string;
  /** What kind of thing it is, or where it stands. */
  readonly hint?: string;
  readonly run: () => void;
}

const mostShown = 9;

/** Those that have all the words, the ones that begin with the first before the others. */
export function matching(typed: string, commands: readonly Command[]): readonly Command[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const [first] = words;
  const said = (command: Command) => fold(`${command.name} ${command.hint ?? ''}`);
  const startsSo = (command: Command) =>
    first !== undefined && fold(command.name).startsWith(first) ? 0 : 1;
  return commands
    .filter((command) => words.every((word) => said(command).includes(word)))
    .sort((a, b) => startsSo(a) - startsSo(b))
    .slice(0, mostShown);
}

/** Every topic and every one above it, once, in the order of the notes. */
export function everyTopic(topics: readonly TopicPath[]): readonly TopicPath[] {
  const found = new Map<string, TopicPath>();
  for (const path of topics)
    for (let depth = 1; depth <= path.length; depth++) {
      const part = path.slice(0, depth);
      found.set(part.join('\u001f'), part);
    }
  return [...found.values()];
}
