// Listens for keys while a page is on screen.

import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'react';
import {
  actionFor,
  goesOn,
  hintOf,
  isModifier,
  isOurs,
  type KeyMap,
  type KeyName,
  keyNameOf,
  type MovedKeys,
  meaningOf,
  type Place,
  type SingleKeys,
} from './keys.ts';
import { printedKey } from './printed-key.ts';

/** Milliseconds within which the second key of "g t" must follow. */
const pairMs = 1000;

export const SingleKeysContext = createContext<SingleKeys>('on');
export const SingleKeysProvider = SingleKeysContext.Provider;

const MovedKeysContext = createContext<MovedKeys>({});
export const MovedKeysProvider = MovedKeysContext.Provider;
export const useMovedKeys = (): MovedKeys => useContext(MovedKeysContext);

/** As it is printed beside what it does. */
export function useKeyHint(name: KeyName): string | undefined {
  const hint = hintOf(name, useMovedKeys(), useContext(SingleKeysContext));
  return hint && printedKey(hint);
}

/** Whether what listens stands in a sheet: as long as one is open, nothing below it hears a key. */
export const InSheetContext = createContext(false);

/**
 * `isHeardAt`: whether keys are heard where they are pressed; anywhere, as a rule. `listener`: the window hears after all
 * that a page does with a key.
 */
export function useKeys(
  keys: KeyMap,
  isHeardAt?: (target: EventTarget | null) => boolean,
  listener: 'document' | 'window' = 'document',
): void {
  const singleKeys = useContext(SingleKeysContext);
  const moved = useMovedKeys();
  const inSheet = useContext(InSheetContext);
  const listen = useEffectEvent((event: KeyboardEvent, before: string | undefined) => {
    // A button would be pressed again and again while Enter is held.
    if (event.repeat && event.key === 'Enter' && placeOf(event.target) === 'control')
      event.preventDefault();
    const name = meaningOf(keyNameOf(event), moved);
    const act = name && actionFor(keys, name, before);
    // A page has many listeners: most of them have nothing to do with a key, and look no further.
    if (!act || event.defaultPrevented) return;
    if (!inSheet && document.querySelector('dialog:modal')) return;
    if (!isOurs(event, placeOf(event.target), singleKeys)) return;
    if (isHeardAt && !isHeardAt(event.target)) return;
    event.preventDefault();
    if (!event.repeat || goesOn(name)) act();
  });
  // Before the page is painted: a key may be pressed as soon as it is seen.
  useLayoutEffect(() => {
    let last: { readonly name: string; readonly at: number } | undefined;
    const heardBy: GlobalEventHandlers = globalThis[listener];
    const onKey = (event: KeyboardEvent) => {
      if (isModifier(event)) return;
      const before = last && event.timeStamp - last.at < pairMs ? last.name : undefined;
      last = { name: keyNameOf(event), at: event.timeStamp };
      listen(event, before);
    };
    heardBy.addEventListener('keydown', onKey);
    return () => heardBy.removeEventListener('keydown', onKey);
  }, [listener]);
}

/** Where nothing has the focus. A page puts it on its heading when it is opened, which is nowhere as well. */
export const isNowhere = (target: EventTarget | null): boolean =>
  target instanceof Element && (target === document.body || target.localName === 'h1');

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(textFields)) return 'text';
  return target.closest(controls) ? 'control' : 'page';
}

const toggles = ['button', 'checkbox', 'radio', 'range', 'reset', 'submit'];
const textFields = [
  `input${toggles.map((type) => `:not([type="${type}"])`).join('')}`,
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
].join();

const controls = 'a[href], button, input, summary, label, [role="button"], [role="link"]';
