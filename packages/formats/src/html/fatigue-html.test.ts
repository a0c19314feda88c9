import { compareFatigue, fatigueOfRota } from '@rotawright/core/fatigue';
import { type RotaInput, readRota } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import { fatigueComparisonHtml, fatigueHtml } from './fatigue-html.ts';
import { KSS_CLASSES, kssClass } from './fatigue-scale.ts';
import { stampMinutes } from './fatigue-stamps.ts';

const TYPES = [
  { code: 'D', start: '08:30', end: '16:30', kind: 'shift' as const },
  { code: 'N', start: '20:30', end: '09:00', kind: 'shift' as const },
];
function reportOf(document: RotaInput) {
  const rota = readRota(document);
  if (!rota.ok) throw new Error(JSON.stringify(rota.problems));
  return fatigueOfRota(rota.value, { engine: 'test' });
}
const roster = (name: string, codes: readonly string[], from = '2026-03-23') =>
  reportOf({
    format: 'rotawright/1',
    kind: 'roster',
    title: 'Ward <9>',
    shiftTypes: TYPES,
    people: [{ id: 'ann', name }, { id: 'bo' }],
    from,
    until: '2026-04-20',
    duties: codes.map((code, i) => ({ person: 'ann', date: `2026-03-${23 + i}`, code })),
  });
const template = (...lines: string[][]) =>
  reportOf({
    format: 'rotawright/1',
    kind: 'template',
    title: 'Nights',
    shiftTypes: TYPES,
    cycleWeeks: lines.length,
    lines,
  });
const page = (report: ReturnType<typeof roster>) =>
  fatigueHtml({ report, file: 'a.json', checkedOn: '2026-11-22', command: 'rota fatigue a.json' });

describe('the page on fatigue', () => {
  it('escapes names and titles, and asks nothing of anybody', () => {
    const text = page(roster('<script>alert(1)</script>', ['N', 'N']));
    expect(text).not.toMatch(/<script/);
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('Ward &lt;9&gt;');
    expect(text).not.toMatch(/https?:/);
  });

  it('labels its numbers and tells of the withdrawal, the sleep and the missing validation', () => {
    const text = page(roster('Ann', ['N']));
    for (const words of [
      'A model’s estimate for an average person',
      'withdrew its spreadsheet in June 2021',
      'our own',
      'not been validated on UK doctors',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('marks the first seven days of a roster as start-up, and no day of a template', () => {
    expect(page(roster('Ann', ['N', 'N'])).match(/, start-up</g)).toHaveLength(14);
    expect(page(template(['N', '', '', '', '', '', '']))).not.toContain(', start-up<');
  });

  it('draws in the first week what runs over from the last', () => {
    const text = page(template(['', '', '', '', '', '', ''], ['', '', '', '', '', '', 'N']));
    const [, ...bands] = text.split('<svg class="band"');
    // The night from Sunday evening is drawn twice: before midnight, and from Monday 00:00 to 09:00.
    expect(bands.join('').match(/<rect class="duty"/g)).toHaveLength(2);
    expect(bands.join('')).toContain('<rect class="duty" x="0" y="16" width="49.5" height="16"/>');
  });

  it('draws on-call periods, which no model counts as work', () => {
    const report = reportOf({
      format: 'rotawright/1',
      kind: 'roster',
      people: [{ id: 'ann' }],
      from: '2026-03-23',
      until: '2026-04-06',
      duties: [{ person: 'ann', kind: 'non-resident-on-call', start: '2026-03-24T17:00', end: '2026-03-25T09:00' }],
    });
    expect(page(report)).toContain('<rect class="call"');
    expect(report.people[0]?.totals.duties).toBe(0);
  });

  it('a roster without duties says that there is nothing to tell', () => {
    expect(page(roster('Ann', []))).toContain('there is nothing to tell');
  });

  it('two rotas are compared with the difference as the heading', () => {
    const before = template(['N', 'N', 'N', 'N', 'N', 'N', 'N'], ['', '', 'D', 'D', 'D', '', '']);
    const after = template(['N', 'N', 'N', '', '', '', ''], ['', '', 'D', 'D', 'D', '', '']);
    const comparison = compareFatigue(before, after);
    const text = fatigueComparisonHtml({
      before,
      report: after,
      comparison,
      file: 'b.json',
      checkedOn: '2026-11-22',
      command: 'x',
    });
    expect(text).toMatch(/<h1>Fewer hours at work are at KSS 7 or more/);
    expect(text).toContain('Nights 4 to 7 in a row');
    expect(text).not.toContain('Both have as many nights');
    expect(text).toContain('KSS is a scale of sleepiness from 1');
    expect(text).toContain('nothing of harm to patients');
  });
});

it('classes grow darker with sleepiness, so that a grey print keeps their order', () => {
  const light = KSS_CLASSES.map(({ fill }) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(fill.slice(at, at + 2), 16), 0),
  );
  expect(light).toEqual([...light].sort((a, b) => b - a));
  expect([4.9, 5, 6.99, 7, 8, 12].map((kss) => kssClass(kss).name)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'k5']);
});

it('stamps become civil minutes', () => {
  expect(stampMinutes('1970-01-02T00:30')).toBe(1470);
  expect(stampMinutes('W2 Tue 08:30')).toBe(8 * 1440 + 510);
});
