// A text field that offers how to go on: a combobox with its list, as ARIA describes it. The list is a help, never
// a must: Enter without a choice is left to the field.

import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import './controls.css';
import styles from './suggest.module.css';

interface Suggestion {
  readonly key: string;
  readonly content: ReactNode;
}

export function SuggestField<Option extends Suggestion>({
  field,
  label,
  placeholder,
  value,
  options,
  listLabel,
  inline = false,
  onChange,
  onPick,
  onKey,
}: {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder?: string;
  value: string;
  options: readonly Option[];
  listLabel: string;
  /** The list is part of the page, and never put away. */
  inline?: boolean;
  /** With the place of the caret. */
  onChange: (text: string, caret: number) => void;
  onPick: (option: Option) => void;
  /** Keys that the list has no use for. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const id = useId();
  const [active, setActive] = useState(-1);
  const [isPutAway, setPutAway] = useState(false);
  const isOpen = options.length > 0 && (inline || !isPutAway);
  const chosen = isOpen ? options[active] : undefined;
  const pick = (option: Option) => {
    setActive(-1);
    onPick(option);
  };
  const move = (by: number) => {
    // One place more than there are options: none.
    const places = options.length + 1;
    const next = ((active + 1 + by + places) % places) - 1;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (isOpen && event.key === 'ArrowDown') move(1);
    else if (isOpen && event.key === 'ArrowUp') move(-1);
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) pick(chosen);
    else if (isOpen && !inline && event.key === 'Escape') setPutAway(true);
    else {
      onKey?.(event);
      return;
    }
    event.preventDefault();
  };
  return (
    <div className={`${styles.suggest} ${inline ? styles.inline : ''}`}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        value={value}
        onChange={({ target }) => {
          setActive(-1);
          setPutAway(false);
          onChange(target.value, target.selectionStart ?? target.value.length);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setPutAway(true)}
      />
      <div id={id} role="listbox" aria-label={listLabel} className={styles.list} hidden={!isOpen}>
        {isOpen
          ? options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={option.key}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                {option.content}
              </div>
            ))
          : null}
      </div>
    </div>
  );
}
