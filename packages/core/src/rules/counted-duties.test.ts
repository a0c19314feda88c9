import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import { expect, test } from 'vitest';
import { rotaOf } from '../../test/pay/pay-of.ts';
import { countedDuties } from './counted-duties.ts';

/** Shifts and an on-call period, each of a person of its own on Tuesday 3 March. */
const SPANS = [
  ['SD', '09:00', '17:00', 'shift'],
  ['LD', '08:30', '21:00', 'shift'],
  ['evening', '16:00', '02:00', 'shift'],
  ['evening less a minute', '16:00', '01:59', 'shift'],
  ['N', '20:30', '08:30', 'shift'],
  ['early', '03:01', '11:00', 'shift'],
  ['on call', '20:30', '08:00', 'non-resident-on-call'],
] as const;
const rota = rotaOf({
  format: 'rotawright/1',
  kind: 'roster',
  shiftTypes: SPANS.map(([code, start, end, kind]) => ({ code, start, end, kind })),
  people: SPANS.map(([code]) => ({ id: code })),
  from: '2026-03-02',
  until: '2026-03-16',
  duties: SPANS.map(([code]) => ({ person: code, date: '2026-03-03', code })),
});

function contract(id: string, edition: string): ContractInForce {
  const base = contractById(id);
  const inForce = base.ok ? contractInForce(base.value, { edition, on: parseCivilDate('2026-03-02') ?? 0 }) : base;
  if (!inForce.ok) throw new Error(inForce.problems[0]?.found);
  return inForce.value;
}

function countedUnder(id: string, edition: string) {
  const { nights, longDays, isNightTold, isLongTold } = countedDuties(rota, contract(id, edition));
  const named = (bits: Uint8Array) => SPANS.flatMap(([code], i) => (bits[i] === 1 ? [code] : []));
  return { nights: named(nights), longDays: named(longDays), isNightTold, isLongTold };
}

test('go by the classes of a contract that has them', () => {
  expect(countedUnder('england-2016', '2019-08')).toEqual({
    nights: ['evening', 'N'],
    longDays: ['LD'],
    isNightTold: true,
    isLongTold: true,
  });
});

test('under the Regulations a night is a shift of night work, and nothing is a long day', () => {
  for (const edition of ['1998-10', '2009-08']) {
    expect(countedUnder('uk-working-time-1998', edition)).toEqual({
      nights: ['evening', 'N'],
      longDays: [],
      isNightTold: true,
      isLongTold: false,
    });
  }
});

test('where a contract does not say what a night is, a shift that holds 03:00 is one', () => {
  expect(countedUnder('england-2002', '2009-08')).toEqual({
    nights: ['N'],
    longDays: [],
    isNightTold: false,
    isLongTold: false,
  });
  expect(countedUnder('england-2016', '2016-03')).toEqual({
    nights: ['N'],
    longDays: ['LD'],
    isNightTold: false,
    isLongTold: true,
  });
});
