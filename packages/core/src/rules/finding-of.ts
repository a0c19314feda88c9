import type { Clause } from '../contracts/contract.ts';
import type { Rota } from '../roster/rota.ts';
import { type JudgedCase, limitOf, marginOf } from './case-collector.ts';
import type { Finding, Verdict } from './report.ts';
import { toSixDecimals } from './round.ts';
import type { View } from './view.ts';

/** What every finding of one clause and person shares. */
export interface FindingFrame {
  readonly rota: Rota;
  /** Index of the person's first duty in the rota's columns. */
  readonly offset: number;
  readonly view: View;
  readonly clause: Clause;
  readonly waiver: string | null;
  /** Alternative readings in use. */
  readonly readings: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The finding that says a case: stamps instead of instants, and indices within the person's own duties. */
export function findingOf(
  frame: FindingFrame,
  judged: JudgedCase,
  said: { readonly verdict: Verdict; readonly missing?: readonly string[] },
): Finding {
  const { rota, offset, view, clause, waiver, readings } = frame;
  const { found, segment } = judged;
  const { clock } = view;
  const duties = ownIndices(view, found.duties);
  const margin = marginOf(judged);
  return {
    rule: clause.rule,
    clause: segment.paragraph,
    verdict: said.verdict,
    severity: clause.severity,
    measured: found.measured,
    limit: limitOf(judged),
    bound: segment.bound,
    unit: segment.unit,
    margin: margin === null ? null : toSixDecimals(margin),
    ...(found.of === undefined ? null : { of: found.of }),
    ...(clause.part === null ? null : { part: clause.part }),
    ...(found.unbounded === undefined ? null : { unbounded: found.unbounded }),
    from: found.start === null ? null : clock.stamp(found.start),
    until: found.end === null ? null : clock.stamp(found.end),
    duties,
    origin: duties.map((duty) => rota.originOf(offset + duty)),
    confidence: segment.confidence,
    waiver,
    ...(readings.length === 0 ? null : { readings }),
    missing: said.missing ?? NOTHING,
  };
}

/** Indices into the person's duties; of a template into one cycle, where the same duty may prove a case twice. */
function ownIndices(view: View, duties: readonly number[]): readonly number[] {
  if (view.cycleDuties === 0) return duties.map((i) => i - view.first);
  return [...new Set(duties.map((i) => i % view.cycleDuties))];
}
