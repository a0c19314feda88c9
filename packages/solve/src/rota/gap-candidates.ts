import type { Finding } from '@rotawright/core/rules';
import { type Cell, type Cells, daysBetween, type Judged, type RosterDesk, withoutCell } from './roster-desk.ts';

/** A duty that nobody works any more. */
export interface Gap extends Cell {
  /** Whose it was. */
  readonly person: string;
}

/** Somebody who could take a gap, and what it would mean. */
export interface Candidate {
  readonly person: string;
  /** Own duties given up for it: each is a new gap. */
  readonly cleared: Cells;
  /** All duties with the gap's taken. */
  readonly cells: Cells;
  /** Average minutes a week over the roster, before and after. */
  readonly weekBefore: number;
  readonly weekAfter: number;
  /** Duties of unknown work, which those averages are without. */
  readonly unknownBefore: number;
  readonly unknownAfter: number;
  readonly weekendsBefore: number;
  readonly weekendsAfter: number;
  /** Whole weekends of the roster. */
  readonly weekends: number;
  /** Duties of the gap's code, before and after. */
  readonly sameBefore: number;
  readonly sameAfter: number;
  /** Fair shares of weekends and of such duties, by whole-time equivalent among those of the grade who work any. */
  readonly weekendShare: number;
  readonly sameShare: number;
  /** The limit that is nearest afterwards, with its margin in the finding's unit. */
  readonly tightest: Finding | null;
  /** Change of a year's pay, by the roster's average; `null` where it cannot be told. */
  readonly payPence: number | null;
  readonly hasOtherGrade: boolean;
}

/** Somebody who cannot take a gap, and why. */
export interface Unable {
  readonly person: string;
  /** `leave-after`: the duty goes on into a day of leave; `away`: on a day of it they are among those whose duties are handed over. */
  readonly why: 'leave' | 'leave-after' | 'away' | 'on-duty' | 'overlap' | 'breaks' | 'barred';
  /** What would break first. */
  readonly finding: Finding | null;
}

/** Everybody for one gap: who could take it, and who cannot, with the reason. */
export interface GapChoices {
  readonly gap: Gap;
  /** Best first: nothing cleared before something cleared, the same grade first, then fewest such duties, weekends and hours. */
  readonly candidates: readonly Candidate[];
  readonly unable: readonly Unable[];
}

/** What may change when a gap is filled, and what holds beside the contract. */
export interface ChoiceOptions {
  /** Civil dates before this one do not change. */
  readonly frozenUntil: string;
  /** Duties that people have by now, where they differ from the desk's. */
  readonly changed?: ReadonlyMap<string, Cells>;
  /** May an own duty near the gap be given up for it? */
  readonly mayClear: boolean;
  /** Does something that the contract doesn't know keep somebody from it: a fixed day off, a shift that they don't work? */
  isBarred?(person: string, gap: Gap): boolean;
  /** Is somebody away on a day without leave? */
  isAway?(person: string, date: string): boolean;
}

/** Days around the gap in which an own duty may be given up. */
const NEAR_DAYS = 2;

/** Everybody who could take the gap, ranked with reasons, and everybody who cannot, with the clause. */
export function gapChoices(desk: RosterDesk, gap: Gap, options: ChoiceOptions): GapChoices {
  const candidates: Candidate[] = [];
  const unable: Unable[] = [];
  for (const { id } of desk.people) {
    if (id === gap.person) continue;
    const found = choiceOf(desk, { gap, person: id, options });
    if ('why' in found) unable.push(found);
    else candidates.push(found);
  }
  candidates.sort((a, b) => orderOf(desk, a) - orderOf(desk, b) || (a.person < b.person ? -1 : 1));
  return { gap, candidates, unable };
}

interface Choice {
  readonly gap: Gap;
  readonly person: string;
  readonly options: ChoiceOptions;
}

