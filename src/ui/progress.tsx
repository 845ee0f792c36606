import { percent } from './format.ts';

/** How far something is that takes a while. In no live region: each percent would be read out. */
export function Progress({ of, done, say }: { of: string; done: number; say: Say }) {
  return (
    <p>
      <progress aria-label={of} value={done} /> {say(percent(Math.min(1, done)))}
    </p>
  );
}

type Say = (share: string) => string;
