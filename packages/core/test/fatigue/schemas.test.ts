import { readFileSync } from 'node:fs';
import { fatigueOfRota, MODEL_IDS, readSleepBook } from '@rotawright/core/fatigue';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnDuties, rosterOf } from './drawn-rotas.ts';

const schema = (name: string) =>
  new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8')),
  );

it('every report on fatigue is what its schema says', () => {
  const isReport = schema('rotawright-fatigue-1');
  fc.assert(
    fc.property(drawnDuties, fc.constantFrom(...MODEL_IDS.slice(0, 2)), (drawn, model) => {
      const report = fatigueOfRota(rosterOf(drawn), { engine: 'test', model });
      expect(isReport(JSON.parse(JSON.stringify(report))) || isReport.errors).toBe(true);
    }),
    { numRuns: 10 },
  );
  expect(isReport({ format: 'rotawright-fatigue/1' })).toBe(false);
});

it('the schema of own sleep and the reader take and refuse the same documents', () => {
  const isSleep = schema('rotawright-sleep-1');
  const rota = rosterOf([]);
  const documents = [
    { format: 'rotawright-sleep/1' },
    { format: 'rotawright-sleep/1', everybody: { bedtime: '22:30', commuteMinutes: 45, awake: [['07:00', '08:45']] } },
    {
      format: 'rotawright-sleep/1',
      people: [{ id: 'ann', prepared: true, days: { '2026-01-06': [['13:00', '15:00']] } }],
    },
    { format: 'rotawright-sleep/1', everybody: { bedtime: '25:00' } },
    { format: 'rotawright-sleep/1', everybody: { commuteMinutes: 241 } },
    { format: 'rotawright-sleep/1', everybody: { onCall: 'perhaps' } },
    { format: 'rotawright-sleep/1', people: [{ id: 'ann', dayz: {} }] },
    { format: 'rotawright-sleep/2' },
  ];
  for (const document of documents) expect(isSleep(document)).toBe(readSleepBook(document, rota).ok);
});
