import { contractById, contractInForce } from '@rotawright/core/contracts';
import { finesFor } from '@rotawright/core/pay';
import { type RotaInput, readRota } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { finesText } from './fines-text.ts';

/** Ten long days: more than 72 hours in 168. */
const DOCUMENT: RotaInput = {
  format: 'rotawright/1',
  kind: 'template',
  grade: 'CT1',
  shiftTypes: [{ code: 'LD', start: '08:30', end: '21:00', kind: 'shift' }],
  cycleWeeks: 2,
  lines: [
    ['LD', 'LD', 'LD', 'LD', 'LD', 'LD', 'LD'],
    ['', '', '', '', '', '', ''],
  ],
};

const terminal: Terminal = {
  out: () => {},
  err: () => {},
  style: (_, text) => text,
  canAsk: false,
  showsProgress: false,
  columns: 100,
};

function said(edition: string, on: string): string {
  const read = readRota(DOCUMENT);
  const england = contractById('england-2016');
  if (!read.ok || !england.ok) throw new Error('the fixture cannot be read');
  const contract = contractInForce(england.value, { edition, on: parseCivilDate(on) ?? 0 });
  if (!contract.ok) throw new Error(`no edition ${edition}`);
  const rota = read.value;
  const fines = finesFor(checkRota(rota, contract.value, { engine: 'test' }), rota, contract.value, { on });
  if (!fines.ok) throw new Error(JSON.stringify(fines.problems));
  const open = { file: 'rota.json', sheet: 'rota.json', document: DOCUMENT, rota, notes: [] };
  return finesText(fines.value, open, terminal);
}

describe('fines for people', () => {
  it('mark a fine that rests on an unconfirmed trigger', () => {
    expect(said('2016-05', '2018-12-01')).toMatch(/Hours in any 168.*\(source unconfirmed\).*£\d/);
    expect(said('2019-08', '2022-05-01')).toMatch(/Hours in any 168.*£\d/);
    expect(said('2019-08', '2022-05-01')).not.toContain('(source');
  });

  it('do not call a rota free of fines where nobody knows what is fined', () => {
    const text = said('2016-03', '2018-12-01');
    expect(text).not.toContain('Nothing in this rota is fined');
    expect(text).toContain('missing: the value of "Breaches that are fined"');
  });
});
