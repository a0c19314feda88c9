import { BugError } from '@rotawright/core/problems';
import type { Asker, FoundPlace, Standing } from '../auth/index.ts';
import type { Db } from '../store/index.ts';
import type { Actor } from '../wire/index.ts';
import type { Answer } from './answer.ts';
import { answerOnce } from './idempotency.ts';
import type { Services } from './services.ts';

/** Who asks. */
export type SignedIn = Omit<Asker, 'place'>;

/** Where a request acts, and what the asker is there. */
export type Place = FoundPlace & Standing;

/** What a call is made of. */
export interface CallParts<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly services: Services;
  readonly request: Request;
  readonly requestId: string;
  readonly user: SignedIn | null;
  readonly place: Place | null;
  /** Of the whole request, for `once`. */
  readonly idempotency: { readonly key: string; readonly hash: string } | null;
}

/** One request, let in and validated. */
export class Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly services: Services;
  readonly request: Request;
  readonly requestId: string;
  readonly #parts: CallParts<P, Q, B>;

  constructor(parts: CallParts<P, Q, B>) {
    this.params = parts.params;
    this.query = parts.query;
    this.body = parts.body;
    this.services = parts.services;
    this.request = parts.request;
    this.requestId = parts.requestId;
    this.#parts = parts;
  }

  /** Who asks; only routes that anyone may call have nobody. */
  get user(): SignedIn {
    if (this.#parts.user === null) throw new BugError('this route lets in people who are not signed in');
    return this.#parts.user;
  }

  /** Where the request acts; only routes of a noun have a place. */
  get place(): Place {
    if (this.#parts.place === null) throw new BugError('this route is of no department');
    return this.#parts.place;
  }

  /** Department that the request acts in. */
  get departmentId(): string {
    const { departmentId } = this.place;
    if (departmentId === null) throw new BugError('this route is of no department');
    return departmentId;
  }

  get db(): Db {
    return this.services.database.db;
  }

  get actor(): Actor {
    return { userId: this.user.userId, name: this.user.name };
  }

  /**
   * Does a write in one transaction. With an `Idempotency-Key` the answer is kept in the same transaction, so that the
   * request sent again gets that answer and nothing is done twice. A problem thrown inside undoes everything.
   */
  write(work: (trx: Db) => Promise<Exclude<Answer, Response>>): Promise<Answer> {
    const { services, idempotency, user } = this.#parts;
    if (idempotency === null || user === null) return services.database.db.transaction().execute(work);
    return answerOnce({ ...idempotency, userId: user.userId, now: services.now() }, services.database.db, work);
  }
}
