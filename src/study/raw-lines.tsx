import { number } from '#ui/format.ts';
import styles from './sheets/card-sheet.module.css';

/** Lines of a note as they were written, with their numbers. */
export function RawLines({
  lines,
  first,
  isOfCard = () => false,
}: {
  lines: readonly string[];
  /** The number of the first of them. */
  first: number;
  isOfCard?: (line: number) => boolean;
}) {
  return (
    <ol className={styles.raw} start={first}>
      {lines.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <li key={index} data-of-card={isOfCard(first + index) || undefined}>
          <span aria-hidden="true">{number(first + index)}</span>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ol>
  );
}
