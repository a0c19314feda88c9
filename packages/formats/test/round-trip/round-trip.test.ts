import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotaCsv } from '../../src/csv-out/index.ts';
import { rotaCalendars } from '../../src/ical-out/index.ts';
import { rotaJson } from '../../src/json-out/index.ts';
import { readRotaFile } from '../../src/read/index.ts';
import { rotaWorkbook } from '../../src/xlsx-out/index.ts';
import { essence, rosters, rotaOf } from './rosters.ts';

const RUNS = { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 15 : 400 };

async function readBack(bytes: Uint8Array | string, name: string) {
  const read = await readRotaFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read, null, 1).slice(0, 3000));
  const [found] = read.rotas;
  if (found === undefined) throw new Error('nothing was found');
  return { rota: rotaOf(found.document), layout: read.layout };
}

describe('what is written is read back without a question', () => {
  test('as interchange JSON, every bit of it', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (document) => {
        expect(JSON.parse(rotaJson(document))).toEqual(document);
        const back = await readBack(rotaJson(document), 'a.json');
        expect(essence(back.rota)).toEqual(essence(rotaOf(document)));
      }),
      RUNS,
    );
  });

  test('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (document) => {
        const rota = rotaOf(document);
        const back = await readBack(await rotaWorkbook({ rota, document }), 'a.xlsx');
        expect(back.layout).toBe('person-grid');
        expect(essence(back.rota)).toEqual(essence(rota));
        expect(work(back.rota)).toEqual(work(rota));
      }),
      RUNS,
    );
  });

  test('as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (document) => {
        const rota = rotaOf(document);
        const back = await readBack(rotaCsv(rota, document), 'a.csv');
        expect(essence(back.rota)).toEqual(essence(rota));
        expect(work(back.rota)).toEqual(work(rota));
      }),
      RUNS,
    );
  });

  test('as one calendar a person', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (document) => {
        const rota = rotaOf(document);
        const made = rotaCalendars(rota, { stamp: '2026-07-20T10:42:00Z' });
        if (!made.ok) throw new Error('no calendars');
        for (const [p, { text }] of made.value.entries()) {
          if (!text.includes('BEGIN:VEVENT')) continue;
          const back = await readBack(text, 'a.ics');
          expect(instants(essence(back.rota))).toEqual(instants([(essence(rota) as unknown[])[p]]));
        }
      }),
      RUNS,
    );
  });
});

/** Estimated work, planned breaks and rest of every duty. */
function work({ duties }: ReturnType<typeof rotaOf>): unknown {
  const { work, enhancedWork, plannedBreaks, restTotal, restNight } = duties;
  return [work, enhancedWork, plannedBreaks, restTotal, restNight].map((column) => [...column]);
}

/** A calendar says when and what kind; its codes are titles. */
function instants(people: unknown): unknown {
  return (people as { leave: unknown; duties: unknown[][] }[]).map(({ leave, duties }) => ({
    leave,
    duties: duties.map(([start, end, kind]) => [start, end, kind]),
  }));
}
