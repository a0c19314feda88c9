import { compileRota } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import { expect, test } from 'vitest';
import { SHIFT_TYPES, wardDocument } from '../../test/fixtures/ward-document.ts';
import { contractOf, worthAChoice } from '../document/index.ts';
import type { FoundTemplate, TemplateSearch } from '../wire/index.ts';
import type { TaskPoint, TemplateTask } from './task.ts';
import { taskInThread } from './task-in-thread.ts';

const document = wardDocument([], {
  // Half an hour shorter, because the night on which the clocks go back is 13 hours at most.
  shiftTypes: SHIFT_TYPES.map((type) => (type.code === 'N' ? { ...type, start: '21:00' } : type)),
});
const every = (count: number): number[] => Array<number>(7).fill(count);
const task = (more: Partial<TemplateSearch> = {}): TemplateTask => ({
  kind: 'template',
  document,
  request: {
    needs: [
      { code: 'LD', people: every(1) },
      { code: 'N', people: every(1) },
      { code: 'SD', people: [1, 1, 1, 1, 1, 0, 0] },
    ],
    facts: { grade: 'CT1', annualLeaveDays: 27, normalDayMinutes: 480 },
    weeks: null,
    longer: 1,
    seed: 1,
    seconds: 5,
    ...more,
  },
});

test('templates that are found cover what was asked, keep every rule and are worth a choice', async () => {
  const points: TaskPoint[] = [];
  const { outcome, answer } = await taskInThread(task(), (point) => points.push(point)).outcome;
  expect(outcome[0]).toMatch(/^\d+ weeks/);
  expect(points.map(({ phase }) => phase)).toContain('6 weeks');
  const templates = answer?.templates ?? [];
  expect(templates.length).toBeGreaterThan(1);
  expect(worthAChoice(templates)).toEqual(templates);
  const contract = contractOf(document);
  if (!contract.ok) throw new Error('no contract');
  for (const { weeks, payPence, nights } of templates) {
    for (let day = 0; day < 7; day += 1) {
      const codes = weeks.map((week) => week[day]);
      expect(codes.filter((code) => code === 'N')).toHaveLength(1);
      expect(codes.filter((code) => code === 'SD')).toHaveLength(day < 5 ? 1 : 0);
    }
    expect(nights).toBe(7);
    expect(payPence).toBeGreaterThan(0);
    const shiftTypes = document.shiftTypes.map(({ code, start, end, kind, breaks = [] }) => ({
      ...{ code, start, end, kind, breaks },
    }));
    const facts = { grade: 'CT1', annualLeaveDays: 27, normalDayMinutes: 480 };
    const rota = compileRota({
      ...{ format: 'rotawright/1', kind: 'template', shiftTypes, ...facts },
      ...{ cycleWeeks: weeks.length, lines: weeks },
    });
    if (!rota.ok) throw new Error('it cannot be read');
    const findings = checkRota(rota.value, contract.value, { engine: 'test' }).people[0]?.findings ?? [];
    expect(findings.filter(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach')).toEqual([]);
  }
}, 120_000);

test('too few weeks are proved impossible, in words', async () => {
  const { outcome, answer } = await taskInThread(task({ weeks: 3 }), () => undefined).outcome;
  expect(answer).toBeNull();
  expect(outcome[0]).toBe('No template of 3 weeks exists. That is proved by counting:');
  expect(outcome.slice(1).join('\n')).toMatch(/at least \d+ weeks: the cover is [\d.]+ h of work a week/);
}, 60_000);

test('a shift that no rule lets anybody work, and a code that the version does not have, are named', async () => {
  const long = document.shiftTypes.map((type) => (type.code === 'LD' ? { ...type, end: '23:30' } : type));
  const asked = { ...task(), document: { ...document, shiftTypes: long } };
  expect((await taskInThread(asked, () => undefined).outcome).outcome.join()).toMatch(/^LD breaks shift\.length/);
  const unknown = task({ needs: [{ code: 'XX', people: every(1) }] });
  expect((await taskInThread(unknown, () => undefined).outcome).outcome.join()).toMatch(/XX/);
}, 60_000);

test('a search stops when told to, between two numbers of weeks', async () => {
  const phases: string[] = [];
  const running = taskInThread(task({ longer: 8 }), ({ phase }) => {
    phases.push(phase);
    running.stop();
  });
  await running.outcome;
  // It begins at 6 weeks and would go on to 14.
  expect(phases).toContain('6 weeks');
  expect(phases).not.toContain('14 weeks');
}, 60_000);

test('what another template beats in every respect is no choice', () => {
  const template = (weeks: number, more: Partial<FoundTemplate> = {}): FoundTemplate => ({
    weeks: Array.from({ length: weeks }, () => Array<string>(7).fill('')),
    ...{
      averageMinutes: 0,
      weekendsWorked: 2,
      nights: 0,
      loneDays: 0,
      payPence: 1,
      sleepyMinutes: 60,
      sleepyDrives: 0,
    },
    ...more,
  });
  const [best, worse, calmer, longer] = [
    template(6),
    template(6, { weekendsWorked: 3, payPence: 2 }),
    template(6, { weekendsWorked: 3, sleepyMinutes: 10 }),
    template(8),
  ];
  expect(worthAChoice([longer, worse, calmer, best, template(6)])).toEqual([best, calmer, longer]);
});
