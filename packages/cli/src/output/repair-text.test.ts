import type { Finding } from '@rotawright/core/rules';
import type { Candidate, Gap, Repair } from '@rotawright/solve/rota';
import { expect, it } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { repairText, swapsText } from './repair-text.ts';

const terminal: Terminal = {
  out: () => {},
  err: () => {},
  style: (_, text) => text,
  canAsk: false,
  showsProgress: false,
  columns: 100,
};

const FINDING: Finding = {
  rule: 'hours.window',
  clause: 'Schedule 3 para 8',
  verdict: 'meets',
  severity: 'breach',
  measured: 4260,
  limit: 4320,
  margin: 60,
  bound: 'at-most',
  unit: 'minutes',
  from: null,
  until: null,
  duties: [],
  origin: [],
  confidence: 'secondary',
  waiver: null,
  missing: [],
};

function said(confidence: Finding['confidence']): readonly string[] {
  const finding = { ...FINDING, confidence };
  const gap: Gap = { person: 'ann', date: '2026-03-02', code: 'N' };
  const candidate: Candidate = {
    person: 'bo',
    cleared: [],
    cells: [],
    weekBefore: 2400,
    weekAfter: 2400,
    unknownBefore: 0,
    unknownAfter: 0,
    weekendsBefore: 1,
    weekendsAfter: 1,
    weekends: 4,
    sameBefore: 1,
    sameAfter: 2,
    weekendShare: 1,
    sameShare: 1,
    tightest: finding,
    payPence: null,
    hasOtherGrade: false,
  };
  const unable = [{ person: 'cy', why: 'breaks', finding }] as const;
  const repair: Repair = {
    choices: [{ gap, candidates: [candidate], unable }],
    handovers: [],
    open: [],
    left: [{ person: 'ann', finding }],
    changedCells: 0,
    document: { format: 'rotawright/1', kind: 'roster', people: [], from: '2026-03-02', until: '2026-03-03' },
  };
  return repairText(repair, (id) => id, terminal)
    .split('\n')
    .filter((line) => line.includes('Hours in any 168'));
}

it('every limit that is weighed in a repair carries the mark of its source', () => {
  const marked = said('unconfirmed');
  expect(marked).toHaveLength(3);
  for (const line of marked) expect(line).toContain('at most 72 h');
  for (const line of marked) expect(line).toContain('(source unconfirmed)');
  expect(said('secondary').join()).not.toContain('(source');
});

it('a swap says who takes a duty of another grade', () => {
  const parts = [
    { person: 'ann', cells: [{ date: '2026-03-02', code: 'N' }] },
    { person: 'bo', cells: [{ date: '2026-03-05', code: 'N' }] },
  ];
  const saidOf = (isOther: boolean): string =>
    swapsText(
      [{ parts }],
      (id) => id,
      () => isOther,
    );
  expect(saidOf(true)).toContain('bo (other grade) takes N on');
  expect(saidOf(false)).not.toContain('grade');
});
