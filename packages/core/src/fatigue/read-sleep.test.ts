import { describe, expect, it } from 'vitest';
import { FOURS, made, report, TYPES, template } from '../../test/fatigue/made-rotas.ts';
import { SPRING } from '../../test/fatigue/plain-reading.ts';
import type { Rota } from '../roster/index.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import { readSleepBook } from './read-sleep.ts';

describe('own sleep', () => {
  const read = (document: unknown) => readSleepBook(document, FOURS);

  it('replaces the sleep of a day and changes what follows', () => {
    const book = read({
      format: 'rotawright-sleep/1',
      people: [{ id: 'template', days: { 'W1 Tue': [['09:45', '17:45']] } }],
    });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const own = fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people[0];
    expect(own?.sleep).toContainEqual({ from: 'W1 Tue 09:45', until: 'W1 Tue 17:45', minutes: 480, kind: 'own' });
    expect(own?.sleep.some(({ from }) => from === 'W1 Tue 10:30')).toBe(false);
    expect(own?.duties[1]?.worst).toBeLessThan(report(FOURS).people[0]?.duties[1]?.worst ?? 0);
  });

  it('a cycle without any sleep is the bottom of the model, and finite', () => {
    const days = Object.fromEntries(
      ['W1', 'W2', 'W3', 'W4'].flatMap((week) =>
        ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => [`${week} ${day}`, []]),
      ),
    );
    const book = read({ format: 'rotawright-sleep/1', people: [{ id: 'template', days }] });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const [person] = fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people;
    expect(person?.sleep).toEqual([]);
    // S at 2.4 and no W: KSS from C and U alone.
    expect(person?.hours.score[0]).toBeCloseTo(10.6 - 0.6 * (2.4 - 0.77254249 - 0.79389263), 3);
    expect(person?.totals.sleptMinutes).toBe(0);
  });

  it('habits of a person stand over those of everybody', () => {
    const book = read({
      format: 'rotawright-sleep/1',
      everybody: { commuteMinutes: 10, prepared: true },
      people: [{ id: 'template', commuteMinutes: 60 }],
    });
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    expect(fatigueOfRota(FOURS, { engine: 'test', sleep: book.value }).people[0]?.habits).toMatchObject({
      commute: 60,
      prepared: true,
    });
  });

  it.each([
    ['no object', 3, 'fatigue.wrong-value'],
    ['another format', { format: 'x' }, 'fatigue.wrong-value'],
    ['a misspelt habit', { format: 'rotawright-sleep/1', everybody: { bedtme: '22:00' } }, 'fatigue.unknown-field'],
    ['an unknown person', { format: 'rotawright-sleep/1', people: [{ id: 'tmplate' }] }, 'fatigue.unknown-person'],
    ['a wrong time', { format: 'rotawright-sleep/1', everybody: { wake: '7' } }, 'fatigue.wrong-value'],
    [
      'a wrong day',
      { format: 'rotawright-sleep/1', people: [{ id: 'template', days: { 'W9 Tue': [] } }] },
      'fatigue.wrong-value',
    ],
    [
      'sleep at work',
      { format: 'rotawright-sleep/1', people: [{ id: 'template', days: { 'W1 Mon': [['22:00', '02:00']] } }] },
      'fatigue.sleep-on-duty',
    ],
    ['a wrong span', { format: 'rotawright-sleep/1', everybody: { naps: [['13:00']] } }, 'fatigue.wrong-value'],
    [
      'bedtime at waking',
      { format: 'rotawright-sleep/1', everybody: { bedtime: '07:00', wake: '07:00' } },
      'fatigue.wrong-value',
    ],
  ])('%s is a problem with its place', (_, document, code) => {
    const found = read(document);
    expect(found.ok ? [] : found.problems.map((one) => one.code)).toContain(code);
  });

  it('suggests the nearest name', () => {
    const found = read({ format: 'rotawright-sleep/1', everybody: { bedtme: '22:00' } });
    expect(found.ok ? '' : found.problems[0]?.tryThis).toBe('bedtime');
  });
});

