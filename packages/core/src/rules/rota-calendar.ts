import type { Rota } from '../roster/rota.ts';
import { DAYS_A_WEEK, SATURDAY } from './week.ts';
import type { WeekendHours, WeekendSpans } from './weekends.ts';

/** What all people of a rota share: its days as instants, and its weekends. Made once, asked for each person. */
export class RotaCalendar {
  readonly firstDay: number;
  readonly endDay: number;
  readonly startInstant: number;
  readonly endInstant: number;
  /** Days since a Monday of civil day 0: a template begins on one, and 1970-01-01 was a Thursday. */
  readonly weekdayOfDayZero: number;
  readonly #clock: Rota['clock'];
  #hours: WeekendHours | null = null;
  #spans: WeekendSpans = { count: 0, start: new Int32Array(0), end: new Int32Array(0) };

  constructor(rota: Rota) {
    this.firstDay = rota.firstDay;
    this.endDay = rota.endDay;
    this.startInstant = rota.clock.instantOf(rota.firstDay, 0);
    this.endInstant = rota.clock.instantOf(rota.endDay, 0);
    this.weekdayOfDayZero = rota.kind === 'template' ? 0 : THURSDAY;
    this.#clock = rota.clock;
  }

  /** Weekends of which both days lie in the rota. */
  weekends(hours: WeekendHours): WeekendSpans {
    if (this.#hours?.opens !== hours.opens || this.#hours.closes !== hours.closes) {
      this.#hours = { ...hours };
      this.#spans = this.#makeSpans(hours);
    }
    return this.#spans;
  }

  #makeSpans({ opens, closes }: WeekendHours): WeekendSpans {
    const toSaturday = SATURDAY - ((this.firstDay + this.weekdayOfDayZero) % DAYS_A_WEEK);
    const start: number[] = [];
    const end: number[] = [];
    for (let day = this.firstDay + mod(toSaturday); day + 1 < this.endDay; day += DAYS_A_WEEK) {
      start.push(this.#clock.instantOf(day, opens));
      end.push(this.#clock.instantOf(day + 1, closes + 1));
    }
    return { count: start.length, start: Int32Array.from(start), end: Int32Array.from(end) };
  }
}

const THURSDAY = 3;

function mod(days: number): number {
  return ((days % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}
