import { type HoursShort, hoursShort } from './hours-short.ts';
import { type PinnedBreach, pinnedBreaches } from './pinned-breaches.ts';
import { hasGaps } from './roster-cost.ts';
import type { RosterModel } from './roster-model.ts';
import type { RosterResult } from './solve-roster.ts';
import { type NoLine, whyNoLine } from './why-no-line.ts';
import { type Conflict, type WhyNotOptions, whyNot } from './why-not.ts';

/**
 * Why something that a demand must have stays undone. `proved`: no roster leaves less undone, whatever the reason.
 * `stopped`: there was no time to find out. `unfound`: the days around the first gap could be covered by themselves.
 */
export type GapReason =
  | { readonly kind: 'hours'; readonly hours: HoursShort }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'proved' | 'stopped' | 'unfound' };

/** Why there is no roster at all. `stopped`: somebody has no lawful line, and there was no time to find out who. */
export type NoRosterReason =
  | { readonly kind: 'pinned'; readonly breaches: readonly PinnedBreach[] }
  | { readonly kind: 'no-line'; readonly noLine: NoLine }
  | { readonly kind: 'stopped' };

/**
 * The reasons for what a roster leaves undone, in the order in which they are told: first what arithmetic shows of the whole roster,
 * then what cannot all hold around the first gap, and only where neither is known what else is. None where nothing is undone,
 * and none but the arithmetic where the search was told to stop.
 */
export async function whyGaps(
  model: RosterModel,
  { assignment, cost, status }: Pick<RosterResult, 'assignment' | 'cost' | 'status'>,
  options: WhyNotOptions,
): Promise<readonly GapReason[]> {
  if (assignment === null || cost === null || !hasGaps(cost)) return [];
  const hours = hoursShort(model);
  const counted: readonly GapReason[] = hours === null ? [] : [{ kind: 'hours', hours }];
  if (options.signal?.aborted) return counted;
  const { conflict, wasStopped } = await whyNot({ model, assignment }, options);
  if (conflict !== null) return [...counted, { kind: 'conflict', conflict }];
  if (counted.length > 0 || options.signal?.aborted) return counted;
  if (status === 'optimal') return [{ kind: 'proved' }];
  return [{ kind: wasStopped ? 'stopped' : 'unfound' }];
}

/** Why a demand has no roster: what is pinned and breaks rules by itself whatever else is worked, else somebody who cannot have a lawful line. */
export async function whyNoRoster(
  model: RosterModel,
  options: Pick<WhyNotOptions, 'seconds' | 'signal'>,
): Promise<NoRosterReason> {
  const breaches = pinnedBreaches(model).filter(({ isProof }) => isProof);
  if (breaches.length > 0) return { kind: 'pinned', breaches };
  const noLine = await whyNoLine(model, options);
  return noLine === null ? { kind: 'stopped' } : { kind: 'no-line', noLine };
}
