import { expect, it } from 'vitest';
import { USUAL_HABITS } from './sleep-habits.ts';

it('usual habits are those that a report describes', () => {
  expect(USUAL_HABITS).toEqual({
    bedtime: 1380,
    wake: 420,
    commute: 30,
    ready: 60,
    onCall: 'sleeps',
    prepared: false,
    napAt: 840,
    napMinutes: 120,
    awake: [],
    naps: [],
    shortest: 30,
  });
});
