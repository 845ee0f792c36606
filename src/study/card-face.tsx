// A card: its question, blank lines for what is to be recalled, and in their place the author's own lines.

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CardFace as Face, NoteLine } from '#deck/card.ts';
import type { Content as Tree } from '#deck/content.ts';
import { crumb } from '#deck/topic.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import { KeyedButton } from '#ui/keyed-button.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { useKeys } from '#ui/use-keys.ts';
import styles from './card-face.module.css';
import { belowAnswer } from './read-on.ts';
import { t } from './words.ts';

export function CardFace({
  turn,
  face,
  revealed,
  position,
  below,
  hasField = false,
  back,
  hinted = 0,
}: {
  /** Another one for each time that a card is shown. */
  turn: string;
  face: Face;
  revealed: boolean;
  position: { readonly n: number; readonly total: number };
  /** What stands below the question, where it is not blank lines. */
  below?: ReactNode;
  /** A field below the question has the focus, and is described by it. */
  hasField?: boolean;
  /** What stands on the back, where it is not the author's lines alone. */
  back?: ReactNode;
  /** How many items of a list are shown before the answer is. */
  hinted?: number;
}) {
  const question = useRef<HTMLHeadingElement & HTMLDivElement>(null);
  const answer = useRef<HTMLElement>(null);
  const held = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn begins at its top
  useLayoutEffect(() => {
    if (!revealed) scrollTo(0, 0);
    held.current = document.activeElement;
  }, [turn, revealed]);
  // A new card is read from its question, an answer when it appears: nothing else announces them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is announced
  useEffect(() => {
    if (hasField && !revealed) return;
    return oncePainted(() => {
      const { activeElement } = document;
      // A button that is suggested has taken it.
      if (activeElement !== held.current && activeElement !== document.body) return;
      const target = (revealed ? answer : question).current;
      // What has the focus already would not be read again.
      target?.blur();
      target?.focus({ preventScroll: true });
    });
  }, [turn, revealed, hasField]);
  useKeys({ r: () => (revealed ? answer : question).current?.focus() });

  return (
    <article className={styles.card}>
      <p className={styles.crumb}>
        <bdi>{crumb(face.crumb)}</bdi>
        <span className="num">{t('cardOf', position)}</span>
      </p>
      <Question turn={turn} of={face.front} spoken={t('cardOfSpoken', position)} ref={question} />
      {below ?? (revealed ? null : <Blanks face={face} hinted={hinted} />)}
      <section ref={answer} className={styles.answer} aria-label={t('answer')} tabIndex={-1}>
        {revealed ? (back ?? <Answer face={face} />) : null}
      </section>
    </article>
  );
}

/** What describes a field below the question. */
export const questionId = 'question';

const blockTags = new Set(['p', 'pre', 'table', 'ul', 'ol', 'blockquote', 'hr', 'h3', 'h4']);
const isBlock = (node: Tree[number]) =>
  typeof node !== 'string' &&
  (blockTags.has(node.tag) || (node.tag === 'math' && node.attributes?.display === 'block'));

function Question({
  turn,
  of,
  spoken,
  ref,
}: {
  turn: string;
  of: Tree;
  spoken: string;
  ref: RefObject<(HTMLHeadingElement & HTMLDivElement) | null>;
}) {
  const [only, ...others] = of;
  const isParagraph = only && others.length === 0 && typeof only !== 'string' && only.tag === 'p';
  const content = isParagraph ? (only.children ?? []) : of;
  const before = <span className="unseen">{spoken}</span>;
  const props = { ref, tabIndex: -1, className: styles.question, id: questionId };
  // The direction is that of the question, not of the words before it.
  return content.some(isBlock) ? (
    // biome-ignore lint/a11y/useSemanticElements: an h1 holds running text only, and here is a table or code
    <div role="heading" aria-level={1} {...props}>
      {before}
      <div key={turn} dir="auto">
        <Content of={content} />
      </div>
    </div>
  ) : (
    <h1 {...props}>
      {before}
      <span key={turn} dir="auto">
        <Content of={content} />
      </span>
    </h1>
  );
}

/** As many empty lines as are to be recalled, with their numbers: the size of the answer, and no more. */
function Blanks({ face, hinted }: { face: Face; hinted: number }) {
  const lines = linesOf(face);
  const shown = lines.slice(0, hinted);
  return (
    <>
      <p className="unseen">{t(face.items ? 'answerItems' : 'answerLines', { n: lines.length })}</p>
      {/* It stands there before the first hint, or that one would not be read out. */}
      <div className={styles.hinted} role="status">
        {shown.length > 0 ? (
          <>
            <Lines of={shown} look={undefined} />
            <p className="unseen">{t('itemsShown', { n: shown.length, of: lines.length })}</p>
          </>
        ) : null}
      </div>
      <div
        className={`${shown.length > 0 ? '' : styles.answer} ${styles.blank}`}
        aria-hidden="true"
      >
        {lines.slice(hinted).map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two answers may stand on one line
          <div key={index} className={styles.line}>
            <span className={styles.number}>{numberOf(lines, hinted + index)}</span>
            <div />
          </div>
        ))}
      </div>
    </>
  );
}

/** The author's lines, and the note that they stand in. */
export function Answer({
  face,
  isBelowItems = false,
  edit,
  onEdit,
}: {
  face: Face;
  /** The items of the list stand above, each to be ticked. */
  isBelowItems?: boolean;
  /** The learner's own lines, where they stand in for those of the notes. */
  edit?: CardEdit | undefined;
  onEdit?: (() => void) | undefined;
}) {
  return (
    <>
      {edit ? <OwnLines edit={edit} /> : <NotedLines face={face} isBelowItems={isBelowItems} />}
      <p className={styles.note} {...belowAnswer}>
        <bdi>{face.note}</bdi>
        {onEdit ? (
          <KeyedButton look="text" keys={['e']} onClick={onEdit}>
            {t('editLines')}
          </KeyedButton>
        ) : null}
      </p>
    </>
  );
}

function NotedLines({ face, isBelowItems }: { face: Face; isBelowItems: boolean }) {
  const answer = linesOf(face);
  return (
    <>
      {isBelowItems ? null : <Lines of={answer} look={undefined} />}
      <Lines of={face.source} look={styles.dimmed} above={answer.at(-1)} />
    </>
  );
}

/** As they were written: what they mean is for the next build of the notes to say. */
function OwnLines({ edit: { from, text } }: { edit: CardEdit }) {
  return (
    <>
      <p className="eyebrow">{t('yourLines')}</p>
      <Lines
        of={text.split('\n').map((line, index) => ({ line: from + index, content: [line] }))}
        look={styles.own}
      />
    </>
  );
}

function Lines({
  of,
  look,
  above,
}: {
  of: readonly NoteLine[];
  look: string | undefined;
  /** What stands right above them. */
  above?: NoteLine | undefined;
}) {
  if (of.length === 0) return null;
  return (
    <ul className={look}>
      {of.map(({ content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two answers may stand on one line
        <li key={index} className={styles.line}>
          <span className={styles.number} aria-hidden="true">
            {numberOf(of, index, above)}
          </span>
          <div dir="auto">
            <Content of={content} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A line has its number once: where it holds several answers, and where it follows on the part of it that was asked for. */
const numberOf = (lines: readonly NoteLine[], index: number, above?: NoteLine): string => {
  const line = lines[index]?.line;
  return line === undefined || line === (lines[index - 1] ?? above)?.line ? '' : number(line);
};

const linesOf = (face: Face): readonly NoteLine[] => face.items ?? face.answer;
