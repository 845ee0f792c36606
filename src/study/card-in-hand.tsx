// The card in hand with all that belongs to it while it is studied.

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { usePartOfSnapshot } from '#app/snapshot.ts';
import { withoutOptions } from '#deck/options.ts';
import { editsOf } from '#scheduler/card-edits.ts';
import { Button } from '#ui/button.tsx';
import { KeyedButton } from '#ui/keyed-button.tsx';
import { useKeys } from '#ui/use-keys.ts';
import styles from './card-face.module.css';
import { Answer, CardFace } from './card-face.tsx';
import { Drawn } from './drawn.tsx';
import { ownEdit } from './edited-lines.ts';
import { GradeBar, gradeKeys, ShowAnswer } from './grade-bar.tsx';
import { LeechStrip } from './leech-strip.tsx';
import { MarginNote } from './margin-note.tsx';
import { Options, pickKeys } from './options.tsx';
import { suggestedBy } from './options-in-hand.ts';
import { RawCard } from './raw-card.tsx';
import { Rubric } from './rubric.tsx';
import { askedMembers } from './session.ts';
import { SessionTally } from './session-bar.tsx';
import { SessionFrame } from './session-frame.tsx';
import { cardsLeft } from './session-left.ts';
import type { CardSheets } from './sheets/use-card-sheets.tsx';
import { type Screen, viewOf } from './shown.ts';
import type { Study } from './study.ts';
import { useTouch } from './use-touch.ts';
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
          <Foot study={study} screen={screen} />
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

/**
 * Space and Enter show, then say Good or what a pick suggests; the digits grade. Of a list, H and the arrow show one item
 * more; of options, letters and digits pick one as long as the question is asked.
 */
function useSessionKeys(study: Study, screen: Screen) {
  const { storage } = useServices();
  const { gradeButtons } = storage.current().settings;
  const revealed = screen.kind === 'back';
  const next = () => (revealed ? study.grade(suggestedBy(screen) ?? 'good') : study.reveal());
  const isList =
    screen.kind === 'front' &&
    typeof screen.hand.face !== 'string' &&
    screen.hand.face.items !== undefined;
  useKeys({
    Space: next,
    Enter: next,
    ...gradeKeys(gradeButtons, study.grade),
    ...(isList ? { h: study.hint, ArrowDown: study.hint } : {}),
    ...(screen.kind === 'front' ? pickKeys(screen.hand.options, study.pick) : {}),
  });
}

/** On the front a swipe only shows; on the back right is Good and left is Again. */
function useSessionTouch(study: Study, revealed: boolean) {
  const { storage } = useServices();
  const { swipes } = storage.current().settings;
  return useTouch({
    onTwoFingers: study.undo,
    onSwipe: swipes
      ? (swipe) => {
          if (revealed) study.grade(swipe === 'right' ? 'good' : 'again');
          else study.reveal();
        }
      : undefined,
    labelOf: (swipe) => {
      if (!revealed) return t('showAnswer');
      return t(swipe === 'right' ? 'good' : 'again');
    },
  });
}

/** Reviews until which the grades are explained. */
const captionedReviews = 20;

function Foot({ study, screen }: { study: Study; screen: Screen }) {
  const services = useServices();
  const { kept } = study.shown.getState();
  if (screen.kind === 'front') {
    const { face } = screen.hand;
    const items = typeof face === 'string' ? undefined : face.items;
    const show = <ShowAnswer onShow={study.reveal} disabled={typeof face === 'string'} />;
    if (!items || items.length < 2) return show;
    return (
      <div className={styles.withHint}>
        <KeyedButton look="second" keys={['h']} onClick={study.hint}>
          {t('hint')}
        </KeyedButton>
        {show}
      </div>
    );
  }
  if (screen.kind !== 'back') return null;
  const { settings, now, states } = viewOf(services);
  const isTold = settings.showIntervals && kept.mode === 'review';
  return (
    <GradeBar
      suggested={suggestedBy(screen)}
      dues={isTold ? screen.dues : undefined}
      now={now}
      buttons={settings.gradeButtons}
      captions={isBeginner(states)}
      onGrade={study.grade}
    />
  );
}

/** Few cards are known, and those from few answers. Counted no further than it matters. */
function isBeginner(states: ReturnType<typeof viewOf>['states']): boolean {
  if (states.size > captionedReviews) return false;
  let reviews = 0;
  for (const { memory } of states.values()) if (memory.phase !== 'new') reviews += memory.reviews;
  return reviews < captionedReviews;
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
