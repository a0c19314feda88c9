import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readDemand } from '../../src/rota/read-demand.ts';
import { readTemplateDemand } from '../../src/rota/template-demand.ts';
import { smallWard } from './wards.ts';

function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addSchema(json('packages/core/schema/rotawright-1.schema.json') as object);
const isDemand = ajv.compile(json('packages/solve/schema/rotawright-demand-1.schema.json') as object);
const isTemplateDemand = ajv.compile(json('packages/solve/schema/rotawright-template-demand-1.schema.json') as object);

describe('the schemas of demands', () => {
  it.each(['ward', 'conflict', 'hours', 'rested'].map((name) => `examples/demand-${name}.json`))(
    'take %s, as the reader does',
    (path) => {
      expect(isDemand(json(path)), JSON.stringify(isDemand.errors)).toBe(true);
      expect(readDemand(json(path)).ok).toBe(true);
    },
  );

  it('take the template of the examples, as the reader does', () => {
    const template = json('examples/template-demand.json');
    expect(isTemplateDemand(template), JSON.stringify(isTemplateDemand.errors)).toBe(true);
    expect(readTemplateDemand(template).ok).toBe(true);
  });

  it.each([
    { cover: [{ code: 'LD' }] },
    { cover: [{ code: 'LD', minimum: 1, maximum: 2, skill: 'registrar' }] },
    { weights: { nights: 'much' } },
    { people: [{ id: 'ann', wte: 2 }] },
    { colour: 'blue' },
    { presence: [{ from: '08:00', minimum: 1 }] },
    { presence: [{ from: '8', until: '21:00', minimum: 1 }] },
    { supervision: [{ grade: 'CT1', by: 'registrar' }] },
    { requests: [{ person: 'ann', date: '2026-05-05', want: 'sleep' }] },
    { people: [{ id: 'ann', fixedDaysOff: [{ day: 'Wednesday' }] }] },
  ])('refuse what the reader refuses: %j', (change) => {
    const wrong = { ...smallWard(2), ...change };
    expect(isDemand(wrong)).toBe(false);
    expect(readDemand(wrong).ok).toBe(false);
  });
});
