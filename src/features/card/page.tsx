// One card: what it says, how it went, how it is being forgotten, and where it stands in the notes.

import { useEffect, useEffectEvent, useState } from 'react';
import { addressOf, Link, useNamesInAddress, useNavigate } from '#app/router.tsx';
import { PlainPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import { type DeckCard, membersOf } from '#deck/deck.ts';
import { answerAlone } from '#deck/options.ts';
import { crumb } from '#deck/topic.ts';
import { type CardAct, toggled } from '#scheduler/card-acts.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { type KnownMemory, stateOf } from '#scheduler/memory.ts';
import { retentionOf } from '#scheduler/settings.ts';
import { studiedState } from '#scheduler/studied.ts';
import { Answer } from '#study/card-face.tsx';
import { type CardSheets, useCardSheets } from '#study/sheets/use-card-sheets.tsx';
import { useActKeys } from '#study/use-act-keys.ts';
import { useAnswers } from '#study/use-answers.ts';
import { useCardActions } from '#study/use-card-actions.ts';
import { useCardActs } from '#study/use-card-acts.ts';
import { useFace } from '#study/use-face.ts';
import { type Undoable, useUndoable } from '#study/use-undoable.ts';
import { Button } from '#ui/button.tsx';
import { Content } from '#ui/content.tsx';
import { KeyedButton } from '#ui/keyed-button.tsx';
import { Curve } from './curve.tsx';
import { SourceLines } from './lines.tsx';
import { Numbers } from './numbers.tsx';
import styles from './page.module.css';
import { Past } from './past.tsx';
import { t } from './words.ts';

export function CardPage() {
  const [id = ''] = useNamesInAddress('/card/*');
  // What an edit has made of a card is another page of the same acts.
  const undoable = useUndoable();
  const { byId } = useDeck();
  const open = useNavigate();
  const show = (card: CardId) => open(addressOf('/card', [card]), { replace: true });
  const [edits, setEdits] = useState<readonly { readonly of: CardId; readonly made: CardId }[]>([]);
  const onHeir = (made: CardId) => {
    setEdits((before) => [...before, { of: id as CardId, made }]);
    show(made);
  };
  // The edit was taken back: what it was made of is there again.
  const isGone = !byId.has(id as CardId);
  const original = isGone ? edits.findLast(({ made }) => made === id)?.of : undefined;
  const restored = original && byId.has(original) ? original : undefined;
  const showRestored = useEffectEvent(show);
  useEffect(() => {
    if (restored) showRestored(restored);
  }, [restored]);
  if (restored) return null;
  return (
    <PlainPage title={t('title')} parent="/browse">
      <CardOrGone key={id} id={id as CardId} undoable={undoable} onHeir={onHeir} />
    </PlainPage>
  );
}

/** The sheets are over both: what is typed in one outlives its lines. */
function CardOrGone({
  id,
  undoable,
  onHeir,
}: {
  id: CardId;
  undoable: Undoable;
  /** Told what an edit has made of the card. */
  onHeir: (made: CardId) => void;
}) {
  const card = useDeck().byId.get(id);
  const actions = useCardActions(undoable, onHeir);
  const sheets = useCardSheets(actions, card?.id);
  return (
    <>
      {card ? <Card card={card} undoable={undoable} sheets={sheets} /> : <Gone card={id} />}
      {sheets.sheet}
    </>
  );
}

/** Its lines are gone. What was answered to them is kept, and counts again where they come back. */
function Gone({ card }: { card: CardId }) {
  const now = useNow();
  const answers = useAnswers(card);
  const isKnown = typeof answers === 'object' && answers.length > 0;
  return (
    <>
      <h1 className={styles.title} tabIndex={-1}>
        {t(isKnown ? 'goneTitle' : 'title')}
      </h1>
      <p className={styles.gone}>{t(isKnown ? 'goneKept' : 'gone')}</p>
      <Link to="/browse" className="link">
        {t('toBrowse')}
      </Link>
      {isKnown || answers === 'unreadable' ? (
        <section className={styles.section} aria-label={t('history')}>
          <h2 className="heading">{t('history')}</h2>
          <Past answers={answers} now={now} />
        </section>
      ) : null}
    </>
  );
}

interface ActsProps {
  readonly undoable: Undoable;
  readonly sheets: CardSheets;
}

function Card({ card, ...acts }: { card: DeckCard } & ActsProps) {
  const face = useFace(card.id);
  const topic = useDeck().topics[card.topic] ?? [];
  return (
    <>
      <p className="eyebrow">
        <Link className={styles.topic} to={addressOf('/topics', topic)}>
          <bdi>{crumb(topic)}</bdi>
        </Link>
      </p>
      <Said face={face && card.kind === 'choice' ? answerAlone(face) : face} />
      <Acts card={card.id} {...acts} />
      <Known card={card} />
      {face ? (
        <section className={styles.section} aria-label={t('lines')}>
          <h2 className="heading">{t('lines')}</h2>
          <SourceLines card={card.id} />
        </section>
      ) : null}
    </>
  );
}

/** The heading is there before its text, so that the focus has a place to go to. */
function Said({ face }: { face: CardFace | undefined }) {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an h1 holds running text only, and a question may be a table */}
      <div role="heading" aria-level={1} className={styles.title} tabIndex={-1} dir="auto">
        {face ? <Content of={face.front} /> : t('title')}
      </div>
      {face ? (
        <div className={styles.answer}>
          <Answer face={face} />
        </div>
      ) : null}
    </>
  );
}

