import type { Conflict, EditAnswer, EditRequest } from '@rotawright/server/wire';
import type { BoardDocument } from './board-document.ts';

/** What came of sending a request. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly answer: EditAnswer }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  /** No answer: the line is down, or the server is. The same request may be sent again. */
  | { readonly kind: 'offline' }
  /** The server will not take it, however often it is sent. */
  | { readonly kind: 'refused'; readonly title: string; readonly reference: string | null };

/** Sends one request under its idempotency key. Never rejects. */
export type Send = (key: string, request: EditRequest) => Promise<SendResult>;

export type SendState =
  | { readonly kind: 'saved' | 'saving' | 'offline' }
  | { readonly kind: 'refused'; readonly title: string; readonly reference: string | null };

/** Waits between tries without an answer: milliseconds, the last again and again. */
const WAITS = [1000, 2000, 5000, 10_000, 30_000];

/** Sends a document's actions, one after another in order, and again until there is an answer. */
export class Sender {
  state: SendState = { kind: 'saved' };
  readonly #document: () => BoardDocument;
  readonly #send: Send;
  readonly #client: string;
  readonly #changed: (state: SendState) => void;
  #isUnderWay = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(options: {
    readonly document: () => BoardDocument;
    readonly send: Send;
    readonly client: string;
    readonly changed: (state: SendState) => void;
  }) {
    this.#document = options.document;
    this.#send = options.send;
    this.#client = options.client;
    this.#changed = options.changed;
  }

  /** Sends what waits. Called after each edit, and when the line is back. */
  async flush(): Promise<void> {
    if (this.#isUnderWay || this.#isClosed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isUnderWay = true;
    for (let next = this.#document().nextRequest(this.#client); next !== null; ) {
      if (this.state.kind !== 'offline') this.#become({ kind: 'saving' });
      const result = await this.#send(next.key, next.request);
      if (this.#isClosed || !this.#handle(result)) break;
      next = this.#document().nextRequest(this.#client);
      if (next === null) this.#become({ kind: 'saved' });
    }
    this.#isUnderWay = false;
  }

  /** Gives up the action that the server refuses and goes on with the rest. */
  discard(): void {
    if (this.state.kind !== 'refused') return;
    this.#document().discarded();
    this.#become({ kind: 'saved' });
    void this.flush();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Is there reason to go on? */
  #handle(result: SendResult): boolean {
    const document = this.#document();
    if (result.kind === 'accepted') document.accepted(result.answer);
    else if (result.kind === 'conflict') document.refused(result.conflicts);
    else if (result.kind === 'refused') this.#become({ ...result });
    else {
      this.#become({ kind: 'offline' });
      this.#timer = setTimeout(() => void this.flush(), WAITS[Math.min(this.#tries, WAITS.length - 1)]);
      this.#tries += 1;
      return false;
    }
    this.#tries = 0;
    if (result.kind === 'refused') return false;
    if (this.state.kind === 'offline') this.#become({ kind: 'saving' });
    return true;
  }

  #become(state: SendState): void {
    this.state = state;
    this.#changed(state);
  }
}
