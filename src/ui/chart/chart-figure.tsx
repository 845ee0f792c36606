// What every chart stands in: the sentence that it shows, the drawing, and the same numbers as a table.

import type { ReactNode } from 'react';
import '../controls.css';
import styles from './chart.module.css';
import { t } from './words.ts';

export interface ChartTable {
  /** Names of the columns; the first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function ChartFigure({
  sentence,
  table,
  children,
}: {
  /** What the chart shows, in words that need no chart. */
  sentence: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption>{sentence}</figcaption>
      {children}
      <details className={styles.numbers}>
        <summary>{t('table')}</summary>
        <Numbers table={table} />
      </details>
    </figure>
  );
}

function Numbers({ table: { columns, rows } }: { table: ChartTable }) {
  return (
    <table className="num">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
          <tr key={row}>
            <th scope="row">{name}</th>
            {values.map((value, column) => (
              <td key={columns[column + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
