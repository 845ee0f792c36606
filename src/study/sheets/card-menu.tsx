// What else can be done with a card, each with its key.

import { useRef } from 'react';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardAct } from '#scheduler/card-acts.ts';
import { stateOf } from '#scheduler/memory.ts';
import { Key } from '#ui/key.tsx';
import { useKeys, useSpokenKeys } from '#ui/use-keys.ts';
import styles from './card-sheet.module.css';
import type { CardSheetProps, SheetKind } from './card-sheet-props.ts';
import { t } from './words.ts';

interface Item {
  readonly name: string;
  /** Shown beside it; others may do the same. */
  readonly key?: string;
  readonly run: () => void;
}

export function CardMenu({ card, actions, onKind, onClose }: CardSheetProps) {
  const { states } = useSnapshot();
  const spoken = useSpokenKeys();
  const list = useRef<HTMLUListElement>(null);
  const isFlagged = stateOf(states, card).flag !== undefined;
  const act = (of: CardAct, said?: string) => () => {
    onClose();
    actions.act(of, card, said);
  };
  const sheet = (kind: SheetKind) => () => onKind(kind);
  const items: readonly Item[] = [
    { name: t('editLines'), key: 'E', run: sheet('edit') },
    { name: t('openNote'), key: 'O', run: sheet('note') },
    { name: isFlagged ? t('changeFlag') : t('flag'), key: 'F', run: sheet('flag') },
    { name: t('skip'), key: '-', run: act({ kind: 'skip' }) },
    { name: t('stop'), key: '@', run: act({ kind: 'stop' }) },
    { name: t('info'), key: 'I', run: sheet('info') },
    { name: t('reset'), run: act({ kind: 'reset' }) },
    {
      name: t('report'),
      run: act({ kind: 'flag', note: t('badQuestion') }, t('reported')),
    },
  ];
  const step = (by: number) => () => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const { activeElement: here } = document;
    const at = here instanceof HTMLButtonElement ? buttons.indexOf(here) : -1;
    buttons.at((at + by + buttons.length) % buttons.length)?.focus();
  };
  const keyed = items.flatMap(({ key, run }) => (key ? [[key.toLowerCase(), run] as const] : []));
  useKeys({ ArrowDown: step(1), ArrowUp: step(-1), ...Object.fromEntries(keyed) });
  return (
    <ul ref={list} className={styles.menu}>
      {items.map(({ name, key, run }) => (
        <li key={name}>
          <button type="button" onClick={run} aria-keyshortcuts={key && spoken(key)}>
            {name}
            {key ? <Key name={key} /> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
