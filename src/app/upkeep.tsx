import { useEffect } from 'react';
import { enoughAnswers } from '#scheduler/fit/when.ts';
import { type Notices, useNotices } from '#ui/notices.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { reportMistake } from './failed.ts';
import { onceQuiet } from './quiet.ts';
import { useRoomHere } from './room-here.ts';
import { type Services, useServices } from './services.ts';
import { t } from './words.ts';

/** What is done behind the screen once the app is open: nothing on a page waits for it. */
export function Upkeep() {
  const services = useServices();
  const notices = useNotices();
  const { isSession } = useRoomHere() ?? {};
  useEffect(() => {
    if (isSession) return;
    return partFor(oncePainted, async () => (await import('./keep-focus.ts')).keepFocus);
  }, [isSession]);
  useEffect(() => {
    if (!navigator.onLine) notices.report(t('offline'));
  }, [notices]);
  useEffect(() => {
    const followWhen = (begin: () => void) => onceQuietOrWritten(services, begin);
    return partFor(followWhen, async () => {
      const { followNotes } = await import('./follow-notes.ts');
      return () => followNotes(services, notices.report);
    });
  }, [services, notices]);
  useEffect(() => {
    const tidy = () => {
      // A disk that fails here fails at the next grade as well, and says so there.
      services.storage
        .tidy(() => services.deck.current().cards.map(({ id }) => id))
        .catch(() => {});
      copyIntoFolder(services)
        // A folder that is gone is said on the page of backups, where it can be chosen again.
        .catch(() => {});
    };
    const fit = () => void fitWhenTime(services, notices).catch(reportMistake);
    const waiting = [onceQuiet(tidy), onceQuiet(fit)];
    return () => {
      for (const callOff of waiting) callOff();
    };
  }, [services, notices]);
  return null;
}

type Stop = () => void;

/** Loads what goes on in a part of its own once it is time, and begins it. Answers how to stop, also before it is here. */
function partFor(when: (begin: () => void) => Stop, load: () => Promise<() => Stop>): Stop {
  let stop: Stop | undefined;
  let isOver = false;
  const callOff = when(() => {
    load().then(
      (begin) => {
        if (!isOver) stop = begin();
      },
      // Offline before it was ever loaded: begun at the next start.
      () => {},
    );
  });
  return () => {
    callOff();
    isOver = true;
    stop?.();
  };
}

/** With the first answer at the latest: the notes that it was given to have to be known before they are edited. */
function onceQuietOrWritten({ storage }: Services, work: () => void): () => void {
  const callOff = () => {
    stopWaiting();
    stopListening();
  };
  const begin = () => {
    callOff();
    work();
  };
  const stopWaiting = onceQuiet(begin);
  const stopListening = storage.subscribe(begin);
  return callOff;
}

/** What fits loads only for those who have answers enough. */
async function fitWhenTime(services: Services, notices: Notices): Promise<void> {
  if (services.storage.current().answers < enoughAnswers) return;
  const { fitByItself } = await import('./fitting.ts');
  await fitByItself(services, notices);
}

/** Few have chosen a folder: what writes into it loads only for them. */
async function copyIntoFolder(services: Services): Promise<void> {
  if (!(await services.storage.copyFolder())) return;
  const { copyWhenAllowed } = await import('./copies.ts');
  await copyWhenAllowed(services);
}
