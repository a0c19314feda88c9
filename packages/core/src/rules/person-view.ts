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
import type { RunClass } from './duty-class.ts';
import { type DayReading, RunFinder, type RunList } from './run-list.ts';
import type { UnrolledDuties } from './unroll.ts';
import { isWhollyJudged, type View } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';
import { WorkByDay } from './work-by-day.ts';

/** One person's duties in columns, with their classes. */
export interface OpenedDuties {
  readonly person: RotaPerson;
  readonly clock: Rota['clock'];
  readonly duties: DutyColumns;
  readonly classes: Uint8Array;
  readonly first: number;
  /** Excluded. */
  readonly end: number;
  /** Duties that stand for all of their form; see `View.samples`. */
  readonly samples: DutyList;
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
  duties: DutyColumns;
  classes: Uint8Array;
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
  readonly #rota: Rota;
  #weekendHours: WeekendHours | null = null;
  #weekends: WeekendSpans = { count: 0, start: new Int32Array(0), end: new Int32Array(0) };
  readonly #weekendsWorked: WeekendsWorked = { count: 0, duties: [] };
  #areWeekendsFound = false;
  readonly workByDay = new WorkByDay();
  readonly #lists = new ClassLists();
  #samples: DutyList | null = null;
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
    this.#rota = rota;
    this.duties = rota.duties;
    this.classes = EMPTY;
    this.clock = rota.clock;
    this.person = NOBODY;
  }

  /** Shows one person's duties of a roster with the same days as this view's. */
  openRoster(opened: OpenedDuties): void {
    this.duties = opened.duties;
    this.classes = opened.classes;
    this.clock = opened.clock;
    this.first = opened.first;
    this.end = opened.end;
    this.cycleDuties = 0;
    this.#samples = opened.samples;
    this.#open(opened.person);
  }

  /** Shows a template's duties, unrolled. */
  openTemplate({ person, clock }: Pick<OpenedDuties, 'person' | 'clock'>, unrolled: UnrolledDuties): void {
    this.duties = unrolled.duties;
    this.classes = unrolled.classes;
    this.clock = clock;
    this.first = 0;
    this.end = unrolled.duties.count;
    this.cycleDuties = unrolled.cycleDuties;
    this.#samples = null;
    this.#open(person);
  }

  /** Narrows the days that are judged; until is excluded. */
  judge(from: number, until: number): void {
    this.judgeFrom = from;
    this.judgeUntil = until;
  }

  samples(): DutyList {
    return this.#samples !== null && isWhollyJudged(this) ? this.#samples : this.#lists.of('any', this);
  }

  dutiesOf(wanted: RunClass): DutyList {
    return this.#lists.of(wanted, this);
  }

  runs(wanted: RunClass, reading: DayReading): RunList {
    return this.#finderOf(wanted).find(this, this.#lists, reading);
  }

  #finderOf(wanted: RunClass): RunFinder {
    if (wanted === 'any') return this.#any;
    if (wanted === 'night') return this.#night;
    if (wanted === 'long') return this.#long;
    return wanted === 'late' ? this.#late : this.#onCall;
  }

  weekendsWorked(hours: WeekendHours): Readonly<WeekendsWorked> {
    const spans = this.weekends(hours);
    if (!this.#areWeekendsFound) findWeekendsWorked(this, spans, this.#weekendsWorked);
    this.#areWeekendsFound = true;
    return this.#weekendsWorked;
  }

  weekends(hours: WeekendHours): WeekendSpans {
    if (this.#weekendHours?.opens !== hours.opens || this.#weekendHours.closes !== hours.closes) {
      this.#weekendHours = { ...hours };
      this.#weekends = weekendsOf(this.#rota, hours);
      this.#areWeekendsFound = false;
    }
    return this.#weekends;
  }

  #open(person: RotaPerson): void {
    this.person = person;
    this.#areWeekendsFound = false;
    this.#lists.open(this.end - this.first);
    this.#long.open();
    this.#late.open();
    this.#night.open();
    this.#any.open();
    this.#onCall.open();
    this.#look();
    this.workByDay.open(this.duties, this.first, this.end);
    this.workedMinutes = this.workByDay.between(this.firstDay, this.endDay);
  }

  /** Notes what goes by a duty's form: kinds, classes, and whether its work is known. */
  #look(): void {
    const { kind, work } = this.duties;
    const { at, count } = this.#samples ?? this.#lists.of('any', this);
    let kinds = SHIFT;
    let bits = 0;
    let leastWork = 0;
    for (let k = 0; k < count; k += 1) {
      const i = this.first + (at[k] ?? 0);
      kinds |= kind[i] ?? SHIFT;
      bits |= this.classes[i] ?? 0;
      leastWork = Math.min(leastWork, work[i] ?? 0);
    }
    this.allClasses = bits;
    this.hasOnCall = kinds !== SHIFT;
    this.hasUnknownWork = leastWork < 0;
  }
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

const MINUTES_A_DAY = 1440;

const EMPTY = new Uint8Array(0);

/** Stands where no person has been opened. */
export const NOBODY: RotaPerson = { id: '', name: '', facts: {}, leave: [], cycleWeeks: null };
