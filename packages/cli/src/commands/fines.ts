import { type FineReport, finesFor } from '@rotawright/core/pay';
import { checkRota } from '@rotawright/core/rules';
import { formatCivilDate } from '@rotawright/core/time';
import { type Command, InvalidArgumentError } from 'commander';
import { BREACHES, type ExitCode, NOTHING_BREAKS, worstOf } from '../exit-codes.ts';
import { addContractFlags, type ContractFlags, chooseContract, readOverlays } from '../input/contract-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { personIndices } from '../input/people.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import { unknownReadings } from '../input/unknown-readings.ts';
import { type FileFault, showFault } from '../output/faults.ts';
import { finesText } from '../output/fines-text.ts';
import { sayNotes } from '../output/say-notes.ts';
import type { Session } from '../session.ts';
import { ENGINE } from '../version.ts';

interface FinesFlags extends ReadFlags, ContractFlags {
  readonly grade?: string;
  readonly person: readonly string[];
  readonly reading: readonly string[];
  readonly placementWeeks?: number;
  readonly json?: true;
}

const HELP = `
Examples:
  rota fines roster.xlsx --grade CT1
  rota fines template.json --grade FY1 --placement-weeks 26`;

/** `rota fines FILE…`: the guardian's fine for each breach, with the doctor's and the guardian's share. */
export function addFines(program: Command, session: Session): void {
  const command = program
    .command('fines')
    .description('say what the breaches of a rota cost in guardian fines')
    .argument('<files...>', 'spreadsheets, CSV, calendars or interchange JSON; - for standard input')
    .option('--grade <grade>', 'grade, where the file gives none')
    .option('--person <id>', 'only this person, by id or name; may be repeated', several, [])
    .option('--reading <name>', 'use an alternative reading; may be repeated', several, [])
    .option('--placement-weeks <weeks>', 'weeks for which a template is worked', wholeNumber)
    .option('--json', 'one report a line, in the order of the files');
  addReadFlags(addContractFlags(command));
  command.addHelpText('after', HELP).action(async (files: string[], flags: FinesFlags) => {
    session.exitCode = await fineFiles(files, flags, session);
  });
}

async function fineFiles(files: readonly string[], flags: FinesFlags, session: Session): Promise<ExitCode> {
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return showFault({ file: '--overlay', problems: overlays.problems }, flags, session);
  const readings = unknownReadings(flags.reading);
  if (readings.length > 0) return showFault({ file: '--reading', problems: readings }, flags, session);
  const settled = { options: readOptions(flags) };
  const codes: ExitCode[] = [];
  for (const file of files) {
    const opened = await openSettled(file, settled, session.terminal);
    if (!opened.ok) codes.push(showFault(opened, flags, session));
    else {
      sayNotes(opened.rotas, session.terminal);
      const given = { overlays: overlays.value, today: session.today };
      for (const open of opened.rotas) codes.push(fineOne(open, given, { flags, session }));
    }
  }
  return worstOf(codes);
}

function fineOne(
  open: OpenRota,
  given: Parameters<typeof chooseContract>[2],
  { flags, session }: { readonly flags: FinesFlags; readonly session: Session },
): ExitCode {
  const fail = (problems: FileFault['problems']): ExitCode => showFault({ file: open.file, problems }, flags, session);
  const chosen = chooseContract(open, flags, given);
  if (!chosen.ok) return fail(chosen.problems);
  sayNotes([chosen.value], session.terminal);
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return fail(people.problems);
  const { contract } = chosen.value;
  const report = checkRota(open.rota, contract, {
    people: people.value.flatMap((p) => open.rota.people[p]?.id ?? []),
    readings: flags.reading,
    engine: ENGINE,
  });
  const fines = finesFor(report, open.rota, contract, {
    on: formatCivilDate(contract.on),
    ...(flags.grade === undefined ? {} : { grade: flags.grade }),
    ...(flags.placementWeeks === undefined ? {} : { placementWeeks: flags.placementWeeks }),
  });
  if (!fines.ok) return fail(fines.problems);
  session.terminal.out(
    flags.json ? `${JSON.stringify(fines.value)}\n` : finesText(fines.value, open, session.terminal),
  );
  return isAnythingFined(fines.value) ? BREACHES : NOTHING_BREAKS;
}

function isAnythingFined({ people }: FineReport): boolean {
  return people.some(({ lines }) => lines.length > 0);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number of at least 1.');
  return Number(text);
}
