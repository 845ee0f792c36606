// Saved quizzes: one tap sets all of it. The one that is set up now can be saved under a name.

import { type FormEvent, useRef, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { onUndo } from '#study/undo-keys.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { type NoticeAction, useNotices } from '#ui/notices.tsx';
import type { QuizSetup } from '../setup.ts';
import { t } from '../words.ts';
import styles from './page.module.css';
import { foldPresets, type Preset, presetKey } from './presets.ts';
import { Chip } from './what-section.tsx';

export function PresetSection({
  setup,
  onChoose,
}: {
  setup: QuizSetup;
  onChoose: (setup: QuizSetup) => void;
}) {
  const presets = foldPresets(useSnapshot().configured);
  const { remove } = usePresets();
  if (presets.length === 0) return null;
  return (
    <section className={styles.presets} aria-label={t('presets')}>
      {presets.map((preset) => (
        <span key={preset.id} className={styles.preset}>
          <Chip pressed={isSame(preset, setup)} onPress={() => onChoose(preset.setup)}>
            <bdi>{preset.name}</bdi>
          </Chip>
          {isSame(preset, setup) ? (
            <IconButton
              icon="close"
              label={t('deletePreset', { name: preset.name })}
              onClick={() => remove(preset)}
            />
          ) : null}
        </span>
      ))}
    </section>
  );
}

const isSame = (preset: Preset, setup: QuizSetup): boolean =>
  JSON.stringify(preset.setup) === JSON.stringify(setup);

/** Saves the quiz as it is set up, where it is not saved yet. */
export function SavePreset({ setup }: { setup: QuizSetup }) {
  const presets = foldPresets(useSnapshot().configured);
  const { keep } = usePresets();
  const [isNaming, setNaming] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const done = (name: string) => {
    setNaming(false);
    if (name) keep(name, setup);
    // The field goes: who goes on by keyboard does so from here.
    place.current?.focus();
  };
  const isSaved = presets.some((preset) => isSame(preset, setup));
  return (
    <div ref={place} className={styles.save} tabIndex={-1}>
      {isNaming ? (
        <NameForm onDone={done} />
      ) : isSaved ? null : (
        <Button look="text" onClick={() => setNaming(true)}>
          {t('savePreset')}
        </Button>
      )}
    </div>
  );
}

function NameForm({ onDone }: { onDone: (name: string) => void }) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(name.trim());
  };
  return (
    <form className={styles.naming} onSubmit={submit}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it came because its button was pressed
        autoFocus
        aria-label={t('presetName')}
        placeholder={t('presetName')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone('');
        }}
      />
      <button type="submit" className={styles.chip}>
        {t('save')}
      </button>
      <Button look="text" onClick={() => onDone('')}>
        {t('cancel')}
      </Button>
    </form>
  );
}

function usePresets() {
  const { storage, random, clock } = useServices();
  const notices = useNotices();
  const attempt = useAttempt();
  const write = (id: string, value: Preset | null, said: string, undo?: NoticeAction) =>
    void attempt(async () => {
      await storage.record([{ kind: 'configured', key: presetKey(id), value }]);
      notices.show(said, undo);
    });
  return {
    keep: (name: string, setup: QuizSetup) => {
      const id = `${clock.now().toString(36)}${Math.floor(random() * 1e6).toString(36)}`;
      write(id, { id, name, setup }, t('savedPreset', { name }));
    },
    remove: (preset: Preset) => {
      const { id, name } = preset;
      const undo = () => write(id, preset, t('savedPreset', { name }));
      write(id, null, t('deletedPreset', { name }), {
        label: t('undo'),
        run: undo,
        keys: onUndo(undo),
      });
    },
  };
}
