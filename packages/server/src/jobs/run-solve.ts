import { problemSentence } from '@rotawright/core/problems';
import {
  type GapReason,
  type PinnedBreach,
  pinnedBreaches,
  type RosterModel,
  type RosterResult,
  readDemand,
  rosterModel,
  solveRoster,
  untoldAfter,
  untoldShares,
  whyGaps,
  whyNoRoster,
} from '@rotawright/solve/rota';
import {
  changesNow,
  contractOf,
  countedCodes,
  demandOf,
  documentWith,
  newBreaches,
  skillWords,
  solvedChanges,
} from '../document/index.ts';
import {
  type ConflictWords,
  conflictWords,
  costPartWords,
  coverSentence,
  hoursShortWords,
  type Naming,
  noLineWords,
  PROVED_WORDS,
  pinnedWords,
  untoldSharesWords,
  untoldWords,
} from '../explain/index.ts';
import type { RosterDocument } from '../wire/index.ts';
import type { KeptAnswer, SolveTask, TaskOutcome, TaskPoint } from './task.ts';

/** How a search is watched and stopped. */
export interface SolveHooks {
  readonly signal: AbortSignal;
  progress(point: TaskPoint): void;
}

/** Moves of each search for a way out of a conflict, and seconds for it where the search has used up its own. */
const WHY_STEPS = 120;
const WHY_SECONDS = 4;
/** Seconds that a search has at least, however long its demand took to read. */
const LEAST_SECONDS = 0.2;

/**
 * Builds a roster for a version and says in words what came of it. Uses no store and no clock but the optimiser's own. The answer is
 * judged once more with everything that the version holds besides, and what it would newly break is said.
 */
export async function runSolve(task: SolveTask, hooks: SolveHooks): Promise<TaskOutcome<KeptAnswer>> {
  const { document, request } = task;
  const contract = contractOf(document);
  if (!contract.ok) return nothing(contract.problems.map(problemSentence));
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const { demand, free } = demandOf(document, task);
  const read = readDemand(demand);
  if (!read.ok) return nothing(read.problems.map(problemSentence));
  const model = rosterModel(read.value, contract.value);
  const found = await solveRoster(model, {
    seed: request.seed,
    threads: 1,
    seconds: Math.max(LEAST_SECONDS, request.seconds - elapsed()),
    signal: hooks.signal,
    progress: ({ seconds, phase, cost, bound }) => hooks.progress({ seconds, phase, cost, bound }),
  });
  const naming = namingOf(document);
  const secondsLeft = () => Math.max(WHY_SECONDS, request.seconds - elapsed());
  if (found.document === null || found.cost === null) {
    const wasStopped = hooks.signal.aborted && found.status !== 'infeasible';
    return nothing(
      wasStopped
        ? ['It was stopped before the first roster was found.']
        : await unsolvedWords(found, { model, naming, document, hooks, secondsLeft }),
    );
  }
  const cells = solvedChanges(document, { answer: found.document, free, from: request.from ?? document.from });
  const answer: KeptAnswer = {
    status: found.status,
    cost: found.cost.total,
    bound: found.bound,
    parts: found.cost.parts.map(({ what, points }) => ({ what: costPartWords(what), cost: points })),
    cells,
  };
  const outcome = [
    ...stoppedWords(hooks.signal),
    coverSentence(found.cost),
    ...proofWords(found),
    ...sharesWords(model),
    ...breachWords(document, cells),
    ...untoldWords(found.assignment === null ? [] : untoldAfter(model, found.assignment), naming),
    ...(await whyNotWords(found, { model, naming, hooks, seed: request.seed, secondsLeft })),
  ];
  return { outcome, answer: task.kind === 'solve' ? answer : null };
}

function nothing(outcome: readonly string[]): TaskOutcome<KeptAnswer> {
  return { outcome, answer: null };
}

function namingOf({ people }: RosterDocument): Naming {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return { nameOf: (id) => names.get(id) ?? id, skillWords };
}

async function unsolvedWords(
  { status, notFound }: RosterResult,
  of: Omit<Asking, 'seed'> & { readonly document: RosterDocument },
): Promise<readonly string[]> {
  if (status !== 'infeasible') {
    const pinned = notFound === 'pinned' ? pinnedBreaches(of.model) : [];
    return notFoundSentences(notFound, pinnedWords(pinned, of.naming));
  }
  const reason = await whyNoRoster(of.model, { signal: of.hooks.signal, seconds: of.secondsLeft() });
  switch (reason.kind) {
    case 'pinned':
      return [
        'No roster keeps the rules: what stays as it is breaks them by itself. Let the search change everything but pinned cells; or, to leave all that stands, open Gaps on the board and fill what breaks no further rule.',
        ...pinnedWords(reason.breaches, of.naming),
        ...uncountedWords(reason.breaches, of.document),
      ];
    case 'no-line':
      return ['No roster keeps the rules.', ...conflictLines(noLineWords(reason.noLine, of.naming))];
    case 'stopped':
      return ['No roster keeps the rules: somebody has no lawful line, and there was no time to find out who.'];
  }
}

