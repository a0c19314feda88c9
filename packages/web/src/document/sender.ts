import type { Conflict, EditAnswer, EditRequest } from '@rotawright/server/wire';
import type { BoardDocument } from './board-document.ts';

/** What came of sending a request. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly answer: EditAnswer }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  /** No answer: the line is down, or the server is. The same request may be sent again. */
  | { readonly kind: 'offline' }
  /** The server has this key with other contents. */
  | { readonly kind: 'key-used' }
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
  readonly #changed: (state: SendState) => void;
  #isUnderWay = false;
  #refusedKey = '';
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(options: {
    readonly document: () => BoardDocument;
    readonly send: Send;
    readonly changed: (state: SendState) => void;
  }) {
    this.#document = options.document;
    this.#send = options.send;
    this.#changed = options.changed;
  }

  /** Sends what waits. Called after each edit, and when the line is back. */
  async flush(): Promise<void> {
    if (this.#isUnderWay || this.#isClosed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isUnderWay = true;
    for (let next = this.#document().nextRequest(); next !== null; ) {
      if (this.state.kind !== 'offline') this.#become({ kind: 'saving' });
      const result = await this.#send(next.key, next.request);
      if (this.#isClosed || !this.#handle(result, next.key)) break;
      next = this.#document().nextRequest();
      if (next === null) this.#become({ kind: 'saved' });
    }
    this.#isUnderWay = false;
  }

  /** Gives up the action that the server refuses, where it still waits, and goes on with the rest. */
  discard(): void {
    if (this.state.kind !== 'refused') return;
    if (this.#isHead(this.#refusedKey)) this.#document().discarded();
    this.#become({ kind: 'saved' });
    void this.flush();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #isHead(key: string): boolean {
    return this.#document().nextRequest()?.key === key;
  }

  /** Is there reason to go on? */
  #handle(result: SendResult, key: string): boolean {
    const document = this.#document();
    // The version was loaded anew meanwhile without the people of this action: the answer is about no other one.
    if (!this.#isHead(key)) return true;
    if (result.kind === 'accepted') document.accepted(result.answer);
    else if (result.kind === 'conflict') document.refused(result.conflicts);
    else if (result.kind === 'key-used') document.renamed();
    else if (result.kind === 'refused') {
      this.#refusedKey = key;
      this.#become({ ...result });
    } else {
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
