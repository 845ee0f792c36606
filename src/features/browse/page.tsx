// Browse: every card of the notes, found by what it says and by what is remembered of it.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { searchMark } from '#app/overlays.tsx';
import { addressOf, leaveMark, markHere, useNavigate, useTextInAddress } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import { PlainPage } from '#app/shell.tsx';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { toggled } from '#scheduler/card-acts.ts';
import { useCardSheets } from '#study/sheets/use-card-sheets.tsx';
import { useActKeys } from '#study/use-act-keys.ts';
import { useCardActions } from '#study/use-card-actions.ts';
import { useCardActs } from '#study/use-card-acts.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { isNowhere, useKeys } from '#ui/use-keys.ts';
import { useMedia } from '#ui/use-media.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CardRows } from './card-rows.tsx';
import { meant, noneOf, toggledAt } from './choice.ts';
import { FilterField } from './filter-field.tsx';
import { isOrder, type Order, orders } from './order.ts';
import { Nothing, sayFound, Unknown, useSayFound } from './outcome.tsx';
import '#ui/controls.css';
import styles from './page.module.css';
import { Preview } from './preview.tsx';
import type { Row } from './row.ts';
import { useChoice } from './use-choice.ts';
import { type Browsed, useFound } from './use-found.ts';
import { useRows } from './use-rows.ts';
import { t } from './words.ts';

const noRows: readonly Row[] = [];

export function BrowsePage() {
  const rows = useRows();
  const asked = useAsked();
  const { query, order } = asked;
  const found = useFound(query, rows ?? noRows, order);
  return (
    <PlainPage title={t('title')} width="whole">
      <Cards
        isHere={rows !== undefined}
        all={rows ?? noRows}
        found={found}
        query={query}
        isAtRest={asked.isAtRest}
        order={order}
        onQuery={asked.type}
        onOrder={asked.sortBy}
        onLeave={asked.settle}
      />
    </PlainPage>
  );
}

/** How long typing must rest before the address follows: browsers refuse more than a few changes a second. */
const restMs = 400;

/** The query and the order. They stand in the address, so that they can be kept, sent, and come back to. */
function useAsked() {
  const navigate = useNavigate();
  const inAddress = useTextInAddress('q') ?? '';
  const sort = useTextInAddress('sort') ?? 'notes';
  const order = isOrder(sort) ? sort : 'notes';
  const [query, setQuery] = useState(inAddress);
  const [followed, setFollowed] = useState(inAddress);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  if (followed !== inAddress) {
    setFollowed(inAddress);
    setQuery(inAddress);
  }
  const go = (q: string, by: Order) => {
    clearTimeout(rest.current);
    setFollowed(q);
    const search = new URLSearchParams({
      ...(q ? { q } : {}),
      ...(by === 'notes' ? {} : { sort: by }),
    });
    navigate(`/browse${search.size > 0 ? `?${search}` : ''}`, { replace: true });
  };
  return {
    query,
    isAtRest: query === inAddress,
    order,
    type: (text: string) => {
      setQuery(text);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => go(text, order), restMs);
    },
    sortBy: (by: Order) => go(query, by),
    /** Puts what was typed into the address at once, before the page is left. */
    settle: () => go(query, order),
  };
}

interface CardsProps {
  readonly isHere: boolean;
  readonly all: readonly Row[];
  readonly found: Browsed;
  readonly query: string;
  /** Nothing is being typed: what is half typed is not yet a mistake. */
  readonly isAtRest: boolean;
  readonly order: Order;
  readonly onQuery: (query: string) => void;
  readonly onOrder: (order: Order) => void;
  readonly onLeave: () => void;
}

