import { type Database, LIVE_CHANNEL, type LiveWord } from '../store/index.ts';
import type { LiveEvent } from '../wire/index.ts';

/** Somebody who hears the events of one version. */
export interface Listener {
  /** The window that listens, if it says which. */
  readonly client: string | null;
  /** The version has changed: read on from the seq that you have. */
  changed(): void;
  /** An event that is nowhere stored: presence, a job's progress. */
  event(event: LiveEvent): void;
}

/** Passes what servers say on the live channel to the clients of this one. */
export class LiveHub {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #present = new Map<string, Map<string, { readonly event: LiveEvent; readonly at: number }>>();
  #stop: (() => Promise<void>) | null = null;
  #forget: () => void = () => undefined;

  /** Begins to listen. `forget` is called where what is kept in memory may hold a name that was taken away. */
  async open(database: Database, forget: () => void): Promise<void> {
    this.#forget = forget;
    this.#stop = await database.listen(LIVE_CHANNEL, (payload) => this.#hear(payload));
  }

  async close(): Promise<void> {
    await this.#stop?.();
  }

  /** Adds a listener of a version; call the answer to leave. */
  join(versionId: string, listener: Listener): () => void {
    const here = this.#listeners.get(versionId) ?? new Set();
    this.#listeners.set(versionId, here.add(listener));
    return () => {
      here.delete(listener);
      if (here.size === 0) this.#listeners.delete(versionId);
    };
  }

  /** Does a window listen to a version, as far as this server knows? */
  hasLine(versionId: string, client: string): boolean {
    return [...(this.#listeners.get(versionId) ?? [])].some((one) => one.client === client);
  }

  /** Who is in a version now, as far as this server has heard in the last minute. */
  present(versionId: string, now: number): readonly LiveEvent[] {
    return [...(this.#present.get(versionId)?.values() ?? [])]
      .filter(({ at }) => now - at < 60_000)
      .map(({ event }) => event);
  }

  #hear(payload: string): void {
    if (payload === '') {
      // The line was gone for a while: everybody looks for what they missed.
      this.#forget();
      for (const listeners of this.#listeners.values()) for (const one of listeners) one.changed();
      return;
    }
    const word = JSON.parse(payload) as LiveWord;
    if (word.kind === 'forget') {
      this.#forget();
      return;
    }
    const listeners = this.#listeners.get(word.versionId) ?? new Set<Listener>();
    if (word.kind === 'change') {
      for (const one of listeners) one.changed();
      return;
    }
    const event = word.event as LiveEvent;
    this.#remember(word.versionId, event);
    for (const one of listeners) one.event(event);
  }

  #remember(versionId: string, event: LiveEvent): void {
    if (event.type !== 'presence') return;
    const here = this.#present.get(versionId) ?? new Map();
    if (event.cell === null) here.delete(event.client);
    else here.set(event.client, { event, at: Date.now() });
    if (here.size === 0) this.#present.delete(versionId);
    else this.#present.set(versionId, here);
  }
}
