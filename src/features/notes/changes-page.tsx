// What changed in the notes, and what was made of it.

import { useMemo, useState } from 'react';
import { useServices } from '#app/services.ts';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { CardId, TopicPath } from '#deck/card.ts';
import { questionLine } from '#deck/line-text.ts';
import { undoOf } from '#scheduler/journal.ts';
import { useFace } from '#study/use-face.ts';
import { Button } from '#ui/button.tsx';
import { longDateSeenFrom } from '#ui/format.ts';
import { Intro } from '#ui/intro.tsx';
import { useNotices } from '#ui/notices.tsx';
import { useLoaded } from '#ui/use-loaded.ts';
import { changesByDay, type NoteChange, namesake } from './changes.ts';
import styles from './changes-page.module.css';
import { t } from './words.ts';

/** Days of changes that are listed at first. */
const atFirst = 10;

export function ChangesPage() {
  const { descended } = useSnapshot();
  const { day: today } = useNow();
  // A line that is taken back stays where it was, and says so; one that is found meanwhile comes in.
  const [told, setTold] = useState(descended);
  const known = new Set(told.map(({ id }) => id));
  const news = descended.filter(({ id }) => !known.has(id));
  if (news.length > 0) setTold([...told, ...news]);
  const days = useMemo(() => changesByDay(told), [told]);
  const topics = useTopicsOfGone();
  const [listed, setListed] = useState(atFirst);
  return (
    <TitledPage title={t('changes')} parent="/settings">
      <Intro>{t(days.length > 0 ? 'intro' : 'none')}</Intro>
      {days.slice(0, listed).map(({ day, changes }) => (
        <section key={day} className={styles.day} aria-label={longDateSeenFrom(day, today)}>
          <h2 className="heading">{longDateSeenFrom(day, today)}</h2>
          <ul>
            {changes.map((change) => (
              <Change key={change.act} change={change} topics={topics} />
            ))}
          </ul>
        </section>
      ))}
      {listed < days.length ? (
        <Button look="second" onClick={() => setListed(listed + atFirst)}>
          {t('older')}
        </Button>
      ) : null}
    </TitledPage>
  );
}

/** Where the cards stood that left the notes, as far as it is remembered. */
function useTopicsOfGone(): ReadonlyMap<CardId, TopicPath> | undefined {
  const { storage } = useServices();
  const { collection, version } = useDeck();
  const read = async () => {
    const { retired } = await storage.recall(collection);
    return new Map(retired.map(({ id, topic }) => [id, topic]));
  };
  // Without it a card is called gone, and no more.
  return useLoaded(() => read().catch(() => new Map()), [storage, collection, version]);
}

function Change({
  change,
  topics,
}: {
  change: NoteChange;
  topics: ReadonlyMap<CardId, TopicPath> | undefined;
}) {
  const { storage } = useServices();
  const { descended } = useSnapshot();
  const { byId } = useDeck();
  const notices = useNotices();
  const attempt = useAttempt();
  const [isUndone, setUndone] = useState(false);
  const card = namesake(change, descended, (id) => byId.has(id));
  const face = useFace(card ?? change.shown);
  const undo = () => {
    if (isUndone) return;
    void attempt(async () => {
      await storage.record(undoOf(change.act));
      setUndone(true);
      notices.say(t('undoneSaid'));
    });
  };
  const topic = [...change.to, ...change.from].flatMap((id) => topics?.get(id) ?? []).at(-1);
  const gone = topic === undefined ? t('gone') : t('goneFrom', { topic });
  const name = card === undefined ? gone : face && questionLine(face);
  return (
    <li className={styles.change}>
      <div>
        <p className="eyebrow">{howOf(change)}</p>
        <p dir="auto">{name}</p>
      </div>
      <Button
        look="text"
        aria-label={isUndone ? t('undone') : t('undoOf', { card: name ?? '' })}
        aria-disabled={isUndone}
        onClick={undo}
      >
        {isUndone ? t('undone') : t('undo')}
      </Button>
    </li>
  );
}

function howOf({ how, from, to }: NoteChange): string {
  switch (how) {
    case 'reworded':
      return t('reworded');
    case 'moved':
      return t('moved');
    case 'split':
      return t('split', { n: to.length });
    case 'merged':
      return t('merged', { n: from.length });
  }
}
