import { beforeEach, expect, test } from 'vitest';
import { aClock, aNewBrowser, answer, aTab, tightLimits } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

test.each([0, 1, 2, 5])(
  'a copy that is made while answers are sealed, after %i batches, has each of them once',
  async (batches) => {
    const tab = await aTab(aClock(), () => {}, tightLimits);
    for (let i = 0; i < 30; i++) {
      await tab.record([answer(`card ${i}`)]);
      if (i === 9) await tab.tidy(() => []);
    }
    const copied: string[] = [];
    let read = 0;
    if (batches === 0) await tab.tidy(() => []);
    for await (const batch of tab.batches()) {
      copied.push(...batch.map(({ id }) => id));
      read += 1;
      if (read === batches) await tab.tidy(() => []);
    }
    const journal = await tab.journal();
    expect(copied.toSorted()).toEqual(journal.map(({ id }) => id).toSorted());
  },
);
