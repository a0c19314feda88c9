import { weekdayOf } from '../time/index.ts';
import { MODEL_FACTS } from './fatigue-models.ts';
import type { WeekHour } from './fatigue-report.ts';
import type { PersonTrack, RotaFatigueSource } from './person-fatigue.ts';

const HOURS_A_WEEK = 168;

/**
 * The rota’s week hour by hour: who is at work and how alert. A template of N weeks is read as N doctors, one in each of
 * its weeks; a roster as the mean of its weeks. On-call periods are not counted as at work.
 */
export function weekOfRota(source: RotaFatigueSource, people: readonly PersonTrack[]): readonly WeekHour[] {
  const columns = countPeople(source, people);
  const isTemplate = source.rota.kind === 'template';
  const folded = isTemplate ? foldWeeks(columns) : columns;
  const hours = Array.from(
    { length: HOURS_A_WEEK },
    (): Cell => ({ samples: 0, atWork: 0, alert: 0, score: 0, fewest: Infinity }),
  );
  const offset = isTemplate ? 0 : weekdayOf(source.rota.firstDay) * 24;
  folded.atWork.forEach((atWork, i) => {
    // Elapsed hours, so a clock change shifts what follows by one hour of the week; the wall clock's hour is what counts.
    const minute = source.grid.minuteOfDay[i] ?? 0;
    const elapsed = Math.round((offset * 60 + i * source.grid.step - minute) / 1440);
    const cell = hours[(((elapsed % 7) + 7) % 7) * 24 + Math.floor(minute / 60)];
    if (cell === undefined) return;
    cell.samples += 1;
    cell.atWork += atWork;
    cell.alert += folded.alert[i] ?? 0;
    cell.score += folded.score[i] ?? 0;
    cell.fewest = Math.min(cell.fewest, folded.alert[i] ?? 0);
  });
  const knowsAlert = MODEL_FACTS[source.model].sleepyFrom !== null;
  return hours.map((cell, hour) => ({
    hour,
    atWork: ratio(cell.atWork, cell.samples),
    alert: knowsAlert ? ratio(cell.alert, cell.samples) : null,
    fewestAlert: knowsAlert && cell.samples > 0 ? cell.fewest : null,
    score: cell.atWork === 0 ? null : ratio(cell.score, cell.atWork),
  }));
}

/** The hour with anybody at work at which the fewest alert people are; of equals the one with the worse score. */
export function fewestAlertHour(week: readonly WeekHour[]): WeekHour | null {
  return week
    .filter(({ atWork, alert }) => atWork > 0 && alert !== null)
    .reduce<WeekHour | null>((found, hour) => (found === null || hasFewer(hour, found) ? hour : found), null);
}

/** Both have the same rounding, so equal numbers are equal. */
function hasFewer(hour: WeekHour, than: WeekHour): boolean {
  const [alert, least] = [hour.alert ?? 0, than.alert ?? 0];
  return alert < least || (alert === least && (hour.score ?? 0) > (than.score ?? 0));
}

interface Cell {
  samples: number;
  atWork: number;
  alert: number;
  score: number;
  fewest: number;
}

function ratio(sum: number, count: number): number {
  return count === 0 ? 0 : Math.round((sum / count) * 1000) / 1000;
}

interface Columns {
  readonly atWork: Float64Array;
  readonly alert: Float64Array;
  readonly score: Float64Array;
}

function countPeople({ rota, grid, inside, model }: RotaFatigueSource, people: readonly PersonTrack[]): Columns {
  const atWork = new Float64Array(inside);
  const alert = new Float64Array(inside);
  const score = new Float64Array(inside);
  const { sleepyFrom } = MODEL_FACTS[model];
  for (const { track, sleep } of people) {
    const { duties } = sleep;
    for (let d = 0; d < duties.count; d += 1) {
      if (duties.onCall[d] === 1) continue;
      const first = Math.ceil(((duties.start[d] ?? 0) - grid.from) / grid.step);
      const stop = Math.ceil(((duties.end[d] ?? 0) - grid.from) / grid.step);
      for (let n = first; n < stop; n += 1) {
        const i = rota.kind === 'template' ? n % inside : n;
        if (i >= inside) break;
        const value = track.score[i] ?? 0;
        atWork[i] = (atWork[i] ?? 0) + 1;
        score[i] = (score[i] ?? 0) + value;
        if (sleepyFrom !== null && value < sleepyFrom) alert[i] = (alert[i] ?? 0) + 1;
      }
    }
  }
  return { atWork, alert, score };
}

/** Every week of the cycle has its own doctor: their columns lie over one another. */
function foldWeeks(columns: Columns): Columns {
  const length = Math.min(columns.atWork.length, (HOURS_A_WEEK * 60) / 15);
  const fold = (values: Float64Array): Float64Array => {
    const folded = new Float64Array(length);
    values.forEach((value, i) => {
      folded[i % length] = (folded[i % length] ?? 0) + value;
    });
    return folded;
  };
  return { atWork: fold(columns.atWork), alert: fold(columns.alert), score: fold(columns.score) };
}
