import { sql } from 'kysely';
import type { Db } from '../store/index.ts';
import { HttpProblem } from './http-problem.ts';

/** How often something may be asked in a window of time. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

interface Lease {
  readonly window: number;
  left: number;
}

/** Requests that a server takes from the store at a time, so that not every read writes. */
const LEASE = 20;

/** Rate limits, counted in the store so that all servers share them. A server takes leave for some requests at a time. */
export class RateLimits {
  readonly #leases = new Map<string, Lease>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #now: () => Date;
  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Counts one request of somebody. @throws HttpProblem once there are too many in the window */
  async count(db: Db, limit: Limit, who: string): Promise<void> {
    const window = Math.floor(this.#now().getTime() / 1000 / limit.seconds) * limit.seconds;
    const key = `${limit.name}:${who}`;
    for (;;) {
      const lease = this.#leases.get(key);
      if (lease !== undefined && lease.window === window && lease.left > 0) {
        lease.left -= 1;
        return;
      }
      // One asks for all who wait: a page that sends ten requests at once must not take ten leases.
      const asked = this.#asked.get(key) ?? this.#ask(db, limit, key, window);
      await asked;
    }
  }

  #ask(db: Db, limit: Limit, key: string, window: number): Promise<void> {
    const asking = this.#take(db, limit, key, window).finally(() => this.#asked.delete(key));
    this.#asked.set(key, asking);
    return asking;
  }

  async #take(db: Db, limit: Limit, key: string, window: number): Promise<void> {
    const wanted = Math.max(1, Math.min(LEASE, Math.floor(limit.most / 10)));
    const { count } = await db
      .insertInto('rate_window')
      .values({ key, window_start: new Date(window * 1000), count: wanted })
      .onConflict((conflict) =>
        conflict.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_window.count + ${wanted}` }),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    if (count > limit.most) {
      const retryAfter = Math.max(1, Math.ceil(window + limit.seconds - this.#now().getTime() / 1000));
      throw new HttpProblem('request.too-many', { detail: `Try again in ${retryAfter} seconds.`, retryAfter });
    }
    if (this.#leases.size > 10_000) this.#leases.clear();
    this.#leases.set(key, { window, left: wanted });
  }
}
