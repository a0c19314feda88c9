import { expect, test } from 'vitest';
import { coverLine, person, REG, SHIFT_TYPES, SHO, wardDocument } from '../../test/fixtures/ward-document.ts';
import type { BoardReport, ShiftType } from '../wire/index.ts';
import { daysFrom } from './cell-book.ts';
import { finesOf } from './fines-of.ts';
import { gapsFrom, gapsIn } from './gap-count.ts';
import { judgeDocument } from './judge-document.ts';
import { contractOf } from './judged-document.ts';
import { missingFacts, openBreaches } from './open-breaches.ts';
import { reportTables } from './report-tables.ts';
import { breachFigures, groupFigures, spread } from './rota-figures.ts';
import { waiversOf } from './waivers-of.ts';

/** Days on which the rates of fines were read. */
const SPAN = { from: '2025-10-06', until: '2025-11-03' };
const judge = (document: ReturnType<typeof wardDocument>) => {
  const judged = judgeDocument(document);
  const contract = contractOf(document);
  if (!judged.ok || !contract.ok) throw new Error('it cannot be read');
  return { judged: judged.value, contract: contract.value };
};
const week = (code: string, days: number): string => `${Array(days).fill(code).join(' ')} `;

const reportOf = (): BoardReport => ({
  ...{ department: 'Ward', organisation: 'Trust', madeOn: '2026-01-01', unread: [{ title: 'Old', why: 'no' }] },
  rotas: [],
});
const figuresOf = ({ rotaId, versionId }: ReturnType<typeof wardDocument>): BoardReport['rotas'][number] => ({
  ...{ rotaId, versionId, title: 'SHOs', ...SPAN },
  ...{ people: 1, vacantPosts: 0, groups: [], breaches: [], cannotTell: 0, waivers: 0 },
  fines: { doctorPence: null, guardianPence: 1250, totalPence: null, atLeastPence: 100 },
  ...{ gaps: [], offeredGaps: [], clocks: [], publications: 1, changes: 2, lateChanges: 1 },
});

test('fines come with both shares, by person and together', () => {
  const rows = [
    { person: person(1, 'Ann'), days: 'LD SD' },
    { person: person(2, 'Bob'), days: 'N SD' },
    { person: person(3, 'Cy'), days: '. . N LD' },
  ];
  const document = wardDocument(rows, SPAN);
  const { judged, contract } = judge(document);
  const fines = finesOf(judged, document, contract);
  expect(fines?.people.map(({ name }) => name)).toEqual(['Bob', 'Cy']);
  for (const { lines, doctorPence, guardianPence, totalPence } of fines?.people ?? []) {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map(({ text }) => text)).not.toContain('');
    expect(doctorPence).toBe(lines.reduce((sum, line) => sum + (line.doctorPence ?? 0), 0));
    expect(guardianPence).toBeGreaterThan(doctorPence ?? 0);
    expect(Math.abs((doctorPence ?? 0) + (guardianPence ?? 0) - (totalPence ?? 0))).toBeLessThan(5);
  }
  const sum = fines?.people.reduce((all, { totalPence }) => all + (totalPence ?? 0), 0);
  expect(fines?.totalPence).toBe(sum);
  const regulations = { ...document, contract: { id: 'uk-working-time-1998', edition: null } };
  const other = judge(regulations);
  expect(finesOf(other.judged, regulations, other.contract)).toBeNull();
});

test('a waiver is needed where the rule would be broken without it, and not elsewhere', () => {
  const eight = `${week('SD', 8)}. . .`;
  const rows = [
    { person: person(1, 'Ann', { waivers: ['run.any'] }), days: eight },
    { person: person(2, 'Bob', { waivers: ['run.any', 'hours.average'] }), days: 'SD SD' },
    { person: person(3, 'Cy'), days: 'SD' },
  ];
  const document = wardDocument(rows, SPAN);
  expect(waiversOf(judge(document).judged, document).map(({ name, rule, isUsed }) => [name, rule, isUsed])).toEqual([
    ['Ann', 'run.any', true],
    ['Bob', 'run.any', false],
    ['Bob', 'hours.average', false],
  ]);
});

test('gaps are counted from a day on: duties of vacant posts, and what cover misses besides, by line', () => {
  const cover = [coverLine(1, ['LD'], 2), coverLine(2, ['N'], 0)];
  const rows = [
    { person: person(1, 'Ann'), days: '. LD . LD' },
    { person: person(2, 'A post', { isVacant: true }), days: 'LD LD LD LD LD' },
  ];
  const document = wardDocument(rows, { cover, from: '2026-10-05', until: '2026-10-10' });
  expect(gapsFrom(document, '2026-01-01')).toEqual([
    { title: 'Vacant posts', places: 5, days: daysFrom(document.from, document.until) },
    { title: 'LD cover', places: 3, days: ['2026-10-05', '2026-10-07', '2026-10-09'] },
  ]);
  expect(gapsFrom(document, '2026-10-08')).toEqual([
    { title: 'Vacant posts', places: 2, days: ['2026-10-08', '2026-10-09'] },
    { title: 'LD cover', places: 1, days: ['2026-10-09'] },
  ]);
  expect(gapsFrom(document, '2026-10-10')).toEqual([]);
  expect([gapsIn(gapsFrom(document, '2026-01-01')), gapsIn([])]).toEqual([8, 0]);
});

