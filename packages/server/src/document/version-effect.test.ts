import { expect, test } from 'vitest';
import { id, person, SHIFT_TYPES, type WardRow, wardDocument } from '../../test/fixtures/ward-document.ts';
import type { ShiftType } from '../wire/index.ts';
import { judgeDocument } from './judge-document.ts';
import { openBreaches } from './open-breaches.ts';
import { versionEffect } from './version-effect.ts';

const ANN = person(1, 'Ann');
const BEN = person(2, 'Ben', { grade: null });
const CY = person(3, 'Cy');
const VACANCY = person(4, 'Vacancy', { isVacant: true });
const silent = (): void => undefined;
const effect = (was: readonly WardRow[], is: readonly WardRow[]) =>
  versionEffect(wardDocument(was, { seq: 1 }), wardDocument(is, { seq: 2 }), silent);

test('what changes for whom is told, for nobody else, and sums up', () => {
  const made = effect(
    [
      { person: ANN, days: 'LD LD . . . N' },
      { person: BEN, days: 'SD' },
      { person: VACANCY, days: 'LD' },
    ],
    [
      { person: ANN, days: 'LD LD . LD' },
      { person: BEN, days: 'SD' },
      { person: CY, days: '. . N . . LD' },
      { person: VACANCY, days: 'N N' },
    ],
  );
  expect(made.people.map(({ name }) => name)).toEqual(['Ann', 'Cy']);
  const [ann, cy] = made.people;
  // Two long days and a night of 12.5 hours; then three long days of 12: 36.5 and 36 hours in four weeks.
  expect(ann?.before).toMatchObject({ weekMinutes: (36.5 * 60) / 4, nights: 1, weekends: 1 });
  expect(ann?.after).toMatchObject({ weekMinutes: (36 * 60) / 4, nights: 0, weekends: 0 });
  expect((ann?.before?.payPence ?? 0) - (ann?.after?.payPence ?? 0)).toBeGreaterThan(0);
  expect([cy?.before, cy?.after?.nights, cy?.after?.weekends]).toEqual([null, 1, 1]);
  const { before, after } = made;
  expect(before).toMatchObject({ seq: 1, people: 2, nights: 1, weekends: 1, payUnknown: 1 });
  expect(after).toMatchObject({ seq: 2, people: 3, nights: 1, weekends: 1, payUnknown: 1 });
  // 28 long days and 28 nights are asked for; a post that nobody holds fills none, and its long day beside Ann's is a gap of its own.
  expect([before?.emptyPlaces, after?.emptyPlaces]).toEqual([56 - 3 + 1, 56 - 5]);
  expect(before?.payPence).toBe(ann?.before?.payPence);
});

test('nights are counted under a contract that does not say what a night is, too', () => {
  for (const contract of [
    { id: 'england-2002', edition: '2009-08' },
    { id: 'uk-working-time-1998', edition: '2009-08' },
  ]) {
    const version = (days: string) => wardDocument([{ person: ANN, days }], { contract });
    const { before, after } = versionEffect(version('LD N'), version('LD N N'), silent);
    expect([before?.nights, after?.nights]).toEqual([1, 2]);
  }
});

test('work that nobody estimated is counted beside the hours, not in them', () => {
  const onCall: ShiftType = {
    code: 'OC',
    name: 'On call',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    look: 'on-call',
  };
  const version = (days: string) => wardDocument([{ person: ANN, days }], { shiftTypes: [...SHIFT_TYPES, onCall] });
  const { people, before, after } = versionEffect(version('SD'), version('SD OC . OC'), silent);
  expect(people[0]?.before).toMatchObject({ weekMinutes: 120, unknownWork: 0 });
  expect(people[0]?.after).toMatchObject({ weekMinutes: 120, unknownWork: 2 });
  expect([before?.unknownWork, after?.unknownWork]).toEqual([0, 2]);
});

test('rules that are broken anew and that are kept again are named with their proof, and both ways agree with the check', () => {
  const many: WardRow[] = [{ person: ANN, days: 'LD LD LD LD LD LD LD LD LD' }];
  const few: WardRow[] = [{ person: ANN, days: 'LD LD' }];
  const judged = judgeDocument(wardDocument(many));
  const broken = judged.ok ? openBreaches(judged.value, wardDocument(many)).length : 0;
  expect(broken).toBeGreaterThan(1);
  const [worse] = effect(few, many).people;
  expect([worse?.comes.length, worse?.goes, worse?.before?.breaches, worse?.after?.breaches]).toEqual([
    broken,
    [],
    0,
    broken,
  ]);
  expect(worse?.comes.join(' ')).toMatch(/Sch(edule|\.)? ?3/);
  const [better] = effect(many, few).people;
  expect([better?.comes, better?.goes]).toEqual([[], worse?.comes]);
});

test('a version that cannot be read says why, and nothing is compared with it', () => {
  const made = effect([{ person: ANN, days: 'LD+N' }], [{ person: ANN, days: 'LD' }]);
  expect([made.before, made.people]).toEqual([null, []]);
  expect(made.problems.map(({ where }) => where)).toEqual(['Ann, Mon 5 Oct 2026']);
  expect(made.after?.people).toBe(1);
});

test('the same version twice changes nothing, and everybody is heard of', () => {
  const rows: WardRow[] = [
    { person: ANN, days: 'LD N' },
    { person: BEN, days: 'A' },
  ];
  const heard: string[] = [];
  const made = versionEffect(wardDocument(rows), wardDocument(rows), (done, all) => heard.push(`${done}/${all}`));
  expect([made.people, made.before]).toEqual([[], made.after]);
  expect(heard).toEqual(['1/4', '2/4', '3/4', '4/4']);
  expect(id(1)).toBe(ANN.id);
});
