// What pages keep beside the database, to be there before it is open. All of it can be worked out again, or asked
// again: where the browser is full or keeps nothing, nothing is kept, and nobody hears of it.

import { databaseName } from './database-name.ts';

const prefix = `${databaseName(import.meta.env.BASE_URL)}:`;

export function keep(what: string, text: string): void {
  try {
    localStorage.setItem(prefix + what, text);
  } catch {
    // Full, or forbidden.
  }
}

export function kept(what: string): string | null {
  try {
    return localStorage.getItem(prefix + what);
  } catch {
    return null;
  }
}

/** What was kept as JSON. An older version may have written it: whoever reads it looks at each part. */
export function keptAs<Shape extends object>(what: string): Partial<Shape> | undefined {
  try {
    const found = JSON.parse(kept(what) ?? 'null');
    return found instanceof Object ? found : undefined;
  } catch {
    return undefined;
  }
}

export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Forbidden: there is nothing.
  }
}
