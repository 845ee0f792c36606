// The lines of a card as they stand in the note, to be edited where they are seen. Served by `npm start` they go
// into the note itself; elsewhere they stay here, and Settings hands them out as a patch.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sendEdit } from '#app/note-editor.ts';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { noteLines } from '#deck/note-lines.ts';
import { editsOf } from '#scheduler/card-edits.ts';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import { number } from '#ui/format.ts';
import { Pair } from '#ui/pair.tsx';
import { ownEdit } from '../edited-lines.ts';
import { RawLines } from '../raw-lines.tsx';
import { type Noted, useNoted } from '../use-noted.ts';
import styles from './card-sheet.module.css';
import type { CardActions, CardSheetProps } from './card-sheet-props.ts';
import { keepDraft, keptDraft } from './kept-drafts.ts';
import { t } from './words.ts';

interface EditSheetProps extends Pick<CardSheetProps, 'card' | 'onClose'> {
  readonly actions: Pick<CardActions, 'edited'>;
}

export function EditSheet(props: EditSheetProps) {
  const now = useNoted(props.card);
  // Lines that go while they are edited take nothing along that was typed.
  const [last, setLast] = useState<Noted>();
  if (now && now !== 'gone' && now !== last) setLast(now);
  const noted = now === 'gone' ? last : now;
  if (now === 'gone' && !noted) return <p>{t('linesGone')}</p>;
  if (!noted) return null;
  if (!noted.source) return <p>{t('noSource')}</p>;
  return <Editor {...props} noted={noted} isGone={now === 'gone'} text={noted.source.text} />;
}

/** Lines of the note that are shown before and after. */
const around = 3;

function Editor({
  card,
  actions,
  onClose,
  noted: { face, source },
  isGone,
  text,
}: EditSheetProps & { noted: Noted; isGone: boolean; text: string }) {
  const { live } = useDeck();
  const { configured } = useSnapshot();
  const [trouble, setTrouble] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const all = noteLines(text);
  const { line: from, endLine: to } = face;
  const inNote = all.slice(from - 1, to).join('\n');
  const saved = ownEdit(face, editsOf(configured).get(card))?.text ?? inNote;
  const [begun] = useState(() => keptDraft(card));
  const [typed, setTyped] = useState(begun);
  const draft = typed?.text ?? saved;
  const isOvertaken = typed !== undefined && typed.over !== saved;
  /** The lines that the learner was told of: saved once more, what is typed takes their place. */
  const [seen, setSeen] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const write = (written: string) => {
    const over = typed?.over ?? saved;
    const next = written === over && !isOvertaken ? undefined : { text: written, over };
    setTyped(next);
    keepDraft(card, next);
  };
  const close = () => {
    keepDraft(card, undefined);
    onClose();
  };
  const save = async () => {
    if (isSaving) return;
    if (draft === saved) return close();
    if (isGone) return setTrouble(t('goneMeanwhile'));
    if (isOvertaken && seen !== saved) {
      setSeen(saved);
      return setTrouble(t('changedMeanwhile'));
    }
    const edit = { face, note: face.note, from, to, text: draft };
    if (live && source) {
      setSaving(true);
      const lines = draft === '' ? [] : draft.split('\n');
      const answer = await sendEdit(face.note, source.version, { from, to, lines });
      setSaving(false);
      if ('refused' in answer) return setTrouble(reasonOf(answer.refused));
      // What was typed is in the note now, whether or not that is written down here.
      void actions.edited(card, { ...edit, version: answer.version });
    } else {
      setSaving(true);
      const isKept = await actions.edited(card, edit);
      setSaving(false);
      if (!isKept) return setTrouble(t('notKept'));
    }
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const before = all.slice(Math.max(0, from - 1 - around), from - 1);
  const name =
    from === to
      ? t('lineOf', { line: number(from) })
      : t('linesOf', { from: number(from), to: number(to) });
  return (
    <>
      <p className={styles.place}>
        <bdi>{face.note}</bdi>
      </p>
      <RawLines lines={before} first={from - before.length} />
      <label className={styles.editor}>
        {name}
        <textarea
          ref={field}
          dir="auto"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          rows={Math.min(12, Math.max(2, draft.split('\n').length + 1))}
          value={draft}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <RawLines lines={all.slice(to, to + around)} first={to + 1} />
      {isOvertaken ? (
        <div className={styles.editor}>
          {t('nowThere')}
          <RawLines lines={saved.split('\n')} first={from} />
        </div>
      ) : null}
      <p className={styles.trouble} role="alert">
        {trouble}
      </p>
      {trouble === undefined ? (
        <p className={styles.hint}>
          {begun === undefined ? t(live ? 'savesNote' : 'savesHere') : t('begun')}
        </p>
      ) : null}
      <div className={styles.foot}>
        <Pair>
          <Button look="second" onClick={close}>
            {t('cancel')}
          </Button>
          <Button look="primary" aria-keyshortcuts="Control+Enter" onClick={() => void save()}>
            {t('save')}
          </Button>
        </Pair>
      </div>
    </>
  );
}

/** What a refusal means for the learner, and what to do. */
function reasonOf(refused: string): string {
  switch (refused) {
    case 'changed':
    case 'no-such-lines':
      return t('changed');
    case 'read-only':
      return t('readOnly');
    case 'too-large':
      return t('tooLarge');
    case 'unknown-note':
      return t('noNote');
    case 'no-answer':
      return t('noAnswer');
    default:
      return t('notWritten');
  }
}
