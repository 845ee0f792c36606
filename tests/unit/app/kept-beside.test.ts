import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAll, keep, kept, keptAs } from '#app/kept-beside.ts';

/** A browser's own, whose keys are properties. */
class Beside {
  getItem(key: string): string | null {
    return (this as unknown as Record<string, string>)[key] ?? null;
  }
  setItem(key: string, text: string): void {
    (this as unknown as Record<string, string>)[key] = text;
  }
  removeItem(key: string): void {
    delete (this as unknown as Record<string, string>)[key];
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new Beside());
});
afterEach(() => vi.unstubAllGlobals());

test('what is kept is there again, named after where the app lives', () => {
  keep('pace', '{"definition":9}');
  expect(kept('pace')).toBe('{"definition":9}');
  expect(keptAs<{ definition: number }>('pace')).toEqual({ definition: 9 });
  expect(Object.keys(localStorage)).toEqual(['recto:/:pace']);
});

test('what is not there, or broken, is nothing', () => {
  for (const broken of ['{broken', 'null', '5']) {
    keep('pace', broken);
    expect(keptAs('pace')).toBeUndefined();
  }
  expect(keptAs('look')).toBeUndefined();
  expect(kept('look')).toBeNull();
});

test('all of it is forgotten, and nothing of other apps', () => {
  for (const what of ['look', 'pace', 'backup-put-off']) keep(what, '1');
  localStorage.setItem('recto:/fork/:look', 'of another');
  forgetAll();
  expect(Object.keys(localStorage)).toEqual(['recto:/fork/:look']);
});

test('a browser that is full goes on with what it has', () => {
  keep('look', 'before');
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => keep('look', 'after')).not.toThrow();
  expect(kept('look')).toBe('before');
});

test('a browser that forbids it keeps nothing, and nothing fails', () => {
  vi.unstubAllGlobals();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  try {
    expect(() => keep('look', 'x')).not.toThrow();
    expect(kept('look')).toBeNull();
    expect(keptAs('look')).toBeUndefined();
    expect(forgetAll).not.toThrow();
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});
