import type { WeekendHours } from '../roster/weekends.ts';
import { weekendLine } from './line/weekend-line.ts';
import { type Case, definePrimitive } from './primitive.ts';
import { toSixDecimals } from './round.ts';

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
  isLasting: () => true,
  line({ terms, equalIsAllowed }, ground) {
    const hours: WeekendHours = { opens: terms.opens, closes: terms.closes };
    return weekendLine(ground, hours, (weekends) => mostWorked(weekends, terms.limit, equalIsAllowed));
  },
  judge(view, ask, sink) {
    const { count } = view.weekends(ask.terms);
    const { count: worked, duties } = view.weekendsWorked(ask.terms);
    const margin = toSixDecimals(count / ask.terms.limit - worked);
    const start = view.isEndless ? null : view.startInstant;
    const end = view.isEndless ? null : view.endInstant;
    const found: Case = { measured: worked, of: count, margin, start, end, duties };
    if (worked > mostWorked(count, ask.terms.limit, ask.equalIsAllowed)) sink.breach(found);
    sink.worst(found);
  },
});

/** Most weekends that may be worked of so many: "1 in k" is broken when worked × k is more. */
function mostWorked(weekends: number, limit: number, equalIsAllowed: boolean): number {
  return equalIsAllowed ? Math.floor(weekends / limit) : Math.max(0, Math.ceil(weekends / limit) - 1);
}
