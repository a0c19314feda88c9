import { describe, expect, it } from 'vitest';
import { FOURS, made, report, SEVEN, TYPES, template } from '../../test/fatigue/made-rotas.ts';
import type { Rota } from '../roster/index.ts';
import { compareFatigue } from './compare-fatigue.ts';
import { MODEL_LABEL } from './fatigue-models.ts';
import { fatigueOfRota } from './fatigue-of-rota.ts';
import type { DutyFatigue, FatigueReport } from './fatigue-report.ts';

describe('comparison', () => {
  const comparison = () => compareFatigue(report(SEVEN), report(FOURS));
  const measure = (id: string) => comparison().measures.find((one) => one.id === id);

  it('a report against itself differs in nothing', () => {
    const same = compareFatigue(report(FOURS), report(FOURS));
    expect(same.measures.every(({ difference }) => difference === 0)).toBe(true);
    expect(same.causes.every(({ difference }) => difference === 0)).toBe(true);
  });

  it('seven nights in a row have the higher indices and the greater loss of sleep', () => {
    expect(measure('hours-at-work')?.difference).toBe(0);
    for (const id of ['sleepy-at-work', 'highest-fatigue-index', 'highest-risk-index', 'debt'])
      expect(measure(id)?.difference).toBeLessThan(0);
  });

  it('names the nights that only one side has, and the causes add up to the whole', () => {
    const only = comparison()
      .causes.filter(({ isNight, after }) => isNight && after.dutiesPerWeek === 0)
      .map(({ inRow }) => inRow);
    expect(only.sort()).toEqual([5, 6, 7]);
    const sum = comparison().causes.reduce((total, { difference }) => total + (difference ?? 0), 0);
    expect(sum).toBeCloseTo(measure('sleepy-at-work')?.difference ?? 0, 4);
  });

  it('planned against worked names the duty that was swapped', () => {
    const roster = (...codes: string[]) =>
      report(
        made({
          format: 'rotawright/1',
          kind: 'roster',
          zone: 'UTC',
          shiftTypes: TYPES,
          people: [{ id: 'ann' }],
          from: '2026-02-02',
          until: '2026-02-16',
          duties: codes.flatMap((code, i) =>
            code === '.' ? [] : [{ person: 'ann', date: `2026-02-${String(i + 2).padStart(2, '0')}`, code }],
          ),
        }),
      );
    const { changes } = compareFatigue(roster('D', 'D', '.', '.', 'D'), roster('D', 'D', 'N', '.', 'D'));
    expect(changes.map(({ person, from, before }) => [person, from, before])).toEqual([
      ['ann', '2026-02-04T20:30', null],
    ]);
    expect(changes[0]?.difference).toBeGreaterThan(400);
  });
});

