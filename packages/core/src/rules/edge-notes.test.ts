import { expect, test } from 'vitest';
import { rotaOf, TYPES, template, terms2016 } from '../../test/pay/pay-of.ts';
import { checkRota } from './check-rota.ts';

const BEFORE = 'No duty and no leave before Mon 30 Mar 2026: the average counts these weeks as free.';
const AFTER = 'No duty and no leave after Sun 29 Mar 2026: the average counts these weeks as free.';

const rota = rotaOf({
  format: 'rotawright/1',
  kind: 'roster',
  shiftTypes: TYPES,
  people: [
    { id: 'ann', name: 'Ann', grade: 'CT1' },
    { id: 'bo', name: 'Bo' },
    { id: 'cy', name: 'Cy' },
    { id: 'dee', name: 'Dee' },
    { id: 'vacant', name: 'Vacant' },
  ],
  // 28 days before 30 March and after 29 March.
  from: '2026-03-02',
  until: '2026-04-27',
  duties: [
    { person: 'ann', date: '2026-03-30', code: 'N' },
    { person: 'ann', date: '2026-03-31', code: 'N' },
    { person: 'cy', date: '2026-03-02', code: 'N' },
    { person: 'cy', date: '2026-03-29', code: 'N' },
    { person: 'dee', date: '2026-03-29', code: 'N' },
  ],
  leave: [
    { person: 'ann', date: '2026-04-20', kind: 'annual' },
    { person: 'bo', date: '2026-03-30', kind: 'annual' },
    { person: 'dee', date: '2026-03-30', kind: 'annual' },
  ],
});

const notesOf = (people?: readonly string[]) =>
  checkRota(rota, terms2016('2026-03-02'), { engine: 'test', ...(people === undefined ? {} : { people }) }).notes;

test('who joins or leaves is named with the first or last day on which they are seen', () => {
  expect(notesOf()).toEqual([`Ann, Bo: ${BEFORE}`, `Cy: ${AFTER}`]);
});

test('only those judged are spoken of', () => {
  expect(notesOf(['bo', 'dee', 'vacant'])).toEqual([`Bo: ${BEFORE}`]);
});

test('nothing is said of a template', () => {
  const weeks = Array.from({ length: 9 }, (_, week) => (week === 0 ? 'N . . . . . .' : '. . . . . . .'));
  expect(checkRota(rotaOf(template(weeks)), terms2016('2026-03-02'), { engine: 'test' }).notes).toEqual([]);
});
