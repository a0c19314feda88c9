import { readDemand } from '@rotawright/solve/rota';
import { describe, expect, test } from 'vitest';
import { coverLine, day, id, person, REG, SHO, wardDocument } from '../../test/fixtures/ward-document.ts';
import type { SolveRequest } from '../wire/index.ts';
import { coverDemand } from './cover-demand.ts';
import { demandOf, requestsOf } from './demand-of.ts';

const REQUEST: SolveRequest = { seconds: 1, seed: 1, keep: 'pinned', weights: {} };
const asked = (request: Partial<SolveRequest> = {}) => ({
  request: { ...REQUEST, ...request },
  history: [],
  requests: [],
  together: { presence: [], supervision: [] },
});

describe('cover', () => {
  test('of several codes asks on its first for what the others do not ask for', () => {
    const document = wardDocument([], { cover: [coverLine(1, ['SD', 'LD'], 3), coverLine(2, ['LD'], 1)] });
    expect(coverDemand(document)).toMatchObject([
      { code: 'LD', minimum: 1, target: 1 },
      { code: 'SD', minimum: 2, target: 2 },
    ]);
  });

  test('of a group becomes a skill that its people have, and is counted in that of everybody', () => {
    const document = wardDocument(
      [
        { person: person(1, 'Ann'), days: '.' },
        { person: person(2, 'Ben', { groupId: REG, skills: ['airway'] }), days: '.' },
      ],
      {
        cover: [
          coverLine(1, ['LD'], 1, { groupId: REG }),
          coverLine(2, ['LD'], 1, { groupId: SHO }),
          coverLine(3, ['LD'], 2),
          coverLine(4, ['N'], 1, { groupId: REG, skill: 'airway' }),
          coverLine(5, ['SD', 'LD'], 3),
        ],
      },
    );
    const { demand } = demandOf(document, asked());
    expect(demand.people.map(({ skills }) => skills)).toEqual([
      ['from SHOs'],
      ['airway', 'from Registrars', 'from Registrars, with airway'],
    ]);
    expect(demand.cover).toMatchObject([
      { code: 'LD', skill: 'from Registrars', minimum: 1 },
      { code: 'LD', skill: 'from SHOs', minimum: 1 },
      { code: 'N', skill: 'from Registrars, with airway', minimum: 1 },
      { code: 'SD', minimum: 1 },
    ]);
    expect(readDemand(demand)).toMatchObject({ ok: true });
  });

  test('keeps weekdays apart and a target above the minimum', () => {
    const minimum = [2, 2, 2, 2, 2, 1, 0];
    const target = [3, 2, 2, 2, 2, 1, 0];
    expect(coverDemand(wardDocument([], { cover: [{ ...coverLine(1, ['SD'], 0), minimum, target }] }))).toEqual([
      { code: 'SD', days: ['Mon'], minimum: 2, target: 3 },
      { code: 'SD', days: ['Tue', 'Wed', 'Thu', 'Fri'], minimum: 2, target: 2 },
      { code: 'SD', days: ['Sat'], minimum: 1, target: 1 },
    ]);
  });
});

