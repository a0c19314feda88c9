import { contractInForce, type Overlay, parseOverlay, termOn } from '@rotawright/core/contracts';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeClause, madeContract, madeTerm, madeValue } from './made-contract.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 20_000 : 200;
const FIRST = parseCivilDate('2015-01-01') ?? 0;
const day = fc.integer({ min: 0, max: 6_000 }).map((days) => FIRST + days);
const hours = fc.integer({ min: 1, max: 100 });

const CONTRACT = madeContract(
  [
    madeTerm('a', [madeValue('2020-01-01', 660), madeValue('2025-07-01', 720)]),
    madeTerm('b', [madeValue('2020-01-01', 60)]),
  ],
  [madeClause('a', { limit: 'a' })],
);

const setting = fc.record({ term: fc.constantFrom('a', 'b'), from: day, value: hours });

function overlayOf(
  settings: readonly { readonly term: string; readonly from: number; readonly value: number }[],
): Overlay {
  const changes = settings.map(({ term, from, value }) => ({ set: term, from: formatCivilDate(from), value }));
  const outcome = parseOverlay({ format: 'rotawright-overlay/1', title: 'Drawn', base: 'made@two', changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function valueOn(overlays: readonly Overlay[], term: string, on: number) {
  const outcome = contractInForce(CONTRACT, { edition: 'two', overlays });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return termOn(outcome.value, term, on).value;
}

test('on any day stands what the last setting of the term that had begun says, else what the base says', () => {
  fc.assert(
    fc.property(
      fc.array(setting, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('a', 'b'),
      day,
      (settings, term, on) => {
        // A setting takes all later days from those before it, so the last one written that has begun by the day counts.
        const standing = settings.findLast((one) => one.term === term && one.from <= on);
        const expected = standing === undefined ? valueOn([], term, on) : standing.value * 60;
        expect(valueOn([overlayOf(settings)], term, on)).toBe(expected);
      },
    ),
    { numRuns },
  );
});

test('one proposal of many changes is the same as many proposals of one', () => {
  fc.assert(
    fc.property(fc.array(setting, { minLength: 1, maxLength: 6 }), day, (settings, on) => {
      const chain = settings.map((one) => overlayOf([one]));
      expect(valueOn(chain, 'a', on)).toBe(valueOn([overlayOf(settings)], 'a', on));
    }),
    { numRuns },
  );
});

test('any JSON value at all is read or refused with problems', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (changes, base) => {
      const outcome = parseOverlay({ format: 'rotawright-overlay/1', title: 'Drawn', base, changes });
      if (!outcome.ok) expect(outcome.problems.length).toBeGreaterThan(0);
      else contractInForce(CONTRACT, { overlays: [outcome.value] });
    }),
    { numRuns },
  );
});
