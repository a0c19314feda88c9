import { expect, test } from 'vitest';
import {
  coverLine,
  day,
  id,
  person,
  SHIFT_TYPES,
  SHO,
  type WardRow,
  wardDocument,
} from '../../test/fixtures/ward-document.ts';
import { changesNow, documentWith, newBreaches } from '../document/index.ts';
import type { SolveRequest } from '../wire/index.ts';
import type { SolveTask, TaskPoint } from './task.ts';
import { taskInThread } from './task-in-thread.ts';

const people = (count: number): WardRow[] =>
  Array.from({ length: count }, (_, i) => ({
    person: person(i + 1, `Dr ${i + 1}`),
    days: i === 0 ? 'LD! A A . N!' : '',
  }));
const task = (count: number, request: Partial<SolveRequest> = {}, more: Partial<SolveTask> = {}): SolveTask => ({
  kind: 'solve',
  document: wardDocument(people(count), {
    // Half an hour shorter, because the night on which the clocks go back is 13 hours at most.
    shiftTypes: SHIFT_TYPES.map((type) => (type.code === 'N' ? { ...type, start: '21:00' } : type)),
    cover: [coverLine(1, ['LD'], 1), coverLine(2, ['N'], 1, { groupId: SHO })],
  }),
  request: { seconds: 5, seed: 1, keep: 'pinned', weights: {}, ...request },
  history: [],
  requests: [],
  together: { presence: [], supervision: [] },
  ...more,
});

test('a search covers what was asked, keeps pins and leave, breaks nothing and says so', async () => {
  const points: TaskPoint[] = [];
  const asked = task(9);
  const { outcome, answer } = await taskInThread(asked, (point) => points.push(point)).outcome;
  expect(outcome[0]).toBe('Every minimum is covered.');
  expect(points.length).toBeGreaterThan(0);
  const changes = changesNow(asked.document, answer?.cells ?? []);
  const after = documentWith(asked.document, changes);
  expect(newBreaches(asked.document, after)).toEqual([]);
  for (let at = 0; at < 28; at += 1) {
    const codes = after.cells.filter((cell) => cell[1] === at).map((cell) => cell[2]);
    expect(codes.filter((code) => code === 'N')).toHaveLength(1);
    expect(codes.filter((code) => code === 'LD')).toHaveLength(1);
  }
  const fixed = [day(0), day(1), day(2), day(4)];
  expect(changes.filter((change) => change.person === id(1) && fixed.includes(change.date))).toEqual([]);
});

test('too few people are told why, with what could be given up', async () => {
  const { outcome } = await taskInThread(task(3, { seconds: 15 }), () => undefined).outcome;
  expect(outcome[0]).toMatch(/^\d+ of the places asked for stay empty\./);
  const [counted, between] = ['Why not: the cover asks for', 'Besides, between'].map((head) =>
    outcome.findIndex((line) => line.startsWith(head)),
  );
  expect(counted).toBeGreaterThan(0);
  expect(between).toBe((counted ?? 0) + 1);
  expect(outcome.some((line) => line.includes('1 on N from SHOs on'))).toBe(true);
}, 90_000);

test('where the contract does not say what a night or a long day is, the outcome says how they are shared out', async () => {
  const untold = 'does not say what a night or a long day is: shifts that hold 03:00 are shared out as nights';
  const asked = task(9);
  const document = { ...asked.document, contract: { id: 'england-2002', edition: '2009-08' } };
  for (const [of, isSaid] of [
    [asked, false],
    [{ ...asked, document }, true],
  ] as const) {
    const { outcome } = await taskInThread(of, () => undefined).outcome;
    expect(outcome.some((line) => line.includes(untold))).toBe(isSaid);
  }
}, 60_000);

test('pins that break a rule by themselves are named', async () => {
  const rows = people(6).map((row, i) => (i === 1 ? { ...row, days: 'N! LD!' } : row));
  const document = wardDocument(rows, { cover: [coverLine(1, ['LD'], 1)] });
  const { outcome, answer } = await taskInThread({ ...task(6), document }, () => undefined).outcome;
  expect(answer).toBeNull();
  expect(outcome.join('\n')).toMatch(/Dr 2 is fixed to N on Mon 5 Oct 2026, LD on Tue 6 Oct 2026: Rest/);
  expect(outcome.at(-1)).toContain('No line of cover counts N, so a search leaves it where it stands.');
});

test('stops when told to, and dies when killed', async () => {
  const running = taskInThread(task(9, { seconds: 600 }), () => running.stop());
  const { outcome } = await running.outcome;
  expect(outcome[0]).toMatch(/It was stopped|No roster was found/);
  const killed = taskInThread(task(9, { seconds: 600 }), () => undefined);
  await killed.kill();
  await expect(killed.outcome).rejects.toThrow('ended before it had an outcome');
});

test('a search goes by presence that is kept, and says what of it is missing', async () => {
  const line = { id: id(850), groupId: null, skill: null, from: '10:00', until: '16:00' };
  const presence = [{ ...line, days: Array<boolean>(7).fill(true), minimum: 100 }];
  const asked = task(9, {}, { together: { presence, supervision: [] } });
  const { outcome } = await taskInThread(asked, () => undefined).outcome;
  expect(outcome[0]).toContain('of presence are missing');
}, 60_000);
