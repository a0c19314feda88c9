import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useRef } from 'react';

/**
 * A box beside something on the page. It takes the focus when it opens; Esc or a click elsewhere closes it, and the focus
 * goes back to where it was. `at` places it inside the nearest positioned ancestor.
 */
export function Popover(props: {
  readonly label: string;
  readonly at: CSSProperties;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { label, at, onClose, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="popover"
      style={at}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
