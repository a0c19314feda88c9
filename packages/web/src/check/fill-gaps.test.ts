import type { CoverLine, RosterDocument } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { BoardDocument } from '../document/index.ts';
import { smallRoster } from '../document/small-roster.ts';
import { BoardChecker } from './board-checker.ts';
import { contractOf } from './contract.ts';
import { fillGaps, type OpenGap } from './fill-gaps.ts';
import { whoCould } from './who-could.ts';

const line = (more: Partial<CoverLine>): CoverLine => ({
  id: 'l',
  title: 'Nights',
  groupId: null,
  skill: null,
  codes: ['N'],
  minimum: Array<number>(7).fill(1),
  target: null,
  ...more,
});
/** Cells a person a word: `D` and the like, `.` for off, `A` for annual leave. */
async function opened(days: readonly string[], more: Partial<RosterDocument> = {}) {
  const wire = smallRoster();
  const [ann] = wire.people;
  if (ann === undefined) throw new Error('nobody');
  const people = days.map((_, p) => ({ ...ann, id: `p${p}`, name: `P${p}` }));
  const cells = days.flatMap((words, p) =>
    words.split(' ').flatMap((word, day): RosterDocument['cells'] => {
      if (word === '.' || word === '') return [];
      return [word === 'A' ? [p, day, '', 'annual', false, 1] : [p, day, word, null, false, 1]];
    }),
  );
  const document = new BoardDocument({ ...wire, people, cells, ...more }, { newKey: () => 'key', client: 'c' });
  const found = await contractOf(document.wire);
  const checker = found.ok ? BoardChecker.open(document, found.contract) : null;
  if (checker === null) throw new Error('no checker');
  return { document, judgedBy: { checker, contract: checker.contract } };
}
const night = (day: number, missing = 1): OpenGap => ({ day, code: 'N', person: null, line: 0, missing });

test('gaps go to those whom they break nothing further, each judged with what was given before', async () => {
  // P0 breaks a rule already: a long day after a night. P1 is on leave on the second day. P2 is free.
  const { document, judgedBy } = await opened(['N LD', '. A', ''], { cover: [line({})] });
  const before = judgedBy.checker.counts.breaches;
  expect(before).toBeGreaterThan(0);
  const gaps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((day) => night(day));
  const filled = fillGaps(document, gaps, { ...judgedBy, from: 0 });
  expect(filled?.fillings.length).toBeGreaterThan(5);
  expect((filled?.fillings.length ?? 0) + (filled?.left ?? 0)).toBe(12);
  const changes = (filled?.fillings ?? []).map(({ gap, to }) => ({
    cell: to * document.frame.days + gap.day,
    value: document.values.numberOf({ codes: 'N', leave: null, isPinned: false }),
  }));
  expect(judgedBy.checker.effectOf(changes)?.newBreaches).toBe(0);
  expect(new Set(changes.map(({ cell }) => cell)).size).toBe(changes.length);
  expect(filled?.fillings.some(({ gap, to }) => to === 1 && gap.day === 1)).toBe(false);
});

test('days before the first that may change stay open and are not counted', async () => {
  const { document, judgedBy } = await opened(['', '']);
  expect(fillGaps(document, [night(2), night(5, 3)], { ...judgedBy, from: 4 })).toMatchObject({
    fillings: [{ gap: { day: 5 } }, { gap: { day: 5 } }],
    left: 1,
  });
});

test('a line of cover is filled by those whom it counts', async () => {
  const wire = smallRoster();
  const [ann] = wire.people;
  const people = [{ skills: [] }, { skills: ['airway'] }, { skills: ['airway'], works: ['D'] }].map((more, p) => ({
    ...(ann as NonNullable<typeof ann>),
    id: `p${p}`,
    name: `P${p}`,
    ...more,
  }));
  const { document, judgedBy } = await opened(['', '', ''], { people, cover: [line({ skill: 'airway' })] });
  expect(fillGaps(document, [night(3, 3)], { ...judgedBy, from: 0 })).toMatchObject({ fillings: [{ to: 1 }], left: 2 });
  const choices = whoCould(document, { ...night(3), frozenUntil: 0 }, judgedBy);
  expect(choices?.candidates.map(({ person }) => person)).toEqual(['p1']);
  expect(choices?.unable.map(({ person, why }) => `${person} ${why}`)).toEqual(['p0 barred', 'p2 barred']);
});
