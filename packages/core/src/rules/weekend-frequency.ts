import { type Case, definePrimitive } from './primitive.ts';
import { toSixDecimals } from './round.ts';
import type { WeekendHours } from './weekends.ts';

/**
 * Limits how many of the rota's whole weekends are worked: "1 in k" is broken when worked × k is more than weekends.
 *
 * A weekend is worked when a duty of any kind holds a minute from Saturday `opens` up to and including the minute
 * Sunday `closes`. The evidence is one duty for each weekend worked, the earliest. One breach at most.
 */
export const weekendFrequency = definePrimitive({
  name: 'weekend-frequency',
  title: 'Weekends worked of all weekends',
  terms: {
    limit: { unit: 'weekends' },
    opens: { unit: 'minute-of-day' },
    closes: { unit: 'minute-of-day' },
  },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'whole',
  only: null,
  judge(view, ask, sink) {
    const hours: WeekendHours = { opens: ask.terms.opens, closes: ask.terms.closes };
    const { count } = view.weekends(hours);
    const duties = view.weekendDuties(hours);
    const worked = duties.length;
    const product = worked * ask.terms.limit;
    const margin = toSixDecimals(count / ask.terms.limit - worked);
    const span = view.isEndless ? { start: null, end: null } : { start: view.startInstant, end: view.endInstant };
    const found: Case = { measured: worked, of: count, margin, ...span, duties };
    if (ask.equalIsAllowed ? product > count : product >= count && worked > 0) sink.breach(found);
    sink.worst(found);
  },
});
