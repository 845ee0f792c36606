// What a debrief found: for each question the cards that answer it; the gaps, as lines for the notes; the topics.

import { useEffect, useRef } from 'react';
import { t as word } from '#app/attempt-words.ts';
import { copyText } from '#app/copy-text.ts';
import { addressOf, Link, useNavigate } from '#app/router.tsx';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import { isStudied } from '#deck/deck.ts';
import { pathOfCard, topicKey } from '#deck/topic.ts';
import { studiedState } from '#scheduler/studied.ts';
import { Button } from '#ui/button.tsx';
import { Content } from '#ui/content.tsx';
import { useNotices } from '#ui/notices.tsx';
import { cardsToAsk, type Matched, type Source, stubsFor, topicsAsked } from './debrief.ts';
import styles from './debrief-page.module.css';
import { t } from './words.ts';

type Faces = ReadonlyMap<CardId, CardFace>;

export function Findings({ matched, faces }: { matched: readonly Matched[]; faces: Faces }) {
  const from = (source: Source) => matched.filter(({ answer }) => answer === source);
  const [answered, gaps, personal] = [from('notes'), from('gap'), from('you')];
  const asked = answered.length + gaps.length;
  const sum = [
    ...(asked > 0 ? [t('found', { known: answered.length, n: asked })] : []),
    ...(personal.length > 0 ? [t('askAboutYou', { n: personal.length })] : []),
  ].join(' ');
  const { say } = useNotices();
  useEffect(() => say(sum), [say, sum]);
  return (
    <div className={styles.findings}>
      <p className={styles.sum}>{sum}</p>
      <Questions title={t('inNotes')} of={answered} faces={faces} />
      <AskAgain matched={matched} />
      <Questions title={t('gaps')} of={gaps} faces={faces} />
      {gaps.length > 0 ? <Stubs text={stubsFor(gaps)} /> : null}
      <Questions title={t('aboutYou')} of={personal} faces={faces} />
      <Topics matched={matched} />
    </div>
  );
}

function Questions({ title, of, faces }: { title: string; of: readonly Matched[]; faces: Faces }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{title}</h2>
      <ol>
        {of.map(({ question, cards, answer }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same question may have been asked twice
          <li key={place} className={styles.question}>
            <p dir="auto">{question}</p>
            {answer === 'gap' && cards.length > 0 ? (
              <p className={styles.hint}>{t('nearest')}</p>
            ) : null}
            <ul>
              {cards.map((hit) => (
                <Card key={hit.card} face={faces.get(hit.card)} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Card({ face }: { face: CardFace | undefined }) {
  if (!face) return null;
  return (
    <li className={styles.card}>
      <span dir="auto">
        <Content of={face.front} />
      </span>
      <Link className={styles.where} to={addressOf('/card', [face.id])}>
        <bdi>{face.note}</bdi>:{face.line}
      </Link>
    </li>
  );
}

/** On to a quiz of the cards that were asked for. */
function AskAgain({ matched }: { matched: readonly Matched[] }) {
  const deck = useDeck();
  const { states } = useSnapshot();
  const navigate = useNavigate();
  const cards = cardsToAsk(matched, (id) => {
    const card = deck.byId.get(id);
    return card !== undefined && isStudied(card) && !studiedState(deck, states, id).suspended;
  });
  if (cards.length === 0) return null;
  return (
    <Button look="second" onClick={() => navigate(`/quiz?cards=${cards.join('/')}`)}>
      {t('quizThese', { n: cards.length })}
    </Button>
  );
}

function Stubs({ text }: { text: string }) {
  const notices = useNotices();
  const lines = useRef<HTMLPreElement>(null);
  const copy = async () => {
    if (await copyText(text)) return notices.show(word('copied'));
    if (lines.current) getSelection()?.selectAllChildren(lines.current);
    notices.show(t('notCopied'));
  };
  return (
    <section>
      <h2 className="heading">{t('stubs')}</h2>
      <p className={styles.hint}>{t('stubsHint')}</p>
      <pre ref={lines} dir="auto" className={styles.stubs}>
        {text}
      </pre>
      <Button look="second" onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </section>
  );
}

/** Folder and note: what a next interview may weigh more. */
function Topics({ matched }: { matched: readonly Matched[] }) {
  const deck = useDeck();
  const topics = topicsAsked(matched, ({ card }) => pathOfCard(deck, card).slice(0, 2));
  if (topics.length < 2) return null;
  return (
    <section>
      <h2 className="heading">{t('askedAbout')}</h2>
      <ul>
        {topics.map(({ path, questions }) => (
          <li key={topicKey(path)} className={styles.topic}>
            <bdi>{path.at(-1)}</bdi>
            <span className="num">{t('questionsCount', { n: questions })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
