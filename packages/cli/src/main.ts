import { OutsideError } from '@rotawright/core/problems';
import { OUR_FAULT, OUTSIDE } from './exit-codes.ts';
import { runProgram } from './program.ts';
import type { Session } from './session.ts';
import { processTerminal } from './terminal/terminal.ts';

const terminal = processTerminal();
const session: Session = { terminal, today: localToday(), exitCode: 0 };

// A reader such as `head` may close the pipe early; that is its right and no fault. A full disk behind `>` is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(session.exitCode);
  process.stderr.write(`Standard output could not be written (${error.code ?? error.message}).\n`);
  process.exit(OUTSIDE);
});

try {
  process.exitCode = await runProgram(process.argv.slice(2), session);
} catch (error) {
  process.exitCode = reportFailure(error);
}

/** Says in plain words what failed outside of the user's reach, or that the fault is ours. */
function reportFailure(error: unknown): number {
  if (error instanceof OutsideError) {
    terminal.err(`${error.message}${error.mayRetry ? ' Try again.' : ''}\n`);
    return OUTSIDE;
  }
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  terminal.err(`This is a fault of rota, not of your file: ${words}\n`);
  terminal.err('Nothing was written. Try: the same command with ROTA_TRACE=1, and report what it prints.\n');
  if (process.env['ROTA_TRACE'] && error instanceof Error) terminal.err(`${error.stack}\n`);
  return OUR_FAULT;
}

/** Civil day of this machine's clock. */
function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
