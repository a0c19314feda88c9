import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemSentence } from '../../src/problems/index.ts';
import { parseInterchange, readRota } from '../../src/roster/index.ts';
import { mutate, mutations, rosters, templates } from './interchange-documents.ts';

const isSlow = process.env['ROTAWRIGHT_SLOW'] !== undefined;
const RUNS = isSlow ? 20_000 : 250;

const schema: object = JSON.parse(
  readFileSync(new URL('../../schema/rotawright-1.schema.json', import.meta.url), 'utf8'),
);
const passesSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const documents = fc.oneof(rosters, templates);

test('valid documents pass the schema and the reader, and no duty is lost', () => {
  fc.assert(
    fc.property(documents, ({ document, duties }) => {
      expect(passesSchema(document), JSON.stringify(passesSchema.errors)).toBe(true);
      const read = readRota(document);
      expect(read.ok ? [] : read.problems.map(problemSentence)).toEqual([]);
      if (read.ok) expect(read.value.duties.count).toBe(duties);
    }),
    { numRuns: RUNS },
  );
});

test('what the schema rejects, the reader rejects', () => {
  let rejected = 0;
  fc.assert(
    fc.property(documents, fc.array(mutations, { minLength: 1, maxLength: 2 }), ({ document }, changes) => {
      const mutated = changes.reduce(mutate, document);
      if (passesSchema(mutated)) return;
      rejected += 1;
      const read = parseInterchange(mutated);
      expect(read.ok, `${JSON.stringify(passesSchema.errors)} in ${JSON.stringify(mutated)}`).toBe(false);
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS * 4 },
  );
  expect(rejected).toBeGreaterThan(RUNS);
});

test('no mutated document makes the reader throw, and every problem has its four parts', () => {
  fc.assert(
    fc.property(documents, fc.array(mutations, { minLength: 1, maxLength: 6 }), ({ document }, changes) => {
      const read = readRota(changes.reduce(mutate, document));
      for (const problem of read.ok ? [] : read.problems) {
        expect(problem.where).not.toBe('');
        expect(problem.found).not.toBe('');
        expect(problem.expected).not.toBe('');
      }
    }),
    { numRuns: RUNS * 4 },
  );
});

test('the order of the duties in the document changes nothing but where they come from', () => {
  fc.assert(
    fc.property(rosters, ({ document }) => {
      const plain = readRota(document);
      const turned: Record<string, unknown> = JSON.parse(JSON.stringify(document));
      turned['duties'] = Array.isArray(turned['duties']) ? turned['duties'].toReversed() : [];
      const read = readRota(turned);
      expect(plain.ok && read.ok).toBe(true);
      if (!plain.ok || !read.ok) return;
      const last = read.value.duties.count - 1;
      for (const column of [
        'start',
        'end',
        'day',
        'startClock',
        'rosteredMinutes',
        'kind',
        'work',
        'plannedBreaks',
      ] as const) {
        expect(read.value.duties[column]).toEqual(plain.value.duties[column]);
      }
      expect([...read.value.duties.source]).toEqual([...plain.value.duties.source].map((i) => last - i));
    }),
    { numRuns: RUNS },
  );
});

test('duties stand in order, apart, and on the civil day and minute that their start shows', () => {
  fc.assert(
    fc.property(documents, ({ document }) => {
      const read = readRota(document);
      if (!read.ok) return;
      const { duties, offsets, clock } = read.value;
      for (let p = 0; p + 1 < offsets.length; p += 1) {
        for (let i = offsets[p] ?? 0; i < (offsets[p + 1] ?? 0); i += 1) {
          const start = duties.start[i] ?? 0;
          expect(duties.end[i]).toBeGreaterThan(start);
          expect(clock.civilOf(start)).toBe((duties.day[i] ?? 0) * 1440 + (duties.startClock[i] ?? 0));
          if (i > (offsets[p] ?? 0)) expect(start).toBeGreaterThanOrEqual(duties.end[i - 1] ?? 0);
        }
      }
    }),
    { numRuns: RUNS },
  );
});
