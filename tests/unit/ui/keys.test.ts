import { describe, expect, test } from 'vitest';
import { actionFor, goesOn, hintOf, isOurs, keyNameOf, meaningOf, type Stroke } from '#ui/keys.ts';
import { printedKey } from '#ui/printed-key.ts';
import { spokenKeys } from '#ui/spoken-keys.ts';

const aStroke = (key: string, rest: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  getModifierState: () => false,
  ...rest,
});

describe('a key is named', () => {
  test('by what it writes, in whichever case', () => {
    expect(keyNameOf(aStroke('u', { code: 'KeyU' }))).toBe('u');
    expect(keyNameOf(aStroke('U', { code: 'KeyU', shiftKey: true }))).toBe('u');
    expect(keyNameOf(aStroke(' ', { code: 'Space' }))).toBe('Space');
    expect(keyNameOf(aStroke('Enter'))).toBe('Enter');
  });

  test('by its letter on a layout that has moved it', () => {
    // AZERTY writes Z where QWERTY has W.
    expect(keyNameOf(aStroke('z', { code: 'KeyW' }))).toBe('z');
  });

  test('by its place where the layout writes no Latin letters', () => {
    expect(keyNameOf(aStroke('г', { code: 'KeyU' }))).toBe('u');
    expect(keyNameOf(aStroke('ㅕ', { code: 'KeyU' }))).toBe('u');
  });

  test('by its digit on the digit row and the number pad', () => {
    expect(keyNameOf(aStroke('1', { code: 'Digit1' }))).toBe('1');
    expect(keyNameOf(aStroke('1', { code: 'Numpad1' }))).toBe('1');
    // The digit row of AZERTY writes a digit with Shift only.
    expect(keyNameOf(aStroke('&', { code: 'Digit1' }))).toBe('1');
    expect(keyNameOf(aStroke('!', { code: 'Digit1', shiftKey: true }))).toBe('!');
  });

  test('by the sign that AltGr writes, and never by the digit or the letter on that key', () => {
    const withAltGr = (key: string, code: string) =>
      keyNameOf(aStroke(key, { code, getModifierState: (name) => name === 'AltGraph' }));
    expect(withAltGr('@', 'Digit2')).toBe('@');
    expect(withAltGr('€', 'Digit4')).toBe('€');
    expect(withAltGr('€', 'KeyE')).toBe('€');
  });

  test('with Ctrl and Cmd alike', () => {
    expect(keyNameOf(aStroke('z', { code: 'KeyZ', ctrlKey: true }))).toBe('mod+z');
    expect(keyNameOf(aStroke('z', { code: 'KeyZ', metaKey: true }))).toBe('mod+z');
  });

  test('by its place with Alt, which writes other signs on a Mac', () => {
    expect(keyNameOf(aStroke('¡', { code: 'Digit1', altKey: true }))).toBe('1');
    expect(keyNameOf(aStroke('ü', { code: 'KeyU', altKey: true }))).toBe('u');
    // There it waits for the letter that its dots belong to.
    expect(keyNameOf(aStroke('Dead', { code: 'KeyU', altKey: true }))).toBe('u');
  });
});

describe('a shortcut', () => {
  test('never fires while someone types or composes', () => {
    expect(isOurs(aStroke('u'), 'text', 'on')).toBe(false);
    expect(isOurs(aStroke('Enter'), 'text', 'on')).toBe(false);
    expect(isOurs(aStroke('u', { isComposing: true }), 'page', 'on')).toBe(false);
  });

  test('leaves Space and Enter to the button or link that has the focus', () => {
    expect(isOurs(aStroke(' '), 'control', 'on')).toBe(false);
    expect(isOurs(aStroke('Enter'), 'control', 'on')).toBe(false);
    expect(isOurs(aStroke('3'), 'control', 'on')).toBe(true);
  });

  test('of a single key can be turned off, and Space, Enter and Escape go on working', () => {
    expect(isOurs(aStroke('3'), 'page', 'off')).toBe(false);
    expect(isOurs(aStroke(','), 'page', 'off')).toBe(false);
    for (const key of [' ', 'Enter', 'Escape'])
      expect(isOurs(aStroke(key), 'page', 'off')).toBe(true);
    expect(isOurs(aStroke('z', { ctrlKey: true }), 'page', 'off')).toBe(true);
  });

  test('of a single key can be asked to need Alt', () => {
    expect(isOurs(aStroke('3'), 'page', 'alt')).toBe(false);
    expect(isOurs(aStroke('3', { altKey: true }), 'page', 'alt')).toBe(true);
    expect(isOurs(aStroke('3', { altKey: true }), 'page', 'on')).toBe(false);
    const dots = aStroke('Dead', { code: 'KeyU', altKey: true });
    expect(isOurs(dots, 'page', 'alt')).toBe(true);
    expect(isOurs(dots, 'page', 'on')).toBe(false);
  });
});