describe('each problem says where, what is there and what was expected', () => {
  const problems = (document: unknown, rota: Rota = FOURS) => {
    const found = readSleepBook(document, rota);
    return found.ok
      ? []
      : found.problems.map(({ code, where, found: there, expected, tryThis }) => [
          code,
          where,
          there,
          expected,
          tryThis,
        ]);
  };
  const everybody = (habits: unknown) => problems({ format: 'rotawright-sleep/1', everybody: habits });
  const people = (list: unknown, rota?: Rota) => problems({ format: 'rotawright-sleep/1', people: list }, rota);
  const HABIT_NAMES = 'bedtime, wake, commuteMinutes, readyMinutes, onCall, prepared, napAt, napMinutes, awake, naps';

  it('for a document of another kind', () => {
    const wanted = '"rotawright-sleep/1"';
    expect(problems(null)).toEqual([['fatigue.wrong-value', 'format', 'null', wanted, '']]);
    expect(problems([])).toEqual([['fatigue.wrong-value', 'format', expect.any(String), wanted, '']]);
    expect(problems({ format: 'rotawright/1' })).toEqual([
      ['fatigue.wrong-value', 'format', '"rotawright/1"', wanted, ''],
    ]);
    expect(problems({ format: 'rotawright-sleep/1', peple: [] })).toEqual([
      ['fatigue.unknown-field', 'the document', 'a field named "peple"', 'only format, everybody, people', 'people'],
    ]);
  });

  it('for habits', () => {
    expect(everybody([])).toEqual([['fatigue.wrong-value', 'everybody', expect.any(String), 'an object', '']]);
    expect(everybody({ bedtime: '25:00', wake: 7 })).toEqual([
      ['fatigue.wrong-value', 'everybody.bedtime', '"25:00"', 'a time of day HH:MM', ''],
      ['fatigue.wrong-value', 'everybody.wake', '7', 'a time of day HH:MM', ''],
    ]);
    expect(everybody({ bedtime: '07:00', wake: '07:00' })).toEqual([
      ['fatigue.wrong-value', 'everybody.wake', '"07:00"', 'another time than bedtime', ''],
    ]);
    expect(everybody({ qqqqqqqqqqqq: 1 })).toEqual([
      ['fatigue.unknown-field', 'everybody', 'a field named "qqqqqqqqqqqq"', `only ${HABIT_NAMES}`, 'take it away'],
    ]);
    const length = 'whole minutes from 0 to 240';
    expect(everybody({ commuteMinutes: 241, readyMinutes: -1, napMinutes: 1.5 })).toEqual([
      ['fatigue.wrong-value', 'everybody.commuteMinutes', '241', length, ''],
      ['fatigue.wrong-value', 'everybody.readyMinutes', '-1', length, ''],
      ['fatigue.wrong-value', 'everybody.napMinutes', '1.5', length, ''],
    ]);
    expect(everybody({ commuteMinutes: '30' })).toEqual([
      ['fatigue.wrong-value', 'everybody.commuteMinutes', '"30"', length, ''],
    ]);
    expect(everybody({ onCall: 'perhaps', prepared: 1, napAt: 'noon' })).toEqual([
      ['fatigue.wrong-value', 'everybody.onCall', '"perhaps"', '"sleeps" or "awake"', ''],
      ['fatigue.wrong-value', 'everybody.prepared', '1', 'true or false', ''],
      ['fatigue.wrong-value', 'everybody.napAt', '"noon"', 'a time of day HH:MM', ''],
    ]);
  });

  it('for spans', () => {
    const pair = 'two times of day, ["10:00", "15:00"]';
    expect(
      everybody({ awake: '10:00', naps: [['10:00'], 5, ['10:00', '11:00', '12:00'], ['10:00', 'x'], ['y', '10:00']] }),
    ).toEqual([
      ['fatigue.wrong-value', 'everybody.awake', '"10:00"', 'a list', ''],
      ['fatigue.wrong-value', 'everybody.naps[0]', expect.any(String), pair, ''],
      ['fatigue.wrong-value', 'everybody.naps[1]', '5', pair, ''],
      ['fatigue.wrong-value', 'everybody.naps[2]', expect.any(String), pair, ''],
      ['fatigue.wrong-value', 'everybody.naps[3][1]', '"x"', 'a time of day HH:MM', ''],
      ['fatigue.wrong-value', 'everybody.naps[4][0]', '"y"', 'a time of day HH:MM', ''],
    ]);
  });

  it('for people', () => {
    expect(people('ann')).toEqual([['fatigue.wrong-value', 'people', '"ann"', 'a list', '']]);
    expect(people([3])).toEqual([['fatigue.wrong-value', 'people[0]', '3', 'an object', '']]);
    expect(people([{ id: { toString: false } }])).toEqual([
      ['fatigue.unknown-person', 'people[0].id', 'an object', 'template', ''],
    ]);
    expect(people([{ id: 'tmplate' }, {}])).toEqual([
      ['fatigue.unknown-person', 'people[0].id', '"tmplate"', 'template', 'template'],
      ['fatigue.unknown-person', 'people[1].id', expect.any(String), 'template', ''],
    ]);
    expect(people([{ id: 'template', dais: {} }])).toEqual([
      ['fatigue.unknown-field', 'people[0]', 'a field named "dais"', `only ${HABIT_NAMES}, id, days`, 'days'],
    ]);
    const many = (count: number) =>
      made({
        format: 'rotawright/1',
        kind: 'roster',
        zone: 'UTC',
        people: Array.from({ length: count }, (_, i) => ({ id: `doctor-${i}` })),
        from: '2026-02-02',
        until: '2026-02-16',
        duties: [],
      });
    expect(people([{ id: 'doctor-99x' }], many(25))[0]?.[3]).toBe('one of the rota’s 25 people');
    expect(people([{ id: 'doctor-99x' }], many(24))[0]?.[3]).toContain('doctor-0, doctor-1');
  });

  it('for days of a template', () => {
    const days = (list: unknown) => people([{ id: 'template', days: list }]);
    const day = 'a day of the cycle such as W2 Tue';
    expect(days([])).toEqual([
      ['fatigue.wrong-value', 'people[0].days', expect.any(String), 'an object whose names are days', ''],
    ]);
    for (const name of ['W0 Mon', 'W0 Sun', 'W5 Mon', 'W1 Xyz', 'W1 Monday', 'xW1 Mon', 'W1Mon', '2026-02-02'])
      expect(days({ [name]: [] })).toEqual([['fatigue.wrong-value', 'people[0].days', `"${name}"`, day, '']]);
    expect(days({ 'W1 Mon': [['22:00', '02:00']], 'W4 Sun': [] })).toEqual([
      [
        'fatigue.sleep-on-duty',
        'people[0].days["W1 Mon"][0]',
        'sleep inside the shift that starts W1 Mon 20:30',
        'sleep outside shifts',
        'move it, or leave the day out',
      ],
    ]);
    expect(days({ 'W1 Tue': [['09:30', '20:30']], 'W1 Mon': [['12:00', '20:31']] }).map((one) => one[1])).toEqual([
      'people[0].days["W1 Mon"][0]',
    ]);
    expect(days({ 'W1 Tue': [['09:00', '12:00']] })).toEqual([]);
    expect(days({ 'W1 Tue': [['08:59', '12:00']] })).toHaveLength(1);
    expect(days({ 'W1 Tue': [['10:00']] })[0]?.[1]).toBe('people[0].days["W1 Tue"][0]');
  });

  it('for days of a long template, whose weeks have two digits', () => {
    const long = template(...Array(12).fill('D . . . . . .'));
    const days = (name: string) => people([{ id: 'template', days: { [name]: [] } }], long);
    expect(days('W12 Tue')).toEqual([]);
    expect(days('W13 Tue')).toHaveLength(1);
  });

  it('for as many as are worth reading, and then how many more there are', () => {
    const list = Array.from({ length: 5000 }, () => ({}));
    expect(people(list).at(-1)?.[0]).toBe('roster.more-problems');
  });

  it('for sleep in one’s own shifts, not in those of the next person', () => {
    const two = made({
      format: 'rotawright/1',
      kind: 'roster',
      zone: 'UTC',
      shiftTypes: TYPES,
      people: [{ id: 'ann' }, { id: 'bo' }],
      from: '2026-02-02',
      until: '2026-02-16',
      duties: [
        { person: 'ann', date: '2026-02-03', code: 'D' },
        { person: 'bo', date: '2026-02-05', code: 'D' },
      ],
    });
    const own = (id: string) => people([{ id, days: { '2026-02-05': [['10:00', '11:00']] } }], two);
    expect([own('ann').length, own('bo').length]).toEqual([0, 1]);
  });

  it('for days of a roster, from the day before it to its last', () => {
    const days = (list: unknown) => people([{ id: 'bo', days: list }], SPRING);
    const day = 'a day of the roster, YYYY-MM-DD';
    expect(days({ '2026-03-10': [], '2026-04-14': [] })).toEqual([]);
    for (const name of ['2026-03-09', '2026-04-15', 'W1 Mon'])
      expect(days({ [name]: [] })).toEqual([['fatigue.wrong-value', 'people[0].days', `"${name}"`, day, '']]);
    // Another person's shift, and an on-call period, stand in nobody's way.
    expect(days({ '2026-03-11': [['22:00', '06:00']], '2026-03-20': [['22:00', '06:00']] })).toEqual([]);
    expect(days({ '2026-03-28': [['10:00', '11:00']] }).map((one) => one[2])).toEqual([
      'sleep inside the shift that starts 2026-03-28T08:30',
    ]);
  });
});

