// Cards and the journal as tables for other programs, and tables of others as notes.

import type { Entry } from '#scheduler/journal.ts';
import { type Delimiter, delimiterOf, parseDelimited, writeDelimited } from './delimited.ts';
import { answersOf, type ExportedCard } from './exported-card.ts';

/** For Anki's text import: it updates the notes of an earlier one by the guid. */
export const ankiText = (cards: readonly ExportedCard[]): string =>
  [
    '#separator:Tab',
    '#html:true',
    '#columns:Guid\tFront\tBack\tDeck\tTags',
    '#guid column:1',
    '#deck column:4',
    '#tags column:5',
    ...cards.map(({ id, frontHtml, backHtml, topic }) =>
      [id, frontHtml, backHtml, ['Recto', ...topic].join('::'), tagOf(topic)]
        .map((field) => field.replace(/[\t\r\n]+/g, ' '))
        .map((field) =>
          field.startsWith('"') || field.startsWith('#')
            ? `"${field.replaceAll('"', '""')}"`
            : field,
        )
        .join('\t'),
    ),
    '',
  ].join('\n');

const tagOf = (topic: readonly string[]): string =>
  topic.map((part) => part.replace(/\s+/g, '_')).join('::');

export const cardsCsv = (cards: readonly ExportedCard[], delimiter: Delimiter = ','): string =>
  writeDelimited(
    [
      ['id', 'topic', 'front', 'back', 'phase', 'stability', 'difficulty', 'reviews', 'lapses'],
      ...cards.map(({ id, topic, frontText, backText, state }) => [
        id,
        topic.join(' / '),
        frontText,
        backText,
        ...strengthOf(state?.memory),
      ]),
    ],
    delimiter,
  );

function strengthOf(memory: NonNullable<ExportedCard['state']>['memory'] | undefined) {
  if (!memory || memory.phase === 'new') return ['new', '', '', 0, 0];
  const { phase, stability, difficulty, reviews, lapses } = memory;
  return [phase, stability, difficulty, reviews, lapses];
}

/** Everything that is known of the cards, for a program to read. */
export const cardsJson = (cards: readonly ExportedCard[]): string =>
  JSON.stringify(
    {
      format: 'recto-cards',
      version: 1,
      cards: cards.map((card) => ({
        id: card.id,
        topic: card.topic,
        front: card.frontText,
        back: card.backText,
        state: card.state ?? null,
        answers: answersOf(card).map(({ at, day, grade, tookMs, due }) => ({
          at,
          day,
          grade,
          tookMs,
          due,
        })),
      })),
    },
    null,
    1,
  );

/** The journal for analysis: one line for each thing that happened. */
export const journalCsv = (entries: readonly Entry[]): string =>
  writeDelimited(
    [
      ['at', 'day', 'kind', 'card', 'grade', 'mode', 'tookMs', 'due', 'device', 'act'],
      ...entries.map((entry) => [
        new Date(entry.at).toISOString(),
        entry.day,
        entry.kind,
        'card' in entry ? entry.card : '',
        ...(entry.kind === 'answered'
          ? [entry.grade, entry.mode, entry.tookMs, dueOf(entry.due)]
          : ['', '', '', '']),
        entry.device,
        entry.action,
      ]),
    ],
    ',',
  );

const dueOf = (due: Extract<Entry, { kind: 'answered' }>['due']): string | number =>
  'on' in due ? due.on : new Date(due.at).toISOString();

/** A table of fronts and backs as a note. Lines that Anki puts before its own tables are passed over. */
export function notesFromTable(text: string, title: string): { text: string; cards: number } {
  const body = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^#(separator|html|tags|columns|notetype|deck|guid)[ \w]*:/i.test(line))
    .join('\n');
  const [head, ...others] = parseDelimited(body, delimiterOf(body)).filter(
    ([front, back]) => front?.trim() && back?.trim(),
  );
  const rows = !head || isHead(head) ? others : [head, ...others];
  const paragraphs = rows.map(
    ([front = '', back = '']) => `Q: ${lineOf(front)}\nA: ${lineOf(back)}`,
  );
  return {
    text: `---\ntitle: ${JSON.stringify(title)}\ncards: explicit\n---\n\n${paragraphs.join('\n\n')}\n`,
    cards: rows.length,
  };
}

/** `question,answer`: the names of the columns. */
const isHead = ([front = '', back = '']: readonly string[]): boolean =>
  /^(?:q|question|front|term|word|prompt|vorderseite|frage)$/i.test(front.trim()) &&
  /^(?:a|answer|back|definition|meaning|translation|rückseite|antwort)$/i.test(back.trim());

/** HTML does not survive in a note: what is bold and the like is its text, and what only looks like a tag stays. */
const lineOf = (field: string): string =>
  field
    .replace(
      /<\/?(?:br|b|i|u|s|em|strong|div|p|span|sub|sup|ul|ol|li|code)(?:\s[^<>]*)?\/?>/gi,
      ' ',
    )
    .replace(/<(?=[\w/!?])/g, '\\<')
    .replace(/\s+/g, ' ')
    .trim();
