import { describe, expect, test } from 'vitest';
import { termsOn } from '../../../test/pay/pay-facts-of.ts';
import { rotaOf, template } from '../../../test/pay/pay-of.ts';
import type { Finding } from '../../rules/report.ts';
import { LineLedger } from '../line-ledger.ts';
import { enhancementRules } from '../resident-2016/enhancement-rules.ts';
import type { FinedHours } from './fine-triggers.ts';
import { type FinedMinutes, finedMinutes } from './fined-minutes.ts';

const rules = enhancementRules(new LineLedger(termsOn()));

function minutesOf(weeks: readonly string[], hours: FinedHours, finding: Partial<Finding>): FinedMinutes {
  if (rules === null) throw new Error('no rules');
  const whole: Finding = {
    rule: 'any',
    clause: '',
    verdict: 'breaks',
    severity: 'breach',
    measured: null,
    limit: null,
    bound: 'at-most',
    unit: 'minutes',
    margin: null,
    from: null,
    until: null,
    duties: [],
    origin: [],
    confidence: 'quoted',
    waiver: null,
    missing: [],
    ...finding,
  };
  const trigger = { rule: 'any', part: null, below: null, hours, confidence: 'quoted' } as const;
  return finedMinutes({
    rota: rotaOf(template(weeks)),
    person: 0,
    finding: whole,
    trigger,
    rules,
    placementWeeks: null,
  });
}

describe('past the limit', () => {
  const span = { from: 'W1 Mon 08:30', until: 'W2 Mon 08:30' };

  test('the last work of the window counts, back through its duties', () => {
    // Friday day 08:30-21:00, Sunday night 20:30-08:30: 13 h back is the night and the last hour of the day.
    expect(
      minutesOf(['. . . . LD . N', '. . . . . . .'], 'past-limit', { ...span, measured: 1470, limit: 690 }),
    ).toEqual({ minutes: 780, enhanced: 720, missing: [] });
  });

  test('a window that wraps round the seam finds the duties of the next time round', () => {
    const wrapped = { from: 'W2 Thu 00:00', until: 'W1 Thu 00:00' };
    expect(
      minutesOf(['N . . . . . .', '. . . . . . .'], 'past-limit', { ...wrapped, measured: 720, limit: 660 }),
    ).toEqual({ minutes: 60, enhanced: 60, missing: [] });
  });

  test('a window as long as the cycle is the whole cycle', () => {
    expect(
      minutesOf(['LD . . . . . .'], 'past-limit', {
        from: 'W1 Mon 00:00',
        until: 'W1 Mon 00:00',
        measured: 750,
        limit: 690,
      }),
    ).toEqual({ minutes: 60, enhanced: 0, missing: [] });
  });

  test('a part of a minute, which a cut on-call period leaves, is rounded once', () => {
    const night = (measured: number) =>
      minutesOf(['. . . . . . N', '. . . . . . .'], 'past-limit', { ...span, measured, limit: 60 });
    expect(night(160.5)).toEqual({ minutes: 101, enhanced: 101, missing: [] });
    expect(night(160.499999)).toEqual({ minutes: 100, enhanced: 100, missing: [] });
  });

  test('without a span it cannot be told', () => {
    expect(minutesOf(['N . . . . . .'], 'past-limit', { measured: 2, limit: 1 }).missing).toEqual([
      'the span of the breach',
    ]);
  });
});

describe('into the rest', () => {
  test('no more than the later shift can be in breach', () => {
    const touching = { until: 'W1 Tue 16:00', duties: [0, 1], measured: 0, limit: 660 };
    expect(minutesOf(['LD E . . . . .'], 'into-rest', { ...touching, duties: [1] }).missing).toEqual([
      'the two shifts of the breach',
    ]);
    expect(minutesOf(['LD E . . . . .'], 'into-rest', touching)).toEqual({ minutes: 600, enhanced: 600, missing: [] });
  });
});

test('a breach that was not measured cannot be told', () => {
  for (const finding of [{}, { limit: 60 }, { measured: 60 }]) {
    expect(minutesOf(['N . . . . . .'], 'short', finding).missing).toEqual(['a measured value of the breach']);
  }
});
