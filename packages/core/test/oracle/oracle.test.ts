import { describe, expect, it } from 'vitest';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { type Limits, limits2016, limits2019 } from './limits.ts';
import { expectedReport } from './oracle.ts';
import { defaultReading, type Reading } from './timeline.ts';
import { written, writtenTemplate } from './written-rota.ts';

/** `verdict measured/limit`, with each breach's own numbers; the first of equal cases on a pass. */
function told(rota: RotaInput, rule: string, { limits = limits2019, reading = defaultReading }: Law = {}): string {
  const found = expectedReport(rota, { limits, reading })[0]?.findings.filter((one) => one.rule === rule) ?? [];
  return found
    .map(({ verdict, cases }) => {
      const shown = verdict === 'breaks' ? cases : cases.slice(0, 1);
      return `${verdict} ${shown.map((one) => `${one.measured}/${one.limit}`).join(' ')}`;
    })
    .join(', ');
}

interface Law {
  readonly limits?: Limits;
  readonly reading?: Reading;
}

const touched = { ...defaultReading, daysTouched: true };

describe('the published worked cases', () => {
  it('finds 78 h in six long days of 13 h (B8)', () => {
    expect(told(written({ days: 'L L L L L L' }), 'hours.window')).toBe('breaks 4680/4320');
  });

  it('finds 65 h in five, which is a run too long from 2019 only (B9)', () => {
    const rota = written({ days: 'L L L L L - -' });
    expect(told(rota, 'hours.window')).toBe('meets 3900/4320');
    expect(told(rota, 'run.long')).toBe('breaks 5/4');
    expect(told(rota, 'run.long', { limits: limits2016 })).toBe('meets 5/5');
  });

  it('finds 61 h in four and a 9 h day, which follows the fourth too soon from 2019 (B10)', () => {
    const rota = written({ days: 'L L L L D9 - -' });
    expect(told(rota, 'hours.window')).toBe('meets 3660/4320');
    expect(told(rota, 'rest.after-long')).toBe('breaks 660/2880');
    expect(told(rota, 'rest.after-long', { limits: limits2016 })).toBe('meets null/2880');
  });

  it('passes exactly 46 h after nights (B11), and no minute less', () => {
    const nights = (start: string): RotaInput => ({
      ...written({ days: '- - - - - - -', from: '2026-01-01' }),
      duties: [
        { person: 'ann', kind: 'shift', start: '2026-01-04T20:30', end: '2026-01-05T08:00' },
        { person: 'ann', kind: 'shift', start: `2026-01-07T${start}`, end: '2026-01-07T14:00' },
      ],
    });
    expect(told(nights('06:00'), 'rest.after-night')).toBe('meets 2760/2760');
    expect(told(nights('05:59'), 'rest.after-night')).toBe('breaks 2759/2760');
  });

  it('averages 8 weeks of 375 h with 27 days of leave to 47.67 h (A9)', () => {
    const fifteen = (code: string) =>
      `${`${code} ${code} ${code} ${code} - - - `.repeat(3)}${code} ${code} ${code} - - - - `;
    const template = writtenTemplate(fifteen('L') + fifteen('N'), { annualLeaveDays: 27, normalDayMinutes: 480 });
    expect(told(template, 'hours.average')).toBe('meets 2812.5/2880');
    const rule = expectedReport(template, { limits: limits2019, reading: defaultReading })[0]?.findings.find(
      (one) => one.rule === 'hours.average-with-leave',
    );
    expect(((rule?.cases[0]?.measured ?? 0) / 60).toFixed(2)).toBe('47.67');
  });
});

describe('clock changes', () => {
  it('makes a night 11 h in spring and 13 h in autumn', () => {
    expect(told(written({ days: 'N', from: '2026-03-28' }), 'shift.length')).toBe('meets 660/780');
    expect(told(written({ days: 'N', from: '2026-10-24' }), 'shift.length')).toBe('meets 780/780');
  });

  it('counts an on-call length as written when it is read so', () => {
    const reading = { ...defaultReading, rosteredLength: true };
    const rota = written({ days: 'O', from: '2026-10-24' });
    expect(told(rota, 'on-call.length')).toBe('meets 1020/1440');
    expect(told(rota, 'on-call.length', { reading })).toBe('meets 960/1440');
  });
});

describe('runs', () => {
  it('counts two duties on one day once', () => {
    expect(told(written({ days: 'A+B A A A - -' }), 'run.any')).toBe('meets 4/7');
  });

  it('joins nights with a day between them only where days touched are counted', () => {
    const rota = written({ days: 'N - N - N - - -' });
    expect(told(rota, 'run.night')).toBe('meets 1/4');
    expect(told(rota, 'run.night', { reading: touched })).toBe('breaks 6/4');
  });

  it('cannot tell the rest after the last night unless enough of the roster remains', () => {
    expect(told(written({ days: 'N - -' }), 'rest.after-night')).toBe('cannot tell null/2760');
    expect(told(written({ days: 'N - - -' }), 'rest.after-night')).toBe('meets null/2760');
  });

  it('lets an on-call period pass as no duty after nights', () => {
    expect(told(written({ days: 'N O - D' }), 'rest.after-night')).toBe('meets 2910/2760');
  });

  it('asks for no rest after a run that is too long', () => {
    expect(told(written({ days: 'L L L L L D - -' }), 'rest.after-long')).toBe('meets null/2880');
  });

  it('finds one breach without end where every day of a cycle is worked', () => {
    const template = writtenTemplate('D D D D D D D');
    expect(told(template, 'run.any')).toBe('breaks null/7');
    expect(told(template, 'rest.after-any')).toBe('meets null/2880');
  });

  it('looks across the seam', () => {
    const template = writtenTemplate('L L L - - L L - - - - - - -');
    expect(told(template, 'run.long')).toBe('meets 3/4');
    expect(told(writtenTemplate('L L L - - L L'), 'run.long')).toBe('breaks 5/4');
  });

  it('gives eight days in a row to those who agreed, and asks for the rest after eight', () => {
    const facts = { waivers: ['run.any'] };
    const rota = written({ days: 'D D D D D D D D - D', facts });
    expect(told(rota, 'run.any')).toBe('meets 8/8');
    expect(told(rota, 'rest.after-any')).toBe('breaks 2400/2880');
  });
});

