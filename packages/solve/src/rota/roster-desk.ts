import type { ContractInForce } from '@rotawright/core/contracts';
import { payFor } from '@rotawright/core/pay';
import type { DutyInput, PersonInput, RosterInput, Rota } from '@rotawright/core/roster';
import { readRota } from '@rotawright/core/roster';
import { type Checker, compileChecker, type Finding, type PersonReport } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate, parseClockTime } from '@rotawright/core/time';
import { gatheredTypes } from './gathered-types.ts';
import { type Cell, OwnTimes } from './own-times.ts';

export type { Cell } from './own-times.ts';

/** What one person would work. */
export type Cells = readonly Cell[];

/** What the check says of one person with other duties. */
export interface Judged {
  readonly rota: Rota;
  readonly report: PersonReport;
  /** Breaches that bind. */
  readonly breaches: readonly Finding[];
}

/**
 * A published roster on the desk: who works what, and what the check would say of any one person with other duties. One
 * person is judged at a time, in well under a millisecond, by a checker that is made once.
 */
export class RosterDesk {
  readonly document: RosterInput;
  readonly contract: ContractInForce;
  readonly people: readonly PersonInput[];
  readonly #cells = new Map<string, Cells>();
  readonly #ownTimes: OwnTimes;
  readonly #checker: Checker;
  readonly #before = new Map<string, Judged | null>();

  constructor(
    document: RosterInput,
    rota: Rota,
    { contract, readings }: { readonly contract: ContractInForce; readonly readings: readonly string[] },
  ) {
    const { shiftTypes, codeOf } = gatheredTypes(document);
    this.document = { ...document, shiftTypes };
    this.contract = contract;
    this.people = document.people;
    this.#checker = compileChecker(rota, contract, { readings });
    this.#ownTimes = new OwnTimes(new Set(shiftTypes.map(({ code }) => code)));
    document.people.forEach((person, p) => {
      const own: Cell[] = [];
      for (let i = rota.offsets[p] ?? 0; i < (rota.offsets[p + 1] ?? 0); i += 1) {
        const code = rota.duties.codes[rota.duties.code[i] ?? 0] ?? '';
        if (code !== '') own.push({ date: formatCivilDate(rota.duties.day[i] ?? 0), code: codeOf(person, code) });
      }
      this.#cells.set(person.id, own);
    });
    for (const duty of document.duties ?? []) {
      if (!('code' in duty))
        this.#cells.set(duty.person, inOrder([...this.cellsOf(duty.person), this.#ownTimes.cellOf(duty)]));
    }
  }

  /** What somebody works now, in order of time. */
  cellsOf(person: string): Cells {
    return this.#cells.get(person) ?? [];
  }

  /** Length of a duty of this code as it is written, in minutes. */
  minutesOf(wanted: string): number {
    const own = this.#ownTimes.spanOf(wanted);
    if (own !== null) return own.minutes;
    const type = this.document.shiftTypes?.find(({ code }) => code === wanted);
    const length = (parseClockTime(type?.end ?? '') ?? 0) - (parseClockTime(type?.start ?? '') ?? 0);
    return length > 0 ? length : length + 1440;
  }

  /** Are two people of different grades? */
  hasOtherGrade(one: string, other: string): boolean {
    const gradeOf = (person: string) => this.people.find(({ id }) => id === person)?.grade;
    return gradeOf(one) !== gradeOf(other);
  }

  /** Leave of somebody on a day, or `undefined`. */
  leaveOn(person: string, date: string) {
    return (this.document.leave ?? []).find((leave) => leave.person === person && leave.date === date);
  }

  /** Leave that a duty of somebody would fall on: of its first day, else of one that it goes on into. */
  leaveIn(person: string, cell: Cell): 'leave' | 'leave-after' | null {
    const at = this.datesOf(cell).findIndex((date) => this.leaveOn(person, date) !== undefined);
    return at < 0 ? null : at === 0 ? 'leave' : 'leave-after';
  }

