// What the author says about a note in its first lines, between `---` and `---`.

import { cardKinds } from '#deck/card.ts';
import type { Problem } from '#deck/problem.ts';
import { frontMatterValues, type Values } from './front-matter-values.ts';
import type { GapMark } from './notations/obsidian-sr-gaps.ts';
import { type Syntax, syntaxNamed, syntaxNames } from './notations/syntax.ts';
import { dayInName } from './text/dates.ts';
import { setOf } from './text/word-list.ts';

const cardModes = ['auto', 'suggest', 'explicit', 'off'] as const;
type CardMode = (typeof cardModes)[number];

export interface FrontMatter {
  readonly title: string | undefined;
  /** The note's own topic path, in place of its folders; empty where it has none. */
  readonly topic: readonly string[];
  readonly cards: CardMode;
  readonly collection: string | undefined;
  /** Whose marks the note is written in; undefined where the author does not say. */
  readonly syntax: Syntax | undefined;
  /** The marks around gaps that Obsidian Spaced Repetition is set to; undefined for all that it knows. */
  readonly marks: readonly GapMark[] | undefined;
  /** Kinds of card to derive; undefined for all. */
  readonly kinds: readonly string[] | undefined;
  /** The fewest words of a derived answer. */
  readonly fewestWords: number;
  /** How many lines it takes from the start of the note. */
  readonly lineCount: number;
  readonly problems: readonly Problem[];
}

const nothing: FrontMatter = {
  title: undefined,
  topic: [],
  cards: 'auto',
  collection: undefined,
  syntax: undefined,
  marks: undefined,
  kinds: undefined,
  fewestWords: 0,
  lineCount: 0,
  problems: [],
};

export function readFrontMatter(note: string, lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return { ...nothing, cards: modeUnsaid(note) };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return unclosed(note, lines);
  const { values, problems } = frontMatterValues(note, lines.slice(1, end));
  const problemAt = problemsIn(note, lines);
  const { mode, problem } = modeOf(note, values, problemAt);
  const syntax = syntaxOf(values, problemAt);
  const limits = limitsOf(values, problemAt);
  return {
    title: textOf(values.title),
    topic: topicOf(values),
    cards: mode,
    collection: textOf(values.collection),
    ...syntax,
    ...limits,
    marks: isUnset(values.cloze) ? undefined : gapMarks.filter(isNamedIn(values.cloze)),
    lineCount: end + 1,
    problems: [...problems, ...problem, ...syntax.problems, ...limits.problems],
  };
}

function unclosed(note: string, lines: readonly string[]): FrontMatter {
  if (!/^[\w-]+:(?:\s|$)/.test(lines[1] ?? '')) return { ...nothing, cards: modeUnsaid(note) };
  const blank = lines.findIndex((line) => line.trim() === '');
  return {
    ...nothing,
    cards: modeUnsaid(note),
    lineCount: blank < 0 ? lines.length : blank,
    problems: [
      {
        note,
        line: 1,
        column: 1,
        message: 'The front matter is never closed.',
        hint: 'Add a line --- below its last entry.',
      },
    ],
  };
}

/** A problem with the entry under a key. */
type ProblemAt = (key: string, message: string, hint: string) => Problem;

const problemsIn =
  (note: string, lines: readonly string[]): ProblemAt =>
  (key, message, hint) => {
    const line = lines.findIndex((text) => new RegExp(`^${key}\\s*:`).test(text)) + 1;
    return { note, line: Math.max(line, 1), column: 1, message, hint };
  };

/** A journal holds what happened: of what was learned among it, the learner decides. */
const modeUnsaid = (note: string): CardMode => (dayInName(note) ? 'suggest' : 'auto');

