// Think aloud and listen back. The recording is an object in this page's memory: it is never kept, nor sent.

import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './run.module.css';
import { t } from './words.ts';

type Tape =
  | { readonly state: 'blank' | 'refused' | 'running' }
  | { readonly state: 'recorded'; readonly address: string };

export function Recorder({ isAsking }: { isAsking: boolean }) {
  const { tape, start, stop } = useTape();
  useEffect(() => {
    if (!isAsking) stop();
  }, [isAsking, stop]);
  if (tape.state === 'recorded')
    return (
      // biome-ignore lint/a11y/useMediaCaption: one's own voice
      <audio className={styles.tape} controls src={tape.address} aria-label={t('yourRecording')} />
    );
  if (!isAsking || !('MediaRecorder' in globalThis)) return null;
  if (tape.state === 'refused') return <p className={styles.hint}>{t('noRecording')}</p>;
  const isRunning = tape.state === 'running';
  return (
    <p className={styles.record}>
      <Button look="text" aria-pressed={isRunning} onClick={isRunning ? stop : start}>
        {t(isRunning ? 'stopRecording' : 'record')}
      </Button>
      {isRunning ? <span className={styles.hint}>{t('recording')}</span> : null}
    </p>
  );
}

function useTape() {
  const [tape, setTape] = useState<Tape>({ state: 'blank' });
  const running = useRef<MediaRecorder>(undefined);
  const [stop] = useState(() => () => {
    if (running.current?.state === 'recording') running.current.stop();
  });
  const address = tape.state === 'recorded' ? tape.address : undefined;
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  useEffect(() => stop, [stop]);
  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      running.current = recordFrom(stream, (sound) =>
        setTape({ state: 'recorded', address: URL.createObjectURL(sound) }),
      );
      setTape({ state: 'running' });
    } catch {
      // Refused, or no microphone: the page says so.
      setTape({ state: 'refused' });
    }
  };
  return { tape, start: () => void start(), stop };
}

function recordFrom(stream: MediaStream, done: (sound: Blob) => void): MediaRecorder {
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    done(new Blob(pieces, { type: recorder.mimeType }));
  };
  recorder.start();
  return recorder;
}