describe('windows and averages', () => {
  it('spreads the work of an on-call period evenly', () => {
    // 7 × 96 minutes, but a window of 168 h holds all seven periods only when it starts with the first of them.
    expect(told(written({ days: 'O O O O O O O O' }), 'hours.window')).toBe('meets 672/4320');
  });

  it('cannot tell hours with an estimate missing, unless the known part breaks the limit', () => {
    expect(told(written({ days: 'D U' }), 'hours.window')).toBe('cannot tell 480/4320');
    expect(told(written({ days: 'L L L L L L U' }), 'hours.window')).toBe('breaks 4680/4320');
  });

  it('takes weekdays of leave out of the weeks', () => {
    const leave = [{ person: 'ann', date: '2026-05-08', kind: 'annual' as const }];
    expect(told(written({ days: 'D D D D - - -', leave }), 'hours.average')).toBe('meets 2400/2880');
  });

  it('cannot tell the average of a week that is all leave', () => {
    const leave = ['04', '05', '06', '07', '08'].map((day) => ({
      person: 'ann',
      date: `2026-05-${day}`,
      kind: 'sick' as const,
    }));
    expect(told(written({ days: '- - - - - - -', leave }), 'hours.average')).toBe('cannot tell null/2880');
  });

  it('takes the worst 26 weeks that begin on a Monday', () => {
    const quiet = 'D - - - - - - '.repeat(20);
    const busy = 'L L L L - - - '.repeat(26);
    expect(told(written({ days: quiet + busy }), 'hours.average')).toBe('breaks 3120/2880');
  });
});

describe('weekends, breaks and on call', () => {
  it('counts a Friday night, and no end at the first minute of Saturday', () => {
    expect(told(written({ days: 'D - - - N - -' }), 'weekend.frequency')).toBe('breaks 1/2, breaks 1/3');
    expect(told(written({ days: 'D - - - - A -' }), 'weekend.frequency')).toBe('breaks 1/2, breaks 1/3');
    const friday = { person: 'ann', kind: 'shift' as const, start: '2026-05-08T16:00', end: '2026-05-09T00:01' };
    const rota = { ...written({ days: '- - - - - - -' }), duties: [friday] };
    expect(told(rota, 'weekend.frequency')).toBe('meets 0/2, meets 0/3');
  });

  it('asks for a third break on a night of 12 h from 2019', () => {
    const rota = written({ days: 'N', facts: {} });
    expect(told(rota, 'breaks.entitlement')).toBe('meets 90/90');
    expect(told(rota, 'breaks.entitlement', { limits: limits2016 })).toBe('meets 90/60');
    expect(told(written({ days: 'E' }), 'breaks.entitlement')).toBe('breaks 60/90');
    expect(told(written({ days: 'A' }), 'breaks.entitlement')).toBe('cannot tell null/30');
  });

  it('allows two on-call days in a row on exactly Saturday and Sunday', () => {
    expect(told(written({ days: '- - - - - O O' }), 'on-call.consecutive')).toBe('meets 2/2');
    expect(told(written({ days: '- - - - O O -' }), 'on-call.consecutive')).toBe('breaks 2/1');
    expect(told(written({ days: '- - - - O O O' }), 'on-call.consecutive')).toBe('breaks 3/1');
  });

  it('allows three on-call periods in seven days', () => {
    expect(told(written({ days: 'O - O - O - - O' }), 'on-call.frequency')).toBe('meets 3/3');
    expect(told(written({ days: 'O - O - O - O' }), 'on-call.frequency')).toBe('breaks 4/3');
  });

  it('limits the day after, and cannot tell it beyond the roster', () => {
    expect(told(written({ days: 'O L' }), 'on-call.day-after')).toBe('breaks 780/600');
    expect(told(written({ days: 'O' }), 'on-call.day-after')).toBe('cannot tell null/600');
    expect(told(written({ days: 'U D' }), 'on-call.day-after')).toBe('cannot tell 480/600');
  });

  it('parts two shifts by the on-call period between them', () => {
    expect(told(written({ days: 'D+O D' }), 'rest.between-shifts')).toBe('meets null/660');
    expect(told(written({ days: 'L A' }), 'rest.between-shifts')).toBe('breaks 180/660');
    expect(told(written({ days: 'A+B' }), 'rest.between-shifts')).toBe('breaks 0/660');
  });
});
