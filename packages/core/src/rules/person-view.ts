import type { DutyClasses } from '../roster/duty-classifier.ts';
import type { DutyDigest } from '../roster/duty-digest.ts';
import { type DutyColumns, type Rota, type RotaPerson, SHIFT } from '../roster/rota.ts';
import {
  findWeekendsWorked,
  type WeekendHours,
  type WeekendSpans,
  type WeekendsWorked,
  weekendsOf,
} from '../roster/weekends.ts';
import { weekdayOf } from '../time/index.ts';
import { ClassLists, type DutyList } from './class-lists.ts';
import { classesAt } from './classes-at.ts';
import type { RunClass } from './duty-class.ts';
import { type DayReading, type LongestRun, RunFinder, type RunList } from './run-list.ts';
import { SampleList, type Samples } from './sample-list.ts';
import type { UnrolledDuties } from './unroll.ts';
import { isWhollyJudged, type View } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';
import { WorkByDay } from './work-by-day.ts';

/** Whose duties are shown. */
export interface OpenedPerson {
  readonly rota: Rota;
  /** Number of the person in the rota. */
  readonly p: number;
  readonly classes: DutyClasses;
  /** Do classes go by a duty's form? */
  readonly isByForm: boolean;
}

/**
 * The {@link View} that the check opens on one person after another. Run lists are kept in arrays that are reused, so
 * that a check of a person allocates nothing for each duty.
 */
export class PersonView implements View {
  readonly kind: 'roster' | 'template';
  readonly isEndless: boolean;
  readonly cycleWeeks: number;
  readonly firstDay: number;
  readonly endDay: number;
  readonly startInstant: number;
  readonly endInstant: number;
  readonly weekdayOfDayZero: number;
  readonly clockSpread: number;
  readonly clockChanges: readonly number[];
  duties: DutyColumns;
  classKeys: Int32Array;
  classBits: Uint8Array;
  clock: Rota['clock'];
  person: RotaPerson;
  first = 0;
  end = 0;
  cycleDuties = 0;
  judgeFrom = 0;
  judgeUntil = 0;
  workedMinutes = 0;
  hasUnknownWork = false;
  allClasses = 0;
  hasOnCall = false;
  shortestRest: number | null = null;
  weekAhead: Int32Array | null = null;
  readonly #rota: Rota;
  #weekendHours: WeekendHours | null = null;
  #weekends: WeekendSpans = { count: 0, start: new Int32Array(0), end: new Int32Array(0) };
  #weekendsWorked: WeekendsWorked | null = null;
  readonly workByDay = new WorkByDay();
  readonly #lists = new ClassLists();
  readonly #samples = new SampleList();
  #hasSamples = false;
  readonly #all = new SampleList();
  #areAllRead = false;
  /** The longest run of any duties, if the digest knew it. */
  #isLongestKnown = false;
  #longestFirst = 0;
  #longestLast = 0;
  readonly #longest = { first: 0, last: 0, days: 0 };
  readonly #long = new RunFinder('long');
  readonly #late = new RunFinder('late');
  readonly #night = new RunFinder('night');
  readonly #any = new RunFinder('any');
  readonly #onCall = new RunFinder('on-call');

  constructor(rota: Rota) {
    this.kind = rota.kind;
    this.isEndless = rota.kind === 'template';
    this.cycleWeeks = this.isEndless ? (rota.endDay - rota.firstDay) / DAYS_A_WEEK : 0;
    this.firstDay = rota.firstDay;
    this.endDay = rota.endDay;
    this.startInstant = rota.clock.instantOf(rota.firstDay, 0);
    this.endInstant = rota.clock.instantOf(rota.endDay, 0);
    // A template begins on a Monday.
    this.weekdayOfDayZero = this.isEndless ? 0 : weekdayOf(0);
    this.clockSpread = spreadOf(rota);
    this.clockChanges = changesOf(rota);
    this.#rota = rota;
    this.duties = rota.duties;
    this.classKeys = NO_KEYS;
    this.classBits = NO_BITS;
    this.clock = rota.clock;
    this.person = NOBODY;
  }

  /** Shows one person's duties of a roster with the same days as this view's. */
  openRoster({ rota, p, classes, isByForm }: OpenedPerson): void {
    const { digest } = rota;
    const first = rota.offsets[p] ?? 0;
    this.duties = rota.duties;
    this.classKeys = classes.keys;
    this.first = first;
    this.end = rota.offsets[p + 1] ?? first;
    this.cycleDuties = 0;
    this.shortestRest = placeIn(digest.shortestRests, p, first);
    this.weekAhead = digest.weekAhead;
    this.workByDay.show(digest.work, p, rota.duties.day[first] ?? 0);
    if (isByForm) this.#samples.read(digest, p);
    this.#readDigest(digest, p, isByForm);
    this.#open(rota, p, classes);
  }

  /** The same where residents on call are shown as if on shifts: with these duties, which are theirs alone. */
  openAsShifts({ rota, p, classes, isByForm }: OpenedPerson, duties: DutyColumns): void {
    const first = rota.offsets[p] ?? 0;
    this.duties = duties;
    this.classKeys = classes.keys.subarray(first, rota.offsets[p + 1]);
    this.first = 0;
    this.end = duties.count;
    this.cycleDuties = 0;
    this.shortestRest = null;
    this.weekAhead = null;
    this.workByDay.open(duties, 0, duties.count);
    if (isByForm) this.#samples.readOwn(rota.digest, p);
    this.#readDigest(rota.digest, p, isByForm);
    this.#open(rota, p, classes);
  }

