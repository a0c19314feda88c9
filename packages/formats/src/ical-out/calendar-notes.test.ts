import { expect, test } from 'vitest';
import { handRota } from '../../test/fixtures/hand-rota.ts';
import { rotaOf } from '../../test/round-trip/rosters.ts';
import { calendarNotes } from './calendar-notes.ts';

test('says what a calendar leaves out of duties and people', () => {
  const rota = rotaOf({
    format: 'rotawright/1',
    kind: 'roster',
    zone: 'Europe/Dublin',
    shiftTypes: [
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30] },
      { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 60 } },
    ],
    people: [{ id: 'ann', name: 'Ann', grade: 'CT1', waivers: ['hours.average'] }],
    from: '2026-02-02',
    until: '2026-02-09',
    duties: [
      { person: 'ann', date: '2026-02-02', code: 'LD' },
      { person: 'ann', date: '2026-02-04', code: 'OC' },
    ],
  });
  expect(calendarNotes(rota)).toEqual([
    'Left out: planned breaks. Without them breaks can not be told.',
    'Left out: estimated work and rest of on-call periods. Without them hours and rest on call can not be told.',
    'Left out: grades and whole-time equivalents. Without them pay can not be told, or is that of full time.',
    'Left out: agreed waivers of Ann. Without them the narrower limits are judged by.',
  ]);
});

test('says nothing where nothing is lost', () => {
  const rota = handRota('L.N');
  expect(calendarNotes({ ...rota, people: rota.people.map((person) => ({ ...person, facts: {} })) })).toEqual([]);
});
