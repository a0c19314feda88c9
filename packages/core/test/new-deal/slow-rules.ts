import {
  AT_WORK,
  FREE,
  isAtWeekend,
  isThroughout,
  type Minutes,
  ON_CALL_AT_WORK,
  ON_CALL_AWAY,
  type Stretch,
  stretches,
} from './minutes.ts';

/** What a rule comes to, without its wording. */
export interface Verdict {
  readonly verdict: 'meets' | 'breaks' | 'cannot tell';
  /** Measured values: of every breach, or of the worst case; empty when it cannot be told. */
  readonly measured: readonly (number | null)[];
}

const HOUR = 60;
const DAY = 1440;
const busyAtWork = (cell: number): boolean => cell === AT_WORK || cell === ON_CALL_AT_WORK;

function said(breaches: readonly number[], worst: number | null): Verdict {
  if (breaches.length > 0) return { verdict: 'breaks', measured: [...breaches].sort((a, b) => a - b) };
  return { verdict: 'meets', measured: [worst] };
}

function isOwn(time: Minutes, instant: number): boolean {
  return instant >= time.from && instant < time.until;
}

/** Continuous duty: 32 h (56 h touching a weekend) with an on-call period in it, else 13 h. */
export function slowContinuousDuty(time: Minutes): Verdict {
  const breaches: number[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  let worst: number | null = null;
  for (const duty of stretches(time, (cell) => cell !== FREE)) {
    if (!isOwn(time, duty.start)) continue;
    let hasOnCall = false;
    let touches = false;
    for (let at = duty.start; at < duty.end; at += 1) {
      const cell = time.cells[at - time.origin];
      hasOnCall ||= cell === ON_CALL_AT_WORK || cell === ON_CALL_AWAY;
      touches ||= isAtWeekend(time, at);
    }
    const limit = hasOnCall ? (touches ? 56 : 32) * HOUR : 13 * HOUR;
    const length = duty.end - duty.start;
    if (length > limit) breaches.push(length);
    if (limit - length < nearest) {
      nearest = limit - length;
      worst = length;
    }
  }
  return said(breaches, worst);
}

/** Time off between duties. A rest belongs to where it ends. */
export function slowOffDuty(time: Minutes, least: number): Verdict {
  const lengths = stretches(time, (cell) => cell === FREE)
    .filter((rest) => !rest.isCut && isOwn(time, rest.end))
    .map((rest) => rest.end - rest.start);
  return said(
    lengths.filter((length) => length < least),
    lengths.length === 0 ? null : Math.min(...lengths),
  );
}

/** Long rests: `rank` 0 is the longest of each window from a midnight, 1 the second longest. */
export function slowLongRest(time: Minutes, rank: 0 | 1, least: number): Verdict {
  const days = 28;
  const rests = stretches(time, (cell) => cell === FREE);
  if (time.cells.every((cell) => cell === FREE)) return { verdict: 'meets', measured: [null] };
  if (isThroughout(time, (cell) => cell !== FREE)) return { verdict: 'breaks', measured: [0] };
  const { rota } = time;
  const breaches: { start: number; end: number; length: number }[] = [];
  let worst: number | null = null;
  let isAnyOpen = false;
  const lastStart = time.isTemplate ? rota.endDay - 1 : Math.max(rota.firstDay, rota.endDay - days);
  for (let day = rota.firstDay; day <= lastStart; day += 1) {
    const start = rota.clock.instantOf(day, 0);
    const isShort = !time.isTemplate && day + days > rota.endDay;
    const end = rota.clock.instantOf(isShort ? rota.endDay : day + days, 0);
    const inside = rests.filter((rest) => overlaps(rest, start, end));
    const length = inside.map((rest) => rest.end - rest.start).sort((a, b) => b - a)[rank] ?? 0;
    worst = Math.min(worst ?? length, length);
    if (length >= least) continue;
    if (isShort || inside.some((rest) => rest.isCut)) isAnyOpen = true;
    else addTo(breaches, { start, end, length });
  }
  const first = breaches[0];
  const last = breaches.at(-1);
  const cycle = time.until - time.from;
  if (
    time.isTemplate &&
    first !== undefined &&
    last !== undefined &&
    first !== last &&
    last.end > first.start + cycle
  ) {
    first.length = Math.min(first.length, last.length);
    breaches.pop();
  }
  if (breaches.length > 0)
    return said(
      breaches.map((one) => one.length),
      null,
    );
  return isAnyOpen ? { verdict: 'cannot tell', measured: [] } : said([], worst);
}

function overlaps(rest: Stretch, start: number, end: number): boolean {
  for (let at = Math.max(rest.start, start); at < rest.end; at += 1) if (at < end) return true;
  return false;
}

function addTo(
  chains: { start: number; end: number; length: number }[],
  one: { start: number; end: number; length: number },
): void {
  const last = chains.at(-1);
  if (last === undefined || one.start >= last.end) chains.push(one);
  else {
    last.end = one.end;
    last.length = Math.min(last.length, one.length);
  }
}

/** Eleven hours in the 24 from the start of each stretch of work; beyond a roster's end all may be rest, which can be too little. */
export function slowDailyRest(time: Minutes): Verdict {
  const breaches: number[] = [];
  let worst: number | null = null;
  const work = stretches(time, busyAtWork);
  if (isThroughout(time, busyAtWork)) return said([0], 0);
  for (const { start } of work) {
    if (!isOwn(time, start)) continue;
    let longest = 0;
    let run = 0;
    let most = 0;
    let hopedFor = 0;
    for (let at = start; at < start + DAY; at += 1) {
      const isKnown = time.isTemplate || at < time.until;
      const isFree = !busyAtWork(time.cells[at - time.origin] ?? FREE);
      run = isKnown && isFree ? run + 1 : 0;
      longest = Math.max(longest, run);
      hopedFor = isFree ? hopedFor + 1 : 0;
      most = Math.max(most, hopedFor);
    }
    const isOpen = !time.isTemplate && start + DAY > time.until;
    if (longest < 11 * HOUR && isOpen) {
      if (most >= 11 * HOUR) continue;
      longest = most;
    }
    if (longest < 11 * HOUR) breaches.push(longest);
    worst = Math.min(worst ?? longest, longest);
  }
  return said(breaches, worst);
}

/** From each Monday 35 h in seven days, or 59 h or twice 35 h in fourteen. Gives the verdict only. */
export function slowWeeklyRest(time: Minutes): Verdict['verdict'] {
  const { rota } = time;
  const rests = stretches(time, (cell) => !busyAtWork(cell));
  if (time.cells.every((cell) => !busyAtWork(cell))) return 'meets';
  let isBroken = false;
  let isUntold = false;
  for (let monday = rota.firstDay; monday + 7 <= rota.endDay; monday += 1) {
    if ((((monday + (time.isTemplate ? 0 : 3)) % 7) + 7) % 7 !== 0) continue;
    const from = (days: number): { lengths: number[]; isOpen: boolean } => {
      const start = rota.clock.instantOf(monday, 0);
      const end = rota.clock.instantOf(monday + days, 0);
      const inside = rests.filter((rest) => rest.end > start && rest.start < end);
      return {
        lengths: inside.map((rest) => rest.end - Math.max(start, rest.start)),
        isOpen: inside.some((rest) => rest.isCut && rest.start > time.from),
      };
    };
    const week = from(7);
    const fortnight = from(14);
    const isOpen = !time.isTemplate && (monday + 14 > rota.endDay || fortnight.isOpen);
    if (week.lengths.some((length) => length >= 35 * HOUR)) continue;
    if (fortnight.lengths.some((length) => length >= 59 * HOUR)) continue;
    if (fortnight.lengths.filter((length) => length >= 35 * HOUR).length > 1) continue;
    if (isOpen) isUntold = true;
    else isBroken = true;
  }
  if (isBroken) return 'breaks';
  return isUntold ? 'cannot tell' : 'meets';
}

/** Average of the minutes at work, on call there too, and of the estimates of periods away; 48 h. Nobody is on leave. */
export function slowAverage(time: Minutes): Verdict {
  const { rota } = time;
  let minutes = 0;
  // A roster's last duty counts whole, also beyond the last midnight.
  const until = time.isTemplate ? time.until : time.origin + time.cells.length;
  for (let at = time.from; at < until; at += 1) if (busyAtWork(time.cells[at - time.origin] ?? FREE)) minutes += 1;
  for (let i = 0; i < rota.duties.count; i += 1) if (rota.duties.kind[i] === 1) minutes += rota.duties.work[i] ?? 0;
  const average = Math.round(((minutes * 7) / (rota.endDay - rota.firstDay)) * 1e6) / 1e6;
  return said(average > 48 * HOUR ? [average] : [], average);
}
