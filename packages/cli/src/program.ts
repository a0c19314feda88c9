import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addContracts } from './commands/contracts.ts';
import { addConvert } from './commands/convert.ts';
import { addCover } from './commands/cover.ts';
import { addExamples } from './commands/examples.ts';
import { addExplain } from './commands/explain.ts';
import { addFatigue } from './commands/fatigue.ts';
import { addFines } from './commands/fines.ts';
import { addPay } from './commands/pay.ts';
import { addRepair } from './commands/repair.ts';
import { addServe } from './commands/serve.ts';
import { addSolve } from './commands/solve.ts';
import { addTemplate } from './commands/template.ts';
import { type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from './exit-codes.ts';
import type { Session } from './session.ts';
import { ENGINE } from './version.ts';

const EXIT_CODES = `
Exit codes:
  0  nothing breaks        1  at least one breach     2  the input is wrong
  3  disk or network       4  a fault of ours`;

/** The command line as a whole; each command is a file in `commands/`. */
export function rotaProgram(session: Session): Command {
  const program = new Command('rota')
    .description('Tells the truth about a rota: what it breaks, by which clause, and what it pays.')
    .version(ENGINE, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ writeOut: session.terminal.out, writeErr: session.terminal.err })
    .exitOverride();
  for (const add of [
    addCheck,
    addPay,
    addFines,
    addFatigue,
    addCover,
    addExplain,
    addContracts,
    addConvert,
    addExamples,
    addSolve,
    addRepair,
    addTemplate,
    addServe,
    addCompletion,
  ]) {
    add(program, session);
  }
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeOut: session.terminal.out, writeErr: session.terminal.err });
  }
  return program;
}

/** Runs the command line; a usage fault has been printed when it comes back as exit code 2. */
export async function runProgram(args: readonly string[], session: Session): Promise<ExitCode> {
  const program = rotaProgram(session);
  if (args.length === 0) {
    program.outputHelp();
    return NOTHING_BREAKS;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? NOTHING_BREAKS : WRONG_INPUT;
    throw error;
  }
}
