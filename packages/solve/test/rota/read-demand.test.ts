import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDemand } from '../../src/rota/read-demand.ts';
import { readTemplateDemand } from '../../src/rota/template-demand.ts';
import { smallWard } from './wards.ts';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 200 : 20_000;

const TEMPLATE = {
  format: 'rotawright-template-demand/1',
  shiftTypes: smallWard(2).shiftTypes,
  cover: [{ code: 'N', count: 1 }],
};

/** Values that look nearly right. */
const MISREAD = fc.constantFrom<unknown>('2026-02-30', '24:00', '', 'N', 'd01', -1, 0.5, 1e9, [], {}, [[]], [{}], null);

function exampleNamed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8'));
}

/** Puts a value where the path leads, as far as there is a way: each step is a place among the keys. */
function replace(document: unknown, path: readonly number[], value: unknown): void {
  let at = document as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const inside = at[key];
    if (depth + 1 < path.length && typeof inside === 'object' && inside !== null)
      at = inside as Record<string, unknown>;
    else {
      at[key] = value;
      return;
    }
  }
}

function placesOf(document: unknown): readonly string[] {
  const read = readDemand(document);
  return read.ok ? [] : read.problems.map(({ where }) => where);
}

describe('a demand', () => {
  it('is read when nothing is wrong with it', () => {
    expect(readDemand(smallWard(2)).ok).toBe(true);
  });

  it('tells every fault with its place', () => {
    const ward = smallWard(2);
    const places = placesOf({
      ...ward,
      people: [{ ...ward.people[0], works: ['XX'], fixedDaysOff: [{ day: 'Wednesday' }] }, ...ward.people.slice(1)],
      cover: [
        { code: 'LDD', minimum: 1 },
        { code: 'N', minimum: 3, target: 2 },
        { code: 'N', minimum: 1, skill: 'regstrar' },
      ],
      presence: [
        { from: '25:00', until: '24:00', minimum: 1 },
        { from: '08:00', until: '21:00', minimum: -1, skill: 'regstrar', dates: ['2027-05-05'] },
      ],
      supervision: [{ grade: 'CT11', codes: ['NN'], by: 'registar', on: ['NR'] }],
      pinned: [{ person: 'anne', date: '2026-05-05', code: 'LD' }],
      history: [{ person: 'ann', date: '2026-05-05', code: 'LD' }],
      requests: [{ person: 'ann', date: '2027-05-05', want: 'off', weight: 'huge' }],
      weights: { nights: 'much', colour: 'low' },
      bankHolidays: ['2026-13-01'],
    });
    expect(places).toEqual([
      'people[0].works[0]',
      'people[0].fixedDaysOff[0].day',
      'cover[0].code',
      'cover[1].minimum',
      'cover[2].skill',
      'presence[0].from',
      'presence[1].dates[0]',
      'presence[1].minimum',
      'presence[1].skill',
      'supervision[0].grade',
      'supervision[0].by',
      'supervision[0].codes[0]',
      'supervision[0].on[0]',
      'pinned[0].person',
      'history[0].date',
      'requests[0].weight',
      'requests[0].date',
      'weights',
      'weights.nights',
      'bankHolidays[0]',
    ]);
  });

  it('gives nobody a line', () => {
    const ward = smallWard(2);
    expect(placesOf({ ...ward, people: [{ ...ward.people[0], line: 1 }, ...ward.people.slice(1)] })).toEqual([
      'people[0].line',
    ]);
  });

  it('says that nobody has a skill, and what to give whom', () => {
    const people = [{ id: 'ann' }];
    const cover = [{ code: 'N', minimum: 1, skill: 'registrar' }];
    const read = readDemand({ ...smallWard(2), people, cover });
    expect(read.ok ? [] : read.problems).toMatchObject([
      { expected: 'a skill that somebody has; nobody has any', tryThis: 'give somebody in people "skills"' },
    ]);
  });

  it('suggests the nearest word', () => {
    const read = readDemand({ ...smallWard(2), pinned: [{ person: 'anne', date: '2026-05-05', code: 'LD' }] });
    expect(read.ok ? '' : read.problems[0]?.tryThis).toBe('ann');
  });

  it('says what stands where a word belongs, even what cannot be written as text', () => {
    const mute = { toString: false };
    const pinned = [{ person: mute, date: '2026-05-05', code: mute }];
    const template = { format: 'rotawright-template-demand/1', cover: [], shiftTypes: [{ code: mute }] };
    for (const read of [
      readDemand({ format: mute }),
      readDemand({ ...smallWard(2), pinned }),
      readTemplateDemand({ format: mute }),
      readTemplateDemand(template),
    ]) {
      expect(read.ok).toBe(false);
      expect(read.ok ? [] : read.problems.map(({ found }) => found)).toContain('an object');
    }
  });

  it('may pin one duty a day, and no two that overlap', () => {
    const on = (date: string, code: string, person = 'ann') => ({ person, date, code });
    const pinned = [
      on('2026-05-06', 'LD'),
      on('2026-05-05', 'N'),
      on('2026-05-06', 'N', 'bea'),
      on('2026-05-07', ''),
      on('2026-05-07', '', 'bea'),
      on('2026-05-08', 'SD'),
      on('2026-05-08', ''),
      on('2026-05-09', 'N'),
      on('2026-05-10', 'N'),
    ];
    const history = [on('2026-05-02', 'N'), on('2026-05-03', 'SD'), on('2026-05-03', 'LD')];
    const read = readDemand({ ...smallWard(2), pinned, history });
    expect(read.ok ? [] : read.problems.map(({ code, where, found }) => [code, where, found])).toEqual([
      ['demand.twice', 'pinned[6]', 'a day off of "ann" on 2026-05-08, which has "SD" (pinned[5]) already'],
      ['demand.overlap', 'pinned[0]', '"LD" of "ann" on 2026-05-06, while "N" (pinned[1]) of 2026-05-05 is not over'],
      ['demand.twice', 'history[2]', '"LD" of "ann" on 2026-05-03, which has "SD" (history[1]) already'],
    ]);
  });

  it('tells its own faults beside those of what the interchange format shares, each once', () => {
    const ward = smallWard(2);
    const faulty = { ...ward, from: '2026-05-32', cover: [{ code: 'LDD', minimum: 1 }], weights: { colour: 'low' } };
    expect(placesOf(faulty)).toEqual(expect.arrayContaining(['from', 'cover[0].code', 'weights']));
    expect(placesOf({ ...ward, people: 7 })).toEqual(['people']);
    // Where no code can be read, none is called unknown.
    expect(placesOf({ ...ward, shiftTypes: [{ code: 5 }] }).filter((place) => place.startsWith('cover'))).toEqual([]);
    const pinned = [{ person: 'ann', date: '2026-05-05', code: 'LD' }];
    expect(placesOf({ ...ward, from: 'Monday', pinned, history: pinned })).toEqual(['from']);
  });

  it('names only readings that there are, and a contract by words', () => {
    const wrong = { readings: ['regulation-4', 'regulation-5'], contract: { id: 5, edition: [] } };
    const template = { ...TEMPLATE, ...wrong };
    for (const read of [readDemand({ ...smallWard(2), ...wrong }), readTemplateDemand(template)]) {
      const places = read.ok ? [] : read.problems.map(({ where }) => where);
      expect(places).toEqual(['readings[1]', 'contract.id', 'contract.edition']);
    }
    for (const readings of ['regulation-4', { 0: 'regulation-4' }])
      expect(readTemplateDemand({ ...TEMPLATE, readings }).ok).toBe(false);
    expect(readTemplateDemand({ ...TEMPLATE, title: 5 }).ok).toBe(false);
  });

  it('reads examples with anything in place of a part of them, and never throws', () => {
    const examples = ['demand-ward', 'demand-hours', 'demand-conflict', 'template-demand'].map(exampleNamed);
    const part = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.oneof(fc.jsonValue(), MISREAD));
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.array(part, { minLength: 1, maxLength: 3 }), (example, parts) => {
        const document = structuredClone(example);
        for (const [path, value] of parts) replace(document, path, value);
        for (const read of [readDemand(document), readTemplateDemand(document)])
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('never throws, whatever it is given', () => {
    const damaged = fc.tuple(fc.constantFrom(...Object.keys(smallWard(2))), fc.jsonValue());
    fc.assert(
      fc.property(damaged, fc.jsonValue(), ([field, value], other) => {
        readDemand({ ...smallWard(2), [field]: value });
        readDemand(other);
        readTemplateDemand({
          format: 'rotawright-template-demand/1',
          shiftTypes: smallWard(2).shiftTypes,
          cover: [],
          [field]: value,
        });
      }),
      { numRuns: RUNS },
    );
  });
});
