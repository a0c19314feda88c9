import { type DutyColumns, type Rota, type RotaPerson, SHIFT } from '../roster/rota.ts';
import { findWeekendDuties, type WeekendHours, type WeekendSpans, weekendsOf } from '../roster/weekends.ts';
import { weekdayOf } from '../time/index.ts';
import { ClassLists, type DutyList } from './class-lists.ts';
import type { RunClass } from './duty-class.ts';
import { type DayReading, RunFinder, type RunList } from './run-list.ts';
import type { UnrolledDuties } from './unroll.ts';
import { isWhollyJudged, type View } from './view.ts';
import { DAYS_A_WEEK } from './week.ts';
import { WorkBefore } from './work-before.ts';

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
  readonly #weekendDuties: number[] = [];
  #hasWeekendDuties = false;
  readonly work = new WorkBefore();
  readonly #lists = new ClassLists();
  #samples: DutyList | null = null;
  readonly #finders: Record<RunClass, RunFinder> = {
    long: new RunFinder(),
    late: new RunFinder(),
    night: new RunFinder(),
    any: new RunFinder(),
    'on-call': new RunFinder(),
  };
  readonly #found: Record<RunClass, DayReading | null> = {
    long: null,
    late: null,
    night: null,
    any: null,
    'on-call': null,
  };

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
    this.#open(opened.person, opened.first, opened.end);
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
    this.#open(person, unrolled.middle, unrolled.middle + unrolled.cycleDuties);
  }

  /** Narrows the days that are judged; until is excluded. */
  judge(from: number, until: number): void {
    this.judgeFrom = from;
    this.judgeUntil = until;
  }

  samples(): DutyList {
    return this.#samples !== null && isWhollyJudged(this) ? this.#samples : this.#lists.of('any', this);
  }

  runs(wanted: RunClass, reading: DayReading): RunList {
    const finder = this.#finders[wanted];
    if (this.#found[wanted] === reading) return finder;
    this.#found[wanted] = reading;
    return finder.find(this, this.#lists, { wanted, reading });
  }

  weekendDuties(hours: WeekendHours): readonly number[] {
    const spans = this.weekends(hours);
    if (!this.#hasWeekendDuties) findWeekendDuties(this, spans, this.#weekendDuties);
    this.#hasWeekendDuties = true;
    return this.#weekendDuties;
  }

  weekends(hours: WeekendHours): WeekendSpans {
    if (this.#weekendHours?.opens !== hours.opens || this.#weekendHours.closes !== hours.closes) {
      this.#weekendHours = { ...hours };
      this.#weekends = weekendsOf(this.#rota, hours);
      this.#hasWeekendDuties = false;
    }
    return this.#weekends;
  }

  #open(person: RotaPerson, from: number, until: number): void {
    this.person = person;
    this.#hasWeekendDuties = false;
    this.#lists.open(this.end - this.first);
    const found = this.#found;
    found.long = null;
    found.late = null;
    found.night = null;
    found.any = null;
    found['on-call'] = null;
    this.#look();
    this.work.open(this);
    const { before, hasUnknown } = this.work;
    this.workedMinutes = (before[until - this.first] ?? 0) - (before[from - this.first] ?? 0);
    this.hasUnknownWork = hasUnknown;
  }

  /** Notes kinds and classes, which go by a duty's form. */
  #look(): void {
    const { kind } = this.duties;
    const { at, count } = this.#samples ?? this.#lists.of('any', this);
    let kinds = SHIFT;
    let bits = 0;
    for (let k = 0; k < count; k += 1) {
      const i = this.first + (at[k] ?? 0);
      kinds |= kind[i] ?? SHIFT;
      bits |= this.classes[i] ?? 0;
    }
    this.allClasses = bits;
    this.hasOnCall = kinds !== SHIFT;
  }
}

const EMPTY = new Uint8Array(0);

/** Stands where no person has been opened. */
export const NOBODY: RotaPerson = { id: '', name: '', facts: {}, leave: [], cycleWeeks: null };
