// Rows of which only those in sight exist. The one file that knows virtua.

import { type ReactElement, type Ref, type RefObject, useImperativeHandle, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

export interface RowsHandle {
  /** Scrolls as little as is needed to show a row. */
  readonly show: (index: number) => void;
  /** How many rows fit on the screen. */
  readonly perScreen: () => number;
}

export function VirtualRows<Row>({
  ref,
  rows,
  within,
  keep,
  children,
}: {
  ref?: Ref<RowsHandle>;
  rows: readonly Row[];
  /** What scrolls. */
  within: RefObject<HTMLElement | null>;
  /** Exists also when it is out of sight: the row that has the focus. */
  keep: number;
  children: (row: Row, index: number) => ReactElement;
}) {
  const list = useRef<VirtualizerHandle>(null);
  useImperativeHandle(ref, () => ({
    show: (index) => list.current?.scrollToIndex(index, { align: 'nearest' }),
    perScreen: () => {
      const { current } = list;
      if (!current) return 1;
      const height = current.getItemSize(current.findItemIndex(current.scrollOffset));
      return Math.max(1, Math.floor(current.viewportSize / Math.max(1, height)) - 1);
    },
  }));
  return (
    <Virtualizer
      ref={list}
      data={rows}
      scrollRef={within}
      keepMounted={keep >= 0 && keep < rows.length ? [keep] : []}
    >
      {children}
    </Virtualizer>
  );
}

/** A row is out of sight until it has been measured, and can have no focus before. Answers the way to call it off. */
export function focusOnceShown(row: HTMLElement): () => void {
  let frame = 0;
  const attempt = () => {
    row.focus();
    if (document.activeElement !== row) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
