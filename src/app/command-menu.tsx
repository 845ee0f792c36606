// The command menu: a line to type where to go.

import { useEffect, useMemo, useRef, useState } from 'react';
import { crumb, topicKey } from '#deck/topic.ts';
import type { Settings } from '#scheduler/settings.ts';
import { Sheet } from '#ui/sheet.tsx';
import { SuggestField } from '#ui/suggest.tsx';
import { type Command, everyTopic, matching } from './commands.ts';
import { t } from './overlay-words.ts';
import styles from './overlays.module.css';
import { useRooms } from './room.tsx';
import { addressOf, useNavigate } from './router.tsx';
import { useServices } from './services.ts';
import { printed } from './shortcuts.ts';
import { useDeck, useSnapshot } from './snapshot.ts';
import { useAttempt } from './use-attempt.ts';

interface Props {
  readonly onClose: () => void;
  /** Shows the sheet of keys instead. */
  readonly onKeys: () => void;
}

export function CommandMenu({ onClose, onKeys }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { commands, topics, search } = useCommands(onKeys);
  const query = typed.trim();
  const options = [
    ...matching(query, query === '' ? commands : [...commands, ...topics]),
    ...(query === '' ? [] : [search(query)]),
  ];
  useEffect(() => field.current?.focus(), []);
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  return (
    <Sheet title={t('commands')} look="line" closeLabel={t('close')} onClose={onClose}>
      <SuggestField
        field={field}
        label={t('command')}
        placeholder={t('command')}
        listLabel={t('commands')}
        inline
        value={typed}
        options={options.map((command) => ({ ...command, content: <Line command={command} /> }))}
        onChange={setTyped}
        onPick={run}
        onKey={(event) => {
          const [first] = options;
          if (event.key !== 'Enter' || !first) return;
          event.preventDefault();
          run(first);
        }}
      />
    </Sheet>
  );
}

function Line({ command: { name, hint, shortcut } }: { command: Command }) {
  const { singleKeys } = useSnapshot().settings;
  return (
    <>
      <bdi>{name}</bdi>
      {hint ? <span className="eyebrow">{hint}</span> : null}
      {shortcut && singleKeys === 'on' ? (
        <span className={styles.shortcut} aria-hidden="true">
          <kbd>{printed(shortcut)}</kbd>
        </span>
      ) : null}
    </>
  );
}

const themes = ['auto', 'light', 'dark'] as const;

function useCommands(onKeys: () => void) {
  const navigate = useNavigate();
  const rooms = useRooms();
  const { storage } = useServices();
  const attempt = useAttempt();
  const { topics: paths } = useDeck();
  return useMemo(() => {
    const setTheme = (value: Settings['theme']) =>
      attempt(() => storage.record([{ kind: 'configured', key: 'theme', value }]));
    const commands: readonly Command[] = [
      { key: 'review', name: t('review'), run: () => navigate('/review') },
      ...rooms.flatMap(({ path, entry }) =>
        entry
          ? [
              {
                key: path,
                name: t('goTo', { name: entry.name }),
                shortcut: entry.key,
                run: () => navigate(path),
              },
            ]
          : [],
      ),
      { key: 'keys', name: t('keys'), run: onKeys },
      ...themes.map((theme) => ({ key: theme, name: t(theme), run: () => setTheme(theme) })),
    ];
    const topics = everyTopic(paths).map(
      (path): Command => ({
        key: topicKey(path),
        name: path.at(-1) ?? '',
        hint: path.length > 1 ? crumb(path.slice(0, -1)) : t('topic'),
        run: () => navigate(addressOf('/topics', path)),
      }),
    );
    const search = (query: string): Command => ({
      key: 'search',
      name: t('search', { query }),
      run: () => navigate(`/browse?${new URLSearchParams({ q: query })}`),
    });
    return { commands, topics, search };
  }, [attempt, navigate, rooms, storage, paths, onKeys]);
}
