import type { PayReport } from '@rotawright/core/pay';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ExitCode, NOTHING_BREAKS, worstOf } from '../exit-codes.ts';
import { addContractFlags, type ContractFlags, chooseContract, readOverlays } from '../input/contract-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { unbegunNotes } from '../input/overlay-days.ts';
import { personIndices } from '../input/people.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import { showFault } from '../output/faults.ts';
import { differenceText, payText } from '../output/pay-text.ts';
import { type PriceFlags, pricedBy } from '../output/priced.ts';
import { sayNotes } from '../output/say-notes.ts';
import type { Session } from '../session.ts';

interface PayFlags extends ReadFlags, Omit<ContractFlags, 'on'>, PriceFlags {
  readonly on: readonly string[];
  readonly grade: readonly string[];
  readonly person: readonly string[];
  readonly json?: true;
}

const HELP = `
Two days or two grades show the difference, line by line.

Examples:
  rota pay template.xlsx --grade CT1
  rota pay roster.json --person ann --on 2026-04-01
  rota pay template.json --grade ST4 --on 2022-04-01 --on 2024-04-01
  rota pay template.json --grade FY2 --grade CT1 --london London
  rota pay template.json --grade FY1 --on 2023-06-01 --set 2023-24-as-awarded
  rota pay old.json --contract england-2002 --grade FY1 --point 1 --on 2015-08-05`;

/** `rota pay FILE…`: what each rota pays, line by line with clause and rate. */
export function addPay(program: Command, session: Session): void {
  const command = program
    .command('pay')
    .description('say what a rota pays, line by line, with clause and rate')
    .argument('<files...>', 'spreadsheets, CSV, calendars or interchange JSON; - for standard input')
    .option('--grade <grade>', 'grade, where the file gives none; twice for the difference', several, [])
    .option(
      '--on <date>',
      'day whose rates are used (default: the roster’s first day, a template: today); twice for the difference',
      several,
      [],
    )
    .option('--person <id>', 'only this person, by id or name; may be repeated', several, [])
    .addOption(
      new Option('--rounding <how>', 'how percentages of basic become money')
        .choices(['table', 'exact'])
        .default('table'),
    )
    .option('--premium <name>', 'a flexible pay premium (2016 contract); may be repeated', several, [])
    .option('--london <zone>', 'London weighting of this zone (2016 contract); add ,resident for a resident post')
    .option('--floor <pounds>', 'transitional cash floor, pounds a year (2016 contract)', pounds)
    .option('--transitional', 'the part-time allowance of those part time before the 2016 contract')
    .option('--reading <name>', 'use an alternative reading (2002 contract); may be repeated', several, [])
    .option('--point <n>', 'point of the scale (2002 contract), the minimum is 0', wholeNumber)
    .option('--json', 'one report a line, in the order of files and people');
  addReadFlags(addContractFlags(command, false));
  command.addHelpText('after', HELP).action(async (files: string[], flags: PayFlags) => {
    session.exitCode = await payFiles(files, flags, session);
  });
}

async function payFiles(files: readonly string[], flags: PayFlags, session: Session): Promise<ExitCode> {
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return showFault({ file: '--overlay', problems: overlays.problems }, flags, session);
  const settled = { options: readOptions(flags) };
  const codes: ExitCode[] = [];
  const notes = new Set<string>();
  for (const file of files) {
    const opened = await openSettled(file, settled, session.terminal);
    if (!opened.ok) {
      codes.push(showFault(opened, flags, session));
      continue;
    }
    sayNotes(opened.rotas, session.terminal);
    for (const open of opened.rotas) codes.push(payOne(open, { flags, session, overlays: overlays.value, notes }));
  }
  sayNotes([{ notes: [...notes] }], session.terminal);
  return worstOf(codes);
}

interface PayContext {
  readonly flags: PayFlags;
  readonly session: Session;
  readonly overlays: Parameters<typeof chooseContract>[2]['overlays'];
  /** Collects what is said once at the end. */
  readonly notes: Set<string>;
}

function payOne(open: OpenRota, context: PayContext): ExitCode {
  const { flags, session } = context;
  const people = personIndices(open.rota, flags.person);
  if (!people.ok) return showFault({ file: open.file, problems: people.problems }, flags, session);
  const codes = people.value.map((person) => payPerson(open, person, context));
  return worstOf(codes);
}

/** One person under each day and grade asked about: one report, or two with their difference. */
function payPerson(open: OpenRota, person: number, context: PayContext): ExitCode {
  const { flags, session, overlays, notes } = context;
  const days = flags.on.length === 0 ? [undefined] : flags.on;
  const grades = flags.grade.length === 0 ? [undefined] : flags.grade;
  const reports: PayReport[] = [];
  for (const on of days) {
    const dated: ContractFlags = { ...flags, ...(on === undefined ? { on: undefined } : { on }) } as ContractFlags;
    const chosen = chooseContract(open, dated, { overlays, today: session.today });
    if (!chosen.ok) return showFault({ file: open.file, problems: chosen.problems }, flags, session);
    for (const note of unbegunNotes(overlays, chosen.value.contract.on)) notes.add(note);
    for (const grade of grades) {
      const priced = pricedBy({ rota: open.rota, person, contract: chosen.value.contract }, { ...flags, grade });
      if (!priced.ok) return showFault({ file: open.file, problems: priced.problems }, flags, session);
      reports.push(priced.value);
    }
  }
  const name = open.rota.people[person]?.name ?? '';
  if (flags.json) for (const report of reports) session.terminal.out(`${JSON.stringify(report)}\n`);
  else {
    session.terminal.out(reports.map((report) => payText(report, name, session.terminal)).join('\n'));
    const [first, second] = reports;
    if (first !== undefined && second !== undefined)
      session.terminal.out(differenceText(first, second, session.terminal));
  }
  return NOTHING_BREAKS;
}

function pounds(text: string): number {
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text))
    throw new InvalidArgumentError('It is an amount in pounds, e.g. 35093 or 35093.50.');
  const [whole = '0', pence = ''] = text.split('.');
  return Number(whole) * 100 + Number(pence.padEnd(2, '0'));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
