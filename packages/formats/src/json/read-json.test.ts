import { describe, expect, test } from 'vitest';
import { doubts, onlyRota, onlyTemplate, readText } from '../../test/drawn.ts';

const ROSTER = {
  format: 'rotawright/1',
  kind: 'roster',
  people: [{ id: 'ann' }],
  from: '2026-02-02',
  until: '2026-02-09',
  duties: [{ person: 'ann', date: '2026-02-04', code: 'LD' }],
};

const GRID = {
  shiftDefinitions: [
    { dutyCode: 'S1', name: 'Long day', type: 'normal', startTime: '08:00', finishTime: '20:30' },
    { dutyCode: 'C1', name: 'On call', type: 'on-call', startTime: '17:00', finishTime: '24:00' },
  ],
  grid: { week_0_day_0: 'S1', week_0_day_1: '', week_1_day_6: 'C1' },
  meta: { weeks: 2 },
};

function read(value: unknown, name = 'rota.json') {
  return readText(JSON.stringify(value), {}, name);
}

describe('JSON', () => {
  test('of the interchange format is handed on unchanged, with the path of each duty', async () => {
    const rota = onlyRota(await read(ROSTER));
    expect(rota.document).toEqual(ROSTER);
    expect(rota.origins.duties).toEqual(['duties[0]']);
  });

  test('gives several rotas as a list, or one on each line', async () => {
    const list = await read([ROSTER, ROSTER]);
    const lines = await readText(`${JSON.stringify(ROSTER)}\n${JSON.stringify(ROSTER)}\n`, {}, 'rota.jsonl');
    expect([list.ok && list.rotas.length, lines.ok && lines.rotas.length]).toEqual([2, 2]);
  });

  test('of RotaCalc becomes a template with the path of each cell', async () => {
    const result = await read(GRID);
    expect(result.ok && result.layout).toBe('rotacalc');
    const template = onlyTemplate(result);
    expect(template.lines).toEqual([
      ['S1', '', '', '', '', '', ''],
      ['', '', '', '', '', '', 'C1'],
    ]);
    expect(template.shiftTypes).toEqual([
      { code: 'S1', start: '08:00', end: '20:30', kind: 'shift' },
      { code: 'C1', start: '17:00', end: '24:00', kind: 'non-resident-on-call' },
    ]);
    expect(onlyRota(result).origins.cells?.[1]?.[6]).toBe('grid.week_1_day_6');
  });

  test('of RotaCalc asks about codes that nothing defines, and names damaged definitions', async () => {
    const grid = {
      ...GRID,
      grid: { week_0_day_0: 'X9' },
      shiftDefinitions: [{ dutyCode: 'S1', startTime: 'noon', finishTime: '20:30' }],
    };
    expect(doubts(await read(grid))).toEqual([
      'formats.rotacalc at shiftDefinitions[0]',
      'formats.unknown-code at grid.week_0_day_0',
    ]);
  });

  test.each([
    ['a bracket too few', '{"format": "rotawright/1"', 'formats.json at rota.json, line 1, column 26'],
    [
      'a key twice',
      '{\n"format": "rotawright/1",\n"kind": "roster", "kind": "template"}',
      'formats.json at rota.json, line 3, column 19',
    ],
    ['no rota', '{"hello": 1}', 'formats.not-a-rota at rota.json'],
    ['a report', '{"format": "report/1"}', 'formats.not-a-rota at rota.json'],
    ['an empty list', '[]', 'formats.not-a-rota at rota.json'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'formats.json at rota.json, line 1, column 65'],
  ])('is refused for %s', async (_, text, expected) => {
    expect(doubts(await readText(text, {}, 'rota.json'))).toEqual([expected]);
  });
});
