import { type Rota, weeksOf } from '../roster/index.ts';
import type { FatigueTrigger } from '../standards/index.ts';
import { weekdayOf } from '../time/index.ts';
import { dutyFatigue } from './duty-fatigue.ts';
import { MODEL_FACTS, type ModelId, type Track } from './fatigue-models.ts';
import type { DutyFatigue, FatigueSums, PersonFatigue } from './fatigue-report.ts';
import { modelTrack } from './model-track.ts';
import type { SleepBook } from './own-sleep.ts';
import { type PersonSleep, personSleep } from './person-sleep.ts';
import type { Rr446Settings } from './rr446-duty.ts';
import type { SampleGrid } from './sample-grid.ts';
import { type SleepBlocks, sleepBlocks, sleptMinutes } from './sleep-blocks.ts';

/** What all people of a rota share when they are judged. */
export interface RotaFatigueSource {
  readonly rota: Rota;
  readonly model: ModelId;
  readonly book: SleepBook;
  readonly settings: Rr446Settings;
  readonly triggers: readonly FatigueTrigger[];
  /** Quarter hours of the rota, and of the duties and ways home that run beyond a roster’s end. */
  readonly grid: SampleGrid;
  /** How many of them lie inside the rota. */
  readonly inside: number;
  /** C + U at each of them. */
  readonly rhythm: Float64Array;
}

/** A person's report with the columns that the rota's own sums are made from. */
export interface PersonTrack {
  readonly person: PersonFatigue;
  readonly track: Track;
  readonly sleep: PersonSleep;
}

/** Sleep, score and duties of person `p`. Linear in quarter hours and duties. */
export function personFatigue(source: RotaFatigueSource, p: number): PersonTrack {
  const { rota, grid, book, model } = source;
  const sleep = personSleep(rota, p, book);
  const blocks = sleepBlocks(sleep.blocks);
  const cycleMinutes = rota.kind === 'template' ? (rota.endDay - rota.firstDay) * 1440 : null;
  const track = modelTrack(model, { clock: rota.clock, grid, rhythm: source.rhythm, sleep: blocks, cycleMinutes });
  const commute = sleep.habits.commute;
  const facts = MODEL_FACTS[model];
  const duties = dutyFatigue({ ...source, duties: sleep.duties, score: track.score, model: facts, commute });
  const own = rota.people[p];
  const person: PersonFatigue = {
    id: own?.id ?? '',
    name: own?.name ?? '',
    habits: sleep.habits,
    totals: {
      ...sumsOf(duties),
      weeks: weeksOf(rota),
      sleptMinutes: sleptMinutes(blocks, grid.from, grid.from + source.inside * grid.step),
      overTriggers: duties.filter(({ triggers }) => triggers.length > 0).length,
    },
    worst: worstOf(duties, facts.higherIsWorse),
    debt: worstDebt(source, sleep, blocks),
    duties,
    calls: callsOf(rota, sleep),
    sleep: sleep.blocks.map(({ start, end, kind }) => ({
      from: rota.clock.stamp(start),
      until: rota.clock.stamp(end),
      minutes: end - start,
      kind,
    })),
    weeks: weeksOfDuties(rota, sleep, { duties, higherIsWorse: facts.higherIsWorse }),
    hours: hourly(source, track),
  };
  return { person, track, sleep };
}

function callsOf({ clock, duties: columns }: Rota, { duties }: PersonSleep): PersonFatigue['calls'] {
  return Array.from({ length: duties.count }, (_, i) => i)
    .filter((i) => duties.onCall[i] === 1)
    .map((i) => ({
      code: columns.codes[columns.code[duties.source[i] ?? 0] ?? 0] ?? '',
      from: clock.stamp(duties.start[i] ?? 0),
      minutes: (duties.end[i] ?? 0) - (duties.start[i] ?? 0),
    }));
}

