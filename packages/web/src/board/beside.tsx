import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { keyName } from '../actions/index.ts';
import type { Box } from '../grid/index.ts';

const WIDTH = 404;
const GAP = 10;
const EDGE = 12;

/**
 * A box beside a cell, inside the window. It takes the focus; Esc or a press elsewhere closes it. Closing gives the focus back to
 * the cell, which its owner does.
 */
export function Beside(props: {
  readonly box: Box | null;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly height?: number;
  /** Keys of the board that work here too; gives whether it took the key. */
  readonly onKey?: (name: string) => boolean;
}): ReactElement {
  const { box, label, onClose, children, height = 380, onKey } = props;
  const host = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const first = host.current?.querySelector<HTMLElement>('[data-first]') ?? host.current;
    first?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !host.current?.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  return (
    <div
      ref={host}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="beside"
      style={placeBeside(box, height)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') {
          if (onKey?.(keyName(event)) === true) event.preventDefault();
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

/** Under the cell where there is room, else above it; never out of the window. */
function placeBeside(box: Box | null, height: number): CSSProperties {
  if (box === null) return { left: EDGE, top: EDGE };
  const width = Math.min(WIDTH, innerWidth - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(innerWidth - width - EDGE, box.left - width / 2));
  const below = box.top + box.height + GAP;
  const isBelow = below + height < innerHeight || box.top < innerHeight / 2;
  return isBelow
    ? { left, top: below, width, maxHeight: innerHeight - below - EDGE }
    : { left, bottom: innerHeight - box.top + GAP, width, maxHeight: box.top - GAP - EDGE };
}
