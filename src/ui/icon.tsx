// The icons of the app, by what they mean. They come as data: to draw them takes ten lines, and saves 2 kB of the first
// load. The one file that knows where from.

import {
  CalendarDays,
  ChartSpline,
  ChevronLeft,
  ChevronRight,
  Ellipsis,
  type IconNode,
  ListTree,
  PanelsTopLeft,
  Search,
  Settings2,
  Timer,
  Undo2,
  X,
} from 'lucide';
import { createElement } from 'react';
import styles from './icon.module.css';

const icons = {
  today: PanelsTopLeft,
  quiz: Timer,
  topics: ListTree,
  stats: ChartSpline,
  interviews: CalendarDays,
  settings: Settings2,
  undo: Undo2,
  close: X,
  more: Ellipsis,
  open: ChevronRight,
  back: ChevronLeft,
  browse: Search,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;

/** Always beside a word or inside a control that has a name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {icons[name].map(([tag, attributes], index) =>
        createElement(tag, { ...attributes, key: index }),
      )}
    </svg>
  );
}
