import { type ContractInForce, contractById, contractInForce } from '@rotawright/core/contracts';
import { readRota } from '@rotawright/core/roster';
import { checkRota, lastingRules } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RosterInput } from '../../src/roster/interchange.ts';
import { isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { numRuns } from './judged.ts';

function contractOf(id: string, asked: Parameters<typeof contractInForce>[1]): ContractInForce {
  const contract = contractById(id);
  const inForce = contract.ok ? contractInForce(contract.value, asked) : contract;
  if (!inForce.ok) throw new Error(inForce.problems[0]?.found);
  return inForce.value;
}

const ON = 20_577;
const CONTRACTS = [
  contractOf('england-2016', { edition: '2019-08' }),
  contractOf('england-2016', { edition: '2016-05' }),
  contractOf('england-2002', { edition: '2009-08' }),
  contractOf('uk-working-time-1998', { on: ON }),
];

/** Rosters of one person, some of whose duties are left out of the other. */
const cases = rosterArbitrary
  .filter((roster) => isOrderly(roster) && (roster.duties ?? []).some((duty) => duty.person === 'p0'))
  .chain((roster) => {
    const duties = (roster.duties ?? []).filter((one) => one.person === 'p0');
    const pattern = fc.constantFrom('full-shift', 'partial-shift', 'partial-shift-24h', 'on-call', undefined);
    return fc.tuple(fc.constant({ ...roster, duties }), fc.subarray(duties), pattern);
  })
  .map(([roster, fewer, pattern]): readonly [RosterInput, RosterInput] => {
    const { line: _line, ...facts } = roster.people[0] ?? { id: 'p0' };
    const leave = (roster.leave ?? []).filter(({ person }) => person === 'p0');
    const whole = { ...roster, people: [{ ...facts, ...(pattern === undefined ? {} : { pattern }) }], leave };
    return [whole, { ...whole, duties: fewer }];
  });

function brokenRules(roster: RosterInput, contract: ContractInForce, readings: readonly string[]): ReadonlySet<string> {
  const rota = readRota(roster);
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  const findings = checkRota(rota.value, contract, { engine: 'test', readings }).people.flatMap((one) => one.findings);
  return new Set(findings.filter(({ verdict }) => verdict === 'breaks').map(({ rule }) => rule));
}

it.each([[[]], [['days-touched']], [['rostered-length']], [['regulation-4']]])(
  'a breach of a lasting rule stays one whatever else is worked, read by %j',
  (readings) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ([whole, fewer]) => {
        for (const contract of CONTRACTS) {
          const lasting = lastingRules(contract, readings);
          const broken = brokenRules(whole, contract, readings);
          for (const rule of brokenRules(fewer, contract, readings)) {
            if (!lasting.has(rule)) continue;
            seen.add(rule);
            expect([...broken]).toContain(rule);
          }
        }
      }),
      { numRuns: numRuns * 4 },
    );
    expect(seen.size).toBeGreaterThan(5);
  },
);

it('an average that looks at the days after a period is none, nor is a rest that more work may fill', () => {
  const [of2016] = CONTRACTS;
  if (of2016 === undefined) throw new Error('no contract');
  expect(lastingRules(of2016, []).has('hours.average')).toBe(true);
  expect(lastingRules(of2016, ['regulation-4']).has('hours.average')).toBe(false);
  expect(lastingRules(of2016, []).has('rest.after-night')).toBe(false);
});
