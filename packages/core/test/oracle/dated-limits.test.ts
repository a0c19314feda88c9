import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreements, explained, type Judgement } from './agreement.ts';
import { dateOfDay, dayOfDate } from './calendar.ts';
import { limits2019 } from './limits.ts';
import { orderlyRosters } from './random/rotas.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 100 : 4_000;

/** Stricter limits from some day of the roster on, as a proposal sets them. Windows of time are left as they are. */
const stricter = {
  terms: {
    'shift.length': 12,
    'run.long': 3,
    'run.night': 3,
    'run.any': 6,
    'rest.between-shifts': 12,
    'rest.after-night': 48,
    'weekend.frequency': 3,
    'breaks.first.over': 4,
    'hours.average': 45,
    'on-call.length': 15,
    'on-call.rest.total': 9,
  },
  limits: {
    ...limits2019,
    shiftLength: 720,
    run: { ...limits2019.run, long: 3, night: 3, any: 6 },
    restBetween: 720,
    rest: { ...limits2019.rest, night: 2880 },
    weekends: [
      { oneIn: 3, oneInWaived: 3, severity: 'breach' as const },
      { oneIn: 3, oneInWaived: 3, severity: 'advice' as const },
    ],
    firstBreakOver: 240,
    average: 2700,
    onCall: { ...limits2019.onCall, length: 900, restTotal: 540 },
  },
};

it('a new limit holds for what ends on its first day or later', () => {
  fc.assert(
    fc.property(orderlyRosters, fc.integer({ min: 0, max: 20 }), (rota, into) => {
      const fromDay = dayOfDate(rota.from) + into;
      const changes = Object.entries(stricter.terms).map(([set, value]) => ({ set, from: dateOfDay(fromDay), value }));
      const judgement: Judgement = {
        limits: limits2019,
        readings: [],
        overlay: { format: 'rotawright-overlay/1', title: 'Stricter', base: 'england-2016@2019-08', changes },
        later: { fromDay, limits: stricter.limits },
      };
      const found = disagreements(rota, judgement);
      expect(found.length === 0 ? '' : explained(rota, judgement)).toBe('');
    }),
    { numRuns, endOnFailure: true },
  );
});
