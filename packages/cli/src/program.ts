import { Command, CommanderError, Help, Option } from 'commander';
import { type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from './exit-codes.ts';
import type { Session } from './session.ts';
import { ENGINE } from './version.ts';

const EXIT_CODES = `
Exit codes:
  0  nothing breaks        1  at least one breach     2  the input is wrong
  3  disk or network       4  a fault of ours`;

type Add = (program: Command, session: Session) => void;

/** Each command by its name, in the order of the help. Loaded when needed: the optimiser alone is a hundred files. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  check: async () => (await import('./commands/check.ts')).addCheck,
  pay: async () => (await import('./commands/pay.ts')).addPay,
  fines: async () => (await import('./commands/fines.ts')).addFines,
  fatigue: async () => (await import('./commands/fatigue.ts')).addFatigue,
  cover: async () => (await import('./commands/cover.ts')).addCover,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  contracts: async () => (await import('./commands/contracts.ts')).addContracts,
  convert: async () => (await import('./commands/convert.ts')).addConvert,
  examples: async () => (await import('./commands/examples.ts')).addExamples,
  solve: async () => (await import('./commands/solve.ts')).addSolve,
  repair: async () => (await import('./commands/repair.ts')).addRepair,
  template: async () => (await import('./commands/template.ts')).addTemplate,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  'owner-link': async () => (await import('./commands/owner-link.ts')).addOwnerLink,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
};

/** The command line with these commands of {@link COMMANDS}. */
async function rotaProgram(session: Session, names: readonly string[]): Promise<Command> {
  const program = new Command('rota')
    .description('Tells the truth about a rota: what it breaks, by which clause, and what it pays.')
    .version(ENGINE, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .configureHelp({ optionDescription: describedOption })
    .showSuggestionAfterError(true)
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ writeOut: session.terminal.out, writeErr: session.terminal.err })
    .exitOverride();
  for (const name of names) {
    const add = await COMMANDS[name]?.();
    add?.(program, session);
  }
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeOut: session.terminal.out, writeErr: session.terminal.err });
  }
  return program;
}

const help = new Help();

/** What the help says of an option; that one which may be repeated begins with none, nobody needs to read. */
function describedOption(option: Option): string {
  const { defaultValue, flags, description, argChoices } = option;
  const isEmpty = typeof defaultValue === 'object' && defaultValue !== null && Object.keys(defaultValue).length === 0;
  if (!isEmpty) return help.optionDescription(option);
  const plain = new Option(flags, description);
  return help.optionDescription(argChoices === undefined ? plain : plain.choices(argChoices));
}

/** Runs the command line; a usage fault has been printed when it comes back as exit code 2. */
export async function runProgram(args: readonly string[], session: Session): Promise<ExitCode> {
  const program = await rotaProgram(session, commandsFor(args));
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

/** The command that is asked for, alone; all where the arguments are about all, or name none. */
function commandsFor([name = '']: readonly string[]): readonly string[] {
  const isAlone = name !== 'completion' && Object.hasOwn(COMMANDS, name);
  return isAlone ? [name] : Object.keys(COMMANDS);
}
