import type { Terminal } from './terminal.ts';

const QUIET_MS = 2000;
const REDRAW_MS = 200;

/** One line on the error stream that says how far a long run is; silent for the first two seconds and where nobody looks. */
export interface Progress {
  /** `done` of `total` steps are behind us; `doing` says what is at hand. */
  step(done: number, total: number, doing: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Starts a progress line; `now` gives milliseconds. */
export function startProgress(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    step(done, total, doing) {
      const time = now();
      if (!terminal.showsProgress || time - started < QUIET_MS || time - drawn < REDRAW_MS) return;
      drawn = time;
      terminal.err(`\r\u001b[K${done} of ${total}  ${doing}`);
    },
    end() {
      if (drawn > Number.NEGATIVE_INFINITY) terminal.err('\r\u001b[K');
    },
  };
}
