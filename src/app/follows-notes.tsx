import { useEffect } from 'react';
import { useNotices } from '#ui/notices.tsx';
import { useServices } from './services.ts';

/** Follows the notes while the app is open. Loaded after the page: nothing on it waits for this. */
export function FollowsNotes() {
  const services = useServices();
  const notices = useNotices();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    import('./follow-notes.ts').then(
      ({ followNotes }) => {
        if (!isOver) stop = followNotes(services, notices.show);
      },
      // Offline before it was ever loaded: followed at the next start.
      () => {},
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [services, notices]);
  return null;
}
