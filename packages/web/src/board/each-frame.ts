import type { Board } from '../actions/index.ts';

type Subscribe = (listener: () => void) => () => void;

/** Ways to hear of a board, however much it tells, once a frame. */
export interface Frames {
  /** Before the next frame. The grid has painted itself by then; what sums it up comes in the same frame. */
  readonly on: Subscribe;
  /** When that frame is painted: for what is long to draw and may come a frame later, such as a person's panel. */
  readonly onPainted: Subscribe;
  close(): void;
}

/** Tells listeners of a frame, and then those of what follows it. */
export function eachFrame(board: Board): Frames {
  const now = new Set<() => void>();
  const later = new Set<() => void>();
  // A message that is posted before a frame is drawn arrives when it is.
  const painted = new MessageChannel();
  painted.port1.onmessage = () => tell(later);
  let frame = 0;
  const stop = board.on(() => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      tell(now);
      painted.port2.postMessage(null);
    });
  });
  return {
    on: subscribeTo(now),
    onPainted: subscribeTo(later),
    close: () => {
      stop();
      cancelAnimationFrame(frame);
      painted.port1.close();
    },
  };
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}

function subscribeTo(listeners: Set<() => void>): Subscribe {
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