describe('the measures of two reports', () => {
  const read = () => {
    const [before, after] = [report(SEVEN), report(FOURS)];
    const duties = (of: FatigueReport) => of.people.flatMap((person) => person.duties);
    const weeks = 4;
    const week = (of: FatigueReport, value: (duty: DutyFatigue) => number) =>
      Math.round((duties(of).reduce((sum, duty) => sum + value(duty), 0) / weeks) * 1e6) / 1e6;
    const most = (of: FatigueReport, value: (duty: DutyFatigue) => number) =>
      Math.round(Math.max(...duties(of).map(value)) * 1e6) / 1e6;
    return [before, after].map((of) => ({
      'hours-at-work': [week(of, ({ minutes }) => minutes), 'minutes/week'],
      'sleepy-at-work': [week(of, ({ sleepyMinutes }) => sleepyMinutes ?? Number.NaN), 'minutes/week'],
      'sleepy-driving': [week(of, ({ drive }) => drive?.sleepyMinutes ?? 0), 'minutes/week'],
      'worst-score': [most(of, ({ worst }) => worst), 'score'],
      'highest-fatigue-index': [most(of, ({ fatigueIndex }) => fatigueIndex.total), 'index'],
      'highest-risk-index': [most(of, ({ riskIndex }) => riskIndex.total), 'index'],
      'over-triggers': [week(of, ({ triggers }) => (triggers.length > 0 ? 1 : 0)), 'duties/week'],
      debt: [of.people[0]?.debt?.minutes ?? Number.NaN, 'minutes'],
    }));
  };

  it('are sums and highest values of the duties on either side, in this order', () => {
    const [before, after] = read();
    const { measures } = compareFatigue(report(SEVEN), report(FOURS));
    expect(measures.map(({ id }) => id)).toEqual(Object.keys(before ?? {}));
    for (const { id, unit, ...values } of measures) {
      expect([values.before, unit]).toEqual(before?.[id]);
      expect([values.after, unit]).toEqual(after?.[id]);
      expect(values.difference).toBeCloseTo((values.after ?? 0) - (values.before ?? 0), 5);
    }
  });

  it('keep titles and kinds, and the label of every number', () => {
    expect(compareFatigue(report(SEVEN), report(FOURS))).toMatchObject({
      format: 'rotawright-fatigue-comparison/1',
      label: MODEL_LABEL,
      before: { title: 'drawn', kind: 'template' },
      after: { title: 'drawn', kind: 'template' },
      changes: [],
    });
  });

  it('are not told where the model has no sleepy hours, and turn round where less is worse', () => {
    const of = (rota: Rota, model: 'unified' | 'safte-original') => fatigueOfRota(rota, { engine: 'test', model });
    const lapses = compareFatigue(of(SEVEN, 'unified'), of(FOURS, 'unified'));
    for (const id of ['sleepy-at-work', 'sleepy-driving'])
      expect(lapses.measures.find((one) => one.id === id)).toMatchObject({
        before: null,
        after: null,
        difference: null,
      });
    expect(
      lapses.causes.every(({ difference, before }) => difference === null && before.sleepyMinutesPerWeek === null),
    ).toBe(true);
    const [seven, fours] = [of(SEVEN, 'safte-original'), of(FOURS, 'safte-original')];
    const percent = compareFatigue(seven, fours);
    const lowest = (one: FatigueReport, place = 0) =>
      Math.min(
        ...one.people.flatMap(({ duties }) =>
          duties.filter(({ isNight, inRow }) => place === 0 || (isNight && inRow === place)).map(({ worst }) => worst),
        ),
      );
    const score = percent.measures.find((one) => one.id === 'worst-score');
    expect(score?.before).toBeCloseTo(lowest(seven), 5);
    expect(score?.after).toBeCloseTo(lowest(fours), 5);
    const third = percent.causes.find(({ isNight, inRow }) => isNight && inRow === 3);
    expect(third?.before.worst).toBeCloseTo(lowest(seven, 3), 5);
    expect(third?.after.worst).toBeCloseTo(lowest(fours, 3), 5);
  });

  it('of a rota without duties are nothing, and not told where nothing is highest', () => {
    const empty = compareFatigue(report(template('. . . . . . .')), report(FOURS));
    const of = (id: string) => empty.measures.find((one) => one.id === id);
    expect(of('hours-at-work')?.before).toBe(0);
    expect(of('worst-score')).toMatchObject({ before: null, difference: null });
    expect(of('debt')?.before).toBe(0);
    const nobody = compareFatigue({ ...report(FOURS), people: [] }, report(FOURS));
    expect(nobody.measures.find((one) => one.id === 'hours-at-work')?.before).toBe(0);
    expect(nobody.measures.find((one) => one.id === 'debt')?.before).toBeNull();
  });
});