  /** Every date on which the duty has a minute. */
  datesOf({ date, code }: Cell): readonly string[] {
    const day = parseCivilDate(date) ?? 0;
    return Array.from({ length: this.#daysAfter(code) + 1 }, (_, after) => formatCivilDate(day + after));
  }

  /** Days after its first on which a duty of this code goes on. */
  #daysAfter(wanted: string): number {
    const own = this.#ownTimes.spanOf(wanted);
    if (own !== null) return own.days;
    const type = this.document.shiftTypes?.find(({ code }) => code === wanted);
    const end = parseClockTime(type?.end ?? '') ?? 0;
    return end > 0 && end <= (parseClockTime(type?.start ?? '') ?? 0) ? 1 : 0;
  }

  /** The person as now; `null` when even that cannot be read. */
  before(person: string): Judged | null {
    const known = this.#before.get(person);
    if (known !== undefined) return known;
    const judged = this.judge(person, this.cellsOf(person));
    this.#before.set(person, judged);
    return judged;
  }

  /** The person with other duties; `null` when two of them overlap. */
  judge(person: string, cells: Cells): Judged | null {
    const own = this.people.find(({ id }) => id === person);
    if (own === undefined) return null;
    const { line: _line, ...facts } = own;
    const read = readRota({
      ...this.document,
      people: [facts],
      duties: cells.map((cell) => this.#ownTimes.dutyOf(person, cell)),
      leave: (this.document.leave ?? []).filter((leave) => leave.person === person),
    });
    if (!read.ok) return null;
    const report = this.#checker.check(read.value, 0);
    const breaches = report.findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach');
    return { rota: read.value, report, breaches };
  }

  /** What breaks now that did not before. What is left of a breach that was there is none, where it is no worse. */
  newBreaches(person: string, after: Judged): readonly Finding[] {
    const known = this.before(person)?.breaches ?? [];
    return after.breaches.filter((finding) => !known.some((old) => isLeftOf(finding, old)));
  }

  /** What would be somebody's part of all duties of a code, by whole-time equivalent among those of the grade who work any. */
  fairShare(person: string, code: string): number {
    return this.#fairPart(person, (id) => this.cellsOf(id).filter((cell) => cell.code === code).length);
  }

  /** What would be somebody's part of all weekends worked, by whole-time equivalent among those of the grade who work any. */
  fairWeekends(person: string): number {
    return this.#fairPart(person, (id) => this.before(id)?.report.totals.weekendsWorked ?? 0);
  }

  #fairPart(person: string, countOf: (id: string) => number): number {
    const own = this.people.find(({ id }) => id === person);
    let worked = 0;
    let whole = 0;
    for (const { id, grade, wte = 1 } of this.people) {
      const count = grade === own?.grade ? countOf(id) : 0;
      worked += count;
      if (count > 0 || id === person) whole += wte;
    }
    return whole === 0 ? 0 : (worked * (own?.wte ?? 1)) / whole;
  }

  /** A year's pay by the average of the roster, in pence; `null` where it cannot be told, and under a contract without this pay. */
  payPence({ rota }: Judged): number | null {
    if (this.contract.contract.family !== 'resident-2016') return null;
    const on = formatCivilDate(rota.firstDay);
    const pay = payFor(rota, 0, this.contract, { on });
    return pay.ok ? pay.value.totalPence : null;
  }

  /** The whole roster with these people's duties instead of their own. */
  documentWith(changed: ReadonlyMap<string, Cells>): RosterInput {
    const duties: DutyInput[] = [];
    for (const { id } of this.people) {
      const cells = inOrder(changed.get(id) ?? this.cellsOf(id));
      duties.push(...cells.map((cell) => this.#ownTimes.dutyOf(id, cell)));
    }
    return { ...this.document, people: this.people.map(({ line: _line, ...facts }) => facts), duties };
  }
}

function inOrder(cells: Cells): Cells {
  return [...cells].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Is it of the same rule as a breach of before, within its days, and no further over the limit? */
function isLeftOf(finding: Finding, old: Finding): boolean {
  if (finding.rule !== old.rule) return false;
  if (finding.from === null || finding.until === null || old.from === null || old.until === null)
    return finding.from === old.from && finding.until === old.until && isNoWorse(finding, old);
  return finding.from >= old.from && finding.until <= old.until && isNoWorse(finding, old);
}

function isNoWorse(finding: Finding, old: Finding): boolean {
  if (finding.margin === null || old.margin === null) return finding.measured === old.measured;
  return finding.margin >= old.margin;
}

/** The cells without one of them. */
export function withoutCell(cells: Cells, gone: Cell): Cells {
  return cells.filter(({ date, code }) => date !== gone.date || code !== gone.code);
}

/** Days from one civil date to another. */
export function daysBetween(from: string, until: string): number {
  return (parseCivilDate(until) ?? 0) - (parseCivilDate(from) ?? 0);
}
