// The cards that were found: a grid of which only the rows in sight exist, moved through by the arrow keys.

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  useCallback,
  useRef,
} from 'react';
import type { Moment } from '#kit/time.ts';
import { comesBack } from '#scheduler/memory.ts';
import { dueWords } from '#study/due-words.ts';
import { number, percent } from '#ui/format.ts';
import { focusOnceShown, type RowsHandle, VirtualRows } from '#ui/virtual-rows.tsx';
import styles from './card-rows.module.css';
import { allOf, type Choice, extended, moved, toggledAt } from './choice.ts';
import type { Row, StandingOf } from './row.ts';
import { t } from './words.ts';

interface CardRowsProps {
  readonly rows: readonly Row[];
  readonly choice: Choice;
  /** Whether the page was come back to, from the card of the active row. */
  readonly isReturn: boolean;
  readonly standingOf: StandingOf;
  /** Nothing was answered so far: there is no recall to show, nor misses. */
  readonly isAllNew: boolean;
  readonly now: Moment;
  readonly onChoice: (choice: Choice) => void;
  readonly onOpen: (row: Row) => void;
  /** On a wide page a click shows the card beside the list; elsewhere it opens it. */
  readonly hasPreview: boolean;
}

export function CardRows(props: CardRowsProps) {
  const { rows, choice, isReturn, onChoice, onOpen, hasPreview } = props;
  const grid = useRef<HTMLDivElement>(null);
  const list = useRef<RowsHandle>(null);
  const { active } = choice;
  // At first the row of the card that was come back from; later the one that the keys have moved to.
  const wantsFocus = useRef(isReturn);
  const takeFocus = useCallback((row: HTMLElement | null) => {
    if (!row || !wantsFocus.current) return undefined;
    wantsFocus.current = false;
    return focusOnceShown(row);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event.key, active, rows.length, list.current?.perScreen() ?? 1);
    if (to !== undefined) {
      wantsFocus.current = true;
      list.current?.show(to);
      onChoice((event.shiftKey ? extended : moved)(choice, to, rows));
    } else if (event.key === 'Enter' && event.target === rowOfFocus()) {
      const row = rows[active];
      if (row) onOpen(row);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onChoice(allOf(choice, rows));
    else return;
    event.preventDefault();
  };
  const rowOfFocus = () => document.activeElement?.closest('[role="row"]');
  const onClick = (event: MouseEvent, row: Row, index: number) => {
    if (event.shiftKey) onChoice(extended(choice, index, rows));
    else if (event.ctrlKey || event.metaKey) onChoice(toggledAt(choice, index, rows));
    else if (hasPreview && event.detail < 2) onChoice(moved(choice, index, rows));
    else onOpen(row);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid out one by one
    <div
      ref={grid}
      role="grid"
      aria-label={t('title')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      className={styles.grid}
      data-all-new={props.isAllNew || undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Head />
      <div>
        <VirtualRows ref={list} rows={rows} within={grid} keep={active}>
          {(row, index) => (
            <CardRow
              key={row.id}
              ref={index === active ? takeFocus : undefined}
              {...{ ...props, row, index, onClick }}
            />
          )}
        </VirtualRows>
      </div>
    </div>
  );
}

function targetOf(key: string, active: number, count: number, screen: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + screen;
    case 'PageUp':
      return active - screen;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function Head() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: a head is not moved to
    <div role="row" aria-rowindex={1} className={styles.head}>
      {(
        [
          'selectCard',
          'columnLine',
          'column',
          'columnTopic',
          'columnRecall',
          'columnDue',
          'columnLapses',
        ] as const
      ).map((name) => (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: a head is not moved to
        <span key={name} role="columnheader">
          {name === 'selectCard' ? <span className="unseen">{t(name)}</span> : t(name)}
        </span>
      ))}
    </div>
  );
}

function CardRow({
  ref,
  row,
  index,
  rows,
  choice,
  standingOf,
  now,
  onChoice,
  onClick,
}: CardRowsProps & {
  ref: RefCallback<HTMLElement> | undefined;
  row: Row;
  index: number;
  onClick: (event: MouseEvent, row: Row, index: number) => void;
}) {
  const { state, recall } = standingOf(row.id);
  const isChosen = choice.chosen.has(row.id);
  const { memory, suspended, flag } = state;
  const due = comesBack(state, now);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={index === choice.active ? 0 : -1}
      className={`${styles.row} ${index === choice.active ? styles.active : ''}`}
      onClick={(event) => onClick(event, row, index)}
    >
      <Cell of="select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('selectCard')}
          checked={isChosen}
          onClick={(event) => event.stopPropagation()}
          onChange={({ nativeEvent }) => onChoice(select(choice, nativeEvent, index, rows))}
        />
      </Cell>
      <Cell of="line">{number(row.line)}</Cell>
      <Cell of="front" dir="auto">
        {row.front}
      </Cell>
      <Cell of="topic">
        <bdi>{row.topic.at(-1)}</bdi>
      </Cell>
      <Cell of="recall">{recall === undefined ? '' : percent(recall)}</Cell>
      <Cell of="due">
        {suspended ? t('stopped') : due ? dueWords(due, now) : t('newCard')}
        {flag === undefined ? null : <span className={styles.flag}>{t('flagged')}</span>}
      </Cell>
      <Cell of="lapses">
        {memory.phase === 'new' || memory.lapses === 0 ? '' : number(memory.lapses)}
      </Cell>
    </div>
  );
}

/** One more, or with Shift held all from the last one on. */
const select = (choice: Choice, event: Event, ...at: [index: number, rows: readonly Row[]]) =>
  event instanceof MouseEvent && event.shiftKey
    ? extended(choice, ...at)
    : toggledAt(choice, ...at);

function Cell({ of, dir, children }: { of: string; dir?: 'auto'; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
    <span role="gridcell" className={styles[of]} dir={dir}>
      {children}
    </span>
  );
}