function choiceOf(desk: RosterDesk, choice: Choice): Candidate | Unable {
  const { gap, person, options } = choice;
  const no = (why: Unable['why'], finding: Finding | null = null): Unable => ({ person, why, finding });
  const leave = desk.leaveIn(person, gap);
  if (leave !== null) return no(leave);
  if (desk.datesOf(gap).some((date) => options.isAway?.(person, date) === true)) return no('away');
  if (options.isBarred?.(person, gap) === true) return no('barred');
  const own = options.changed?.get(person) ?? desk.cellsOf(person);
  const taken = { date: gap.date, code: gap.code };
  const today = own.filter(({ date }) => date === gap.date);
  if (today.length > 0 && (!options.mayClear || today.some(({ code }) => code === gap.code))) return no('on-duty');
  const direct = today.length > 0 ? null : desk.judge(person, [...own, taken]);
  const broken = direct === null ? [] : desk.newBreaches(person, direct);
  if (direct !== null && broken.length === 0) return candidate(desk, choice, { own, cleared: [], judged: direct });
  if (options.mayClear) {
    // Giving up as much as is filled would only move the gap.
    const isLess = (cells: Cells) =>
      cells.reduce((sum, { code }) => sum + desk.minutesOf(code), 0) < desk.minutesOf(gap.code);
    for (const cleared of clearable(own, choice).filter(isLess)) {
      const left = cleared.reduce<Cells>(withoutCell, own);
      const judged = desk.judge(person, [...left, taken]);
      if (judged !== null && desk.newBreaches(person, judged).length === 0)
        return candidate(desk, choice, { own, cleared, judged });
    }
  }
  if (today.length > 0) return no('on-duty');
  return direct === null ? no('overlap') : no('breaks', broken[0] ?? null);
}

/** Own duties near the gap that could be given up: that of the same day, each of the others, then two of them. */
function clearable(own: Cells, { gap, options }: Choice): readonly Cells[] {
  const near = own.filter(
    ({ date }) => date >= options.frozenUntil && Math.abs(daysBetween(gap.date, date)) <= NEAR_DAYS,
  );
  const today = near.filter(({ date }) => date === gap.date);
  const others = near.filter(({ date }) => date !== gap.date);
  if (today.length > 0) return [today, ...others.map((cell) => [...today, cell])];
  return others.map((cell) => [cell]);
}

function candidate(
  desk: RosterDesk,
  { gap, person }: Choice,
  { own, cleared, judged }: { readonly own: Cells; readonly cleared: Cells; readonly judged: Judged },
): Candidate {
  const before = desk.before(person);
  const same = own.filter(({ code }) => code === gap.code).length;
  const beforePay = before === null ? null : desk.payPence(before);
  const afterPay = desk.payPence(judged);
  return {
    person,
    cleared,
    cells: [...cleared.reduce<Cells>(withoutCell, own), { date: gap.date, code: gap.code }],
    weekBefore: weekOf(before),
    weekAfter: weekOf(judged),
    unknownBefore: before?.report.totals.unknownWork ?? 0,
    unknownAfter: judged.report.totals.unknownWork,
    weekendsBefore: before?.report.totals.weekendsWorked ?? 0,
    weekendsAfter: judged.report.totals.weekendsWorked,
    weekends: judged.report.totals.weekends,
    sameBefore: same,
    sameAfter: same + 1,
    weekendShare: desk.fairWeekends(person),
    sameShare: desk.fairShare(person, gap.code),
    tightest: tightestOf(judged),
    payPence: beforePay === null || afterPay === null ? null : afterPay - beforePay,
    hasOtherGrade: desk.hasOtherGrade(person, gap.person),
  };
}

function weekOf(judged: Judged | null): number {
  const totals = judged?.report.totals;
  return totals === undefined ? 0 : totals.workedMinutes / totals.weeks;
}

/** The rule of rest or hours that is met with the smallest margin for its limit. */
function tightestOf({ report }: Judged): Finding | null {
  let tightest: Finding | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const finding of report.findings) {
    if (finding.verdict !== 'meets' || finding.margin === null || finding.unit !== 'minutes' || !finding.limit)
      continue;
    if (!finding.rule.startsWith('rest.') && finding.rule !== 'hours.window') continue;
    const share = finding.margin / finding.limit;
    if (share >= least) continue;
    least = share;
    tightest = finding;
  }
  return tightest;
}

/** One number by which candidates are ranked: gaps opened, grade, then what falls to a whole-time equivalent. */
function orderOf(
  desk: RosterDesk,
  { person, cleared, hasOtherGrade, sameAfter, weekendsAfter, weekAfter }: Candidate,
): number {
  const wte = desk.people.find(({ id }) => id === person)?.wte ?? 1;
  return (
    cleared.length * 1e6 + (hasOtherGrade ? 1e5 : 0) + (sameAfter * 100 + weekendsAfter * 100 + weekAfter / 60) / wte
  );
}
