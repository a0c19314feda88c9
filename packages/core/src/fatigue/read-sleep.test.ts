import { describe, expect, it } from 'vitest';
import { FOURS, report } from '../../test/fatigue/made-rotas.ts';
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