function modeOf(
  note: string,
  { cards: value, ...others }: Values,
  problemAt: ProblemAt,
): { mode: CardMode; problem: readonly Problem[] } {
  // A drawing, in a file that only its program reads.
  if (isUnset(value) && 'excalidraw-plugin' in others) return { mode: 'off', problem: [] };
  if (isUnset(value)) return { mode: modeUnsaid(note), problem: [] };
  if (value === true) return { mode: 'auto', problem: [] };
  if (value === false) return { mode: 'off', problem: [] };
  const mode = cardModes.find((known) => known === value);
  if (mode) return { mode, problem: [] };
  const written = plain(value);
  if (syntaxNamed(written)) return { mode: 'auto', problem: [] };
  const message = `"cards: ${written}" is not a way to make cards.`;
  const hint = `Write one of: ${cardModes.join(', ')}.`;
  return { mode: 'auto', problem: [problemAt('cards', message, hint)] };
}

/** `syntax: mochi`; `cards: mochi` is read as well, since other programs write it so. */
function syntaxOf(values: Values, problemAt: ProblemAt): Pick<FrontMatter, 'syntax' | 'problems'> {
  const named = textOf(values.syntax);
  if (named === undefined) return { syntax: syntaxNamed(textOf(values.cards) ?? ''), problems: [] };
  const syntax = syntaxNamed(named);
  if (syntax) return { syntax, problems: [] };
  const message = `"syntax: ${named}" is not a way to write cards that we know.`;
  const hint = `Write one of: ${syntaxNames.join(', ')}.`;
  return { syntax, problems: [problemAt('syntax', message, hint)] };
}

const gapMarks = ['==', '**', '{{'] as const;

/** `cloze: ["==", "**"]` */
const isNamedIn =
  (value: unknown) =>
  (mark: GapMark): boolean =>
    namesIn(value).some((name) => name.startsWith(mark));

/** `cards-kinds: [definition, list]` and `cards-min: 3`. */
function limitsOf(
  values: Values,
  problemAt: ProblemAt,
): Pick<FrontMatter, 'kinds' | 'fewestWords' | 'problems'> {
  const problems: Problem[] = [];
  const kinds = isUnset(values['cards-kinds']) ? undefined : namesIn(values['cards-kinds']);
  const unknown = kinds?.find((kind) => !kindNames.has(kind));
  if (unknown !== undefined) {
    const message = `"${unknown}" in "cards-kinds" is no kind of card.`;
    problems.push(problemAt('cards-kinds', message, `Write any of: ${[...kindNames].join(', ')}.`));
  }
  const fewest = values['cards-min'] ?? 0;
  const isCount = typeof fewest === 'number' && Number.isInteger(fewest) && fewest >= 0;
  if (!isCount)
    problems.push(
      problemAt('cards-min', '"cards-min" is not a number of words.', 'Write cards-min: 3.'),
    );
  return { kinds, fewestWords: isCount ? fewest : 0, problems };
}

/** Items come with their list. */
const kindNames: ReadonlySet<string> = new Set(cardKinds.filter((kind) => kind !== 'item'));

/** Also where nothing stands behind the key. */
const isUnset = (value: unknown): value is undefined | null =>
  value === undefined || value === null;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The first of `topics:`, else of `tags:` that is no state of the note, as a path: `statistics/tests`. */
function topicOf(values: Values): readonly string[] {
  const named = namesIn(values.topics ?? values.topic);
  const tags = namesIn(values.tags ?? values.tag).filter((tag) => !isState(tag));
  const [first] = named.length > 0 ? named : tags;
  return (first ?? '')
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '');
}

/** What a note is to its author, and not what it is about: `evergreen`, `todo`, `status/draft`. */
const isState = (tag: string): boolean =>
  /^(?:status|state|stage|type)\//i.test(tag) || states.has(tag.toLowerCase());

const states = setOf(`
  evergreen seed seedling budding growing sprout fleeting literature permanent draft wip todo
  to-read to-review to-process doing done finished in-progress inbox stub review reviewed active
  pending archive archived read unread moc zettel zettelkasten note notes daily daily-note
  daily-notes journal private public published important clippings
`);

const namesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(plain) : plain(value).split(','))
    .map((name) => name.trim().replace(/^#/, ''))
    .filter((name) => name !== '' && !/^flash-?cards?$/i.test(name));

/** What is written there. A map has no text, and may hold a `toString` of its own. */
const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null ? '…' : String(value ?? '');
