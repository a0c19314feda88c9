import { expect, test } from 'vitest';
import { contractById, contractInForce } from '../contracts/index.ts';
import { checkRota, compileChecker } from '../rules/index.ts';
import { type GridCell, type GridPerson, personFromGrid, type RosterGrid, readRota, rosterFromGrid } from './index.ts';

const person = (id: string, more: Partial<GridPerson> = {}): GridPerson => ({
  id,
  name: id.toUpperCase(),
  grade: null,
  wte: 1,
  waivers: [],
  annualLeaveDays: null,
  normalDayMinutes: null,
  ...more,
});

const CELLS: readonly GridCell[] = [
  [1, 0, 'N', null, false, 3],
  [0, 1, 'E+L', null],
  [1, 1, 'N', null],
  [0, 3, '', 'annual'],
  [1, 2, 'L', null],
];

const GRID: RosterGrid = {
  title: 'Ward',
  zone: 'Europe/London',
  from: '2026-03-28',
  until: '2026-04-25',
  shiftTypes: [
    { code: 'E', start: '07:00', end: '11:00', kind: 'shift', breaks: undefined },
    { code: 'L', start: '12:00', end: '21:00', kind: 'shift', breaks: [30] },
    { code: 'N', start: '20:30', end: '09:00', kind: 'shift', work: undefined },
    { code: 'O', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 90 } },
  ],
  people: [person('ann', { grade: 'CT1', annualLeaveDays: 27, waivers: ['hours.average'] }), person('ben')],
  cells: CELLS,
};

test('a board becomes a document that the reader takes, with nothing that it does not know', () => {
  const document = rosterFromGrid(GRID);
  expect(readRota(document).ok).toBe(true);
  expect(document.duties).toEqual([
    { person: 'ben', date: '2026-03-28', code: 'N' },
    { person: 'ann', date: '2026-03-29', code: 'E' },
    { person: 'ann', date: '2026-03-29', code: 'L' },
    { person: 'ben', date: '2026-03-29', code: 'N' },
    { person: 'ben', date: '2026-03-30', code: 'L' },
  ]);
  expect(document.leave).toEqual([{ person: 'ann', date: '2026-03-31', kind: 'annual' }]);
  expect(document.people[0]).toEqual({
    id: 'ann',
    name: 'ANN',
    wte: 1,
    waivers: ['hours.average'],
    grade: 'CT1',
    annualLeaveDays: 27,
  });
  expect(document.shiftTypes?.[3]).toEqual({
    code: 'O',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    work: { minutes: 90 },
  });
});

test('one person judged alone is found what the whole board finds of them', () => {
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error('no contract');
  const inForce = contractInForce(contract.value, { on: 20_000, edition: '2019-08' });
  const whole = readRota(rosterFromGrid(GRID));
  if (!inForce.ok || !whole.ok) throw new Error('not read');
  const report = checkRota(whole.value, inForce.value, { engine: 'test' });
  const checker = compileChecker(whole.value, inForce.value);
  GRID.people.forEach((one, p) => {
    const alone = readRota(
      personFromGrid(
        GRID,
        one,
        CELLS.filter(([row]) => row === p),
      ),
    );
    if (!alone.ok) throw new Error('not read');
    const found = checker.check(alone.value, 0).findings;
    const plain = (findings: typeof found) => findings.map(({ origin: _origin, ...finding }) => finding);
    expect(found.length).toBeGreaterThan(10);
    expect(plain(found)).toEqual(plain(report.people[p]?.findings ?? []));
  });
  const rest = report.people[1]?.findings.find(({ rule }) => rule === 'rest.between-shifts');
  expect(rest).toMatchObject({ verdict: 'breaks', measured: 180 });
});

test('a code that is no shift type is the reader’s problem', () => {
  const read = readRota(rosterFromGrid({ ...GRID, cells: [[0, 0, 'X', null]] }));
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['roster.unknown-shift-code']);
});