/** What is remembered of it. */
function Known({ card }: { card: DeckCard }) {
  const deck = useDeck();
  const now = useNow();
  const { states, params, settings } = useSnapshot();
  const members = membersOf(deck, card.id);
  const answers = useAnswers(card.id);
  const memories = members
    .map((member) => stateOf(states, member).memory)
    .filter((memory): memory is KnownMemory => memory.phase !== 'new');
  const [first, ...others] = memories;
  const state = studiedState(deck, states, card.id);
  const { memory, suspended } = state;
  const aim = retentionOf(settings, deck.topics[card.topic] ?? []);
  return (
    <>
      <section className={styles.section} aria-label={t('curve')}>
        <h2 className="heading">{t('curve')}</h2>
        {first ? (
          <Curve
            memories={[first, ...others]}
            due={memory.phase === 'review' && !suspended ? memory.due : undefined}
            now={now}
            aim={aim}
            weights={params.weights}
          />
        ) : (
          <p>{t('curveNew')}</p>
        )}
      </section>
      <section className={styles.section} aria-label={t('history')}>
        <h2 className="heading">{t('history')}</h2>
        {answers ? <Past answers={answers} now={now} /> : null}
        <Numbers
          state={state}
          recall={recallOfCard({ deck, states, now }, card.id, params.weights)}
          answers={answers}
          now={now}
        />
      </section>
    </>
  );
}

function Acts({ card, undoable, sheets }: { card: CardId } & ActsProps) {
  const deck = useDeck();
  const { states } = useSnapshot();
  const act = useCardActs(undoable);
  const { suspended, flag, memory } = studiedState(deck, states, card);
  const doThis = (what: CardAct) => act(what, [card]);
  const toggleFlag = () => doThis(toggled('flag', [card], { deck, states }));
  const toggleStop = () => doThis(toggled('stop', [card], { deck, states }));
  const skip = () => doThis({ kind: 'skip' });
  useActKeys({ flag: toggleFlag, skip, stop: toggleStop });
  return (
    <>
      {suspended ? <p className={styles.state}>{t('stopped')}</p> : null}
      {flag === undefined ? null : (
        <p className={styles.state} dir="auto">
          {flag === '' ? t('flagged') : t('flagSays', { note: flag })}
        </p>
      )}
      <div className={styles.acts}>
        <KeyedButton look="text" keys={['e']} onClick={() => sheets.open('edit', card)}>
          {t('edit')}
        </KeyedButton>
        <KeyedButton look="text" keys={['o']} onClick={() => sheets.open('note', card)}>
          {t('note')}
        </KeyedButton>
        <KeyedButton look="text" keys={['f']} onClick={toggleFlag}>
          {t(flag === undefined ? 'flag' : 'unflag')}
        </KeyedButton>
        <KeyedButton look="text" keys={['-']} onClick={skip}>
          {t('skip')}
        </KeyedButton>
        <KeyedButton look="text" keys={['@']} onClick={toggleStop}>
          {t(suspended ? 'resume' : 'stop')}
        </KeyedButton>
        {memory.phase === 'new' ? null : (
          <Button look="text" onClick={() => doThis({ kind: 'reset' })}>
            {t('reset')}
          </Button>
        )}
      </div>
    </>
  );
}
