import { type Case, definePrimitive, type Sink } from '../primitive.ts';
import { isJudged, type View } from '../view.ts';
import { MISSING_PATTERN } from './by-pattern.ts';
import { continuousDuties, isEndlessDuty } from './continuous-duties.ts';
import { type Rest, restList } from './rest-list.ts';

/**
 * Demands a long rest in every window of so many days: `longest` looks at the longest rest of a window, `second` at the
 * second longest, so that two clauses together ask for two different rests.
 *
 * Windows start at every midnight and lie inside a roster; a rest counts whole in each window that it overlaps. One
 * breach for each chain of overlapping windows that lack the rest: the worst of them, with the duties around its rests.
 * A window that a rest at an end of the roster might save cannot be told. A window belongs to its last day.
 */
export const longRest = definePrimitive({
  name: 'long-rest',
  title: 'Long rests in every window of days',
  terms: { limit: { unit: 'minutes' }, windowOnCall: { unit: 'days' }, windowShifts: { unit: 'days' } },
  bound: 'at-least',
  with: { rank: ['longest', 'second'] },
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    if (view.first === view.end) return sink.worst(NOTHING);
    if (isEndlessDuty(view, 'all')) return sink.breach({ ...NOTHING, measured: 0, unbounded: true });
    const { pattern } = view.person.facts;
    const { windowOnCall, windowShifts } = ask.terms;
    const days = pattern === 'on-call' ? windowOnCall : windowShifts;
    const least = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit + 1;
    const search: Search = {
      view,
      rests: restList(view, continuousDuties(view, 'all'), days + 1),
      days,
      rank: ask.with.rank,
      least,
    };
    if (pattern === undefined) return sink.cannotTell(windowCase(search, shortest(windows(search))), MISSING_PATTERN);
    conclude(search, sink);
  },
});

interface Search {
  readonly view: View;
  readonly rests: readonly Rest[];
  readonly days: number;
  readonly rank: 'longest' | 'second';
  readonly least: number;
}

interface Window {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** Length of the rest of the rank asked for; 0 when there is none. */
  readonly length: number;
  /** Might it be longer than what is known? */
  readonly isOpen: boolean;
}

const NOTHING: Case = { measured: null, start: null, end: null, duties: [] };

/** Overlapping windows that lack the rest. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly worst: Window;
}

function conclude(search: Search, sink: Sink): void {
  const all = windows(search);
  const short = all.filter((window) => window.length < search.least);
  for (const chain of chainsOf(
    search,
    short.filter((window) => !window.isOpen),
  ))
    sink.breach(windowCase(search, chain.worst));
  const untold = short.find((window) => window.isOpen);
  if (untold !== undefined) {
    sink.cannotTell(windowCase(search, untold), [`duties of ${search.days} days, or what lies beyond the roster`]);
  }
  sink.worst(windowCase(search, shortest(all)));
}

function chainsOf(search: Search, short: readonly Window[]): readonly Chain[] {
  const chains: Chain[] = [];
  for (const window of short) {
    const last = chains.at(-1);
    if (last === undefined || window.start >= last.end)
      chains.push({ start: window.start, end: window.end, worst: window });
    else
      chains[chains.length - 1] = {
        ...last,
        end: window.end,
        worst: window.length < last.worst.length ? window : last.worst,
      };
  }
  return search.view.isEndless ? joinedAcrossSeam(search.view, chains) : chains;
}

/** The last chain of a template may run into the first of its next cycle: then they are one. */
function joinedAcrossSeam(view: View, chains: readonly Chain[]): readonly Chain[] {
  const first = chains[0];
  const last = chains.at(-1);
  const cycle = view.endInstant - view.startInstant;
  if (first === undefined || last === undefined || chains.length === 1 || last.end <= first.start + cycle)
    return chains;
  const worst = last.worst.length < first.worst.length ? last.worst : first.worst;
  return [{ ...first, worst }, ...chains.slice(1, -1)];
}

function shortest(all: readonly Window[]): Window | null {
  return all.reduce<Window | null>(
    (worst, window) => (worst === null || window.length < worst.length ? window : worst),
    null,
  );
}

/** Every window that may be judged. A roster shorter than a window is one window of which the rest is not known. */
function windows(search: Search): Window[] {
  const { view, rests, days } = search;
  const list: Window[] = [];
  const last = view.isEndless ? view.endDay - 1 : view.endDay - days;
  // Windows and rests both rise, so rests that are over are never looked at again.
  let from = 0;
  for (let day = view.firstDay; day <= last; day += 1) {
    // A window of a template's next cycle is the same as one of this cycle.
    const anchor = view.isEndless
      ? view.firstDay + ((day - view.firstDay + days - 1) % (view.endDay - view.firstDay))
      : day + days - 1;
    const start = view.clock.instantOf(day, 0);
    while (from < rests.length && (rests[from]?.end ?? 0) <= start) from += 1;
    if (isJudged(view, anchor)) list.push(windowAt(search, { day, until: day + days, from }));
  }
  if (!view.isEndless && view.endDay - view.firstDay < days && isJudged(view, view.endDay - 1)) {
    list.push({ ...windowAt(search, { day: view.firstDay, until: view.endDay, from: 0 }), isOpen: true });
  }
  return list;
}

/** The rests from `from` on are those that end after the window starts. */
function windowAt(
  { view, rests, rank }: Search,
  { day, until, from }: { readonly day: number; readonly until: number; readonly from: number },
): Window {
  const start = view.clock.instantOf(day, 0);
  const end = view.clock.instantOf(until, 0);
  let longest = 0;
  let second = 0;
  let open = 0;
  for (let k = from; k < rests.length; k += 1) {
    const rest = rests[k];
    if (rest === undefined || rest.start >= end) break;
    const length = rest.end - rest.start;
    if (rest.isOpen) open += 1;
    second = Math.max(second, Math.min(longest, length));
    longest = Math.max(longest, length);
  }
  return { day, start, end, length: rank === 'longest' ? longest : second, isOpen: open > 0 };
}

function windowCase({ view, rests }: Search, window: Window | null): Case {
  if (window === null) return NOTHING;
  const around = new Set<number>();
  for (const rest of rests) {
    if (rest.end <= window.start || rest.start >= window.end) continue;
    if (rest.before >= 0) around.add(rest.before);
    if (rest.after >= 0) around.add(rest.after);
  }
  const duties = [...around].sort((a, b) => (view.duties.start[a] ?? 0) - (view.duties.start[b] ?? 0));
  return { measured: window.length, start: window.start, end: window.end, duties };
}
