// One note as it was written, each line beside what became of it. Cards on offer are decided on here.

import { useState } from 'react';
import { Link, useNamesInAddress, useNumberInAddress } from '#app/router.tsx';
import { PlainPage } from '#app/shell.tsx';
import type { CardId } from '#deck/card.ts';
import type { NoteLedger } from '#deck/ledger-file.ts';
import { EditSheet } from '#study/sheets/edit-sheet.tsx';
import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useKeyHint, useKeys } from '#ui/use-keys.ts';
import { type LedgerCard, type NoteSummary, nextOffered, rowsOf } from './ledger.ts';
import { Line } from './line.tsx';
import styles from './page.module.css';
import { addressOfNote } from './page.tsx';
import { programOf } from './program.ts';
import { useNoteLines } from './use-note-lines.ts';
import { useNotes } from './use-notes.ts';
import { useTriage } from './use-triage.ts';
import { t } from './words.ts';

export function NotePage() {
  const note = useNamesInAddress('/notes/*').join('/');
  const notes = useNotes();
  const ledger = notes?.ledger?.find((one) => one.note === note);
  const cards = notes?.cards.get(note) ?? [];
  return (
    <PlainPage title={note} parent="/notes" width="text">
      <h1 className={styles.title} tabIndex={-1}>
        <bdi>{note}</bdi>
      </h1>
      {notes ? (
        <Note key={note} note={note} cards={cards} ledger={ledger} all={notes.summaries} />
      ) : (
        <p>{t('reading')}</p>
      )}
    </PlainPage>
  );
}

/** Lines that are shown at first. */
const atFirst = 400;

function Note({
  note,
  cards,
  ledger,
  all,
}: {
  note: string;
  cards: readonly LedgerCard[];
  ledger: NoteLedger | undefined;
  all: readonly NoteSummary[];
}) {
  const lines = useNoteLines(note, ledger?.text);
  const [listed, setListed] = useState(atFirst);
  const asked = useNumberInAddress('line');
  const [chosen, setChosen] = useState<CardId>();
  const [editing, setEditing] = useState<CardId>();
  const triage = useTriage();
  const isOffered = cards.some(
    ({ face, standing }) => face.id === chosen && standing === 'offered',
  );
  const current = isOffered ? chosen : nextOffered(cards, chosen);

  const move = (way: 'down' | 'up') => () => setChosen(nextOffered(cards, current, way) ?? current);
  /** The next one is in hand at once: what is decided on stays where it stands. */
  const decide = (verdict: 'accept' | 'decline', card: CardId) => {
    triage[verdict](card);
    if (card === current) setChosen(nextOffered(cards, card));
  };
  const onCurrent = (act: (card: CardId) => void) => () => {
    if (current) act(current);
  };
  useKeys({
    a: onCurrent((card) => decide('accept', card)),
    d: onCurrent((card) => decide('decline', card)),
    e: onCurrent(setEditing),
    j: move('down'),
    k: move('up'),
  });

  if (lines === undefined && cards.length > 0) return <p>{t('reading')}</p>;
  if (lines === undefined) return <Unread problems={ledger?.problems ?? []} />;
  const rows = rowsOf(lines, cards, ledger);
  const upTo = rows.findIndex(
    (row) => row.line === asked || row.cards.some(({ face }) => face.id === current),
  );
  const shown = Math.max(listed, upTo + 1);
  return (
    <>
      {ledger?.syntax ? <ReadAs syntax={ledger.syntax} isFound={ledger.isFound === true} /> : null}
      <Left note={note} cards={cards} all={all} />
      <ol className={styles.lines} aria-label={t('lines')}>
        {rows.slice(0, shown).map((row) => (
          <Line
            key={row.line}
            row={row}
            current={current}
            isAsked={row.line === asked}
            onDecide={decide}
            onEdit={setEditing}
          />
        ))}
      </ol>
      {shown < rows.length ? (
        <Button look="second" onClick={() => setListed(shown + atFirst)}>
          {t('moreLines')}
        </Button>
      ) : null}
      {editing ? (
        <Sheet
          title={t('editLines')}
          look="page"
          closeLabel={t('close')}
          onClose={() => setEditing(undefined)}
        >
          <EditSheet card={editing} actions={triage} onClose={() => setEditing(undefined)} />
        </Sheet>
      ) : null}
    </>
  );
}

/** A note of which there is no text: it is not there, or could not be read. */
function Unread({ problems }: { problems: NoteLedger['problems'] }) {
  return (
    <>
      {problems.length === 0 ? <p>{t('noNote')}</p> : null}
      {problems.map(({ message, hint }) => (
        <p key={message}>
          {message} {hint}
        </p>
      ))}
      <Link to="/notes" className="link">
        {t('allNotes')}
      </Link>
    </>
  );
}

const ReadAs = ({ syntax, isFound }: { syntax: string; isFound: boolean }) => (
  <p className={styles.readAs}>
    {t(isFound ? 'readAsFound' : 'readAs', { program: programOf(syntax) })}
  </p>
);

/** Where the learner has these keys; nothing where they are off. */
function KeysHint() {
  const [a, e, d] = [useKeyHint('A'), useKeyHint('E'), useKeyHint('D')];
  const [j, k] = [useKeyHint('J'), useKeyHint('K')];
  if (!a || !e || !d || !j || !k) return null;
  return <span className={styles.keys}>{t('keysHint', { a, e, d, j, k })}</span>;
}

/** What is left to decide on, here and elsewhere. */
function Left({
  note,
  cards,
  all,
}: {
  note: string;
  cards: readonly LedgerCard[];
  all: readonly NoteSummary[];
}) {
  const left = cards.filter(({ standing }) => standing === 'offered').length;
  const next = all.find((other) => other.offered > 0 && other.note !== note);
  return (
    <div className={styles.left}>
      {left > 0 ? (
        <p>
          {t('leftHere', { n: left })} <KeysHint />
        </p>
      ) : (
        <p>{t('nothingOffered')}</p>
      )}
      {left === 0 && next ? (
        <Link to={addressOfNote(next.note)} className="link">
          <bdi>{t('nextNote', { note: next.note })}</bdi>
        </Link>
      ) : null}
    </div>
  );
}
