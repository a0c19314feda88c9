import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDemand } from '../../src/rota/read-demand.ts';
import { readTemplateDemand } from '../../src/rota/template-demand.ts';
import { smallWard } from './wards.ts';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 200 : 20_000;

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