describe('pins', () => {
  const document = wardDocument([
    { person: person(1, 'Ann'), days: 'LD N! A SD .!' },
    { person: person(2, 'Vacancy', { isVacant: true }), days: 'LD' },
    { person: person(3, 'Ben', { works: ['LD'] }), days: 'LD+N' },
  ]);
  const pinsOf = (request: Partial<SolveRequest>) =>
    demandOf(document, asked(request)).demand.pinned?.map(({ date, code }) => `${date.slice(-2)} ${code}`);

  test('are what is pinned, what no cover counts, and two duties in one cell', () => {
    expect(pinsOf({})).toEqual(['06 N', '08 SD', '09 ', '05 LD']);
  });

  test('are every duty where only gaps are filled', () => {
    expect(pinsOf({ keep: 'duties' })).toEqual(['05 LD', '06 N', '08 SD', '09 ', '05 LD']);
  });

  test('are everything before the first day that may change', () => {
    expect(pinsOf({ from: day(2) })).toEqual(['05 LD', '06 N', '08 SD', '09 ', '05 LD', '06 ']);
  });

  test('leave a demand that the optimiser reads, without posts that nobody holds', () => {
    const { demand, free } = demandOf(document, asked({ weights: { nights: 'high', nonsense: 'low' } }));
    expect(readDemand(demand)).toMatchObject({ ok: true });
    expect(demand.people.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
    expect(demand.weights).toEqual({ nights: 'high' });
    expect(free.has(`${id(1)} ${day(0)}`)).toBe(true);
    expect(free.has(`${id(1)} ${day(1)}`)).toBe(false);
    expect(free.has(`${id(2)} ${day(0)}`)).toBe(false);
  });
});

describe('what people start with and ask for', () => {
  const document = wardDocument([
    { person: person(1, 'Ann'), days: '. LD!' },
    { person: person(2, 'Ben'), days: '.' },
  ]);

  test('opening balances stand with their person; what is nothing is left out', () => {
    const openings = [{ person: id(1), nights: 3, weekends: 0, longDays: -2 }];
    const { demand } = demandOf(document, asked({ openings }));
    expect(demand.people.map(({ opening }) => opening)).toEqual([{ nights: 3, longDays: -2 }, undefined]);
    expect(readDemand(demand)).toMatchObject({ ok: true });
  });

  test('requests reach the optimiser where the cell may change, a day off without a code', () => {
    const request = {
      ...REQUEST,
      requests: [
        { person: id(1), date: day(0), want: 'off' as const, code: 'LD', weight: 'high' as const },
        { person: id(1), date: day(1), want: 'off' as const, code: null, weight: 'high' as const },
        { person: id(2), date: day(2), want: 'work' as const, code: 'N', weight: 'must' as const },
      ],
    };
    const { demand } = demandOf(document, { ...asked(), request, requests: requestsOf(request) });
    expect(demand.requests).toEqual([
      { person: id(1), date: day(0), want: 'off', weight: 'high' },
      { person: id(2), date: day(2), want: 'work', code: 'N', weight: 'must' },
    ]);
    expect(readDemand(demand)).toMatchObject({ ok: true });
  });
});

describe('what people are asked for together', () => {
  const document = wardDocument([
    { person: person(1, 'Ann', { groupId: REG, grade: 'ST4' }), days: '.' },
    { person: person(2, 'Ben', { grade: 'F1' }), days: '.' },
  ]);
  const days = [true, true, true, true, true, false, false];
  const line = { id: id(850), groupId: null, skill: null, from: '08:00', until: '20:00', days, minimum: 2 };

  test('presence keeps its hours and weekdays, and a group is a skill that its people have', () => {
    const together = { presence: [line, { ...line, groupId: REG, minimum: 1 }], supervision: [] };
    const { demand } = demandOf(document, { ...asked(), together });
    const weekdays = { from: '08:00', until: '20:00', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] };
    expect(demand.presence).toEqual([
      { ...weekdays, minimum: 2 },
      { ...weekdays, minimum: 1, skill: 'from Registrars' },
    ]);
    expect(demand.people.map(({ skills }) => skills)).toEqual([['from Registrars'], []]);
    expect(readDemand(demand)).toMatchObject({ ok: true });
  });

  test('supervision names who needs it by grade, group or skill, and who gives it', () => {
    const rule = { id: id(860), grade: 'F1', groupId: null, skill: null, codes: ['N'], byGroupId: REG, bySkill: null };
    const ofGroup = { ...rule, grade: null, groupId: SHO };
    const { demand } = demandOf(document, {
      ...asked(),
      together: { presence: [{ ...line, days: days.map(() => false) }], supervision: [rule, ofGroup] },
    });
    expect(demand.presence).toEqual([]);
    expect(demand.supervision).toEqual([
      { codes: ['N'], by: 'from Registrars', grade: 'F1' },
      { codes: ['N'], by: 'from Registrars', skill: 'from SHOs' },
    ]);
    expect(readDemand(demand)).toMatchObject({ ok: true });
  });
});
