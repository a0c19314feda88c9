import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What every command gets besides its own arguments. */
export interface Session {
  readonly terminal: Terminal;
  /** Today's civil day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Commands say here how they ended. */
  exitCode: ExitCode;
}