function Cards(props: CardsProps) {
  const { isHere, all, found, query, isAtRest, order, onQuery, onOrder, onLeave } = props;
  const { rows, standingOf, now } = found;
  const navigate = useNavigate();
  const undoable = useUndoable();
  const act = useCardActs(undoable);
  const { storage } = useServices();
  const { states } = useSnapshot();
  const deck = useDeck();
  const hasPreview = useMedia('(min-width: 75em)');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useSearchOnArrival(field);
  useSayFound(found, isHere && isAtRest && found.query === query);
  const { choice, isReturn, setChoice } = useChoice(rows);
  const chosen = rows.filter(({ id }) => choice.chosen.has(id)).map(({ id }) => id);
  const here = rows[choice.active];
  const isAllNew = [...states.values()].every(({ memory }) => memory.phase === 'new');
  const open = (row: Row) => {
    onLeave();
    leaveMark(row.id);
    navigate(addressOf('/card', [row.id]));
  };
  const enterList = () => {
    const row = list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    // Where nothing was found there is no row to go to, and the field is left all the same.
    (row ?? title.current)?.focus();
  };
  // The active row looks as if it had the focus: where nothing has it, the first arrow key or Enter gives it.
  useKeys({ ArrowDown: enterList, ArrowUp: enterList, Enter: enterList }, isNowhere);
  const those = meant(choice, rows);
  const toggle = (what: 'flag' | 'stop') => () =>
    act(toggled(what, those, { deck, states: storage.current().states }), those);
  const clear = () => setChoice(noneOf(choice));
  useKeys({
    '/': () => field.current?.focus(),
    x: () => setChoice(toggledAt(choice, choice.active, rows)),
    // What was selected by hand is not left behind by one key.
    ...(choice.chosen.size > 0 ? { Escape: clear } : {}),
  });
  useActKeys({
    flag: toggle('flag'),
    skip: () => act({ kind: 'skip' }, those),
    stop: toggle('stop'),
  });
  const sheets = useCardSheets(
    useCardActions(undoable, () => undefined),
    here?.id,
  );

  return (
    <>
      <header className={styles.head}>
        <h1 ref={title} className={styles.title} tabIndex={-1}>
          {t('title')}
        </h1>
        <FilterField
          field={field}
          query={query}
          rows={all}
          interviews={found.interviews}
          onQuery={onQuery}
          onLeave={enterList}
        />
        <div className={styles.status}>
          <p className="num">{isHere ? sayFound(found) : t('loading')}</p>
          <label>
            {t('sort')}
            <select
              value={order}
              onChange={({ target }) => isOrder(target.value) && onOrder(target.value)}
            >
              {orders.map((each) => (
                <option key={each} value={each}>
                  {t(orderNames[each])}
                </option>
              ))}
            </select>
          </label>
        </div>
        {isAtRest ? <Unknown found={found} /> : null}
      </header>
      <div className={styles.cards} ref={list}>
        <div className={styles.list}>
          {rows.length > 0 ? (
            <CardRows
              rows={rows}
              choice={choice}
              isReturn={isReturn}
              standingOf={standingOf}
              isAllNew={isAllNew}
              now={now}
              onChoice={setChoice}
              onOpen={open}
              hasPreview={hasPreview}
            />
          ) : null}
          {isHere && rows.length === 0 && !found.isReading ? (
            <Nothing query={query} nearest={found.nearest} onQuery={onQuery} />
          ) : null}
        </div>
        {hasPreview && here ? <Preview key={here.id} row={here} /> : null}
        {chosen.length > 0 ? (
          <BulkBar cards={chosen} now={now} onAct={(what) => act(what, chosen)} onClear={clear} />
        ) : null}
      </div>
      {sheets.sheet}
    </>
  );
}

/** A learner who came by "/" wants to type. The shell has put the focus on the heading by then. */
function useSearchOnArrival(field: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (markHere() !== searchMark) return;
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [field]);
}

const orderNames = {
  notes: 'byNotes',
  recall: 'byRecall',
  due: 'byDue',
  stability: 'byStability',
  lapses: 'byLapses',
} as const satisfies Record<Order, string>;
