import { fatigueOfRota } from '@rotawright/core/fatigue';
import type { Rota } from '@rotawright/core/roster';
import { ENGINE } from './engine.ts';

/** Three numbers of the fatigue report, with the words that must stand beside them. */
export interface Tiredness {
  readonly label: string;
  /** Minutes a week at work in the model's sleepy band; `null` where it has none. */
  readonly sleepyAWeek: number | null;
  /** Drives home with a sleepy quarter hour, of all drives. */
  readonly sleepyDrives: number | null;
  readonly drives: number;
  /** Civil stamp and score of the worst quarter hour at work. */
  readonly worst: { readonly at: string; readonly score: number } | null;
}

/** A model's estimate for an average person on these duties. */
export function tirednessOf(rota: Rota): Tiredness | null {
  const report = fatigueOfRota(rota, { engine: ENGINE });
  const person = report.people[0];
  if (person === undefined) return null;
  const { sleepyMinutes, weeks, sleepyDrives, drives } = person.totals;
  return {
    label: report.label,
    sleepyAWeek: sleepyMinutes === null || weeks === 0 ? null : sleepyMinutes / weeks,
    sleepyDrives,
    drives,
    worst: person.worst,
  };
}
