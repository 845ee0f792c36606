import { afterEach, expect, test, vi } from 'vitest';
import { askForPersistence, persistence } from '#storage/persistence.ts';

afterEach(() => vi.unstubAllGlobals());

const browser = (storage: object | undefined) => vi.stubGlobal('navigator', { storage });

test('a browser that keeps what was stored says so, before and after it was asked', async () => {
  browser({ persisted: async () => false, persist: async () => true });
  expect(await persistence()).toBe('may-be-cleared');
  expect(await askForPersistence()).toBe('kept');
});

test('a browser that fails to answer has said nothing, and nothing fails with it', async () => {
  browser({ persist: () => Promise.reject(new TypeError('no permission here')) });
  expect(await askForPersistence()).toBe('unknown');
});

test('a browser that cannot tell is not called safe', async () => {
  browser(undefined);
  expect(await persistence()).toBe('unknown');
  browser({ estimate: async () => ({}) });
  expect(await askForPersistence()).toBe('unknown');
});