test('with Alt and Shift a sign is still the sign, and never the digit on its key', () => {
  const at = (key: string, code: string) =>
    keyNameOf(aStroke(key, { code, altKey: true, shiftKey: true }));
  expect(at('€', 'Digit2')).toBe('@');
  expect(at('¿', 'Slash')).toBe('?');
});

test('Ctrl or Cmd with K is answered while someone types, nothing else is', () => {
  expect(isOurs(aStroke('k', { ctrlKey: true }), 'text', 'off')).toBe(true);
  expect(isOurs(aStroke('k', { metaKey: true }), 'text', 'off')).toBe(true);
  expect(isOurs(aStroke('z', { ctrlKey: true }), 'text', 'on')).toBe(false);
  expect(isOurs(aStroke('k'), 'text', 'on')).toBe(false);
});

test('a key that was moved means what it did at its new place, and nothing at the old one', () => {
  const moved = { f: 'w', '3': 'k' };
  expect(meaningOf('w', moved)).toBe('f');
  expect(meaningOf('f', moved)).toBeUndefined();
  expect(meaningOf('k', moved)).toBe('3');
  expect(meaningOf('u', moved)).toBe('u');
});

test('a pair of keys goes before a single one', () => {
  const done: string[] = [];
  const keys = { t: () => done.push('t'), 'g t': () => done.push('g t') };
  actionFor(keys, 't', 'g')?.();
  actionFor(keys, 't', 'x')?.();
  actionFor(keys, 't', undefined)?.();
  expect(done).toEqual(['g t', 't', 't']);
});

test('a key that is held goes on only where it moves: it grades and acts once', () => {
  for (const key of ['j', 'k']) expect(goesOn(key)).toBe(true);
  for (const key of ['Space', 'Enter', '3', 'u', 'f', '-', 'h', 'a'])
    expect(goesOn(key)).toBe(false);
});

test('a button names its key where the learner has moved it, with Alt, or not where it does nothing', () => {
  expect(hintOf('1', {}, 'on')).toBe('1');
  expect(hintOf('1', { 1: 'j' }, 'on')).toBe('J');
  expect(hintOf('1', {}, 'alt')).toBe('Alt+1');
  expect(hintOf('1', {}, 'off')).toBeUndefined();
  expect(hintOf('Space', {}, 'off')).toBe('Space');
});

test('a button tells a screen reader of the keys that do the same, where they are now', () => {
  const undo = ['u', 'z', 'mod+z'];
  expect(spokenKeys(undo, {}, 'on')).toBe('u z Control+z');
  expect(spokenKeys(undo, { u: 'p' }, 'on')).toBe('P z Control+z');
  expect(spokenKeys(undo, {}, 'alt')).toBe('Alt+u Alt+z Control+z');
  expect(spokenKeys(undo, {}, 'off')).toBe('Control+z');
  expect(spokenKeys(undo, {}, 'off', true)).toBe('Meta+z');
  expect(spokenKeys(['+'], {}, 'on')).toBe('Plus');
  expect(spokenKeys(['e'], {}, 'off')).toBeUndefined();
});

test('a key is printed as on the keyboard at hand', () => {
  const held = ['mod+k', 'Alt+1', 'Shift+↓'];
  expect(held.map((key) => printedKey(key))).toEqual(['Ctrl+K', 'Alt+1', 'Shift+↓']);
  expect(held.map((key) => printedKey(key, true))).toEqual(['⌘K', '⌥1', '⇧↓']);
  const others = ['u', '+', 'Alt++', 'Escape', 'Space', '1–9'];
  expect(others.map((key) => printedKey(key))).toEqual(['U', '+', 'Alt++', 'Esc', 'Space', '1–9']);
});
