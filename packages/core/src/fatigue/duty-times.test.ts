import { expect, it } from 'vitest';
import { made, template } from '../../test/fatigue/made-rotas.ts';
import { dutyTimesOf } from './duty-times.ts';

it('a template’s duties also stand in the cycles around it', () => {
  const rota = template('D . . . . . N', '. L . . . . .');
  const own = dutyTimesOf(rota, 0);
  expect(own.count).toBe(3);
  expect([...own.day]).toEqual([0, 6, 8]);
  const around = dutyTimesOf(rota, 0, 1);
  expect(around.count).toBe(9);
  expect([...around.day]).toEqual([-14, -8, -6, 0, 6, 8, 14, 20, 22]);
  expect([...around.start]).toEqual([...around.day].map((day, i) => day * 1440 + (around.startClock[i] ?? 0)));
  expect([...around.end].map((end, i) => end - (around.start[i] ?? 0))).toEqual([...around.rosteredMinutes]);
  expect([...around.startClock]).toEqual([510, 1230, 510, 510, 1230, 510, 510, 1230, 510]);
  expect([...around.rosteredMinutes].slice(0, 3)).toEqual([480, 750, 750]);
  expect([...around.source]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
});

it('a roster’s duties come once, each person’s own, with what is known of rest on call', () => {
  const rota = made({
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'UTC',
    people: [{ id: 'ann' }, { id: 'bo' }, { id: 'cy' }],
    from: '2026-02-02',
    until: '2026-02-16',
    duties: [
      { person: 'ann', kind: 'shift', start: '2026-02-03T09:00', end: '2026-02-03T17:00' },
      {
        person: 'bo',
        kind: 'resident-on-call',
        start: '2026-02-04T17:00',
        end: '2026-02-05T09:00',
        work: { minutes: 300, expectedRest: { total: 480, longestNight: 240 } },
      },
      { person: 'bo', kind: 'shift', start: '2026-02-06T09:00', end: '2026-02-06T13:00' },
    ],
  });
  const bo = dutyTimesOf(rota, 1, 3);
  expect(bo.count).toBe(2);
  expect([...bo.onCall]).toEqual([1, 0]);
  expect([...bo.restNight]).toEqual([240, -1]);
  expect([...bo.source]).toEqual([1, 2]);
  expect(dutyTimesOf(rota, 2).count).toBe(0);
});
