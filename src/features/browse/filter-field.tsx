// The query as it is typed, with what it may become, and the filters that a tap switches.

import { type RefObject, useMemo, useState } from 'react';
import { useDeck } from '#app/snapshot.ts';
import type { Interview } from '#scheduler/interview.ts';
import { SuggestField } from '#ui/suggest.tsx';
import { chips, hasTerm, toggled } from './chips.ts';
import { type Completion, completions, type Vocabulary } from './complete.ts';
import { type Condition, conditions } from './conditions.ts';
import type { FilterKey } from './filters.ts';
import styles from './page.module.css';
import type { Row } from './row.ts';
import { t } from './words.ts';

const leavingKeys: ReadonlySet<string> = new Set(['ArrowDown', 'Enter', 'Escape']);

export function FilterField({
  field,
  query,
  rows,
  interviews,
  onQuery,
  onLeave,
}: {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  rows: readonly Row[];
  interviews: readonly Interview[];
  onQuery: (query: string) => void;
  /** Down into the list: by Down and Enter, and by Escape once nothing is suggested any more. */
  onLeave: () => void;
}) {
  const [caret, setCaret] = useState<number>();
  const vocabulary = useVocabulary(rows, interviews);
  const options =
    caret === undefined
      ? []
      : completions(query, caret, vocabulary).map((completion) => ({
          ...completion,
          content: (
            <>
              <code className={styles.term} dir="auto">
                {completion.shown}
              </code>
              <span className="eyebrow">{explanationOf(completion)}</span>
            </>
          ),
          key: completion.shown,
        }));
  return (
    <>
      <SuggestField
        field={field}
        label={t('allCards')}
        placeholder={t('question')}
        listLabel={t('suggestions')}
        value={query}
        options={options}
        onChange={(text, at) => {
          setCaret(at);
          onQuery(text);
        }}
        onPick={(picked) => {
          setCaret(picked.caret);
          onQuery(picked.query);
        }}
        onKey={(event) => {
          if (!leavingKeys.has(event.key)) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <fieldset className={styles.chips}>
        <legend className="unseen">{t('filters')}</legend>
        {chips.map(({ name, term }) => (
          <button
            key={name}
            type="button"
            aria-pressed={hasTerm(query, term)}
            onClick={() => {
              setCaret(undefined);
              onQuery(toggled(query, term));
            }}
          >
            {t(name === 'stopped' ? 'stoppedChip' : name)}
          </button>
        ))}
      </fieldset>
    </>
  );
}

/** A condition explains itself, any other value its filter. */
function explanationOf({ key, value }: Completion): string {
  const condition = key === 'is' && conditions.find((each) => each === value);
  return t(condition ? conditionNames[condition] : explanations[key]);
}

const conditionNames = {
  due: 'isDue',
  new: 'isNew',
  learn: 'isLearn',
  review: 'isReview',
  stopped: 'isStopped',
  skipped: 'isSkipped',
  leech: 'isLeech',
  flagged: 'isFlagged',
  tofix: 'isToFix',
  offered: 'isOffered',
} as const satisfies Record<Condition, string>;

const explanations = {
  topic: 'forTopic',
  tag: 'forTag',
  file: 'forFile',
  line: 'forLine',
  kind: 'forKind',
  is: 'forIs',
  flag: 'forFlag',
  recall: 'forRecall',
  stab: 'forStab',
  diff: 'forDiff',
  due: 'forDue',
  lapses: 'forLapses',
  seen: 'forSeen',
  rated: 'forRated',
  edited: 'forEdited',
  interview: 'forInterview',
} as const satisfies Record<FilterKey, string>;

function useVocabulary(rows: readonly Row[], interviews: readonly Interview[]): Vocabulary {
  const { topics } = useDeck();
  return useMemo(
    () => ({
      topics: [...new Set(topics.flat())],
      notes: [...new Set(rows.map(({ note }) => note))],
      interviews: interviews.map(({ name }) => name),
    }),
    [topics, rows, interviews],
  );
}
