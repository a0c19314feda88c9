import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { partWords } from '../words/parts.ts';
import { Button } from './button.tsx';

/**
 * A question over the page. The browser keeps the focus inside and gives it back; Esc and the button close it. What holds
 * `data-first` has the focus first.
 * Draw it only while it is open.
 */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { title, onClose, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    // The browser takes the first control, which closes; what is marked as the first goes before it.
    dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      // What opened it may have gone with what was done.
      else document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onClick={onClose}>
          {partWords.close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
