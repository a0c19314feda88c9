import { BugError, type Problem, problemSentence } from '@rotawright/core/problems';
import { readRota } from '@rotawright/core/roster';
import { checkRota, countVerdicts } from '@rotawright/core/rules';
import { hoursShortWords } from '@rotawright/server/explain';
import {
  type Benchmark,
  type BenchmarkVerdict,
  type RingBenchmark,
  type RosterBenchmark,
  type SolveStatus,
  solve,
  solveCyclic,
} from '@rotawright/solve';
import {
  hasGaps,
  hoursShort,
  pinnedBreaches,
  type ReadDemand,
  rosterModel,
  solveRoster,
  untoldAfter,
  untoldShares,
  whyGaps,
  whyNoRoster,
} from '@rotawright/solve/rota';
import type { Command } from 'commander';
import { BREACHES, type ExitCode, NOTHING_BREAKS, WRONG_INPUT } from '../exit-codes.ts';
import { addContractFlags, type ContractFlags, readOverlays } from '../input/contract-flags.ts';
import { demandContract, openProblem } from '../input/open-problem.ts';
import { STANDARD_INPUT } from '../input/read-bytes.ts';
import { addSearchFlags, type SearchFlags, searchLimits } from '../input/search-flags.ts';
import { faultText } from '../output/faults.ts';
import { overwritten } from '../output/overwritten.ts';
import { sayNotes } from '../output/say-notes.ts';
import { writeSolved, writeText } from '../output/solved-files.ts';
import { solvedText } from '../output/solved-text.ts';
import { infeasibleText, notFoundText, untoldText, whyNotText } from '../output/why-not-text.ts';
import type { Session } from '../session.ts';
import { boundText, SearchProgress } from '../terminal/search-progress.ts';
import { ENGINE } from '../version.ts';

/** Seconds for a line that closes, where only steps are limited. */
const RING_SECONDS = 60;

/** Moves of each search for a way out of a conflict, and seconds for it where the search has used up its own. */
const WHY_STEPS = 150;
const WHY_SECONDS = 0.9;
/** Seconds that a search has at least, however long its demand took to read. */
const LEAST_SECONDS = 0.2;

const NOT_FOUND = 'No roster was found in the time given. Give it more with --time.\n';

const NOT_WRITTEN = 'The roster is not kept: give --out ward.xlsx, or another name, to write it.\n';

interface SolveFlags extends SearchFlags, ContractFlags {}

const HELP = `
FILE is a demand (rotawright-demand/1) or an instance of a public benchmark; its form is recognised.
The last line says cost, proved bound and gap. Ctrl-C keeps the best roster so far; a line that closes (.dzn) is found whole or not at all.

Examples:
  rota solve examples/demand-ward.json --time 10 --out ward.xlsx
  rota solve examples/demand-ward.json --steps 2000 --seed 7 --out ward.json
  rota solve Instance8.txt --time 60 --threads 2 --out Instance8.sol`;

/** `rota solve FILE`: a roster for a demand or a benchmark instance, with a proof of how good it is where there is one. */
export function addSolve(program: Command, session: Session): void {
  const command = program
    .command('solve')
    .description('build a roster: lawful, covered, fair')
    .argument('<file>', 'a demand in JSON or a benchmark instance; - for standard input');
  addContractFlags(addSearchFlags(command), false);
  command.addHelpText('after', HELP).action(async (file: string, flags: SolveFlags) => {
    session.exitCode = await solveFile(file, flags, session);
  });
}

interface Run {
  readonly file: string;
  readonly flags: SolveFlags;
  readonly session: Session;
}

async function solveFile(file: string, flags: SolveFlags, session: Session): Promise<ExitCode> {
  const run: Run = { file, flags, session };
  const over = await overwritten([file, ...flags.overlay], [flags.out]);
  if (over.length > 0) return fail(run, over);
  const opened = await openProblem(file);
  if (!opened.ok) return fail(run, opened.problems);
  sayNotes([opened], session.terminal);
  return opened.value.kind === 'benchmark'
    ? solveBenchmark(opened.value.benchmark, run)
    : solveDemand(opened.value.read, run);
}

async function solveBenchmark(benchmark: Benchmark, run: Run): Promise<ExitCode> {
  return benchmark.kind === 'rws' ? solveRing(benchmark, run) : solveGrid(benchmark, run);
}

/** A roster for a benchmark. Hard cover that is missed is said, and taken out of the cost that is printed. */
async function solveGrid(benchmark: RosterBenchmark, { flags, session }: Run): Promise<ExitCode> {
  const { problem, grid, unmet, unmetWeight } = benchmark;
  const { terminal } = session;
  const progress = new SearchProgress(terminal);
  const { options, done } = searchLimits(flags);
  const found = await solve(problem, { ...options, progress: (now) => progress.show(now) });
  done();
  progress.end();
  if (found.assignment === null || found.cost === null) return noRoster(found.status, session);
  const missed = unmet(found.assignment);
  const cost = found.cost - missed * unmetWeight;
  await writeGrid(grid(found.assignment), flags, session);
  agreeOn(benchmark.judge(found.assignment), { cost, isValid: missed === 0 });
  if (missed > 0)
    terminal.out(`Hard cover is missed by ${missed} in all, too few people or too many: no valid roster.\n`);
  // The bound holds for the cost of cover that is missed as well.
  terminal.out(`${boundText({ cost, bound: missed > 0 ? null : found.bound })}\n`);
  return missed > 0 ? BREACHES : NOTHING_BREAKS;
}

