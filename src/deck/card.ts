// What a card is. Everything here is built from the notes and may be thrown away: the learner's part is the journal.

import type { Brand } from '#kit/brand.ts';
import type { Content } from './content.ts';

/** Stable across edits: a hash of the author's own words that the prompt is made of, or their `^anchor`. */
export type CardId = Brand<string, 'CardId'>;

// biome-ignore format: a table of names
export const cardKinds = [
  'definition', 'reverse', 'cloze', 'list', 'item', 'sequence', 'relation', 'comparison', 'formula',
  'acronym', 'table', 'code', 'question', 'choice',
] as const;

export type CardKind = (typeof cardKinds)[number];

/** Confident cards are studied, suggested ones are offered for triage. */
export const tiers = ['confident', 'suggested'] as const;
export type Tier = (typeof tiers)[number];

/** From the root of the notes to the leaf: `['Statistics', 'Tests', 'Power']`. */
export type TopicPath = readonly string[];

/** One line of the author's notes, as it is shown with its number. */
export interface NoteLine {
  /** 1-based line in the note. */
  readonly line: number;
  readonly content: Content;
}

/** One item of a list card. Each is a card of its own, with its own memory. */
export interface ListItem extends NoteLine {
  readonly id: CardId;
}

/** Both sides of a card, as shown. Faces lie in chunks and are loaded when needed. */
export interface CardFace {
  readonly id: CardId;
  /** Topic and ancestor labels, most general first, without repeated words. */
  readonly crumb: readonly string[];
  readonly front: Content;
  /** The front as plain text: what is read aloud, listed and searched. */
  readonly frontText: string;
  /** The answer, in the author's own lines. The front shows one blank rule for each. */
  readonly answer: readonly NoteLine[];
  readonly backText: string;
  /** The source lines, dimmed below the answer; empty where they would only repeat it. */
  readonly source: readonly NoteLine[];
  /** On list cards: what is to be named, in note order. */
  readonly items?: readonly ListItem[];
  /** Path of the note below the notes folder, with `/`. */
  readonly note: string;
  readonly line: number;
  readonly endLine: number;
}
