import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { PersonOnRota } from '@rotawright/server/wire';

/** People and days of a board, as indices and as the wire names them. A cell's index is person × days + day. */
export class Frame {
  readonly people: readonly PersonOnRota[];
  /** First civil day, days since 1970-01-01. */
  readonly firstDay: number;
  /** How many days. */
  readonly days: number;
  readonly dates: readonly string[];
  readonly #personOf: ReadonlyMap<string, number>;

  constructor(people: readonly PersonOnRota[], from: string, until: string) {
    this.people = people;
    this.firstDay = parseCivilDate(from) ?? 0;
    this.days = Math.max(0, (parseCivilDate(until) ?? 0) - this.firstDay);
    this.dates = Array.from({ length: this.days }, (_, day) => formatCivilDate(this.firstDay + day));
    this.#personOf = new Map(people.map(({ id }, person) => [id, person]));
  }

  get cells(): number {
    return this.people.length * this.days;
  }

  /** Index of a cell; -1 for a person or a day that this board does not have. */
  cellOf(person: string, date: string): number {
    const row = this.#personOf.get(person);
    const day = (parseCivilDate(date) ?? Number.NaN) - this.firstDay;
    return row === undefined || !(day >= 0 && day < this.days) ? -1 : row * this.days + day;
  }

  personAt(cell: number): number {
    return Math.floor(cell / this.days);
  }

  dayAt(cell: number): number {
    return cell % this.days;
  }

  /** The cell as the wire names it. */
  nameOf(cell: number): { readonly person: string; readonly date: string } {
    return { person: this.people[this.personAt(cell)]?.id ?? '', date: this.dates[this.dayAt(cell)] ?? '' };
  }
}