/** Sums of some duties. */
export function sumsOf(duties: readonly DutyFatigue[]): FatigueSums {
  const drives = duties.flatMap(({ drive }) => drive ?? []);
  const add = (values: readonly (number | null)[]): number | null =>
    values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    duties: duties.length,
    dutyMinutes: duties.reduce((sum, { minutes }) => sum + minutes, 0),
    sleepyMinutes: add(duties.map(({ sleepyMinutes }) => sleepyMinutes)),
    drives: drives.length,
    sleepyDrives: add(drives.map(({ sleepyMinutes }) => (sleepyMinutes === null ? null : Number(sleepyMinutes > 0)))),
    sleepyDriveMinutes: add(drives.map(({ sleepyMinutes }) => sleepyMinutes)),
  };
}

function worstOf(duties: readonly DutyFatigue[], higherIsWorse: boolean): PersonFatigue['worst'] {
  let found: DutyFatigue | null = null;
  for (const duty of duties) {
    if (found === null || (higherIsWorse ? duty.worst > found.worst : duty.worst < found.worst)) found = duty;
  }
  return found === null ? null : { at: found.worstAt, score: found.worst, duty: found.duty };
}

const DEBT_DAYS = 7;

/** The most that seven days before a duty at work fell short of usual nights. */
function worstDebt(
  { rota }: RotaFatigueSource,
  { duties, habits }: PersonSleep,
  blocks: SleepBlocks,
): PersonFatigue['debt'] {
  const night = (habits.wake - habits.bedtime + 1440) % 1440 || 1440;
  const cycle = rota.kind === 'template' ? (rota.endDay - rota.firstDay) * 1440 : null;
  const start = rota.clock.instantOf(rota.firstDay, 0);
  let found: { minutes: number; at: number } | null = null;
  for (let i = 0; i < duties.count; i += 1) {
    const at = duties.start[i] ?? 0;
    const from = at - DEBT_DAYS * 1440;
    // A roster's first week is not known whole.
    if (duties.onCall[i] === 1 || (cycle === null && from < start)) continue;
    // The last sleep of a cycle runs on into its beginning.
    const before = cycle === null ? 0 : sleptMinutes(blocks, from + cycle, at + cycle);
    const minutes = Math.max(0, DEBT_DAYS * night - sleptMinutes(blocks, from, at) - before);
    if (found === null || minutes > found.minutes) found = { minutes, at };
  }
  return found === null ? null : { minutes: found.minutes, at: rota.clock.stamp(found.at) };
}

function weeksOfDuties(
  rota: Rota,
  { duties: times }: PersonSleep,
  { duties, higherIsWorse }: { duties: readonly DutyFatigue[]; higherIsWorse: boolean },
): PersonFatigue['weeks'] {
  const monday = rota.kind === 'template' ? rota.firstDay : rota.firstDay - weekdayOf(rota.firstDay);
  const weeks = Math.ceil((rota.endDay - monday) / 7);
  const byWeek = Array.from({ length: weeks }, (): DutyFatigue[] => []);
  for (const duty of duties) byWeek[Math.floor(((times.day[duty.duty] ?? 0) - monday) / 7)]?.push(duty);
  return byWeek.map((inside, w) => ({
    week: rota.clock.stamp(rota.clock.instantOf(monday + w * 7, 0)).slice(0, rota.kind === 'template' ? -10 : 10),
    ...sumsOf(inside),
    worst: worstOf(inside, higherIsWorse)?.score ?? null,
  }));
}

/** Each civil hour: one that the clock change skips shows the hour after it, one that comes twice is shown once. */
function hourly({ rota, grid }: RotaFatigueSource, track: Track): PersonFatigue['hours'] {
  const at: number[] = [];
  for (let day = rota.firstDay; day < rota.endDay; day += 1) {
    for (let hour = 0; hour < 24; hour += 1) {
      at.push(Math.ceil((rota.clock.instantOf(day, hour * 60) - grid.from) / grid.step));
    }
  }
  const pick = (values: Float64Array): readonly number[] => at.map((i) => Math.round((values[i] ?? 0) * 1000) / 1000);
  return {
    from: rota.clock.stamp(grid.from),
    score: pick(track.score),
    second: track.second === null ? null : pick(track.second),
  };
}
