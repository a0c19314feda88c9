import type { Rota, RotaClock } from '../roster/rota.ts';
import type { Judgement } from './judgements.ts';
import type { Finding } from './report.ts';
import { toSixDecimals } from './round.ts';

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
  const { verdict, measured, limit, margin, start, end, missing } = judgement;
  const { clause, segment, readings, isWaived } = judgement.ground;
  const duties = ownIndices(frame, judgement.duties);
  return {
    rule: clause.rule,
    clause: segment.paragraph,
    verdict,
    severity: clause.severity,
    measured,
    limit,
    bound: segment.bound,
    unit: segment.unit,
    margin: margin === null ? null : toSixDecimals(margin),
    ...(judgement.of === null ? {} : { of: judgement.of }),
    ...(clause.part === null ? {} : { part: clause.part }),
    ...(judgement.isUnbounded ? { unbounded: true } : {}),
    from: start === null ? null : frame.clock.stamp(start),
    until: end === null ? null : frame.clock.stamp(end),
    duties,
    origin: duties.map((duty) => frame.rota.originOf(frame.offset + duty)),
    confidence: segment.confidence,
    waiver: isWaived ? (clause.waiver?.id ?? null) : null,
    ...(readings.length === 0 ? {} : { readings }),
    missing,
  };
}

/** Indices into the person's duties; of a template into one cycle, where the same duty may prove a case twice. */
function ownIndices({ first, cycleDuties }: IndexFrame, duties: readonly number[]): readonly number[] {
  if (cycleDuties === 0) return duties.map((i) => i - first);
  return [...new Set(duties.map((i) => i % cycleDuties))];
}
