import type { Board } from '../actions/index.ts';

/**
 * Tells listeners before the next frame after anything that a board tells; however much that is, once. The grid has painted
 * itself by then, and what else shows the board comes in the same frame, in one go.
 */
export function eachFrame(board: Board): { on(listener: () => void): () => void; close(): void } {
  const listeners = new Set<() => void>();
  let frame = 0;
  const stop = board.on(() => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      for (const listener of [...listeners]) listener();
    });
  });
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stop();
      cancelAnimationFrame(frame);
    },
  };
}
