import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractById, contractInForce } from '../../src/contracts/index.ts';
import type { Rota } from '../../src/roster/rota.ts';
import { compileChecker, type Finding } from '../../src/rules/index.ts';
import { drawnRotas } from './drawn-rotas.ts';
import { isThroughout, type Minutes, minutesOf } from './minutes.ts';
import {
  slowAverage,
  slowContinuousDuty,
  slowDailyRest,
  slowLongRest,
  slowOffDuty,
  slowWeeklyRest,
  type Verdict,
} from './slow-rules.ts';

const runs = process.env['ROTAWRIGHT_SLOW'] ? 5_000 : 60;

const contract = (() => {
  const read = contractById('england-2002');
  const inForce = read.ok ? contractInForce(read.value, { edition: '2009-08' }) : read;
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return inForce.value;
})();

function found(rota: Rota, rule: string): Verdict {
  const all = compileChecker(rota, contract)
    .check(rota, 0)
    .findings.filter((finding) => finding.rule === rule);
  const first: Finding | undefined = all[0];
  if (first === undefined) throw new Error(`no finding of ${rule}`);
  if (first.verdict === 'cannot tell') return { verdict: first.verdict, measured: [] };
  const measured = all.map((finding) => finding.measured);
  return {
    verdict: first.verdict,
    measured: first.verdict === 'breaks' ? measured.sort((a, b) => (a ?? 0) - (b ?? 0)) : measured,
  };
}

function agrees(rule: string, slow: (time: Minutes) => Verdict): void {
  fc.assert(
    fc.property(drawnRotas, (rota) => {
      expect(found(rota, rule)).toEqual(slow(minutesOf(rota, 0)));
    }),
    { numRuns: runs },
  );
}

test('continuous duty agrees with minutes counted one by one', () =>
  agrees('new-deal.continuous-duty', endless(slowContinuousDuty)));

test('time off duty agrees with minutes counted one by one', () =>
  agrees('new-deal.off-duty', (time) => slowOffDuty(time, 480)));

test('the longest rest of every window agrees with minutes counted one by one', () =>
  agrees('new-deal.long-rest-62', (time) => slowLongRest(time, 0, 3720)));

test('the second longest rest of every window agrees with minutes counted one by one', () =>
  agrees('new-deal.long-rest-48', (time) => slowLongRest(time, 1, 2880)));

test('the average week agrees with minutes counted one by one', () => agrees('wtr.average', slowAverage));

test('daily rest agrees with minutes counted one by one', () => agrees('wtr.daily-rest', slowDailyRest));

test('weekly rest agrees with minutes counted one by one', () => {
  fc.assert(
    fc.property(drawnRotas, (rota) => {
      expect(found(rota, 'wtr.weekly-rest').verdict).toBe(slowWeeklyRest(minutesOf(rota, 0)));
    }),
    { numRuns: runs },
  );
});

/** A template without a free minute is one breach without a measure. */
function endless(slow: (time: Minutes) => Verdict): (time: Minutes) => Verdict {
  return (time) => (isThroughout(time, (cell) => cell !== 0) ? { verdict: 'breaks', measured: [null] } : slow(time));
}
