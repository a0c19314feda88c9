import { expect, test } from 'vitest';
import { rotaOf, TYPES, terms2016 } from '../../test/pay/pay-of.ts';
import { checkRota } from './check-rota.ts';

const rota = rotaOf({
  format: 'rotawright/1',
  kind: 'roster',
  shiftTypes: TYPES,
  people: [
    { id: 'ann', waivers: ['hours.average', 'run.night'] },
    { id: 'bo', waivers: ['run.night'] },
  ],
  from: '2026-03-02',
  until: '2026-03-30',
});

test('a waiver that widens nothing is said once, with those that do', () => {
  const { notes } = checkRota(rota, terms2016('2026-03-02'), { engine: 'test', notes: ['first'] });
  expect(notes).toHaveLength(2);
  expect(notes[1]).toMatch(/^The waiver "run.night" \(people: 2\) widens no limit of england-2016, .*hours\.average/);
});

test('only those judged are spoken of', () => {
  const { notes } = checkRota(rota, terms2016('2026-03-02'), { engine: 'test', people: ['bo'] });
  expect(notes).toEqual([expect.stringContaining('(people: 1)')]);
});
