// What lies over a page for a moment: from below on a phone, at the side on a wide page. A native dialog, so the
// page under it is out of reach for keys, taps and screen readers, and has the focus again when it goes.

import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { IconButton } from './button.tsx';
import styles from './sheet.module.css';
import { useDragAway } from './use-drag-away.ts';
import { InSheetContext } from './use-keys.ts';

export function Sheet({
  title,
  look,
  closeLabel,
  onClose,
  children,
}: {
  title: string;
  /** A few choices, a page of its own, or a line to type in. */
  look: 'menu' | 'page' | 'line';
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isHere = useRef(false);
  const id = useId();
  // In the layout phase: closed before it leaves the page, a dialog gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    isHere.current = true;
    element?.showModal();
    return () => {
      isHere.current = false;
      element?.close();
    };
  }, []);
  const drag = useDragAway(dialog, onClose);
  const closed = () => {
    if (isHere.current) onClose();
  };
  // At once, not with the close event: until that comes, keys would still go to a field that is out of sight.
  const cancelled = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  /** Text that is selected from a field out over the edge ends in a click beside the sheet, but began in it. */
  const pressed = useRef<EventTarget>(null);
  const press = (event: PointerEvent) => {
    pressed.current = event.target;
  };
  const tap = (event: MouseEvent) => {
    if (event.target === dialog.current && pressed.current === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and so does the button
    <dialog
      ref={dialog}
      className={`${styles.sheet} ${styles[look]}`}
      aria-labelledby={id}
      onCancel={cancelled}
      onClose={closed}
      onPointerDown={press}
      onClick={tap}
    >
      <div className={styles.inner}>
        <header {...drag}>
          <h2 className="heading" id={id} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <InSheetContext value={true}>{children}</InSheetContext>
      </div>
    </dialog>
  );
}
