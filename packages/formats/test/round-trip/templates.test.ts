import type { TemplateInput } from '@rotawright/core/roster';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotaCsv } from '../../src/csv-out/index.ts';
import { gridNotes } from '../../src/grid-out/index.ts';
import { readRotaFile } from '../../src/read/index.ts';
import { rotaWorkbook } from '../../src/xlsx-out/index.ts';
import { essence, rotaOf } from './rosters.ts';

const TEMPLATES: fc.Arbitrary<TemplateInput> = fc
  .array(fc.array(fc.constantFrom('', '', 'SD', 'LD', 'AM+PM'), { minLength: 7, maxLength: 7 }), {
    minLength: 1,
    maxLength: 9,
  })
  .filter((lines) => lines.some((line) => line.some((cell) => cell !== '')))
  .map((lines) => ({
    format: 'rotawright/1',
    kind: 'template',
    title: 'Random',
    shiftTypes: [
      { code: 'SD', start: '08:30', end: '16:30', kind: 'shift' },
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
      { code: 'AM', start: '07:00', end: '12:00', kind: 'shift' },
      { code: 'PM', start: '13:00', end: '18:00', kind: 'shift' },
    ],
    cycleWeeks: lines.length,
    lines,
  }));

test('a template comes back from a workbook and from CSV', async () => {
  await fc.assert(
    fc.asyncProperty(TEMPLATES, async (document) => {
      const rota = rotaOf(document);
      const files = [
        ['a.xlsx', await rotaWorkbook({ rota, document })],
        ['a.csv', new TextEncoder().encode(rotaCsv(rota, document))],
      ] as const;
      for (const [name, bytes] of files) {
        const read = await readRotaFile(bytes, name);
        if (!read.ok) throw new Error(JSON.stringify(read));
        expect(read.layout).toBe('cyclic');
        expect(essence(rotaOf(read.rotas[0]?.document))).toEqual(essence(rota));
      }
    }),
    { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 15 : 400 },
  );
});

test('a duty with its own times gets a code of its own and keeps its times', async () => {
  const document = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [{ code: 'X1', start: '08:00', end: '12:00', kind: 'shift' }],
    people: [{ id: 'ann', name: 'Ann' }],
    from: '2026-02-04',
    until: '2026-02-14',
    duties: [
      { person: 'ann', date: '2026-02-04', code: 'X1' },
      { person: 'ann', kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-06T02:00' },
    ],
  } as const;
  const rota = rotaOf(document);
  const read = await readRotaFile(await rotaWorkbook({ rota, document }), 'a.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read));
  const { duties } = rotaOf(read.rotas[0]?.document);
  expect([...duties.start]).toEqual([...rota.duties.start]);
  expect([...duties.end]).toEqual([...rota.duties.end]);
  expect(duties.codes).toEqual(expect.arrayContaining(['X1', 'X2']));
});

test('what lasts longer than a day fits no cell, and is told', () => {
  const document = {
    format: 'rotawright/1',
    kind: 'roster',
    people: [{ id: 'ann' }],
    from: '2026-02-04',
    until: '2026-02-14',
    duties: [{ person: 'ann', kind: 'non-resident-on-call', start: '2026-02-06T17:00', end: '2026-02-09T09:00' }],
  } as const;
  expect(gridNotes(rotaOf(document), document)).toEqual([
    'ann, Fri 6 Feb 17:00: a duty of 64 h fits no cell and is left out.',
  ]);
});

test('two people of one name are told apart', async () => {
  const people = [
    { id: 'a', name: 'Ann' },
    { id: 'b', name: 'ann' },
  ];
  const document = {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: [{ code: 'D', start: '08:00', end: '16:00', kind: 'shift' }],
    people,
    from: '2026-02-04',
    until: '2026-02-14',
    duties: people.map(({ id }) => ({ person: id, date: '2026-02-04', code: 'D' })),
  } as const;
  const read = await readRotaFile(await rotaWorkbook({ rota: rotaOf(document), document }), 'a.xlsx');
  expect(read.ok && rotaOf(read.rotas[0]?.document).people.map(({ name }) => name)).toEqual(['Ann (a)', 'ann (b)']);
});
