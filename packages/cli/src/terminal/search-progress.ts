import type { Terminal } from './terminal.ts';

const REDRAW_MS = 200;

/** What a search is at: cost and bound are penalty points. */
export interface SearchNow {
  readonly phase: string;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly seconds: number;
}

const WORDS: Readonly<Record<string, string>> = {
  build: 'first roster',
  improve: 'improving',
  price: 'pricing lines',
  dive: 'diving',
  prove: 'proving',
  share: 'sharing fairly',
  check: 'checking',
  mend: 'mending lines that broke a rule',
};

/** A live line on the error stream: phase, best cost, bound and gap. Silent where nobody looks. */
export class SearchProgress {
  readonly #terminal: Terminal;
  #drawn = Number.NEGATIVE_INFINITY;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Draws what is known now, five times a second at most. */
  show(now: SearchNow): void {
    const time = now.seconds * 1000;
    if (!this.#terminal.showsProgress || time - this.#drawn < REDRAW_MS) return;
    this.#drawn = time;
    this.#terminal.err(`\r\u001b[K${now.seconds.toFixed(1)} s  ${WORDS[now.phase] ?? now.phase}  ${boundText(now)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn > Number.NEGATIVE_INFINITY) this.#terminal.err('\r\u001b[K');
  }
}

/** `cost 1234  bound 1200  gap 2.75 %`; a bound that is not proved is not printed. */
export function boundText({ cost, bound }: { readonly cost: number | null; readonly bound: number | null }): string {
  if (cost === null) return 'no roster yet';
  const costText = `cost ${pointsText(cost)}`;
  if (bound === null) return `${costText}  bound none proved`;
  const gap = cost === 0 ? 0 : ((cost - bound) / Math.abs(cost)) * 100;
  return `${costText}  bound ${pointsText(roundedDown(bound))}  gap ${Math.max(0, gap).toFixed(2)} %`;
}

/** To a tenth that is proved; a bound that is whole but for rounding is whole. */
function roundedDown(bound: number): number {
  return Math.floor(bound * 10 + 1e-6) / 10;
}

function pointsText(points: number): string {
  return Number.isInteger(points) ? String(points) : points.toFixed(1);
}
