import { expect, test } from 'vitest';
import { entryFaults, signedEntry } from './new-entry.ts';

const typed = { days: '1', hours: '8', minutes: '' };

test('a credit adds, time taken takes away, and what is exchanged goes one way each', () => {
  expect(signedEntry('credit', typed)).toEqual({ cause: 'credit', days: 1, minutes: 480 });
  expect(signedEntry('taken', { ...typed, days: '' })).toEqual({ cause: 'taken', days: 0, minutes: -480 });
  expect(signedEntry('to-days', typed)).toEqual({ cause: 'exchange', days: 1, minutes: -480 });
  expect(signedEntry('to-hours', typed)).toEqual({ cause: 'exchange', days: -1, minutes: 480 });
});

test('an exchange needs both units, and names the one that is missing', () => {
  expect(entryFaults('to-days', typed)).toEqual({});
  expect(Object.keys(entryFaults('to-days', { ...typed, hours: '' }))).toEqual(['hours']);
  expect(Object.keys(entryFaults('to-hours', { ...typed, days: '' }))).toEqual(['days']);
  expect(entryFaults('credit', { ...typed, days: '' })).toEqual({});
  expect(Object.keys(entryFaults('taken', { days: '', hours: '', minutes: '' }))).toEqual(['days']);
});
