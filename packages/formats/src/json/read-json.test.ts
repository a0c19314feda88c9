import { describe, expect, test } from 'vitest';
import { codes, doubts, onlyRoster, onlyRota, onlyTemplate, readText } from '../../test/drawn.ts';
import type { ReadOptions } from '../read/index.ts';

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

  test('of a roster is cut to the days asked for, and keeps the paths of what is left', async () => {
    const duties = ['2026-02-02', '2026-02-04', '2026-02-08'].map((date) => ({ person: 'ann', date, code: 'LD' }));
    const own = { person: 'ann', kind: 'shift', start: '2026-02-05T13:00', end: '2026-02-05T20:00' };
    const leave = ['2026-02-03', '2026-02-06'].map((date) => ({ person: 'ann', date, kind: 'annual' }));
    const text = JSON.stringify({ ...ROSTER, duties: [...duties, own], leave });
    const rota = onlyRota(await readText(text, { from: '2026-02-04', until: '2026-02-06' }, 'rota.json'));
    expect(rota.document).toEqual({
      ...ROSTER,
      from: '2026-02-04',
      until: '2026-02-06',
      duties: [duties[1], own],
      leave: [],
    });
    expect(rota.origins.duties).toEqual(['duties[1]', 'duties[3]']);
  });

  test.each([
    // The roster's first Monday, 2 February, begins week 2 of 3.
    ['2026-02-08', 2],
    ['2026-02-09', 3],
    ['2026-02-18', 1],
    ['2026-01-20', 3],
  ])('of a line keeps its dates when the roster starts on %s', async (from, startWeek) => {
    const template = { cycleWeeks: 3, lines: [] };
    const text = JSON.stringify({ ...ROSTER, people: [{ id: 'ann', line: { template, startWeek: 2 } }] });
    const { people } = onlyRoster(await readText(text, { from, until: '2026-04-01' }, 'rota.json'));
    expect(people[0]?.line?.startWeek).toBe(startWeek);
  });

  test('names the options that it takes no notice of', async () => {
    const notes = async (value: unknown, options: ReadOptions) => {
      const result = await readText(JSON.stringify(value), options, 'rota.json');
      return result.ok ? result.notes : doubts(result);
    };
    const asked = { ...codes('LD=off'), sheet: 'Foo', year: 2026, from: '2026-02-03', dateOrder: 'dmy' } as const;
    const all = { ...asked, names: { Anne: 'ann' } };
    expect(await notes(ROSTER, all)).toEqual([
      'No effect on an interchange document: --sheet, --code, --date-order, --year, --name.',
    ]);
    expect(await notes(GRID, asked)).toEqual(['No effect on a RotaCalc grid: --sheet, --date-order, --year, --from.']);
    expect(await notes({ ...ROSTER, zone: 'Europe/Paris' }, { zone: 'Europe/London' })).toEqual([
      'No effect on an interchange document: --zone.',
    ]);
    expect(await notes(ROSTER, { zone: 'Europe/London', codes: {}, names: {} })).toEqual([]);
    expect(await notes(ROSTER, { layout: 'interchange' })).toEqual([]);
    expect(await notes(ROSTER, { layout: 'cyclic' })).toEqual(['formats.no-layout at rota.json']);
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
