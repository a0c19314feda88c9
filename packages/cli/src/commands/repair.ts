import { BugError, nearestWord, type Problem, problemSentence } from '@rotawright/core/problems';
import { type RosterInput, readRota } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { findSwaps, RosterDesk, repairRoster, swapped } from '@rotawright/solve/rota';
import type { Command } from 'commander';
import { BREACHES, type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from '../exit-codes.ts';
import {
  addContractFlags,
  type ChosenContract,
  type ContractFlags,
  chooseContract,
  notADate,
  readOverlays,
} from '../input/contract-flags.ts';
import type { OpenRota } from '../input/open-rota.ts';
import { addReadFlags, type ReadFlags, readOptions, several } from '../input/read-options.ts';
import { openSettled } from '../input/settle.ts';
import { type FileFault, faultText, leftOutText } from '../output/faults.ts';
import { overwritten } from '../output/overwritten.ts';
import { repairText, swapsText } from '../output/repair-text.ts';
import { sayNotes } from '../output/say-notes.ts';
import { writeSolved } from '../output/solved-files.ts';
import type { Session } from '../session.ts';
import { ENGINE } from '../version.ts';

interface RepairFlags extends ReadFlags, ContractFlags {
  readonly absent: readonly string[];
  readonly swap?: string;
  readonly frozenUntil?: string;
  readonly out?: string;
}

/** Ways looked at for the smallest change. */
const STEPS = 400;
/** Days around a duty in which swaps are looked for, and how many are listed. */
const SWAP_DAYS = 21;
const SWAPS = 10;
/** People whom a fault names when somebody is not found. */
const PEOPLE_NAMED = 8;

const HELP = `
Nothing before the first absence moves, or before --frozen-until; a duty of somebody named by --absent is handed over on
its day all the same.

Examples:
  rota repair roster.json --absent ann:2026-03-02
  rota repair roster.json --absent ann:2026-03-02 --absent ann:2026-03-03 --out repaired.json
  rota repair roster.xlsx --swap ann:2026-03-02`;

/** `rota repair FILE`: who could take the duties of somebody who is away, and the smallest lawful change. */
export function addRepair(program: Command, session: Session): void {
  const command = program
    .command('repair')
    .description('fill the gaps that an absence leaves, or find lawful swaps')
    .argument('<file>', 'a roster; - for standard input')
    .option('--absent <person:date>', 'somebody is away on a day; may be repeated', several, [])
    .option('--swap <person:date>', 'somebody wants to be rid of the duty of a day')
    .option('--frozen-until <date>', 'nothing before this day changes but what --absent names')
    .option('--out <path>', 'write the repaired roster: .json, .xlsx, .csv, .html, or a grid of codes');
  addReadFlags(addContractFlags(command));
  command.addHelpText('after', HELP).action(async (file: string, flags: RepairFlags) => {
    session.exitCode = await repairFile(file, flags, session);
  });
}

async function repairFile(file: string, flags: RepairFlags, session: Session): Promise<ExitCode> {
  const fail = (fault: FileFault): ExitCode => {
    session.terminal.err(faultText(fault, problemSentence));
    return WRONG_INPUT;
  };
  if (flags.swap !== undefined && flags.absent.length > 0) return fail({ file, problems: [bothAsked(flags.swap)] });
  const over = await overwritten([file, ...flags.overlay], [flags.out]);
  if (over.length > 0) return fail({ file: over[0]?.where ?? '', problems: over });
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return fail({ file: '--overlay', problems: overlays.problems });
  const opened = await openSettled(file, { options: readOptions(flags) }, session.terminal);
  if (!opened.ok) return fail(opened);
  const [open, ...others] = opened.rotas;
  if (open === undefined || open.document.kind !== 'roster') return fail({ file, problems: [notARoster(file)] });
  for (const other of others) session.terminal.err(leftOutText(other));
  sayNotes([open], session.terminal);
  const chosen = chooseContract(open, flags, { overlays: overlays.value, today: session.today });
  if (!chosen.ok) return fail({ file, problems: chosen.problems });
  sayNotes([chosen.value], session.terminal);
  const asked = [...flags.absent, ...(flags.swap === undefined ? [] : [flags.swap])].map((text) =>
    readCell(text, open),
  );
  const problems = asked.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (asked.length === 0) problems.push(nothingAsked(file));
  if (flags.frozenUntil !== undefined && parseCivilDate(flags.frozenUntil) === null)
    problems.push(notADate('--frozen-until', flags.frozenUntil));
  if (problems.length > 0) return fail({ file, problems });
  const cells = asked.flatMap((one) => ('problem' in one ? [] : [one]));
  const first = cells.map(({ date }) => date).sort()[0] ?? '';
  const work: Work = {
    open,
    chosen: chosen.value,
    desk: new RosterDesk(open.document, open.rota, { contract: chosen.value.contract, readings: [] }),
    frozenUntil: flags.frozenUntil ?? first,
    flags,
    session,
  };
  return flags.swap === undefined ? repair(work, cells) : swap(work, cells.at(-1) ?? { person: '', date: '' });
}

interface Work {
  readonly open: OpenRota;
  readonly chosen: ChosenContract;
  readonly desk: RosterDesk;
  readonly frozenUntil: string;
  readonly flags: RepairFlags;
  readonly session: Session;
}

interface PersonDay {
  readonly person: string;
  readonly date: string;
}

async function repair(work: Work, absences: readonly PersonDay[]): Promise<ExitCode> {
  const { desk, frozenUntil, session } = work;
  const found = repairRoster(desk, absences, { frozenUntil, steps: STEPS });
  if (found.choices.length === 0) {
    session.terminal.out('Nobody is on duty then: there is nothing to repair.\n');
    return NOTHING_BREAKS;
  }
  session.terminal.out(repairText(found, nameIn(work.open), session.terminal));
  const away = new Set(absences.map(({ person }) => person));
  await write(work, found.document, away);
  return found.open.length + found.left.length > 0 ? BREACHES : NOTHING_BREAKS;
}

async function swap(work: Work, { person, date }: PersonDay): Promise<ExitCode> {
  const { desk, frozenUntil, session, open } = work;
  const own = desk.cellsOf(person).find((cell) => cell.date === date);
  if (own === undefined) {
    session.terminal.out(`${nameIn(open)(person)} is not on duty then: there is nothing to swap.\n`);
    return NOTHING_BREAKS;
  }
  const limits = { frozenUntil, withinDays: SWAP_DAYS, most: SWAPS };
  const wanted = { person, cells: [own] };
  const two = findSwaps(desk, wanted, { ...limits, people: 2 }).swaps;
  const swaps = two.length > 0 ? two : findSwaps(desk, wanted, { ...limits, people: 3 }).swaps;
  session.terminal.out(swapsText(swaps, nameIn(open), (one, other) => desk.hasOtherGrade(one, other)));
  const [best] = swaps;
  if (best === undefined) return BREACHES;
  await write(work, desk.documentWith(swapped(desk, best)), new Set());
  return NOTHING_BREAKS;
}

/** Writes the changed roster, judged again as a whole. */
async function write(
  { open, chosen, flags, session, desk }: Work,
  document: RosterInput,
  away: ReadonlySet<string>,
): Promise<void> {
  if (flags.out === undefined) return;
  const rota = readRota(document);
  if (!rota.ok) throw new BugError(`the repaired roster cannot be read: ${rota.problems[0]?.found}`);
  const report = checkRota(rota.value, chosen.contract, { engine: ENGINE });
  const worse = report.people.filter(({ id, findings }) => {
    if (away.has(id)) return false;
    const before = desk.before(id)?.breaches.length ?? 0;
    return findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach').length > before;
  });
  if (worse.length > 0) throw new BugError(`the repair breaks rules for ${worse.map(({ id }) => id).join(', ')}`);
  const checked = {
    open: { ...open, file: flags.out, sheet: flags.out, document, rota: rota.value },
    report,
    ...chosen,
  };
  const path = await writeSolved(checked, flags.out, session);
  if (path !== null) session.terminal.out(`Written: ${path}\n`);
}

function nameIn({ rota }: OpenRota) {
  return (id: string) => rota.people.find((person) => person.id === id)?.name ?? id;
}

/** `ann:2026-03-02` as a person and a day of the roster. */
function readCell(text: string, { rota }: OpenRota): PersonDay | { readonly problem: Problem } {
  const at = text.lastIndexOf(':');
  const id = text.slice(0, Math.max(0, at));
  const date = text.slice(at + 1);
  const day = parseCivilDate(date);
  const word = id.toLowerCase();
  const person =
    rota.people.find((one) => one.id === id) ??
    rota.people.find((one) => [one.id, one.name].some((name) => name.toLowerCase() === word));
  const fault = (found: string, expected: string, tryThis: string) => ({
    problem: { code: 'option.person-day', where: text, found, expected, tryThis },
  });
  if (at < 0) return fault('no day is named', 'a person and a day, as ann:2026-03-02', '');
  if (person === undefined) {
    const near = nearestWord(
      id,
      rota.people.flatMap((one) => [one.id, one.name]),
    );
    return fault(`there is no "${id}"`, `one of the roster’s people: ${peopleList(rota)}`, near ?? '');
  }
  if (day === null || day < rota.firstDay || day >= rota.endDay) {
    return fault(
      `"${date}" is no day of the roster`,
      `${formatCivilDate(rota.firstDay)} to ${formatCivilDate(rota.endDay - 1)}`,
      '',
    );
  }
  return { person: person.id, date };
}

/** People as they may be named, the first few of many. */
function peopleList({ people }: OpenRota['rota']): string {
  const names = people.map(({ id, name }) => (name === id ? id : `${id} (${name})`));
  const more = names.length - PEOPLE_NAMED;
  return more > 0 ? `${names.slice(0, PEOPLE_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

function notARoster(file: string): Problem {
  return {
    code: 'demand.no-start',
    where: file,
    found: 'no dated roster',
    expected: 'a roster of people on dates',
    tryThis: 'rota template for a template',
  };
}

function bothAsked(swap: string): Problem {
  return {
    code: 'option.swap-or-absent',
    where: '--swap',
    found: 'a duty to be swapped and somebody who is away',
    expected: '--swap or --absent: each looks for another kind of change',
    tryThis: `--swap ${swap} alone, then --absent with what it wrote`,
  };
}

function nothingAsked(file: string): Problem {
  return {
    code: 'option.person-day',
    where: file,
    found: 'nobody is away and nothing is to be swapped',
    expected: '--absent or --swap',
    tryThis: '--absent ann:2026-03-02',
  };
}
