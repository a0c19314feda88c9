import { SHIFT, UNKNOWN } from '../../roster/rota.ts';
import { type Case, definePrimitive } from '../primitive.ts';
import { isJudged } from '../view.ts';

/**
 * Demands natural breaks in shifts: one after so many hours of continuous duty, at the latest after some more.
 *
 * A plan gives only how long its breaks are, not when they fall. So a plan with fewer breaks than the latest moments
 * force is a breach (a break of an hour is one), and any other plan cannot tell; a shift that needs none meets. One breach for each shift.
 */
export const naturalBreaks = definePrimitive({
  name: 'natural-breaks',
  title: 'Natural breaks in a shift',
  terms: { limit: { unit: 'minutes' }, after: { unit: 'minutes' }, latest: { unit: 'minutes' } },
  bound: 'at-least',
  with: { shownBy: ['monitoring'] },
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  judge(view, ask, sink) {
    const { start, end, day, kind, separateBreaks } = view.duties;
    let untold: Case | null = null;
    let isSilent = false;
    for (let i = view.first; i < view.end; i += 1) {
      if (kind[i] !== SHIFT || !isJudged(view, day[i] ?? 0)) continue;
      const length = (end[i] ?? 0) - (start[i] ?? 0);
      const planned = separateBreaks[i] ?? UNKNOWN;
      const due = breaksForced(length, ask.terms.latest);
      const limit = due * ask.terms.limit;
      const found = {
        measured: planned === UNKNOWN ? null : planned * ask.terms.limit,
        limit,
        start: start[i] ?? 0,
        end: end[i] ?? 0,
        duties: [i],
      };
      if (planned !== UNKNOWN && planned < due) sink.breach(found);
      else if (length > ask.terms.after && due > 0) {
        untold ??= found;
        isSilent ||= planned === UNKNOWN;
      }
    }
    sink.worst({ measured: null, start: null, end: null, duties: [] });
    if (untold !== null) sink.cannotTell(untold, [isSilent ? 'breaks' : 'the times of the breaks']);
  },
});

/** The fewest breaks that leave no stretch of duty longer than `latest` minutes. */
function breaksForced(length: number, latest: number): number {
  return Math.max(0, Math.ceil(length / latest) - 1);
}
