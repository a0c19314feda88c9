import type { RosterDocument } from '../wire/index.ts';
import { KeptValues } from './kept-values.ts';

const MIB = 1024 * 1024;
/** Where the word that a name was taken away does not come through, it stays in memory for so long at most; no answer shows it. */
const SECONDS = 600;
const EVERY_MS = 60_000;
/** Bytes of memory for each byte of a document as JSON: 4.2 measured on Node 24 with what calendars add, and something to spare. */
const MEMORY_A_BYTE = 5;

/** An answer as it is sent, compressed. */
export interface KeptAnswer {
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A document, and how long it is as JSON. */
export interface KeptDocument {
  readonly document: RosterDocument;
  readonly length: number;
}

/** What one server keeps in memory of what the store holds. */
export class Kept {
  /** Whole documents, by version. */
  readonly documents = new KeptValues<KeptDocument>(
    { bytes: 96 * MIB, seconds: SECONDS },
    ({ length }) => length * MEMORY_A_BYTE,
  );
  /** Documents as they are sent, compressed, by version and view. */
  readonly bodies = new KeptValues<KeptAnswer>({ bytes: 32 * MIB, seconds: SECONDS }, ({ body }) => body.byteLength);
  /** Calendars as they are sent, compressed, by person. */
  readonly calendars = new KeptValues<KeptAnswer>({ bytes: 16 * MIB, seconds: SECONDS }, ({ body }) => body.byteLength);

  /** Forgets what is old, again and again, until the signal. */
  sweepUntil(signal: AbortSignal): void {
    const timer = setInterval(() => {
      for (const one of this.#all) one.sweep();
    }, EVERY_MS).unref();
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  /** Forgets everything: somebody's name was taken away. */
  clear(): void {
    for (const one of this.#all) one.clear();
  }

  /** Bytes that each of them holds, for the metrics. */
  bytes(): Readonly<Record<string, number>> {
    return { documents: this.documents.bytes, bodies: this.bodies.bytes, calendars: this.calendars.bytes };
  }

  get #all(): readonly KeptValues<unknown>[] {
    return [this.documents, this.bodies, this.calendars] as readonly KeptValues<unknown>[];
  }
}