test('where no cover is asked, gaps can’t be told', () => {
  const document = wardDocument([{ person: person(1, 'Ann'), days: 'LD .' }], { ...SPAN, cover: [] });
  expect(gapsFrom(document, '2026-01-01')).toBeNull();
  expect(gapsIn(null)).toBeNull();
});

test('a vacant post’s duty is a gap though no cover is asked', () => {
  const post = { person: person(1, 'A post', { isVacant: true }), days: 'LD .' };
  const document = wardDocument([post], { ...SPAN, cover: [] });
  expect(gapsFrom(document, '2025-10-06')).toEqual([{ title: 'Vacant posts', places: 1, days: ['2025-10-06'] }]);
  expect(gapsFrom(document, '2025-10-07')).toBeNull();
});

test('hours, nights and weekends lie between their ends, a part-timer’s as a full-timer would have them', () => {
  const rows = [
    { person: person(1, 'Ann', { wte: 0.5 }), days: 'N . . .' },
    { person: person(2, 'Bob'), days: 'N N . . . LD' },
    { person: person(3, 'Cy', { groupId: REG }), days: 'SD' },
    { person: person(4, 'Di', { groupId: null }), days: 'SD' },
  ];
  const document = wardDocument(rows, SPAN);
  const { judged, contract } = judge(document);
  const groups = groupFigures(judged, document, { contract, rest: 'Others' });
  expect(groups.map(({ name, people }) => [name, people])).toEqual([
    ['SHOs', 2],
    ['Registrars', 1],
    ['Others', 1],
  ]);
  expect(groups[0]).toMatchObject({ nights: { least: 2, median: 2, most: 2 }, weekends: { least: 0, most: 1 } });
  expect(groups[1]?.nights.most).toBe(0);
  expect(document.groups[0]?.id).toBe(SHO);
  expect(spread([3, 1, 2])).toEqual({ least: 1, median: 2, most: 3 });
  expect(spread([4, 1])).toEqual({ least: 1, median: 2.5, most: 4 });
});

test('nights are shown as they are shared out, whatever the contract says of them', () => {
  const document = wardDocument([{ person: person(1, 'Ann'), days: 'N N . LD' }], {
    ...SPAN,
    contract: { id: 'england-2002', edition: '2009-08' },
  });
  const { judged, contract } = judge(document);
  expect(groupFigures(judged, document, { contract, rest: 'Others' })[0]?.nights.most).toBe(2);
});

test('averages without somebody’s unknown work say so, on the page and in the file', () => {
  const onCall: ShiftType = {
    code: 'OC',
    name: 'On call',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    look: 'on-call',
  };
  const rows = [
    { person: person(1, 'Ann'), days: 'SD OC . SD OC' },
    { person: person(2, 'Bob'), days: 'SD SD SD' },
    { person: person(3, 'Cy', { groupId: REG }), days: 'SD' },
  ];
  const document = wardDocument(rows, { ...SPAN, shiftTypes: [...SHIFT_TYPES, onCall] });
  const { judged, contract } = judge(document);
  const groups = groupFigures(judged, document, { contract, rest: 'Others' });
  // Two shifts of 8 hours in 4 weeks, and on-call periods that nobody estimated.
  expect(groups[0]).toMatchObject({ people: 2, unknownWork: 1, week: { least: 240, most: 360 } });
  expect(groups[1]).toMatchObject({ people: 1, unknownWork: 0 });
  expect(missingFacts(judged).join()).toContain('the estimated work of an on-call period');
  const heads = reportTables({ ...reportOf(), rotas: [{ ...figuresOf(document), groups }] })
    .find(({ name }) => name === 'Hours and fairness')
    ?.rows.map((row) => row[3])
    .filter((head) => String(head).startsWith('Average week'));
  expect(heads).toEqual(['Average week, hours at least: duties of 1 person have unknown work', 'Average week, hours']);
});

test('breaches are counted by rule, most first; the tables of a file say can’t tell where a sum is', () => {
  const document = wardDocument([{ person: person(1, 'Ann'), days: 'N SD . N SD . SD' }], SPAN);
  const { judged } = judge(document);
  const figures = breachFigures(openBreaches(judged, document));
  expect(figures[0]?.count).toBeGreaterThanOrEqual(figures.at(-1)?.count ?? 0);
  expect(figures.every(({ people }) => people === 1)).toBe(true);
  const rota = { ...figuresOf(document), breaches: figures };
  const report: BoardReport = {
    ...reportOf(),
    rotas: [rota, { ...rota, fines: null, breaches: [], gaps: null }],
  };
  const tables = new Map(reportTables(report).map(({ name, rows }) => [name, rows]));
  expect(tables.get('Fines')).toEqual([['SHOs', 'can’t tell', 12.5, 'can’t tell', 1]]);
  expect(tables.get('Rotas')?.map((row) => row[8])).toEqual([0, 'can’t tell']);
  expect(tables.get('Breaches')?.length).toBe(figures.length);
  expect(tables.get('Not read')).toEqual([['Old', 'no']]);
});
