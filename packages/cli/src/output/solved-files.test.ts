import type { RosterInput } from '@rotawright/core/roster';
import { expect, it } from 'vitest';
import { gridText } from './solved-files.ts';

const ROSTER: RosterInput = {
  format: 'rotawright/1',
  kind: 'roster',
  people: [{ id: 'ann' }, { id: 'ben' }],
  from: '2026-02-02',
  until: '2026-02-04',
  duties: [
    { person: 'ann', date: '2026-02-02', code: 'SD' },
    { person: 'ann', date: '2026-02-02', code: 'OC' },
    { person: 'ben', date: '2026-02-03', code: 'N' },
    { person: 'ben', kind: 'shift', start: '2026-02-02T13:00', end: '2026-02-02T20:00' },
  ],
};

it('a grid of codes holds every code of a day, and names the duties that have none', () => {
  expect(gridText(ROSTER)).toEqual({
    text: 'ann,SD+OC,\nben,,N\n',
    leftOut: ['ben, 2026-02-02T13:00 to 2026-02-02T20:00'],
  });
});
