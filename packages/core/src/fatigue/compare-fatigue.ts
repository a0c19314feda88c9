import type { DutyFatigue, FatigueReport } from './fatigue-report.ts';

/** One measure of both rotas, per doctor. `null` where the model has no such measure. */
export interface FatigueMeasure {
  readonly id: (typeof MEASURES)[number];
  readonly unit: 'minutes/week' | 'minutes' | 'score' | 'index' | 'duties/week';
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}

const MEASURES = [
  'hours-at-work',
  'sleepy-at-work',
  'sleepy-driving',
  'worst-score',
  'highest-fatigue-index',
  'highest-risk-index',
  'over-triggers',
  'debt',
] as const;

/** Duties of one sort and place in a row: `night 5 in a row`. Sums are per doctor and week. */
export interface FatigueCause {
  readonly isNight: boolean;
  readonly inRow: number;
  readonly before: CauseSide;
  readonly after: CauseSide;
  /** Sleepy minutes at work a week, after less before; `null` where the model has no such band. */
  readonly difference: number | null;
}

/** One side of a cause. Scores and indices are the highest of those duties; `null` without any. */
export interface CauseSide {
  readonly dutiesPerWeek: number;
  readonly sleepyMinutesPerWeek: number | null;
  readonly worst: number | null;
  readonly fatigueIndex: number | null;
  readonly riskIndex: number | null;
}

/** A duty that both rosters have for the same person at the same start, or only one of them, and that differs. */
export interface DutyChange {
  readonly person: string;
  readonly from: string;
  readonly before: DutyFatigue | null;
  readonly after: DutyFatigue | null;
  /** Change of sleepy minutes at work and on the way home. */
  readonly difference: number;
}

/** Two rotas side by side, the difference first. */
export interface FatigueComparison {
  readonly format: 'rotawright-fatigue-comparison/1';
  readonly label: string;
  readonly before: { readonly title: string; readonly kind: 'roster' | 'template' };
  readonly after: { readonly title: string; readonly kind: 'roster' | 'template' };
  readonly measures: readonly FatigueMeasure[];
  /** Largest difference first. */
  readonly causes: readonly FatigueCause[];
  /** For rosters of the same people: the duties behind the difference, largest first. */
  readonly changes: readonly DutyChange[];
}

/**
 * Compares two reports of one model: measures per doctor, the places in runs of duties that hold the difference, and for
 * rosters with people in common (planned and worked) the duties themselves. A report against itself differs in nothing.
 */
export function compareFatigue(before: FatigueReport, after: FatigueReport): FatigueComparison {
  return {
    format: 'rotawright-fatigue-comparison/1',
    label: before.label,
    before: { title: before.title, kind: before.kind },
    after: { title: after.title, kind: after.kind },
    measures: MEASURES.map((id) => measureOf(id, before, after)),
    causes: causesOf(before, after),
    changes: before.kind === 'roster' && after.kind === 'roster' ? changesOf(before, after) : [],
  };
}

/** Which way a difference of a measure goes: more of these is worse, except effectiveness. */
function measureOf(id: FatigueMeasure['id'], before: FatigueReport, after: FatigueReport): FatigueMeasure {
  const [unit, read] = READ[id];
  const values = [read(before), read(after)] as const;
  const known = values[0] !== null && values[1] !== null;
  return { id, unit, before: values[0], after: values[1], difference: known ? round(values[1] - values[0]) : null };
}

type Read = (report: FatigueReport) => number | null;

const READ: Readonly<Record<FatigueMeasure['id'], readonly [FatigueMeasure['unit'], Read]>> = {
  'hours-at-work': ['minutes/week', (report) => perWeek(report, (duty) => duty.minutes)],
  'sleepy-at-work': ['minutes/week', (report) => perWeek(report, (duty) => duty.sleepyMinutes)],
  'sleepy-driving': ['minutes/week', (report) => perWeek(report, sleepyDrive)],
  'worst-score': ['score', (report) => worstScore(report)],
  'highest-fatigue-index': ['index', (report) => highest(dutiesOf(report), (duty) => duty.fatigueIndex.total)],
  'highest-risk-index': ['index', (report) => highest(dutiesOf(report), (duty) => duty.riskIndex.total)],
  'over-triggers': ['duties/week', (report) => perWeek(report, (duty) => Number(duty.triggers.length > 0))],
  debt: ['minutes', (report) => highest(report.people, ({ debt }) => debt?.minutes ?? 0)],
};

