import type { Clause } from '../contracts/contract.ts';
import type { Rota, RotaClock } from '../roster/rota.ts';
import { type JudgedCase, limitOf, marginOf } from './case-collector.ts';
import type { Finding, Verdict } from './report.ts';
import { toSixDecimals } from './round.ts';

/** What all findings of a clause share. */
export interface ClauseFrame {
  readonly clause: Clause;
  /** Alternative readings in use. */
  readonly readings: readonly string[];
}

/** What is known of one clause and person when the judging is over: all that a finding says, but not yet in words. */
export interface Judgement extends JudgedCase {
  readonly frame: ClauseFrame;
  readonly isWaived: boolean;
  readonly verdict: Verdict;
  readonly missing: readonly string[];
}

/** Whose duties the indices of cases are. */
export interface IndexFrame {
  readonly rota: Rota;
  readonly clock: RotaClock;
  /** Index of the person's first duty in the rota's columns, and in the columns that were judged. */
  readonly offset: number;
  readonly first: number;
  /** Duties of one cycle of a template; 0 for a roster. */
  readonly cycleDuties: number;
}

/** The finding that says a judgement: stamps instead of instants, and indices within the person's own duties. */
export function findingOf(frame: IndexFrame, judgement: Judgement): Finding {
  const { verdict, found, segment } = judgement;
  const { clause, readings } = judgement.frame;
  const duties = ownIndices(frame, found.duties);
  const margin = marginOf(judgement);
  const part = clause.part === null ? {} : { part: clause.part };
  const of = found.of === undefined ? {} : { of: found.of };
  const unbounded = found.unbounded === undefined ? {} : { unbounded: found.unbounded };
  return {
    rule: clause.rule,
    clause: segment.paragraph,
    verdict,
    severity: clause.severity,
    measured: found.measured,
    limit: limitOf(judgement),
    bound: segment.bound,
    unit: segment.unit,
    margin: margin === null ? null : toSixDecimals(margin),
    ...of,
    ...part,
    ...unbounded,
    from: found.start === null ? null : frame.clock.stamp(found.start),
    until: found.end === null ? null : frame.clock.stamp(found.end),
    duties,
    origin: duties.map((duty) => frame.rota.originOf(frame.offset + duty)),
    confidence: segment.confidence,
    waiver: judgement.isWaived ? (clause.waiver?.id ?? null) : null,
    ...(readings.length === 0 ? {} : { readings }),
    missing: judgement.missing,
  };
}

/** Indices into the person's duties; of a template into one cycle, where the same duty may prove a case twice. */
function ownIndices({ first, cycleDuties }: IndexFrame, duties: readonly number[]): readonly number[] {
  if (cycleDuties === 0) return duties.map((i) => i - first);
  return [...new Set(duties.map((i) => i % cycleDuties))];
}
