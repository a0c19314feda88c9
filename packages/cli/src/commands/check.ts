import type { Overlay } from '@rotawright/core/contracts';
import { checkRota, exitCodeOf } from '@rotawright/core/rules';
import type { Command } from 'commander';
import { type ExitCode, worstOf } from '../exit-codes.ts';
import { addContractFlags, type ContractFlags, chooseContract, readOverlays } from '../input/contract-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { personIndices } from '../input/people.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { repeatedOptions } from '../input/repeated-options.ts';
import { openSettled } from '../input/settle.ts';
import { unknownReadings } from '../input/unknown-readings.ts';
import { type Output, writeOutputs } from '../output/check-files.ts';
import { checkText } from '../output/check-text.ts';
import type { Checked } from '../output/checked.ts';
import { type FileFault, showFault } from '../output/faults.ts';
import type { Session } from '../session.ts';
import { startProgress } from '../terminal/progress.ts';
import { ENGINE } from '../version.ts';

interface CheckFlags extends ReadFlags, ContractFlags {
  readonly json?: true;
  readonly html?: string;
  readonly xlsx?: string;
  readonly fatigue?: true;
  readonly reading: readonly string[];
  readonly person: readonly string[];
}

const HELP = `
Examples:
  rota check rota.xlsx
  rota check rota.xlsx --html report.html
  rota check rota.xlsx --html report.html --fatigue
  rota check *.json --json > reports.jsonl
  rota check rota.csv --code L=leave --date-order dmy
  rota check template.xlsx --edition 2016-05
  rota check roster.json --overlay proposal.yaml --person ann`;

/** `rota check FILE…`: what each rota breaks, by which clause, with proof. */
export function addCheck(program: Command, session: Session): void {
  const command = program
    .command('check')
    .description('say what a rota breaks, by which clause, with proof')
    .argument('<files...>', 'spreadsheets, CSV, calendars or interchange JSON; - for standard input')
    .option('--json', 'one report a line, in the order of the files')
    .option('--html <path>', 'write a report to look at and print (a folder for several rotas)')
    .option('--fatigue', 'with --html: add how tired the rota makes, with sleep predicted from its duties')
    .option('--xlsx <path>', 'write the rota with its findings as a workbook (a folder for several rotas)')
    .option('--reading <name>', 'use an alternative reading, e.g. days-touched; may be repeated', several, [])
    .option('--person <id>', 'only this person, by id or name; may be repeated', several, []);
  addReadFlags(addContractFlags(command));
  command.addHelpText('after', HELP).action(async (files: string[], flags: CheckFlags) => {
    if (flags.fatigue && flags.html === undefined)
      command.error('error: --fatigue is a part of the report; give --html <path> with it, or ask rota fatigue');
    session.exitCode = await checkFiles(files, flags, session);
  });
}

async function checkFiles(files: readonly string[], flags: CheckFlags, session: Session): Promise<ExitCode> {
  const { terminal } = session;
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return showFault({ file: '--overlay', problems: overlays.problems }, flags, session);
  const readings = unknownReadings(flags.reading);
  if (readings.length > 0) return showFault({ file: '--reading', problems: readings }, flags, session);
  const progress = startProgress(terminal);
  const settled = { options: readOptions(flags) };
  const output: Omit<Output, 'several'> = {
    html: flags.html ?? null,
    xlsx: flags.xlsx ?? null,
    fatigue: flags.fatigue ?? false,
    inputs: [...files, ...flags.overlay],
    options: [...repeatedOptions(flags), ...(flags.fatigue ? ['--fatigue', '--html', flags.html ?? ''] : [])],
    taken: new Set(),
  };
  const codes: ExitCode[] = [];
  for (const [at, file] of files.entries()) {
    progress.step(at, files.length, file);
    const opened = await openSettled(file, settled, terminal);
    if (!opened.ok) {
      codes.push(showFault(opened, flags, session));
      continue;
    }
    const several = files.length > 1 || opened.rotas.length > 1;
    const context = { flags, session, overlays: overlays.value, output: { ...output, several } };
    for (const open of opened.rotas) codes.push(await checkOne(open, context));
  }
  progress.end();
  return worstOf(codes);
}

interface CheckContext {
  readonly flags: CheckFlags;
  readonly session: Session;
  readonly overlays: readonly Overlay[];
  readonly output: Output;
}

async function checkOne(open: OpenRota, { flags, session, overlays, output }: CheckContext): Promise<ExitCode> {
  const fail = (problems: FileFault['problems']) => showFault({ file: open.file, problems }, flags, session);
  const chosen = chooseContract(open, flags, { overlays, today: session.today });
  if (!chosen.ok) return fail(chosen.problems);
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return fail(people.problems);
  const report = checkRota(open.rota, chosen.value.contract, {
    people: people.value.flatMap((p) => open.rota.people[p]?.id ?? []),
    readings: flags.reading,
    engine: ENGINE,
    notes: [...open.notes, ...chosen.value.notes],
  });
  const checked: Checked = { open, report, ...chosen.value };
  const written = await writeOutputs(checked, output, session);
  if (!written.ok) return fail(written.problems);
  if (flags.json) session.terminal.out(`${JSON.stringify(report)}\n`);
  else
    session.terminal.out(
      checkText(checked, session.terminal) + written.value.map((path) => `Written: ${path}\n`).join(''),
    );
  return exitCodeOf(report);
}