function sleepyDrive({ drive, sleepyMinutes }: DutyFatigue): number | null {
  if (sleepyMinutes === null) return null;
  return drive?.sleepyMinutes ?? 0;
}

function dutiesOf(report: FatigueReport): readonly DutyFatigue[] {
  return report.people.flatMap(({ duties }) => duties);
}

function weeksOf(report: FatigueReport): number {
  return report.people.reduce((sum, { totals }) => sum + totals.weeks, 0);
}

function perWeek(report: FatigueReport, read: (duty: DutyFatigue) => number | null): number | null {
  return weekly(dutiesOf(report), weeksOf(report), read);
}

function weekly(
  duties: readonly DutyFatigue[],
  weeks: number,
  read: (duty: DutyFatigue) => number | null,
): number | null {
  let sum = 0;
  for (const duty of duties) {
    const value = read(duty);
    if (value === null) return null;
    sum += value;
  }
  return weeks === 0 ? 0 : round(sum / weeks);
}

function highest<T>(items: readonly T[], read: (item: T) => number): number | null {
  return items.length === 0
    ? null
    : round(items.reduce((most, item) => Math.max(most, read(item)), Number.NEGATIVE_INFINITY));
}

function worstScore(report: FatigueReport): number | null {
  const sign = report.model.higherIsWorse ? 1 : -1;
  const found = highest(dutiesOf(report), (duty) => sign * duty.worst);
  return found === null ? null : sign * found;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function causesOf(before: FatigueReport, after: FatigueReport): readonly FatigueCause[] {
  const places = new Map<string, { isNight: boolean; inRow: number }>();
  for (const { isNight, inRow } of [...dutiesOf(before), ...dutiesOf(after)])
    places.set(`${isNight} ${inRow}`, { isNight, inRow });
  const causes = [...places.values()].map(({ isNight, inRow }) => {
    const of = (report: FatigueReport): CauseSide => {
      const duties = dutiesOf(report).filter((duty) => duty.isNight === isNight && duty.inRow === inRow);
      return sideOf(duties, weeksOf(report), report.model.higherIsWorse);
    };
    const sides = { before: of(before), after: of(after) };
    const [a, b] = [sides.before.sleepyMinutesPerWeek, sides.after.sleepyMinutesPerWeek];
    return { isNight, inRow, ...sides, difference: a === null || b === null ? null : round(b - a) };
  });
  const weight = ({ difference }: FatigueCause): number => Math.abs(difference ?? 0);
  return causes.sort((a, b) => weight(b) - weight(a) || Number(b.isNight) - Number(a.isNight) || a.inRow - b.inRow);
}

function sideOf(duties: readonly DutyFatigue[], weeks: number, higherIsWorse: boolean): CauseSide {
  const sign = higherIsWorse ? 1 : -1;
  const worst = highest(duties, (duty) => sign * duty.worst);
  return {
    dutiesPerWeek: weekly(duties, weeks, () => 1) ?? 0,
    sleepyMinutesPerWeek: weekly(duties, weeks, (duty) => duty.sleepyMinutes),
    worst: worst === null ? null : sign * worst,
    fatigueIndex: highest(duties, (duty) => duty.fatigueIndex.total),
    riskIndex: highest(duties, (duty) => duty.riskIndex.total),
  };
}

function changesOf(before: FatigueReport, after: FatigueReport): readonly DutyChange[] {
  const found = new Map<
    string,
    { person: string; from: string; before: DutyFatigue | null; after: DutyFatigue | null }
  >();
  const common = new Set(
    before.people.map(({ id }) => id).filter((id) => after.people.some((person) => person.id === id)),
  );
  for (const [side, report] of [
    ['before', before],
    ['after', after],
  ] as const) {
    for (const { id, duties } of report.people.filter((person) => common.has(person.id))) {
      for (const duty of duties) {
        const key = `${id}\n${duty.from}`;
        const pair = found.get(key) ?? { person: id, from: duty.from, before: null, after: null };
        found.set(key, { ...pair, [side]: duty });
      }
    }
  }
  const sleepy = (duty: DutyFatigue | null): number => (duty?.sleepyMinutes ?? 0) + (duty?.drive?.sleepyMinutes ?? 0);
  return [...found.values()]
    .map((pair) => ({ ...pair, difference: sleepy(pair.after) - sleepy(pair.before) }))
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.from < b.from ? -1 : 1));
}