it('what is said is read, and what is not said stays open', () => {
  const found = readSleepBook(
    {
      format: 'rotawright-sleep/1',
      everybody: { bedtime: '22:30', wake: '06:15', commuteMinutes: 0, readyMinutes: 240, onCall: 'awake' },
      people: [
        {
          id: 'ann',
          prepared: false,
          napAt: '15:00',
          napMinutes: 90,
          awake: [['07:00', '08:45']],
          naps: [['23:50', '00:10']],
        },
        {
          id: 'bo',
          days: {
            '2026-03-20': [
              ['13:00', '15:00'],
              ['23:00', '07:00'],
              ['12:00', '12:00'],
            ],
          },
        },
      ],
    },
    SPRING,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  expect(found.value.everybody).toEqual({ bedtime: 1350, wake: 375, commute: 0, ready: 240, onCall: 'awake' });
  expect(found.value.people.get('ann')).toEqual({
    habits: { prepared: false, napAt: 900, napMinutes: 90, awake: [[420, 525]], naps: [[1430, 1450]] },
    days: new Map(),
  });
  expect(found.value.people.get('bo')).toEqual({
    habits: {},
    days: new Map([
      [
        20532,
        [
          [780, 900],
          [1380, 1860],
          [720, 2160],
        ],
      ],
    ]),
  });
  const none = readSleepBook({ format: 'rotawright-sleep/1' }, SPRING);
  expect(none.ok && [none.value.everybody, none.value.people.size]).toEqual([{}, 0]);
  const calls = readSleepBook(
    { format: 'rotawright-sleep/1', everybody: { onCall: 'sleeps', prepared: true } },
    SPRING,
  );
  expect(calls.ok && calls.value.everybody).toEqual({ onCall: 'sleeps', prepared: true });
});
