// The icons of the app, by what they mean. The one file that knows where they come from.

import {
  ChartSpline,
  ChevronRight,
  Ellipsis,
  ListTree,
  type LucideIcon,
  PanelsTopLeft,
  Settings2,
  Timer,
  Undo2,
  X,
} from 'lucide-react';
import styles from './icon.module.css';

const icons = {
  today: PanelsTopLeft,
  quiz: Timer,
  topics: ListTree,
  stats: ChartSpline,
  settings: Settings2,
  undo: Undo2,
  close: X,
  more: Ellipsis,
  open: ChevronRight,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** Always beside a word or inside a control that has a name. */
export function Icon({ name }: { name: IconName }) {
  const Drawing = icons[name];
  return <Drawing className={styles.icon} aria-hidden="true" strokeWidth={1.7} />;
}
