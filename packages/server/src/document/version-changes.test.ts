import { expect, test } from 'vitest';
import { id, person, SHIFT_TYPES, type WardRow, wardDocument } from '../../test/fixtures/ward-document.ts';
import type { RosterDocument, ShiftType } from '../wire/index.ts';
import { versionChanges } from './version-changes.ts';

const ANN = person(1, 'Ann');
const BEN = person(2, 'Ben');
const rows: readonly WardRow[] = [
  { person: ANN, days: 'LD N N' },
  { person: BEN, days: '. LD A LD+N' },
];
const shifts = (code: string, now: Partial<ShiftType>) => ({
  shiftTypes: SHIFT_TYPES.map((type) => (type.code === code ? { ...type, ...now } : type)),
});
const NOTICE = { today: '2026-10-01', needed: 6 };
const changes = (before: RosterDocument, after: RosterDocument) => versionChanges(before, after, NOTICE);
const told = (before: RosterDocument, after: RosterDocument) =>
  changes(before, after).map(({ name, date, before: was, after: is }) =>
    [name, date.slice(8), was.codes || '-', is.codes || '-'].join(' '),
  );

test('the same codes for other times are a change of everybody who works them, late where the notice is short', () => {
  const before = wardDocument(rows);
  const found = changes(before, wardDocument(rows, shifts('N', { start: '19:30' })));
  const night = { end: '09:00', kind: 'shift' };
  const retimed = [{ code: 'N', before: { ...night, start: '20:30' }, after: { ...night, start: '19:30' } }];
  expect(found.map(({ name, date, isLate }) => [name, date, isLate])).toEqual([
    ['Ann', '2026-10-06', true],
    ['Ann', '2026-10-07', false],
    ['Ben', '2026-10-08', false],
  ]);
  for (const one of found) expect(one).toMatchObject({ retimed, before: one.after });
  expect(changes(before, wardDocument(rows, shifts('N', { end: '08:30' })))).toHaveLength(3);
  expect(changes(before, wardDocument(rows, shifts('LD', { kind: 'resident-on-call' })))).toHaveLength(3);
});

test('another name, look or break of a shift is nobody’s change, nor a pin, nor times of a code that a cell no longer holds', () => {
  const before = wardDocument(rows);
  expect(changes(before, wardDocument(rows, shifts('N', { name: 'Night', look: 'late', breaks: [30] })))).toEqual([]);
  expect(told(before, wardDocument([{ person: ANN, days: 'LD! N N' }, ...rows.slice(1)]))).toEqual([]);
  const [other] = changes(
    before,
    wardDocument([{ person: ANN, days: 'N N N' }, ...rows.slice(1)], shifts('LD', { start: '08:00' })),
  );
  expect(other).toMatchObject({ name: 'Ann', before: { codes: 'LD' }, after: { codes: 'N' }, retimed: [] });
});

test('who leaves a post loses its duties, who takes it gets them, and a post that stays vacant is compared as any', () => {
  const held = wardDocument(rows);
  const [ann, ben] = rows;
  if (ann === undefined || ben === undefined) throw new Error('no rows');
  const vacant = (days: string) => wardDocument([{ person: { ...ANN, isVacant: true }, days }, ben]);
  expect(told(held, vacant('LD N N'))).toEqual(['Ann 05 LD -', 'Ann 06 N -', 'Ann 07 N -']);
  expect(told(vacant('LD N N'), held)).toEqual(['Ann 05 - LD', 'Ann 06 - N', 'Ann 07 - N']);
  expect(told(vacant('LD N N'), vacant('LD N LD'))).toEqual(['Ann 07 N LD']);
  const gone = wardDocument([ben]);
  expect(told(held, gone)).toEqual(['Ann 05 LD -', 'Ann 06 N -', 'Ann 07 N -']);
  expect(changes(held, gone)[0]?.person).toBe(id(1));
});