describe('the causes of a difference', () => {
  it('are the places in a row, with what both sides have there, the largest change first', () => {
    const [before, after] = [report(SEVEN), report(FOURS)];
    const { causes } = compareFatigue(before, after);
    for (const { isNight, inRow, ...sides } of causes) {
      for (const [side, of] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const duties = of.people
          .flatMap((one) => one.duties)
          .filter((one) => one.isNight === isNight && one.inRow === inRow);
        const sleepy = duties.reduce((sum, one) => sum + (one.sleepyMinutes ?? Number.NaN), 0) / 4;
        const most = (value: (duty: DutyFatigue) => number) =>
          duties.length === 0 ? null : Math.max(...duties.map(value));
        const found = sides[side];
        expect(found.dutiesPerWeek).toBeCloseTo(duties.length / 4, 6);
        expect(found.sleepyMinutesPerWeek).toBeCloseTo(sleepy, 5);
        expect(found.worst === null).toBe(duties.length === 0);
        if (found.worst !== null) expect(found.worst).toBeCloseTo(most(({ worst }) => worst) ?? 0, 5);
        if (found.riskIndex !== null)
          expect(found.riskIndex).toBeCloseTo(most(({ riskIndex }) => riskIndex.total) ?? 0, 5);
        if (found.fatigueIndex !== null)
          expect(found.fatigueIndex).toBeCloseTo(most(({ fatigueIndex }) => fatigueIndex.total) ?? 0, 5);
      }
      expect(sides.difference).toBeCloseTo(
        (sides.after.sleepyMinutesPerWeek ?? 0) - (sides.before.sleepyMinutesPerWeek ?? 0),
        5,
      );
    }
    const keys = causes.map(({ difference, isNight, inRow }) => [-Math.abs(difference ?? 0), isNight ? 0 : 1, inRow]);
    expect(keys).toEqual(
      [...keys].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)),
    );
    expect(causes.map(({ isNight, inRow }) => `${isNight ? 'n' : 'd'}${inRow}`).sort()).toEqual(
      ['d1', 'd2', 'd3', 'd4', 'd5', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'].filter((place) =>
        [before, after].some((of) =>
          of.people.some((one) => one.duties.some((duty) => `${duty.isNight ? 'n' : 'd'}${duty.inRow}` === place)),
        ),
      ),
    );
  });
});

describe('the duties behind a difference of two rosters', () => {
  const roster = (people: Readonly<Record<string, string>>) =>
    report(
      made({
        format: 'rotawright/1',
        kind: 'roster',
        zone: 'UTC',
        shiftTypes: TYPES,
        people: Object.keys(people).map((id) => ({ id })),
        from: '2026-02-02',
        until: '2026-02-16',
        duties: Object.entries(people).flatMap(([person, codes]) =>
          codes
            .split(' ')
            .flatMap((code, i) =>
              code === '.' ? [] : [{ person, date: `2026-02-${String(i + 2).padStart(2, '0')}`, code }],
            ),
        ),
      }),
    );

  it('are those of people on both, with what each side has, the largest first', () => {
    const before = roster({ ann: '. N N . D', bo: 'D D . . .', cy: 'N N N N' });
    const after = roster({ ann: '. N . . D', bo: 'D N . . N', di: 'N N' });
    const { changes } = compareFatigue(before, after);
    expect(changes.map(({ person, from, ...one }) => [person, from, one.before?.code, one.after?.code])).toEqual(
      [...changes]
        .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.from < b.from ? -1 : 1))
        .map(({ person, from, ...one }) => [person, from, one.before?.code, one.after?.code]),
    );
    expect(new Set(changes.map(({ person, from }) => `${person} ${from}`))).toEqual(
      new Set(['ann 2026-02-04T20:30', 'bo 2026-02-03T20:30', 'bo 2026-02-06T20:30']),
    );
    const sleepy = (of: FatigueReport, id: string, from: string) => {
      const duty = of.people.find((one) => one.id === id)?.duties.find((one) => one.from === from);
      return (duty?.sleepyMinutes ?? 0) + (duty?.drive?.sleepyMinutes ?? 0);
    };
    for (const { person, from, difference } of changes) {
      expect(difference).toBe(sleepy(after, person, from) - sleepy(before, person, from));
      expect(Math.abs(difference)).toBeGreaterThan(400);
    }
    expect(changes.find(({ person }) => person === 'ann')).toMatchObject({ before: { code: 'N' }, after: null });
    expect(changes.filter(({ person }) => person === 'bo').map((one) => one.after?.code)).toEqual(['N', 'N']);
  });

  it('are none against a template, and none where nothing differs', () => {
    const one = roster({ ann: 'N N' });
    expect(compareFatigue(one, one).changes).toEqual([]);
    expect(compareFatigue(report(FOURS), one).changes).toEqual([]);
    expect(compareFatigue(one, report(FOURS)).changes).toEqual([]);
  });
});

