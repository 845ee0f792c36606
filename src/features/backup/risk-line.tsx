// A line of what threatens progress: what it is, the way to the backups, and another answer.

import { Link } from '#app/router.tsx';
import { Button } from '#ui/button.tsx';
import styles from './risk-line.module.css';

export function RiskLine({
  role,
  said,
  door,
  answer,
  onAnswer,
}: {
  role: 'alert' | 'note';
  said: string;
  /** What the way to the backups is called. */
  door: string;
  answer: string;
  onAnswer: () => void;
}) {
  return (
    <div className={styles.risk} role={role}>
      <p>{said}</p>
      <div>
        <Link to="/settings/data" className="link">
          {door}
        </Link>
        <Button look="text" onClick={onAnswer}>
          {answer}
        </Button>
      </div>
    </div>
  );
}
