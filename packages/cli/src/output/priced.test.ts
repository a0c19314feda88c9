import { contractById, contractInForce } from '@rotawright/core/contracts';
import { type RotaInput, readRota } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it } from 'vitest';
import { type PriceFlags, pricedBy } from './priced.ts';

const DOCUMENT: RotaInput = {
  format: 'rotawright/1',
  kind: 'template',
  grade: 'CT1',
  wte: 1,
  shiftTypes: [{ code: 'SD', start: '08:30', end: '16:30', kind: 'shift' }],
  cycleWeeks: 1,
  lines: [['SD', 'SD', 'SD', 'SD', 'SD', '', '']],
};

function priced(id: string, on: string, flags: Partial<PriceFlags>) {
  const read = readRota(DOCUMENT);
  const contract = contractById(id);
  const inForce = contract.ok ? contractInForce(contract.value, { on: parseCivilDate(on) ?? 0 }) : contract;
  if (!read.ok || !inForce.ok) throw new Error('the fixture cannot be read');
  const plain = { rounding: 'table', premium: [], reading: [], grade: undefined } as const;
  return pricedBy({ rota: read.value, person: 0, contract: inForce.value }, { ...plain, ...flags });
}

const now = (flags: Partial<PriceFlags>) => priced('england-2016', '2026-04-01', flags);

function problems(outcome: ReturnType<typeof priced>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code, where }) => `${code} ${where}`);
}

describe('options of pay', () => {
  it('that the contract takes no notice of are problems, each named', () => {
    expect(problems(now({ point: 3, reading: ['bank-holidays-out-of-hours'] }))).toEqual([
      'option.no-effect --point',
      'option.no-effect --reading',
    ]);
    const foreign = { london: 'london', premium: ['academia'], floor: 1, transitional: true } as const;
    expect(problems(priced('england-2002', '2015-08-05', foreign))).toEqual([
      'option.no-effect --premium',
      'option.no-effect --london',
      'option.no-effect --floor',
      'option.no-effect --transitional',
    ]);
  });

  it('are not looked at where the contract fixes no pay', () => {
    expect(problems(priced('uk-working-time-1998', '2024-01-01', { point: 1 }))).toEqual(['pay.no-pay --contract']);
  });

  it('know a resident post in London by either case, and refuse another word', () => {
    const weighting = (london: string) => {
      const outcome = now({ london });
      return outcome.ok ? outcome.value.lines.find(({ id }) => id === 'london')?.amountPence : problems(outcome);
    };
    expect(weighting('London,resident')).toBe(60_200);
    expect(weighting('London, Resident')).toBe(60_200);
    expect(weighting('london')).toBe(216_200);
    expect(weighting('London,non-resident')).toBe(216_200);
    expect(weighting('London,residence')).toEqual(['pay.unknown-post --london']);
    expect(weighting('London,resident,yes')).toEqual(['pay.unknown-post --london']);
  });
});
