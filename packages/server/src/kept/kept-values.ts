/** How much is kept at most, and for how long. */
export interface KeptLimits {
  /** Bytes of all values together with their keys and marks; what was used longest ago goes first, and a value that is larger alone is not kept. */
  readonly bytes: number;
  /** After so long a value is made anew, and one that nobody asks for is forgotten. */
  readonly seconds: number;
}

/** Bytes that an entry takes beside its value, key and mark. */
const ENTRY = 400;

interface Entry<V> {
  readonly mark: string;
  readonly value: Promise<V>;
  readonly until: number;
  bytes: number;
}

/**
 * Values that are dear to make, one for each key. Each was made under a mark, which says what the store held then; it is given only to
 * whoever has just read the same mark there. So several processes may each keep their own, and none gives what has passed.
 */
export class KeptValues<V> {
  readonly #limits: KeptLimits;
  readonly #sizeOf: (value: V) => number;
  readonly #now: () => number;
  /** The one that was used longest ago first. */
  readonly #entries = new Map<string, Entry<V>>();
  #bytes = 0;

  constructor(limits: KeptLimits, sizeOf: (value: V) => number, now: () => number = Date.now) {
    this.#limits = limits;
    this.#sizeOf = sizeOf;
    this.#now = now;
  }

  /** Bytes of everything that is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The value of this key and mark; made once for all who wait for it. What fails to be made is not kept. */
  get(key: string, mark: string, make: () => Promise<V>): Promise<V> {
    const there = this.#entries.get(key);
    if (there !== undefined && there.mark === mark && there.until > this.#now()) {
      this.#entries.delete(key);
      this.#entries.set(key, there);
      return there.value;
    }
    if (there !== undefined) this.#drop(key, there);
    const entry: Entry<V> = { mark, value: make(), until: this.#now() + this.#limits.seconds * 1000, bytes: 0 };
    this.#entries.set(key, entry);
    entry.value.then(
      (value) => this.#weigh(key, entry, ENTRY + key.length + mark.length + this.#sizeOf(value)),
      () => this.#drop(key, entry),
    );
    return entry.value;
  }

  /** Forgets what is too old. */
  sweep(): void {
    for (const [key, entry] of this.#entries) if (entry.until <= this.#now()) this.#drop(key, entry);
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #weigh(key: string, entry: Entry<V>, bytes: number): void {
    if (this.#entries.get(key) !== entry) return;
    if (bytes > this.#limits.bytes) {
      // All others would have to go for it.
      this.#drop(key, entry);
      return;
    }
    entry.bytes = bytes;
    this.#bytes += bytes;
    for (const [oldest, one] of this.#entries) {
      if (this.#bytes <= this.#limits.bytes) return;
      this.#drop(oldest, one);
    }
  }

  #drop(key: string, entry: Entry<V>): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