/** Why no roster was found though none is proved to be impossible. */
function notFoundSentences(why: RosterResult['notFound'], pinned: readonly string[]): readonly string[] {
  if (why === 'pinned')
    return [
      'No roster that keeps the rules was found; that there is none is not proved. What stays as it is breaks them by itself, and nothing found to work besides mends it. Let the search change everything but pinned cells.',
      ...pinned,
    ];
  if (why === 'unmended')
    return [
      'No roster that keeps the rules was found; that there is none is not proved: what the check found could not be mended. Try another seed, or pin less.',
    ];
  return ['No roster was found in the time given. Give the search more.'];
}

/** Why a duty is fixed that nobody has pinned. */
function uncountedWords(breaches: readonly PinnedBreach[], document: RosterDocument): readonly string[] {
  const counted = countedCodes(document);
  const uncounted = new Set(breaches.flatMap(({ cells }) => cells.map(({ code }) => code)));
  const codes = [...uncounted].filter((code) => !counted.has(code));
  if (codes.length === 0) return [];
  const [them, they] = codes.length === 1 ? ['it', 'it stands'] : ['them', 'they stand'];
  return [
    `No line of cover counts ${codes.join(', ')}, so a search leaves ${them} where ${they}. Name ${them} in a line of cover, or take ${them} off the board.`,
  ];
}

function stoppedWords({ aborted }: AbortSignal): readonly string[] {
  return aborted ? ['It was stopped; this is the best roster until then.'] : [];
}

function proofWords({ status, bound, cost }: RosterResult): readonly string[] {
  if (status === 'optimal') return ['It is proved that no roster costs less.'];
  if (bound === null || cost === null) return [];
  const [least, own] = [bound.toFixed(1), cost.total.toFixed(1)];
  if (least === own) return [`It is proved that no roster costs less, to a tenth of a point: ${own}.`];
  return [`No roster costs less than ${least}; this one costs ${own}.`];
}

function sharesWords(model: RosterModel): readonly string[] {
  const words = untoldSharesWords(untoldShares(model));
  return words === null ? [] : [words];
}

function breachWords(document: RosterDocument, cells: KeptAnswer['cells']): readonly string[] {
  const breaches = newBreaches(document, documentWith(document, changesNow(document, cells)));
  return breaches.map(({ name, text }) => `With what else stands in the version, ${name} would break a rule. ${text}`);
}

interface Asking {
  readonly model: RosterModel;
  readonly naming: Naming;
  readonly hooks: SolveHooks;
  readonly seed: number;
  /** For saying why. */
  secondsLeft(): number;
}

async function whyNotWords(
  found: RosterResult,
  { model, naming, hooks, seed, secondsLeft }: Asking,
): Promise<readonly string[]> {
  const limits = { steps: WHY_STEPS, seed, seconds: secondsLeft(), signal: hooks.signal };
  const reasons = await whyGaps(model, found, limits);
  return reasons.flatMap((reason, at) => reasonWords(reason, { head: at === 0 ? 'Why not: ' : 'Besides, ', naming }));
}

function reasonWords(
  reason: GapReason,
  { head, naming }: { readonly head: string; readonly naming: Naming },
): readonly string[] {
  switch (reason.kind) {
    case 'hours':
      return [`${head}${hoursShortWords(reason.hours)}`];
    case 'conflict': {
      const words = conflictWords(reason.conflict, naming);
      return conflictLines({ ...words, head: `${head}${words.head}` });
    }
    case 'proved':
      return [PROVED_WORDS];
    case 'stopped':
      return ['There was no time to find out why; a longer search may tell.'];
    case 'unfound':
      return ['Around the first empty place everything can be covered: a longer search may find how.'];
  }
}

function conflictLines({ head, items, relaxations }: ConflictWords): readonly string[] {
  return [
    `${head}:`,
    ...items.map((text) => `· ${text}`),
    ...(relaxations.length === 0
      ? []
      : ['Giving up any one of these is enough:', ...relaxations.map((text) => `· ${text}`)]),
  ];
}
