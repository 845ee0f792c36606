// Cards and the journal as tables for other programs.

import { type Instant, isoDate, studyDayOf } from '#kit/time.ts';
import type { Due, Entry } from '#scheduler/journal.ts';
import { modelName, nameOfDeck } from './anki-schema.ts';
import { writeDelimited } from './delimited.ts';
import { answersOf, type ExportedCard } from './exported-card.ts';
import type { Here } from './waiting-history.ts';

/**
 * For Anki's text import: it updates the notes of an earlier one by the guid, also those of a package, which are of a type
 * of their own. A collection that has no such type passes over its name.
 */
export const ankiText = (cards: readonly ExportedCard[]): string =>
  [
    '#separator:Tab',
    '#html:true',
    `#notetype:${modelName}`,
    '#columns:Guid\tFront\tBack\tDeck\tTags',
    '#guid column:1',
    '#deck column:4',
    '#tags column:5',
    ...cards.map(({ id, frontHtml, backHtml, topic }) =>
      [id, frontHtml, backHtml, nameOfDeck(topic), tagOf(topic)]
        .map((field) => withLineTags(field).replace(/[\t\r\n]+/g, ' '))
        .map((field) =>
          field.startsWith('"') || field.startsWith('#')
            ? `"${field.replaceAll('"', '""')}"`
            : field,
        )
        .join('\t'),
    ),
    '',
  ].join('\n');

/** A field is a line: within code its ends become tags. */
const withLineTags = (html: string): string =>
  html.replace(/<pre>[\s\S]*?<\/pre>/g, (code) => code.replaceAll('\n', '<br>'));

const tagOf = (topic: readonly string[]): string =>
  topic.map((part) => part.replace(/\s+/g, '_')).join('::');

/** A spreadsheet takes a table for one of its own alphabet unless a mark says that it is Unicode. */
const unicodeMark = '\ufeff';

export const cardsCsv = (cards: readonly ExportedCard[], here: Here): string =>
  unicodeMark +
  writeDelimited(
    [
      [
        ...[
          'id',
          'topic',
          'front',
          'back',
          'phase',
          'stability',
          'difficulty',
          'reviews',
          'lapses',
        ],
        ...['due', 'dueAt', 'recall', 'note', 'line', 'tags'],
      ],
      ...cards.map((card) => [
        card.id,
        card.topic.join(' / '),
        card.frontText,
        card.backText,
        ...strengthOf(card.state?.memory),
        ...cellsOf(dueOfCard(card), here),
        rounded(card.recall) ?? '',
        card.note,
        card.line,
        tagOf(card.topic),
      ]),
    ],
    ',',
  );

/** To a tenth of a percent: no estimate is more exact. */
const rounded = (recall: number | undefined): number | undefined =>
  recall === undefined ? undefined : Math.round(recall * 1000) / 1000;

function dueOfCard({ state }: ExportedCard): Due | undefined {
  if (!state || state.memory.phase === 'new') return undefined;
  const { memory } = state;
  return memory.phase === 'review' ? { on: memory.due } : { at: memory.due };
}

/** The study day of a due, and its moment where it is minutes away. */
function cellsOf(due: Due | undefined, { offset, rolloverHour }: Here): readonly string[] {
  if (!due) return ['', ''];
  return 'on' in due
    ? [isoDate(due.on), '']
    : [isoDate(studyDayOf(due.at, offset, rolloverHour)), isoTime(due.at)];
}

const isoTime = (at: Instant): string => new Date(at).toISOString();

function strengthOf(memory: NonNullable<ExportedCard['state']>['memory'] | undefined) {
  if (!memory || memory.phase === 'new') return ['new', '', '', 0, 0];
  const { phase, stability, difficulty, reviews, lapses } = memory;
  return [phase, stability, difficulty, reviews, lapses];
}

/** Everything that is known of the cards, for a program to read: days and moments as ISO 8601 has them. */
export const cardsJson = (cards: readonly ExportedCard[], here: Here): string =>
  JSON.stringify(
    {
      format: 'recto-cards',
      version: 2,
      cards: cards.map((card) => ({
        id: card.id,
        topic: card.topic,
        front: card.frontText,
        back: card.backText,
        state: card.state ?? null,
        answers: answersOf(card).map(({ at, day, grade, tookMs, due, offset }) => ({
          at: isoTime(at),
          day: isoDate(day),
          grade,
          tookMs,
          ...dueFields(due, { ...here, offset }),
        })),
        ...dueFields(dueOfCard(card), here),
        recall: rounded(card.recall) ?? null,
        note: card.note,
        line: card.line,
        tags: [tagOf(card.topic)],
      })),
    },
    null,
    1,
  );

function dueFields(due: Due | undefined, here: Here) {
  const [day, at] = cellsOf(due, here);
  return { due: day || null, dueAt: at || null };
}

/** The journal for analysis: one line for each thing that happened. */
export const journalCsv = (entries: readonly Entry[], rolloverHour: number): string =>
  writeDelimited(
    [
      [
        ...['at', 'day', 'kind', 'card', 'grade', 'mode', 'tookMs', 'due', 'device', 'act'],
        'dueAt',
      ],
      ...entries.map((entry) => {
        const [due = '', dueAt = ''] = cellsOf(dueIn(entry), {
          offset: entry.offset,
          rolloverHour,
        });
        return [
          isoTime(entry.at),
          isoDate(entry.day),
          entry.kind,
          'card' in entry ? entry.card : '',
          ...(entry.kind === 'answered' ? [entry.grade, entry.mode, entry.tookMs] : ['', '', '']),
          due,
          entry.device,
          entry.action,
          dueAt,
        ];
      }),
    ],
    ',',
  );

/** What sets a card's due: an answer, an import, and who sets it by hand. */
const dueIn = (entry: Entry): Due | undefined => ('due' in entry ? entry.due : undefined);
