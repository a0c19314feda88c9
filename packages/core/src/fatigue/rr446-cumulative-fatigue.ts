import { type Rr446Duty, type Rr446Span, rr446Spans } from './rr446-duty.ts';
import { rr446Sleepy } from './rr446-links.ts';
import { rr446LostAfter, rr446LostBefore } from './rr446-sleep.ts';

const RESTED = 3.9;
const FIRST_NIGHT = 3.87;
const PER_HOUR_LOST = 0.441596758431994;
const FALLING = 0.136934833451947;
const RISING = 0.686825862760272;

/** What the nights of a sequence of duties come to; night `k` is the one before day `k`, counted from the first duty's. */
export interface Rr446Nights {
  /** Sleep lost in night k = 1 …, hours; index 0 is unused. */
  readonly lost: Float64Array;
  /** State after night k; index 0 is the start. */
  readonly state: Float64Array;
}

/**
 * Cumulative component of the Fatigue Index for each duty, in order of start. Linear in the days spanned. The half hour
 * each way is the method's own, whatever commute is entered. Finite for any duties, also touching ones.
 */
export function rr446CumulativeFatigue(duties: readonly Rr446Duty[]): readonly number[] {
  const spans = rr446Spans(duties);
  const firstDay = duties[0]?.day ?? 0;
  const { state } = nightsOf(spans, firstDay);
  return spans.map((span, i) => {
    const night = nightOf(span, firstDay);
    const next = spans[i + 1];
    const isLast = next === undefined || nightOf(next, firstDay) !== night;
    const known = i > 0 && night >= 2 && isLast;
    const before = known ? (state[night - 1] ?? RESTED) : RESTED;
    const after = known ? (state[night] ?? RESTED) : RESTED;
    return indexOf(raised(span, { before, after, night, firstDay }), after, spans[i - 1]?.gapAfter ?? null);
  });
}

/**
 * Sleep lost and state night by night, for the published vectors to be held against.
 * @internal
 */
export function rr446Nights(duties: readonly Rr446Duty[]): Rr446Nights {
  return nightsOf(rr446Spans(duties), duties[0]?.day ?? 0);
}

/** Duties that one leaves for from 15:00 on belong to the night that follows. */
function nightOf({ start, day }: Rr446Span, firstDay: number): number {
  const number = day - firstDay + 1;
  return start < 15 ? number : number + 1;
}

/** Hour of leaving home, counted from the midnight before the evening before the duty's night: 15 to 39. */
function eveningStart(span: Rr446Span, firstDay: number): number {
  return span.start + 24 * (span.day - firstDay + 1 - nightOf(span, firstDay) + 1);
}

function nightsOf(spans: readonly Rr446Span[], firstDay: number): Rr446Nights {
  const last = spans.at(-1);
  const nights = last === undefined ? 0 : nightOf(last, firstDay);
  const lost = new Float64Array(nights + 1);
  addLosses(spans, firstDay, lost);
  const state = new Float64Array(nights + 1);
  state[0] = FIRST_NIGHT;
  for (let k = 1; k <= nights; k += 1) {
    lost[k] = Math.min(8, lost[k] ?? 0);
    const towards = RESTED - PER_HOUR_LOST * (lost[k] ?? 0);
    const from = state[k - 1] ?? FIRST_NIGHT;
    state[k] = towards + (from - towards) * Math.exp(-(from > towards ? FALLING : RISING));
  }
  return { lost, state };
}

/** Of each night only the first duty counts: its own loss, and the one it leaves to the night after. */
function addLosses(spans: readonly Rr446Span[], firstDay: number, lost: Float64Array): void {
  let night = Number.NaN;
  for (const span of spans) {
    const own = nightOf(span, firstDay);
    if (own === night) continue;
    night = own;
    const start = eveningStart(span, firstDay);
    const end = start + span.length;
    const after = Math.max(rr446LostAfter(end), 9 - span.gapAfter);
    const before = start <= 22.67 ? after : Math.min(rr446LostBefore(start), after);
    lost[own] = (lost[own] ?? 0) + before;
    // After the last night there is none to lose from, and the array takes nothing.
    lost[own + 1] = Math.max(rr446LostAfter(end - 24), 9 - span.gapAfter);
  }
}

interface NightStates {
  readonly before: number;
  readonly after: number;
  readonly night: number;
  readonly firstDay: number;
}

/** State during the duty: it moves from one night's to the next between 03:00 and 15:00. */
function raised(span: Rr446Span, { before, after, firstDay }: NightStates): number {
  const start = eveningStart(span, firstDay);
  const isMoving = start > 27;
  const state = isMoving ? before + (after - before) * 0.5 * (1 + Math.sin((Math.PI * (start - 33)) / 12)) : before;
  return (4.44 * state) / 3.9;
}

/** A short gap weighs the state of the night after instead; the method mixes its scales here. */
function indexOf(state: number, after: number, gapBefore: number | null): number {
  const share = gapBefore === null || gapBefore > 9 ? 1 : gapBefore < 1 ? 0 : (gapBefore - 1) / 8;
  const mixed = share * state + (1 - share) * after;
  const raw = Math.max(1, Math.log((1.001 - mixed / 4.44) / 0.00189) / 0.801);
  return (100 * rr446Sleepy(raw)) / 3;
}
