import type { Logger } from 'pino';
import type { SignIn } from '../auth/index.ts';
import type { Settings } from '../config/index.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Kept } from '../kept/index.ts';
import type { LiveHub } from '../live/index.ts';
import type { Database } from '../store/index.ts';
import type { SignInOptions } from '../wire/index.ts';

/** What every route has at hand. */
export interface Services {
  readonly database: Database;
  readonly settings: Settings;
  readonly auth: SignIn;
  readonly hub: LiveHub;
  /** What this process keeps in memory of the store. */
  readonly kept: Kept;
  /** Address that browsers use, without a slash at the end. */
  readonly url: string;
  /** The sample department's accounts; `null` on a real installation. */
  readonly sample: SampleAccounts | null;
  /** Signs what must not be guessed. */
  readonly secret: string;
  readonly log: Logger;
  /** Long work on the queue. */
  readonly jobs: Jobs;
  /** The clock; tests set it. */
  readonly now: () => Date;
  /** Aborted when the server shuts down: long answers end. */
  readonly ending: AbortSignal;
}

/** Accounts of the sample department, to look around as. */
export interface SampleAccounts {
  accounts(): Promise<SignInOptions['samples']>;
  /** Headers that sign the browser in; `null` for an account that is none of the sample's. */
  signIn(id: string, headers: Headers): Promise<Headers | null>;
}