  /** Shows a template's duties, unrolled. */
  openTemplate({ rota, p, classes }: OpenedPerson, unrolled: UnrolledDuties): void {
    this.duties = unrolled.duties;
    this.classKeys = unrolled.classKeys;
    this.first = 0;
    this.end = unrolled.duties.count;
    this.cycleDuties = unrolled.cycleDuties;
    this.shortestRest = null;
    this.weekAhead = null;
    this.workByDay.open(unrolled.duties, 0, unrolled.duties.count);
    this.#hasSamples = false;
    this.#isLongestKnown = false;
    this.#open(rota, p, classes);
  }

  #readDigest({ longestRuns }: DutyDigest, p: number, hasSamples: boolean): void {
    this.#hasSamples = hasSamples;
    this.#isLongestKnown = true;
    this.#longestFirst = this.first + (longestRuns.first[p] ?? 0);
    this.#longestLast = this.first + (longestRuns.last[p] ?? 0);
  }

  /** Narrows the days that are judged; until is excluded. */
  judge(from: number, until: number): void {
    this.judgeFrom = from;
    this.judgeUntil = until;
  }

  samples(): Samples {
    return this.#hasSamples && isWhollyJudged(this) ? this.#samples : this.#allDuties();
  }

  #allDuties(): Samples {
    if (!this.#areAllRead) this.#all.readAll(this.first, this.end);
    this.#areAllRead = true;
    return this.#all;
  }

  dutiesOf(wanted: RunClass): DutyList {
    return this.#lists.of(wanted, this);
  }

  runs(wanted: RunClass, reading: DayReading): RunList {
    return this.#finderOf(wanted).find(this, this.#lists, reading);
  }

  longestRun(wanted: RunClass, reading: DayReading): LongestRun {
    const longest = this.#longest;
    if (this.#isLongestKnown && wanted === 'any' && reading === 'start-day') {
      const { day } = this.duties;
      longest.first = this.#longestFirst;
      longest.last = this.#longestLast;
      longest.days = this.end > this.first ? (day[longest.last] ?? 0) - (day[longest.first] ?? 0) + 1 : 0;
      return longest;
    }
    const runs = this.runs(wanted, reading);
    longest.first = runs.first[runs.longest] ?? 0;
    longest.last = runs.last[runs.longest] ?? 0;
    longest.days = runs.longestDays;
    return longest;
  }

  #finderOf(wanted: RunClass): RunFinder {
    if (wanted === 'any') return this.#any;
    if (wanted === 'night') return this.#night;
    if (wanted === 'long') return this.#long;
    return wanted === 'late' ? this.#late : this.#onCall;
  }

  weekendsWorked(hours: WeekendHours): WeekendsWorked {
    const spans = this.weekends(hours);
    this.#weekendsWorked ??= findWeekendsWorked(this, spans);
    return this.#weekendsWorked;
  }

  weekends(hours: WeekendHours): WeekendSpans {
    if (this.#weekendHours?.opens !== hours.opens || this.#weekendHours.closes !== hours.closes) {
      this.#weekendHours = { ...hours };
      this.#weekends = weekendsOf(this.#rota, hours);
      this.#weekendsWorked = null;
    }
    return this.#weekends;
  }

  #open({ clock, people }: Rota, p: number, { bits }: DutyClasses): void {
    this.clock = clock;
    this.person = people[p] ?? NOBODY;
    this.classBits = bits;
    this.#weekendsWorked = null;
    this.#areAllRead = false;
    this.#lists.open(this.end - this.first);
    this.#long.open();
    this.#late.open();
    this.#night.open();
    this.#any.open();
    this.#onCall.open();
    this.#look();
    this.workedMinutes = this.workByDay.between(this.firstDay, this.endDay);
  }

  /** Notes what goes by a duty's form: kinds, classes, and whether its work is known. */
  #look(): void {
    const { kind, work } = this.duties;
    const { alike, count } = this.#hasSamples ? this.#samples : this.#allDuties();
    let kinds = SHIFT;
    let bits = 0;
    let leastWork = 0;
    for (let k = 0; k < count; k += 1) {
      const i = alike[k] ?? 0;
      kinds |= kind[i] ?? SHIFT;
      bits |= classesAt(this, i);
      leastWork = Math.min(leastWork, work[i] ?? 0);
    }
    this.allClasses = bits;
    this.hasOnCall = kinds !== SHIFT;
    this.hasUnknownWork = leastWork < 0;
  }
}

/** Index in the columns of a place that a person's duties are counted by; -1 where there is none. */
function placeIn(places: Int32Array, p: number, first: number): number {
  const place = places[p] ?? -1;
  return place < 0 ? -1 : first + place;
}

/** See `View.clockSpread`. */
function spreadOf({ clock, firstDay, endDay }: Rota): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let day = firstDay; day <= endDay; day += 1) {
    const moved = clock.instantOf(day, 0) - day * MINUTES_A_DAY;
    least = Math.min(least, moved);
    most = Math.max(most, moved);
  }
  return most - least;
}

/** See `View.clockChanges`. */
function changesOf({ clock, firstDay, endDay }: Rota): readonly number[] {
  const changes: number[] = [];
  for (let day = firstDay; day < endDay; day += 1) {
    if (clock.instantOf(day + 1, 0) - clock.instantOf(day, 0) !== MINUTES_A_DAY) changes.push(day);
  }
  return changes;
}

const MINUTES_A_DAY = 1440;

const NO_KEYS = new Int32Array(0);
const NO_BITS = new Uint8Array(0);

/** Stands where no person has been opened. */
export const NOBODY: RotaPerson = { id: '', name: '', facts: {}, leave: [], cycleWeeks: null };
