// Browse: every card of the notes, found by what it says and by what is remembered of it.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { searchMark } from '#app/overlays.tsx';
import { addressOf, leaveMark, markHere, useNavigate, useTextInAddress } from '#app/router.tsx';
import { PlainPage } from '#app/shell.tsx';
import type { CardAct } from '#scheduler/card-acts.ts';
import { useCardActs } from '#study/use-card-acts.ts';
import { useKeys } from '#ui/use-keys.ts';
import { useMedia } from '#ui/use-media.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CardRows } from './card-rows.tsx';
import { meant, noneOf, toggledAt } from './choice.ts';
import { FilterField } from './filter-field.tsx';
import { isOrder, type Order, orders } from './order.ts';
import { Nothing, Unknown } from './outcome.tsx';
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
  const { query, order, setQuery, setOrder } = useAsked();
  const found = useFound(query, rows ?? noRows, order);
  return (
    <PlainPage title={t('title')} width="whole">
      <Cards
        isHere={rows !== undefined}
        all={rows ?? noRows}
        found={found}
        query={query}
        order={order}
        onQuery={setQuery}
        onOrder={setOrder}
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
  if (followed !== inAddress) {
    setFollowed(inAddress);
    setQuery(inAddress);
  }
  const go = (q: string, by: Order) => {
    const search = new URLSearchParams({
      ...(q ? { q } : {}),
      ...(by === 'notes' ? {} : { sort: by }),
    });
    navigate(`/browse${search.size > 0 ? `?${search}` : ''}`, { replace: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the rest anew
  useEffect(() => {
    if (query === inAddress) return;
    const timer = setTimeout(() => {
      setFollowed(query);
      go(query, order);
    }, restMs);
    return () => clearTimeout(timer);
  }, [query]);
  return { query, order, setQuery, setOrder: (by: Order) => go(query, by) };
}

interface CardsProps {
  readonly isHere: boolean;
  readonly all: readonly Row[];
  readonly found: Browsed;
  readonly query: string;
  readonly order: Order;
  readonly onQuery: (query: string) => void;
  readonly onOrder: (order: Order) => void;
}

function Cards({ isHere, all, found, query, order, onQuery, onOrder }: CardsProps) {
  const { rows, standingOf, now } = found;
  const navigate = useNavigate();
  const act = useCardActs();
  const hasPreview = useMedia('(min-width: 1200px)');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useSearchOnArrival(field);
  const { choice, isReturn, setChoice } = useChoice(rows);
  const chosen = rows.filter(({ id }) => choice.chosen.has(id)).map(({ id }) => id);
  const here = rows[choice.active];
  const open = (row: Row) => {
    leaveMark(row.id);
    navigate(addressOf('/card', [row.id]));
  };
  const enterList = () =>
    list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  const doWithThem = (what: CardAct) => act(what, meant(choice, rows));
  const state = here && standingOf(here.id).state;
  const flag = () => doWithThem({ kind: state?.flag === undefined ? 'flag' : 'unflag' });
  useKeys({
    '/': () => field.current?.focus(),
    x: () => setChoice(toggledAt(choice, choice.active, rows)),
    f: flag,
    '*': flag,
    '@': () => doWithThem({ kind: state?.suspended ? 'resume' : 'stop' }),
    '-': () => doWithThem({ kind: 'skip' }),
  });

  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
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
          <p className="num">
            {!isHere
              ? t('loading')
              : found.isReading
                ? t('answersLoading')
                : t('cards', { n: rows.length })}
          </p>
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
        <Unknown found={found} />
      </header>
      <div className={styles.cards} ref={list}>
        <div className={styles.list}>
          {rows.length > 0 ? (
            <CardRows
              rows={rows}
              choice={choice}
              isReturn={isReturn}
              standingOf={standingOf}
              now={now}
              onChoice={setChoice}
              onOpen={open}
              hasPreview={hasPreview}
            />
          ) : isHere && !found.isReading ? (
            <Nothing query={query} nearest={found.nearest} onQuery={onQuery} />
          ) : null}
        </div>
        {hasPreview && here ? <Preview key={here.id} row={here} /> : null}
        {chosen.length > 0 ? (
          <BulkBar
            cards={chosen}
            now={now}
            onAct={(what) => act(what, chosen)}
            onClear={() => setChoice(noneOf(choice))}
          />
        ) : null}
      </div>
    </>
  );
}

/** Who came by "/" wants to type. The shell has put the focus on the heading by then. */
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
