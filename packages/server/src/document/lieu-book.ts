import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { LieuRule } from '../wire/index.ts';
import { codesIn, daysFrom } from './cell-book.ts';
import { isWorkingDay } from './leave-days.ts';
import type { LieuCell, LieuGround, LieuPlace, LieuRoster, WrittenLieu } from './lieu-ground.ts';

/** A person's place on a published version. */
interface Stand {
  readonly roster: LieuRoster;
  readonly place: LieuPlace;
}

/** A bank holiday of somebody: worked, by which duty, or a day without duty and leave. */
export interface HolidayOf {
  readonly date: string;
  /** Codes of the duty that works it; `null` on a day off. */
  readonly code: string | null;
  readonly rota: string;
}

/** A day of leave in lieu that a published rota has. */
export interface LieuDay {
  readonly date: string;
  readonly rota: string;
  /** Would it be worked? Another day costs nothing. */
  readonly costs: boolean;
}

/** What the published rosters say of each person, to be looked up by person and day. */
export class LieuBook {
  readonly ground: LieuGround;
  readonly #stands = new Map<string, Stand[]>();
  readonly #cells = new Map<string, LieuCell>();
  readonly #leaveDays = new Map<string, LieuCell[]>();
  readonly #written = new Map<string, WrittenLieu[]>();

  constructor(ground: LieuGround) {
    this.ground = ground;
    const rosters = new Map(ground.rosters.map((roster) => [roster.versionId, roster]));
    for (const place of ground.places) {
      const roster = rosters.get(place.versionId);
      if (roster !== undefined) put(this.#stands, place.personId, { roster, place });
    }
    for (const cell of ground.cells) {
      this.#cells.set(`${cell.versionId} ${cell.personId} ${cell.date}`, cell);
      if (cell.leave === 'lieu') put(this.#leaveDays, cell.personId, cell);
    }
    for (const entry of ground.entries) put(this.#written, entry.personId, entry);
  }

  /** What was written about somebody, in the order in which it was. */
  writtenOf(personId: string): readonly WrittenLieu[] {
    return this.#written.get(personId) ?? [];
  }

  /** What the department gives for a day: of the rules that began by then the newest, and of two from one day the later written. */
  ruleAt(date: string): LieuRule | null {
    let found: LieuRule | null = null;
    for (const rule of this.ground.rules) {
      if (rule.from <= date && (found === null || rule.from >= found.from)) found = rule;
    }
    return found;
  }

  /** Bank holidays on somebody's published rosters, by day: worked, or on a day off. Those on leave are left out. */
  holidaysOf(personId: string): readonly HolidayOf[] {
    const stands = this.#stands.get(personId) ?? [];
    const rotaOf = new Map<string, string>();
    for (const { roster } of stands)
      for (const date of roster.bankHolidays) if (isOn(roster, date)) rotaOf.set(date, roster.title);
    return [...rotaOf]
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([date, rota]): HolidayOf[] => {
        const code = this.#workOn(personId, date);
        if (code !== null) return [{ date, code, rota }];
        return this.#at(personId, date).some(({ cell }) => cell?.leave) ? [] : [{ date, code: null, rota }];
      });
  }

  /** Days of leave in lieu that stand on the published rosters, by day. */
  leaveOn(personId: string): readonly LieuDay[] {
    const days = new Map<string, LieuDay>();
    for (const { versionId, date } of this.#leaveDays.get(personId) ?? []) {
      const stand = (this.#stands.get(personId) ?? []).find(({ roster }) => roster.versionId === versionId);
      if (stand !== undefined && !days.get(date)?.costs) days.set(date, dayOf(stand, date));
    }
    return [...days.values()];
  }

  /**
   * Days of a span that are on somebody's published rosters, and how many are on none. With `since`, days of a roster that was published
   * later are left out: what it shows instead is its last word.
   */
  placed(
    personId: string,
    { from, until }: { readonly from: string; readonly until: string },
    since?: Date,
  ): { readonly days: readonly LieuDay[]; readonly unplaced: number } {
    const days = new Map<string, LieuDay>();
    const overruled = new Set<string>();
    const all = new Set<string>();
    for (const stand of this.#stands.get(personId) ?? []) {
      const { roster } = stand;
      const first = from > roster.from ? from : roster.from;
      for (const date of daysFrom(first, until < roster.until ? until : roster.until)) {
        all.add(date);
        if (since !== undefined && roster.publishedAt > since) overruled.add(date);
        if (!days.get(date)?.costs) days.set(date, dayOf(stand, date));
      }
    }
    const length = Math.max(0, (parseCivilDate(until) ?? 0) - (parseCivilDate(from) ?? 0));
    return { days: [...days.values()].filter(({ date }) => !overruled.has(date)), unplaced: length - all.size };
  }

  /** Codes of the duty that works a bank holiday, by what the department counts; `null` where none does. */
  #workOn(personId: string, date: string): string | null {
    const codes = this.#at(personId, date).flatMap(({ cell }) => (cell === undefined ? [] : codesIn(cell)));
    if (codes.length > 0) return codes.join('+');
    if (this.ruleAt(date)?.counts !== 'touches') return null;
    const before = formatCivilDate((parseCivilDate(date) ?? 0) - 1);
    const over = this.#at(personId, before).flatMap(({ roster, cell }) =>
      cell === undefined ? [] : codesIn(cell).filter((code) => roster.overnight.includes(code)),
    );
    return over.length > 0 ? over.join('+') : null;
  }

  #at(personId: string, date: string): readonly { readonly roster: LieuRoster; readonly cell: LieuCell | undefined }[] {
    return (this.#stands.get(personId) ?? [])
      .filter(({ roster }) => isOn(roster, date))
      .map(({ roster }) => ({ roster, cell: this.#cells.get(`${roster.versionId} ${personId} ${date}`) }));
  }
}

const isOn = ({ from, until }: LieuRoster, date: string): boolean => date >= from && date < until;

const dayOf = ({ roster, place }: Stand, date: string): LieuDay => ({
  date,
  rota: roster.title,
  costs: isWorkingDay(roster, place, date),
});

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
