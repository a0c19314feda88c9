import type { Rota } from '../roster/index.ts';
import { FATIGUE_TRIGGERS, type FatigueTrigger } from '../standards/index.ts';
import { MODEL_FACTS, MODEL_LABEL, type ModelId } from './fatigue-models.ts';
import type { FatigueReport, PersonFatigue, Spread } from './fatigue-report.ts';
import { NO_OWN_SLEEP, type SleepBook } from './own-sleep.ts';
import { type PersonTrack, personFatigue, type RotaFatigueSource } from './person-fatigue.ts';
import { RR446_DEFAULTS, type Rr446Settings } from './rr446-duty.ts';
import { RR446_FACTS } from './rr446-standing.ts';
import { sampleGrid } from './sample-grid.ts';
import { threeProcessRhythm } from './three-process-track.ts';
import { fewestAlertHour, weekOfRota } from './week-of-rota.ts';

/** What is asked of a rota's fatigue. */
export interface FatigueOptions {
  /** The model that is followed hour by hour; the Three Process Model when absent. */
  readonly model?: ModelId;
  /** Own sleep of people. */
  readonly sleep?: SleepBook;
  readonly settings?: Rr446Settings;
  readonly triggers?: readonly FatigueTrigger[];
  /** Positions of the people wanted; everybody when absent. */
  readonly people?: readonly number[];
  /** Version of the engine. */
  readonly engine: string;
}

const STEP = 15;

/** What the sleep in a report is. */
export const SLEEP_METHOD =
  'Sleep is predicted from the duties: 23:00 to 07:00 on free nights; after a duty at the hour and for the length of RR446, ' +
  'cut short by the next duty. This composition is our own, and every block of it can be replaced.';

/**
 * How tired and how risky, hour by hour, under a rota: a template settled into its endless repetition, a roster from a
 * rested start with its first days marked. Every number is a model’s estimate for an average person.
 *
 * Gives finite numbers for every rota, lawful or not. Linear in people × quarter hours.
 */
export function fatigueOfRota(rota: Rota, options: FatigueOptions): FatigueReport {
  const source = sourceOf(rota, options);
  const wanted = options.people ?? rota.people.map((_, p) => p);
  const tracks = wanted.map((p) => personFatigue(source, p));
  const people = tracks.map(({ person }) => person);
  const week = weekOfRota(source, tracks);
  return {
    format: 'rotawright-fatigue/1',
    engine: options.engine,
    label: MODEL_LABEL,
    title: rota.title,
    kind: rota.kind,
    model: MODEL_FACTS[source.model],
    indices: RR446_FACTS,
    triggers: source.triggers,
    sleepMethod: SLEEP_METHOD,
    people,
    rota: {
      sleepyPerWeek: spreadOf(people, ({ totals }) =>
        totals.sleepyMinutes === null ? null : totals.sleepyMinutes / totals.weeks,
      ),
      worst: spreadOf(people, ({ worst }) => worst?.score ?? null),
      week,
      fewestAlert: fewestAlertHour(week),
      starts: rota.kind === 'template' ? startsOf(people[0]) : [],
    },
    notes: notesOf(rota, tracks),
  };
}

function sourceOf(rota: Rota, options: FatigueOptions): RotaFatigueSource {
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const until = rota.clock.instantOf(rota.endDay, 0);
  const grid = sampleGrid(rota.clock, { from, until: Math.max(until, lastMinute(rota)), step: STEP });
  return {
    rota,
    model: options.model ?? 'three-process',
    book: options.sleep ?? NO_OWN_SLEEP,
    settings: options.settings ?? RR446_DEFAULTS,
    triggers: options.triggers ?? FATIGUE_TRIGGERS,
    grid,
    inside: Math.ceil((until - from) / STEP),
    rhythm: threeProcessRhythm(grid),
  };
}

/** Longest way home that a reader of own sleep takes. */
const LONGEST_WAY = 240;

/** When everybody of a roster is home from the last duty, which may run beyond the roster; a template’s cycle wraps. */
function lastMinute({ kind, duties }: Rota): number {
  if (kind === 'template') return Number.NEGATIVE_INFINITY;
  return duties.end.reduce((last, end) => Math.max(last, end + LONGEST_WAY), Number.NEGATIVE_INFINITY);
}

function spreadOf(people: readonly PersonFatigue[], read: (person: PersonFatigue) => number | null): Spread | null {
  const known = people.flatMap((person) => {
    const value = read(person);
    return value === null ? [] : [{ id: person.id, value }];
  });
  const values = known.map(({ value }) => value).sort((a, b) => a - b);
  const most = values.at(-1);
  if (most === undefined) return null;
  const middle = ((values[(values.length - 1) >> 1] ?? 0) + (values[values.length >> 1] ?? 0)) / 2;
  const mostIds = known.filter(({ value }) => Math.abs(value - most) < 0.005).map(({ id }) => id);
  return { least: values[0] ?? most, median: middle, most, mostIds };
}

const PLACEMENT_WEEKS = 26;

/** A placement of 26 weeks meets some weeks of the cycle once more than others: which start meets the most. */
function startsOf(person: PersonFatigue | undefined): FatigueReport['rota']['starts'] {
  const weeks = person?.weeks ?? [];
  return weeks.flatMap(({ week, sleepyMinutes }, start) => {
    if (sleepyMinutes === null) return [];
    let sum = 0;
    for (let w = 0; w < PLACEMENT_WEEKS; w += 1) sum += weeks[(start + w) % weeks.length]?.sleepyMinutes ?? 0;
    return [{ week, sleepyMinutes: sum }];
  });
}

function notesOf(rota: Rota, tracks: readonly PersonTrack[]): readonly string[] {
  const notes: string[] = [];
  const calls = tracks.some(({ sleep }) => sleep.duties.onCall.includes(1));
  if (calls) {
    notes.push(
      'On-call periods are not counted as hours at work. Sleep inside them is drawn unbroken, as long as the expected rest allows; being called is in no model here.',
    );
  }
  if (rota.kind === 'roster') {
    notes.push(
      'The first 7 days depend on what was worked and slept before the roster, which is not known; they are marked as start-up.',
    );
    const changes = rota.clock.changesBetween(
      rota.clock.instantOf(rota.firstDay, 0),
      rota.clock.instantOf(rota.endDay, 0),
    );
    if (changes)
      notes.push(
        'At a clock change hours awake are elapsed time, and the rhythm of the day jumps with the clock on the wall.',
      );
  } else {
    notes.push(
      'The template is repeated until nothing changes any more; a doctor new to it differs in the first weeks.',
    );
  }
  return notes;
}
