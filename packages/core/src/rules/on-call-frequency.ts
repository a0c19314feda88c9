import type { DutyList } from './class-lists.ts';
import { onCallFrequencyLine } from './line/on-call-line.ts';
import { type Case, definePrimitive, type Sink } from './primitive.ts';
import { isJudged, type View } from './view.ts';

/**
 * Limits the on-call periods that start within so many consecutive calendar days (`window`), wherever these begin.
 *
 * Spans of days over the limit that overlap one another form a chain, and each chain is one breach: its worst span, the
 * earliest of equals, proved by the periods that start in it. A span belongs to the day of the last of them; in a
 * template to the cycle in which it begins.
 */
export const onCallFrequency = definePrimitive({
  name: 'on-call-frequency',
  title: 'On-call periods that start in consecutive calendar days',
  terms: { limit: { unit: 'count' }, window: { unit: 'days' } },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  isLasting: () => true,
  line: ({ terms, equalIsAllowed }) =>
    onCallFrequencyLine(terms.window, equalIsAllowed ? terms.limit : terms.limit - 1),
  nothing: (view) => (view.hasOnCall ? null : NOTHING),
  judge(view, ask, sink) {
    const periods = view.dutiesOf('on-call');
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    const search: Search = { view, sink, periods, length: ask.terms.window };
    const worst = worstSpan(search);
    if (worst.count > most) for (const chain of chainsOver(search, most)) reportChain(search, chain);
    sink.worst(worst.count === 0 ? NOTHING : spanCase(search, worst));
  },
});

const NOTHING: Case = { measured: 0, start: null, end: null, duties: [] };

interface Search {
  readonly view: View;
  readonly sink: Sink;
  readonly periods: DutyList;
  /** Days of a span. */
  readonly length: number;
}

/** A span by its first day, with the number of periods that start in it. */
interface Span {
  readonly from: number;
  readonly count: number;
}

/** First days of spans over the limit that overlap one another, and the worst of them. */
interface Chain {
  readonly from: number;
  until: number;
  worst: Span;
}

/** The first of the spans with most periods: it always ends on a day on which a period starts. */
function worstSpan(search: Search): Span {
  const { view, periods, length } = search;
  const { day } = view.duties;
  const { at, count: all } = periods;
  let worst: Span = { from: 0, count: 0 };
  let first = 0;
  for (let k = 0; k < all; k += 1) {
    const from = (day[view.first + (at[k] ?? 0)] ?? 0) - length + 1;
    while ((day[view.first + (at[first] ?? 0)] ?? 0) < from) first += 1;
    const count = k - first + 1;
    if (count > worst.count && isInJudgedDays(search, from)) worst = { from, count };
  }
  return worst;
}

/** Does a span that begins on the day belong to the days that are judged? */
function isInJudgedDays({ view, length }: Search, from: number): boolean {
  if (view.isEndless) return from >= view.firstDay && from < view.endDay;
  return isJudged(view, from + length - 1);
}

function chainsOver({ view, periods, length }: Search, most: number): readonly Chain[] {
  const chains: Chain[] = [];
  const dayOf = (k: number): number =>
    k < periods.count ? (view.duties.day[view.first + (periods.at[k] ?? 0)] ?? 0) : Number.POSITIVE_INFINITY;
  let first = 0;
  let next = 0;
  for (let from = dayOf(0) - length + 1; from <= dayOf(periods.count - 1); from += 1) {
    while (dayOf(first) < from) first += 1;
    while (dayOf(next) < from + length) next += 1;
    const count = next - first;
    if (count <= most) continue;
    const chain = chains.at(-1);
    if (chain === undefined || from - chain.until >= length) {
      chains.push({ from, until: from, worst: { from, count } });
    } else {
      chain.until = from;
      if (count > chain.worst.count) chain.worst = { from, count };
    }
  }
  return chains;
}

function reportChain(search: Search, chain: Chain): void {
  const { view, sink } = search;
  const isUnending = view.isEndless && chain.until - chain.from >= view.cycleWeeks * 7;
  const worst = isUnending ? worstSpan(search) : chain.worst;
  // In a roster the worst span ends with a period, so that its last day is the day it belongs to.
  if (isInJudgedDays(search, worst.from)) sink.breach(spanCase(search, worst));
}

function spanCase({ view, periods, length }: Search, { from, count }: Span): Case {
  const { day } = view.duties;
  const duties: number[] = [];
  for (let k = 0; k < periods.count; k += 1) {
    const i = view.first + (periods.at[k] ?? 0);
    if ((day[i] ?? 0) >= from && (day[i] ?? 0) < from + length) duties.push(i);
  }
  const { clock } = view;
  return { measured: count, start: clock.instantOf(from, 0), end: clock.instantOf(from + length, 0), duties };
}
