// Think aloud and listen back. The recording is an object in this page's memory: it is never kept, nor sent.

import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { t } from '../words.ts';
import styles from './page.module.css';

type Tape =
  | { readonly state: 'blank' | 'refused' | 'running' }
  | { readonly state: 'recorded'; readonly sound: Blob };

export function Recorder({ isAsking }: { isAsking: boolean }) {
  const { tape, start, stop } = useTape();
  useEffect(() => {
    if (!isAsking) stop();
  }, [isAsking, stop]);
  if (tape.state === 'refused')
    return isAsking ? <p className={styles.hint}>{t('noRecording')}</p> : null;
  const isRunning = tape.state === 'running';
  // One button from the first take to the next, so that it keeps the focus.
  return (
    <>
      {tape.state === 'recorded' ? <Playback sound={tape.sound} /> : null}
      {isAsking && 'MediaRecorder' in globalThis ? (
        <p className={styles.record}>
          <Button look="text" onClick={isRunning ? stop : start}>
            {t(isRunning ? 'stopRecording' : tape.state === 'blank' ? 'record' : 'recordAgain')}
          </Button>
          {isRunning ? <span className={styles.hint}>{t('recording')}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function Playback({ sound }: { sound: Blob }) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(sound);
    if (audio.current) audio.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [sound]);
  // biome-ignore lint/a11y/useMediaCaption: one's own voice
  return <audio ref={audio} className={styles.tape} controls aria-label={t('yourRecording')} />;
}

function useTape() {
  const [tape, setTape] = useState<Tape>({ state: 'blank' });
  const ending = useRef<AbortController>(undefined);
  const [stop] = useState(() => () => ending.current?.abort());
  useEffect(() => stop, [stop]);
  const start = async () => {
    // A second tap, while the browser still asks for leave, begins anew.
    stop();
    ending.current = new AbortController();
    const { signal } = ending.current;
    try {
      const sound = await record(signal, () => setTape({ state: 'running' }));
      if (sound) setTape({ state: 'recorded', sound });
    } catch {
      // Refused, or no microphone, or one that fails: the page says so.
      if (!signal.aborted) setTape({ state: 'refused' });
    }
  };
  return { tape, start: () => void start(), stop };
}

/** What is said until the signal; nothing where it came before the microphone did. The microphone is let go of then, whatever happened. */
async function record(end: AbortSignal, onBegin: () => void): Promise<Blob | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  try {
    if (end.aborted) return undefined;
    const recorder = new MediaRecorder(stream);
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    // A recorder that fails, or loses its microphone, stops as well.
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    end.addEventListener('abort', () => recorder.state === 'recording' && recorder.stop());
    recorder.start();
    onBegin();
    await stopped;
    return new Blob(pieces, { type: recorder.mimeType });
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
