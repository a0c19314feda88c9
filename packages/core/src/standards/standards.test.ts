import { describe, expect, it } from 'vitest';
import { type RotaInput, readRota } from '../roster/index.ts';
import { checkCover } from './check-cover.ts';
import { coverDemands } from './cover-demand.ts';
import { parseCoverPack } from './parse-standards.ts';
import { COVER_PACKS, EVIDENCE, FATIGUE_TRIGGERS } from './published-standards.ts';

describe('evidence', () => {
  it('no sentence that may be said claims how much a rota harms patients', () => {
    expect(EVIDENCE.length).toBeGreaterThan(20);
    for (const { say } of EVIDENCE) {
      expect(say).not.toMatch(/raises? (patient )?harm|this rota|patients? (die|are harmed)/i);
      expect(say).toMatch(/\.$/);
    }
  });

  it('a number that nobody read is marked as unknown', () => {
    expect(EVIDENCE.find(({ id }) => id === 'length.hours-on-duty')?.confidence).toBe('unknown');
  });

  it('ids stand once', () => {
    for (const list of [EVIDENCE, COVER_PACKS, FATIGUE_TRIGGERS])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});

const template = (lines: readonly (readonly string[])[]) => {
  const document: RotaInput = {
    format: 'rotawright/1',
    kind: 'template',
    shiftTypes: [
      { code: 'D', start: '08:00', end: '20:00', kind: 'shift' },
      { code: 'N', start: '20:00', end: '08:00', kind: 'shift' },
      { code: 'C', start: '20:00', end: '08:00', kind: 'non-resident-on-call' },
    ],
    cycleWeeks: lines.length,
    lines,
  };
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const pack = (id: string) => {
  const found = COVER_PACKS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('cover standards', () => {
  const full = template([Array(7).fill('D'), Array(7).fill('N')]);
  const demand = (id: string, facts = {}) => {
    const [first] = coverDemands(pack(id), facts);
    if (first === undefined) throw new Error('no demand');
    return first;
  };

  it('eight patients take one resident, nine take two; without their number nothing is asked', () => {
    expect(demand('intensive-care', { patients: 8 }).least).toBe(1);
    expect(demand('intensive-care', { patients: 9 }).least).toBe(2);
    expect(coverDemands(pack('intensive-care'), {})).toEqual([]);
  });

  it('two lines of days and nights hold one person at all times, and not two', () => {
    expect(checkCover(full, demand('intensive-care', { patients: 8 }), [0])).toMatchObject({
      verdict: 'meets',
      measured: 1,
    });
    expect(checkCover(full, demand('intensive-care', { patients: 9 }), [0])).toMatchObject({
      verdict: 'short',
      measured: 1,
      at: 'W1 Mon 00:00',
    });
  });

  it('a hole in the night is found where it begins, and on-call periods do not fill it', () => {
    const hole = template([Array(7).fill('D'), ['N', 'N', 'C', 'N', 'N', 'N', 'N']]);
    expect(checkCover(hole, demand('intensive-care', { patients: 8 }), [0])).toMatchObject({
      verdict: 'short',
      measured: 0,
      at: 'W1 Wed 20:00',
    });
  });

  it('presence adds up over a day and a week, without counting two people twice', () => {
    const doubled = template([Array(7).fill('D'), Array(7).fill('D')]);
    expect(checkCover(doubled, demand('emergency-department'), [0])).toMatchObject({ verdict: 'short', measured: 720 });
    expect(checkCover(full, demand('emergency-department'), [0])).toMatchObject({ verdict: 'meets', measured: 1440 });
    expect(checkCover(doubled, demand('obstetrics'), [0])).toMatchObject({ verdict: 'meets', measured: 7 * 720 });
  });

  it('hours for patients assessed count people, not presence', () => {
    const [tier1] = coverDemands(pack('medicine'), { assessedADay: 16 });
    expect(tier1).toMatchObject({ measure: 'minutes-worked-a-day', least: 1440 });
    if (tier1 !== undefined) expect(checkCover(full, tier1, [0])).toMatchObject({ verdict: 'meets', measured: 1440 });
  });

  it('statements and response times make no demand', () => {
    for (const id of ['paediatrics', 'emergency-admissions', 'obstetric-anaesthesia'])
      expect(coverDemands(pack(id), { patients: 9 })).toEqual([]);
  });

  it('nobody to look at meets nothing, and no whole week cannot be told', () => {
    expect(checkCover(full, demand('intensive-care', { patients: 1 }), [])).toMatchObject({
      verdict: 'short',
      measured: 0,
    });
  });
});

describe('an own pack', () => {
  const [first] = COVER_PACKS;

  it('that copies a published one is good', () => {
    expect(parseCoverPack(structuredClone(first)).ok).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no rules', { ...first, rules: [] }],
    ['an empty title', { ...first, title: ' ' }],
    ['an unknown kind', { ...first, rules: [{ ...first?.rules[0], kind: 'presence' }] }],
    [
      'a number below 0',
      { ...first, rules: [{ id: 'a', text: 'b', kind: 'hours-a-day', role: 'c', confidence: 'quoted', hours: -1 }] },
    ],
    [
      'a missing number',
      { ...first, rules: [{ id: 'a', text: 'b', kind: 'hours-a-day', role: 'c', confidence: 'quoted' }] },
    ],
    ['an unknown field', { ...first, tilte: 'x' }],
  ])('with %s is a problem', (_, document) => {
    const found = parseCoverPack(document);
    expect(found.ok).toBe(false);
    if (!found.ok) expect(found.problems.length).toBeGreaterThan(0);
  });
});