/** Holds a second reading of the file against what the search says; a difference is a bug, and stops the run. */
function agreeOn({ cost, broken }: BenchmarkVerdict, said: { readonly cost: number; readonly isValid: boolean }): void {
  if (Math.abs(cost - said.cost) > 1e-6) throw new BugError(`the search says ${said.cost}, the file ${cost}`);
  if (said.isValid && broken.length > 0) throw new BugError(`the roster made breaks a rule: ${broken[0]}`);
}

async function solveRing({ problem, grid, judge }: RingBenchmark, { flags, session }: Run): Promise<ExitCode> {
  const { options, done } = searchLimits(flags);
  // A ring is found whole or not at all: there is nothing that Ctrl-C could keep.
  done();
  const found = await solveCyclic(problem, { seconds: options.seconds ?? RING_SECONDS });
  if (found.status !== 'solved') {
    if (found.status === 'infeasible' && found.reason !== null) session.terminal.out(`${found.reason}\n`);
    return noRoster(found.status, session);
  }
  await writeGrid(grid(found.ring), flags, session);
  const [broken] = judge(found.ring);
  if (broken !== undefined) throw new BugError(`the line made breaks a rule: ${broken}`);
  session.terminal.out(`${boundText({ cost: found.cost, bound: found.isOptimal ? found.cost : null })}\n`);
  return NOTHING_BREAKS;
}

async function writeGrid(grid: string, { out }: SolveFlags, session: Session): Promise<void> {
  const path = await writeText(out ?? STANDARD_INPUT, `${grid.trimEnd()}\n`, session);
  if (path !== null) session.terminal.out(`Written: ${path}\n`);
}

function noRoster(status: SolveStatus, { terminal }: Session): ExitCode {
  terminal.out(status === 'infeasible' ? 'No roster keeps the rules: that is proved.\n' : NOT_FOUND);
  return BREACHES;
}

async function solveDemand(read: ReadDemand, run: Run): Promise<ExitCode> {
  const { file, flags, session } = run;
  const { terminal } = session;
  const overlays = await readOverlays(flags.overlay);
  if (!overlays.ok) return fail({ ...run, file: '--overlay' }, overlays.problems);
  const chosen = demandContract(read, flags, overlays.value);
  if (!chosen.ok) return fail(run, chosen.problems);
  const { contract, notes } = chosen.value;
  sayNotes([{ notes }], terminal);
  const started = performance.now();
  const { options, done } = searchLimits(flags);
  const model = rosterModel(read, contract);
  // Counting tells it before the search does.
  const short = hoursShort(model);
  if (short !== null) terminal.err(`Not every place can be filled: ${hoursShortWords(short)}\n`);
  const limit = options.seconds ?? Number.POSITIVE_INFINITY;
  const left = (least: number) => Math.max(least, limit - (performance.now() - started) / 1000);
  const within = (least: number) => (limit === Number.POSITIVE_INFINITY ? {} : { seconds: left(least) });
  const progress = new SearchProgress(terminal);
  const found = await solveRoster(model, {
    ...options,
    ...within(LEAST_SECONDS),
    progress: (now) => progress.show(now),
  });
  progress.end();
  if (found.assignment === null || found.document === null || found.cost === null) {
    if (found.status === 'infeasible') {
      const reason = await whyNoRoster(model, { signal: options.signal, ...within(WHY_SECONDS) });
      terminal.out(infeasibleText(reason));
    } else {
      const pinned = found.notFound === 'pinned' ? pinnedBreaches(model) : [];
      terminal.out(notFoundText(found.notFound, pinned) ?? NOT_FOUND);
    }
    done();
    return BREACHES;
  }
  const rota = readRota(found.document);
  if (!rota.ok) throw new BugError(`the roster made cannot be read: ${rota.problems[0]?.found}`);
  const report = checkRota(rota.value, contract, { engine: ENGINE, readings: read.demand.readings ?? [], notes });
  if (countVerdicts(report).breaks > 0) throw new BugError('the roster made breaks a rule');
  if (found.status === 'stopped') terminal.out('Stopped before everything was filled: this is the best so far.\n');
  terminal.out(solvedText({ cost: found.cost, bound: found.bound, untold: untoldShares(model) }));
  terminal.out(untoldText(untoldAfter(model, found.assignment)));
  const limits = { steps: WHY_STEPS, seed: flags.seed, signal: options.signal, ...within(WHY_SECONDS) };
  terminal.out(whyNotText(await whyGaps(model, found, limits)));
  done();
  const open = {
    file: flags.out ?? file,
    sheet: flags.out ?? file,
    document: found.document,
    rota: rota.value,
    notes: [],
  };
  if (flags.out === undefined) terminal.out(NOT_WRITTEN);
  else {
    const path = await writeSolved({ open, report, ...chosen.value }, flags.out, session);
    if (path !== null) terminal.out(`Written: ${path}\n`);
  }
  terminal.out(`${boundText({ cost: found.cost.total, bound: found.bound })}\n`);
  return hasGaps(found.cost) ? BREACHES : NOTHING_BREAKS;
}

function fail({ file, session }: Run, problems: readonly Problem[]): ExitCode {
  session.terminal.err(faultText({ file, problems }, problemSentence));
  return WRONG_INPUT;
}
