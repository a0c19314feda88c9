import type { RotaInput } from '@rotawright/core/roster';
import { expect, test } from 'vitest';
import { rotaJson } from './rota-json.ts';

const DOCUMENT: RotaInput = {
  until: '2026-02-06',
  from: '2026-02-04',
  kind: 'roster',
  format: 'rotawright/1',
  people: [{ name: 'Ann "A"', id: 'ann', wte: 0.8 }],
  duties: [{ code: 'LD', date: '2026-02-04', person: 'ann' }],
  leave: [],
};

test('fields come in the order of the interchange page, one duty a line', () => {
  expect(rotaJson(DOCUMENT)).toBe(`{
  "format": "rotawright/1",
  "kind": "roster",
  "people": [
    { "id": "ann", "name": "Ann \\"A\\"", "wte": 0.8 }
  ],
  "from": "2026-02-04",
  "until": "2026-02-06",
  "duties": [
    { "person": "ann", "date": "2026-02-04", "code": "LD" }
  ],
  "leave": []
}
`);
});

test('what is written is what was there', () => {
  expect(JSON.parse(rotaJson(DOCUMENT))).toEqual(DOCUMENT);
});

test('the order of the fields given makes no difference', () => {
  const { format, ...rest } = DOCUMENT;
  expect(rotaJson({ ...rest, format })).toBe(rotaJson(DOCUMENT));
});
