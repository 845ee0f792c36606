// The card in hand with all that belongs to it while it is studied.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { usePartOfSnapshot } from '#app/snapshot.ts';
import { withoutOptions } from '#deck/options.ts';
import { editsOf } from '#scheduler/card-edits.ts';
import { Button } from '#ui/button.tsx';
import styles from './card-face.module.css';
import { Answer, CardFace } from './card-face.tsx';
import { Drawn } from './drawn.tsx';
import { ownEdit } from './edited-lines.ts';
import { LeechStrip } from './leech-strip.tsx';
import { MarginNote } from './margin-note.tsx';
import { Options } from './options.tsx';
import { RawCard } from './raw-card.tsx';
import { Rubric } from './rubric.tsx';
import { askedMembers } from './session.ts';
import { SessionTally } from './session-bar.tsx';
import { SessionFoot } from './session-foot.tsx';
import { SessionFrame } from './session-frame.tsx';
import { cardsLeft } from './session-left.ts';
import type { CardSheets } from './sheets/use-card-sheets.tsx';
import { type Screen, viewOf } from './shown.ts';
import type { Study } from './study.ts';
import { useSessionKeys, useSessionTouch } from './use-session-input.ts';
import { t } from './words.ts';

interface InHand {
  readonly study: Study;
  readonly sheets: CardSheets;
}

export function CardInHand({ study, sheets, onLeave }: InHand & { onLeave: () => void }) {
  const { screen, kept } = useStore(study.shown);
  const services = useServices();
  const revealed = screen.kind === 'back';
  useSessionKeys(study, screen);
  const touch = useSessionTouch(study, revealed);
  if (screen.kind !== 'front' && screen.kind !== 'back') return null;

  const { hand } = screen;
  const view = viewOf(services, hand.deck);
  const { options } = hand;
  // The card in hand is one of those left, even where its note is gone meanwhile.
  const left = Math.max(1, cardsLeft(kept, view));
  const turn = `${hand.card} ${hand.shownAt}`;
  const skip = () => study.act({ kind: 'skip' }, hand.card);
  const position = { n: kept.done.length + 1, total: kept.done.length + left };
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={study.undo}
      onMore={() => sheets.open('menu', hand.card)}
      // A thumb that misses an option shows nothing.
      onTap={revealed || options.length > 0 ? undefined : study.reveal}
      touch={touch}
      tally={<SessionTally place={kept} left={left} />}
      side={revealed ? <MarginNote card={hand.card} view={view} /> : null}
      foot={
        <>
          <LeechStrip study={study} sheets={sheets} />
          <SessionFoot study={study} screen={screen} />
        </>
      }
    >
      {typeof hand.face === 'string' ? (
        <NoFace why={hand.face} onRetry={study.lookAgain} onSkip={skip} />
      ) : (
        <Drawn
          turn={turn}
          instead={
            <RawCard
              {...{ turn, revealed, position }}
              face={hand.face}
              below={
                revealed ? null : (
                  <Button look="text" onClick={skip}>
                    {t('skipName')}
                  </Button>
                )
              }
            />
          }
        >
          <CardFace
            {...{ turn, revealed, position }}
            face={options.length > 0 ? withoutOptions(hand.face) : hand.face}
            below={
              options.length > 0 ? (
                <Options
                  options={options}
                  picked={revealed ? screen.picked : undefined}
                  onPick={revealed ? undefined : study.pick}
                />
              ) : undefined
            }
            hinted={screen.kind === 'front' ? screen.hinted : 0}
            back={<Back study={study} sheets={sheets} screen={screen} />}
          />
        </Drawn>
      )}
    </SessionFrame>
  );
}

/** The author's lines; of a list, each item with a tick of its own. */
function Back({ study, sheets, screen }: InHand & { screen: Screen }): ReactNode {
  const services = useServices();
  // An edit changes no screen of the session: the card shows it as soon as it is on the disk.
  const configured = usePartOfSnapshot((snapshot) => snapshot.configured);
  if (screen.kind !== 'back') return null;
  const { hand, missed } = screen;
  const { face, card } = hand;
  if (typeof face === 'string') return null;
  const view = viewOf(services, hand.deck);
  const edit = ownEdit(face, editsOf(configured).get(card));
  const onEdit = () => sheets.open('edit', card);
  const { items } = face;
  if (!items) {
    const shown = hand.options.length > 0 ? withoutOptions(face) : face;
    return <Answer face={shown} edit={edit} onEdit={onEdit} />;
  }
  const asked = askedMembers(view, card);
  return (
    <>
      <Rubric
        items={items}
        legend={t('untickMissed')}
        had={items.map(({ id }) => !missed.includes(id))}
        settled={items.map(({ id }) => id).filter((id) => !asked.includes(id))}
        onTick={(index) => {
          const item = items[index];
          if (item) study.tick(item.id);
        }}
      />
      <Answer face={face} isBelowItems edit={edit} onEdit={onEdit} />
    </>
  );
}

/** The card's text is not here: still on its way, or it could not be read. */
function NoFace({
  why,
  onRetry,
  onSkip,
}: {
  why: 'loading' | 'unreadable';
  onRetry: () => void;
  onSkip: () => void;
}) {
  if (why === 'loading') return <p className={styles.loading}>{t('waitForCard')}</p>;
  return (
    <>
      <h1 className={styles.question}>{t('unreadable')}</h1>
      <div className={styles.instead}>
        <Button look="text" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
        <Button look="text" onClick={onSkip}>
          {t('skipName')}
        </Button>
      </div>
    </>
  );
}
