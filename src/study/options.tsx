// Answers to pick one from. Once the answer shows, they say which are right and which was picked.

import { hasMath } from '#deck/content.ts';
import type { Option } from '#deck/options.ts';
import { Content } from '#ui/content.tsx';
import type { KeyMap } from '#ui/keys.ts';
import { useSpokenKeys } from '#ui/use-keys.ts';
import styles from './options.module.css';
import { t } from './words.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Further letters mean something else on a card: E edits it, F flags it. A digit picks any of nine. */
const lettersThatPick = 4;

const keysOf = (index: number): readonly string[] => [
  ...(index < lettersThatPick ? letters.charAt(index) : ''),
  ...(index < 9 ? String(index + 1) : ''),
];

export const pickKeys = (options: readonly Option[], onPick: (option: number) => void): KeyMap =>
  Object.fromEntries(
    options.flatMap((_, i) => keysOf(i).map((key) => [key.toLowerCase(), () => onPick(i)])),
  );

export function Options({
  options,
  picked,
  onPick,
}: {
  options: readonly Option[];
  picked: number | undefined;
  /** Not given once the answer shows. */
  onPick: ((option: number) => void) | undefined;
}) {
  const list = (
    <ol className={styles.options} aria-label={t('options')}>
      {options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <li key={i}>
          <OptionButton
            option={option}
            index={i}
            isPicked={picked === i}
            onPick={onPick ? () => onPick(i) : undefined}
          />
        </li>
      ))}
    </ol>
  );
  // A formula does not wrap: the options scroll together, and can be scrolled by keyboard.
  return options.some(({ content }) => hasMath(content)) ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroller} aria-label={t('options')} tabIndex={0}>
      {list}
    </section>
  ) : (
    list
  );
}

function OptionButton({
  option: { content, isRight },
  index,
  isPicked,
  onPick,
}: {
  option: Option;
  index: number;
  isPicked: boolean;
  onPick: (() => void) | undefined;
}) {
  const spoken = useSpokenKeys();
  const said = onPick ? undefined : saidOf(isRight, isPicked);
  return (
    <button
      type="button"
      className={styles.option}
      data-look={said && (isRight ? 'right' : 'wrong')}
      aria-keyshortcuts={onPick && spoken(...keysOf(index))}
      disabled={!onPick}
      onClick={onPick}
    >
      <kbd>{letters[index]}</kbd>
      <span dir="auto">
        <Content of={content} />
      </span>
      {said ? <small>{said}</small> : null}
    </button>
  );
}

function saidOf(isRight: boolean, isPicked: boolean): string | undefined {
  if (isRight) return t(isPicked ? 'optionRightPicked' : 'optionRight');
  return isPicked ? t('optionPicked') : undefined;
}