describe('order and edges', () => {
  const dated = (people: Readonly<Record<string, string>>) =>
    report(
      made({
        format: 'rotawright/1',
        kind: 'roster',
        zone: 'UTC',
        shiftTypes: [...TYPES, { code: 'M', start: '09:30', end: '15:00', kind: 'shift' as const }],
        people: Object.keys(people).map((id) => ({ id })),
        from: '2026-02-02',
        until: '2026-02-23',
        duties: Object.entries(people).flatMap(([person, codes]) =>
          codes
            .split(' ')
            .flatMap((cell, i) =>
              cell === '.'
                ? []
                : [...cell].map((code) => ({ person, date: `2026-02-${String(i + 2).padStart(2, '0')}`, code })),
            ),
        ),
      }),
    );

  it('equal causes stand nights first, and by their place in a row', () => {
    const same = report(template('D D . N N . D'));
    expect(compareFatigue(same, same).causes.map(({ isNight, inRow }) => `${isNight ? 'n' : 'd'}${inRow}`)).toEqual([
      'n1',
      'n2',
      'd1',
      'd2',
      'd3',
    ]);
  });

  it('changes stand by their size, and equal ones by their start', () => {
    const none = dated({ ann: '.', bo: '.' });
    const some = dated({ ann: '. . . . . . . . . . . N', bo: '. . . . . . . . N . . . . N N N' });
    const order = ['bo 2026-02-17', 'bo 2026-02-16', 'bo 2026-02-10', 'ann 2026-02-13', 'bo 2026-02-15'];
    const read = (one: ReturnType<typeof compareFatigue>) =>
      one.changes.map(({ person, from }) => `${person} ${from.slice(0, 10)}`);
    expect(read(compareFatigue(none, some))).toEqual(order);
    expect(read(compareFatigue(some, none))).toEqual(order);
  });

  it('a night after which nobody can go home counts without a way home', () => {
    // The day shift begins half an hour after the night ends.
    const before = dated({ ann: '. . . . . . . . N M' });
    const after = dated({ ann: '. . . . . . . . . M' });
    const { changes, measures } = compareFatigue(before, after);
    const night = before.people[0]?.duties[0];
    expect(night?.drive).toBeNull();
    expect(changes.find(({ from }) => from === '2026-02-10T20:30')?.difference).toBe(
      -(night?.sleepyMinutes ?? Number.NaN),
    );
    expect(measures.find(({ id }) => id === 'sleepy-driving')?.before).toBe(
      Math.round(((before.people[0]?.duties[1]?.drive?.sleepyMinutes ?? Number.NaN) / 3) * 1e6) / 1e6,
    );
  });

  it('a template and a roster of the same name have no duties in common', () => {
    const roster = dated({ template: '. . . . . . . N' });
    expect(compareFatigue(report(FOURS), roster).changes).toEqual([]);
    expect(compareFatigue(roster, report(FOURS)).changes).toEqual([]);
  });

  it('what one side cannot tell has no difference', () => {
    const lapses = fatigueOfRota(FOURS, { engine: 'test', model: 'unified' });
    for (const [before, after] of [
      [report(FOURS), lapses],
      [lapses, report(FOURS)],
    ] as const) {
      const { causes, measures } = compareFatigue(before, after);
      expect(causes.every(({ difference }) => difference === null)).toBe(true);
      expect(measures.find(({ id }) => id === 'sleepy-at-work')?.difference).toBeNull();
    }
  });
});
