// One topic: how much of it is known, how that came about, and what can be done with it.

import { addressOf, Link, useNamesInAddress, useNavigate } from '#app/router.tsx';
import { PlainPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { CardId, TopicPath } from '#deck/card.ts';
import { type Deck, isStudied } from '#deck/deck.ts';
import { crumb, isBelow, topicKey } from '#deck/topic.ts';
import { memoryByTopic, type TopicMemory } from '#scheduler/forecast.ts';
import { studiedState } from '#scheduler/studied.ts';
import { useCardActs } from '#study/use-card-acts.ts';
import { useFace } from '#study/use-face.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { Button } from '#ui/button.tsx';
import { percent } from '#ui/format.ts';
import { inkWeight } from '#ui/ink.ts';
import { Aim } from './aim.tsx';
import styles from './page.module.css';
import { PrintedTopic, usePrint } from './printed-topic.tsx';
import { TopicPast } from './topic-past.tsx';
import { TopicLevel } from './topic-tree.tsx';
import { topicsPast } from './topics-past.ts';
import { topicTree } from './tree.ts';
import { useRecallOverTime } from './use-recall-over-time.ts';
import { t } from './words.ts';

export function TopicPage() {
  const path = useNamesInAddress('/topics/*');
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const memories = memoryByTopic({ deck, states, now }, params.weights);
  const name = path.at(-1) ?? t('title');
  const isKnown = path.length > 0 && deck.topics.some((topic) => isBelow(topic, path));
  const cards = isKnown ? cardsIn(deck, path) : [];
  const title = isKnown ? name : t('noSuchTopic');
  return (
    <PlainPage title={title} parent="/topics">
      <nav className={styles.above} aria-label={t('above')}>
        <Link to="/topics">{t('title')}</Link>
        {(isKnown ? path.slice(0, -1) : []).map((part, depth) => (
          <Link
            key={topicKey(path.slice(0, depth + 1))}
            to={addressOf('/topics', path.slice(0, depth + 1))}
          >
            <bdi>{part}</bdi>
          </Link>
        ))}
      </nav>
      {cards.length > 0 ? (
        <Topic key={topicKey(path)} path={path} memories={memories} cards={cards} />
      ) : (
        <>
          <h1 className={styles.topicTitle} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          <p className={styles.lead}>
            {isKnown ? t('noCards') : t('topicGone', { name: crumb(path) })}
          </p>
          <Link className="link" to="/topics">
            {t('allTopics')}
          </Link>
        </>
      )}
    </PlainPage>
  );
}

const cardsIn = (deck: Deck, path: TopicPath) =>
  deck.cards
    .filter((card) => isStudied(card) && isBelow(deck.topics[card.topic] ?? [], path))
    .map(({ id }) => id);

function Topic({
  path,
  memories,
  cards,
}: {
  path: TopicPath;
  memories: ReadonlyMap<string, TopicMemory>;
  cards: ReturnType<typeof cardsIn>;
}) {
  const deck = useDeck();
  const { states } = useSnapshot();
  const navigate = useNavigate();
  const act = useCardActs(useUndoable());
  const print = usePrint(cards);
  const { day } = useNow();
  const recalls = useRecallOverTime();
  const memory = memories.get(topicKey(path));
  const recall = memory?.recall;
  const due = memory?.due ?? 0;
  const isPaused = cards.every((card) => studiedState(deck, states, card).suspended);
  const name = path.at(-1) ?? '';
  const togglePause = () =>
    isPaused
      ? act({ kind: 'resume' }, cards, t('didResume', { name }))
      : act({ kind: 'stop' }, cards, t('didPause', { name }));
  const children = topicTree(
    deck.topics.filter((topic) => isBelow(topic, path)).map((topic) => topic.slice(path.length)),
    new Map(
      [...memories.values()]
        .filter((one) => isBelow(one.path, path) && one.path.length > path.length)
        .map((one) => [topicKey(one.path.slice(path.length)), one]),
    ),
  );
  return (
    <>
      <h1
        className={styles.topicTitle}
        tabIndex={-1}
        style={recall === undefined ? undefined : { fontWeight: inkWeight(recall) }}
      >
        <bdi>{path.at(-1)}</bdi>
      </h1>
      <p className={styles.lead}>
        {isPaused
          ? t('paused')
          : recall === undefined
            ? t('unseen', { n: cards.length })
            : t('known', {
                recall: percent(recall),
                seen: memory?.seen ?? 0,
                n: memory?.cards ?? 0,
              })}
      </p>
      <div className={styles.topicActs}>
        {due > 0 ? (
          <Button look="primary" onClick={() => navigate(`/review?${topicQuery(path)}`)}>
            {t('reviewDue', { n: due })}
          </Button>
        ) : null}
        <Button
          look={due > 0 ? 'second' : 'primary'}
          onClick={() => navigate(`/quiz?${topicQuery(path)}`)}
        >
          {t('quizThis')}
        </Button>
      </div>
      <div className={styles.topicDoors}>
        <Button
          look="text"
          onClick={() =>
            navigate(`/browse?${new URLSearchParams({ q: `topic:"${path.join('/')}"` })}`)
          }
        >
          {t('browseCards', { n: cards.length })}
        </Button>
        <Button look="text" onClick={togglePause}>
          {t(isPaused ? 'resume' : 'pause')}
        </Button>
        {cards[0] ? <OpenNote card={cards[0]} /> : null}
        <Button look="text" onClick={print.start}>
          {t('print')}
        </Button>
      </div>
      <Aim path={path} />
      <section className={styles.section} aria-label={t('overTime')}>
        <h2 className="heading">{t('overTime')}</h2>
        {recalls ? (
          <TopicPast points={recalls.get(topicKey(path)) ?? []} cards={cards.length} />
        ) : recall === undefined ? null : (
          <div className={styles.pastToCome} />
        )}
      </section>
      {children.length > 0 ? (
        <section className={`${styles.section} ${styles.whole}`} aria-label={t('within')}>
          <h2 className="heading">{t('within')}</h2>
          <div className={styles.tree}>
            <TopicLevel
              nodes={children}
              depth={0}
              topics={children.length}
              past={recalls && topicsPast(recalls, day)}
            />
          </div>
        </section>
      ) : null}
      {print.faces ? <PrintedTopic path={path} faces={print.faces} /> : null}
    </>
  );
}

/** The note in which the topic begins, at its first card. */
function OpenNote({ card }: { card: CardId }) {
  const face = useFace(card);
  if (!face) return null;
  const address = addressOf('/notes', face.note.split('/'));
  return (
    <Link className="link" to={`${address}?line=${face.line}`}>
      {t('openNote')}
    </Link>
  );
}

const topicQuery = (path: TopicPath) =>
  new URLSearchParams({ topic: addressOf('', path).slice(1) });
