import { readRotaFile } from '@rotawright/formats/read';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes } from '../drawn.ts';
import { type Sample, samples } from './samples.ts';
import { madeZip } from './zip-maker.ts';

const SLOW = process.env['ROTAWRIGHT_SLOW'] !== undefined;
const RUNS = SLOW ? 20_000 : 200;
const SETTLED = codes('LD=08:30-21:00', 'N=20:30-09:00', 'On-Call=oncall:17:00-09:00', 'Night SHO=20:30-09:00');

/** One wound: where (as a share of the length), how long, and what is put there. */
const wound = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'insert', 'repeat', 'end', 'number') as fc.Arbitrary<
    'flip' | 'cut' | 'insert' | 'repeat' | 'end' | 'number'
  >,
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc
      .constantFrom(',', '\n', '"', '<', '>', '{', ']', ';', '\u0000', '99999999999', '-1', '1e308', '=', '&', 'é')
      .map((text) => new TextEncoder().encode(text)),
  ),
});

type Wound = typeof wound extends fc.Arbitrary<infer T> ? T : never;

function wounded(bytes: Uint8Array, one: Wound): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (one.kind) {
    case 'flip': {
      const copy = bytes.slice();
      one.bytes.forEach((byte, i) => {
        if (at + i < copy.length) copy[at + i] = (copy[at + i] ?? 0) ^ byte;
      });
      return copy;
    }
    case 'cut':
      return join(before, after.subarray(one.length));
    case 'insert':
      return join(before, one.bytes, after);
    case 'repeat':
      return join(before, ...Array.from({ length: one.length }, () => after.subarray(0, 30)), after);
    case 'end':
      return before;
    case 'number': {
      // Numbers steer allocations, so one of them becomes huge, negative or nothing.
      const text = Buffer.from(bytes).toString('latin1');
      const next = text.slice(at).replace(/\d+/, Buffer.from(one.bytes).toString('latin1'));
      return new Uint8Array(Buffer.from(text.slice(0, at) + next, 'latin1'));
    }
  }
}

/** Damage inside an archive's part, packed again as if nothing had happened; else in the file as it is. */
function damaged(sample: Sample, wounds: readonly Wound[], part: number): Uint8Array {
  const hurt = (bytes: Uint8Array): Uint8Array => wounds.reduce(wounded, bytes);
  if (sample.parts === undefined) return hurt(sample.bytes);
  const chosen = part % sample.parts.length;
  const entries = sample.parts.map((entry, i) =>
    i === chosen
      ? { ...entry, data: hurt(typeof entry.data === 'string' ? new TextEncoder().encode(entry.data) : entry.data) }
      : entry,
  );
  return madeZip(entries);
}

test(
  `${RUNS} damaged files are each read, or refused with a reason, and none brings the reader down`,
  async () => {
    const all = await samples();
    const property = fc.asyncProperty(
      fc.nat({ max: all.length - 1 }),
      fc.array(wound, { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 20 }),
      async (index, wounds, part) => {
        const sample = all[index];
        if (sample === undefined) return;
        const result = await readRotaFile(damaged(sample, wounds, part), sample.name, SETTLED);
        if (!result.ok) {
          expect(result.problems.length + result.questions.length).toBeGreaterThan(0);
          for (const { where, found } of result.problems) expect(where !== '' && found !== '').toBe(true);
          return;
        }
        for (const { document, origins } of result.rotas) {
          if (result.layout === 'interchange' || document.kind === 'template') continue;
          const ids = new Set(document.people.map(({ id }) => id));
          expect(ids.size).toBe(document.people.length);
          expect(document.from < document.until).toBe(true);
          expect(origins.duties).toHaveLength(document.duties?.length ?? 0);
          for (const { person } of [...(document.duties ?? []), ...(document.leave ?? [])])
            expect(ids.has(person)).toBe(true);
        }
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  },
  SLOW ? 3_600_000 : 60_000,
);

test('the files are read whole before they are damaged, so that damage is what is measured', async () => {
  for (const sample of await samples()) {
    const bytes = sample.parts === undefined ? sample.bytes : madeZip(sample.parts);
    const result = await readRotaFile(bytes, sample.name, SETTLED);
    // One sample has an error value on purpose.
    const expected = sample.name === 'parts.xlsx' ? ['formats.error-cell'] : [];
    expect(result.ok ? [] : [...result.problems, ...result.questions].map(({ code }) => code), sample.name).toEqual(
      expected,
    );
  }
});
