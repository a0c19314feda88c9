import { describe, expect, it } from 'vitest';
import { FOURS, made, report, TYPES, template } from '../../test/fatigue/made-rotas.ts';
import { MIXED, SPRING } from '../../test/fatigue/plain-reading.ts';
import { FATIGUE_TRIGGERS } from '../standards/index.ts';
import { MODEL_FACTS, MODEL_IDS, MODEL_LABEL } from './fatigue-models.ts';
import { fatigueOfRota, SLEEP_METHOD } from './fatigue-of-rota.ts';
import { RR446_DEFAULTS } from './rr446-duty.ts';
import { RR446_FACTS, RR446_PROVENANCE, RR446_SHORT, RR446_STANDING } from './rr446-standing.ts';

describe('a template of nights in fours and threes', () => {
  // Made in each test, so that a mutant is met by the tests that look at it.
  const one = () => report(FOURS).people[0];
  const whole = () => report(FOURS).rota;

  it('counts nights in a row, across the seam too', () => {
    expect(
      one()
        ?.duties.filter(({ isNight }) => isNight)
        .map(({ inRow }) => inRow),
    ).toEqual([1, 2, 3, 4, 1, 2, 3]);
    const seam = report(template('N N . . . . .', '. . . . . N N')).people[0];
    expect(seam?.duties.map(({ inRow }) => inRow)).toEqual([3, 4, 1, 2]);
  });

  it('has its most tired hour before dawn of the fourth night, at KSS above 8', () => {
    expect(one()?.worst?.at).toBe('W1 Fri 04:15');
    expect(one()?.worst?.score).toBeGreaterThan(8.5);
    expect(one()?.worst?.duty).toBe(3);
  });

  it('sums add up: duties, weeks, drives', () => {
    const duties = one()?.duties ?? [];
    const sleepy = duties.reduce((sum, { sleepyMinutes }) => sum + (sleepyMinutes ?? 0), 0);
    expect(one()?.totals.sleepyMinutes).toBe(sleepy);
    expect(one()?.weeks.reduce((sum, week) => sum + (week.sleepyMinutes ?? 0), 0)).toBe(sleepy);
    expect(one()?.totals.sleepyDrives).toBe(7);
    expect(one()?.totals.drives).toBe(15);
    expect(one()?.totals.dutyMinutes).toBe(7 * 750 + 8 * 480);
  });

  it('reaches the trigger of nights from the second night on', () => {
    expect(
      one()
        ?.duties.slice(0, 4)
        .map(({ triggers }) => triggers),
    ).toEqual([[], ['network-rail.fatigue-night'], ['network-rail.fatigue-night'], ['network-rail.fatigue-night']]);
    expect(one()?.totals.overTriggers).toBe(5);
  });

  it('the hourly reading of the index rises through the night and stays within 100', () => {
    const hours = one()?.duties[0]?.fatigueIndexHourly ?? [];
    expect(hours).toHaveLength(13);
    expect(hours.every((hour, i) => hour <= 100 && (i === 0 || hour > (hours[i - 1] ?? 0)))).toBe(true);
    // Chances of 0.26 at 01:30, 0.56 at 03:30 and 0.88 at the end, each with the small cumulative part.
    expect(hours[0]).toBeLessThan(3);
    expect(hours[12]).toBeGreaterThan(80);
  });

  it('tells the sleep that three nights cost before the next duty', () => {
    expect(one()?.debt).toEqual({ minutes: 3 * (480 - 235), at: 'W4 Wed 08:30' });
  });

  it('reads the week as one doctor in each week of the cycle', () => {
    expect(whole().week).toHaveLength(168);
    expect(whole().week[3]).toMatchObject({ hour: 3, atWork: 1, alert: 0 });
    expect(whole().week[24 + 9]).toMatchObject({ atWork: 1, alert: 1, fewestAlert: 1 });
    expect(whole().week[24 + 17]).toMatchObject({ atWork: 0, score: null });
    expect(whole().fewestAlert?.alert).toBe(0);
  });

  it('says which week is the worst to begin 26 weeks in', () => {
    const perCycle = (one()?.totals.sleepyMinutes ?? 0) * 6;
    const [first, second, third] = one()?.weeks ?? [];
    const sums = whole().starts.map(({ sleepyMinutes }) => sleepyMinutes);
    expect(sums[0]).toBe(perCycle + (first?.sleepyMinutes ?? 0) + (second?.sleepyMinutes ?? 0));
    expect(sums[2]).toBe(perCycle + (third?.sleepyMinutes ?? 0));
  });

  it('says that it was repeated until it settled, and labels every number', () => {
    expect(report(FOURS).notes.join()).toContain('repeated until nothing changes');
    expect(report(FOURS).label).toBe('a model’s estimate for an average person');
    expect(report(FOURS).indices.limits.join()).toContain('withdrew');
  });
});

describe('a whole rota', () => {
  const roster = (people: Readonly<Record<string, string>>, until = '2026-02-16') =>
    made({
      format: 'rotawright/1',
      kind: 'roster',
      title: 'three',
      zone: 'UTC',
      shiftTypes: TYPES,
      people: Object.keys(people).map((id) => ({ id })),
      from: '2026-02-02',
      until,
      duties: Object.entries(people).flatMap(([person, codes]) =>
        codes
          .split(' ')
          .flatMap((code, i) =>
            code === '.' ? [] : [{ person, date: `2026-02-${String(i + 2).padStart(2, '0')}`, code }],
          ),
      ),
    });

  it('spreads over people: least, middle, most and who they are', () => {
    const found = report(roster({ ann: 'N N', bo: 'D', cy: 'N', di: 'N N' }));
    const perWeek = found.people.map(({ totals }) => (totals.sleepyMinutes ?? Number.NaN) / 2);
    const [ann = 0, bo = 1, cy = 0] = perWeek;
    expect(bo).toBe(0);
    expect(found.rota.sleepyPerWeek).toEqual({ least: 0, median: (cy + ann) / 2, most: ann, mostIds: ['ann', 'di'] });
    const worst = found.people.map((person) => person.worst?.score ?? Number.NaN);
    expect(found.rota.worst).toEqual({
      least: worst[1],
      median: ((worst[2] ?? 0) + (worst[0] ?? 0)) / 2,
      most: worst[0],
      mostIds: ['ann', 'di'],
    });
    expect(report(roster({ ann: 'N N', bo: 'D', cy: 'N' })).rota.sleepyPerWeek?.median).toBe(cy);
  });

  it('has no spread where nobody works, or where the model knows no sleepy hours', () => {
    expect(report(roster({ ann: '.' })).rota.worst).toBeNull();
    expect(report(roster({ ann: 'N', bo: '.' })).rota.worst?.mostIds).toEqual(['ann']);
    const lapses = fatigueOfRota(roster({ ann: 'N' }), { engine: 'test', model: 'unified' });
    expect(lapses.rota.sleepyPerWeek).toBeNull();
    expect(lapses.rota.worst?.mostIds).toEqual(['ann']);
    expect(lapses.model.id).toBe('unified');
  });

  it('may be asked for some of its people, with own settings, triggers and sleep', () => {
    const all = roster({ ann: 'N N', bo: 'D', cy: 'N' });
    expect(fatigueOfRota(all, { engine: 'e 1', people: [2, 0] })).toMatchObject({
      engine: 'e 1',
      format: 'rotawright-fatigue/1',
      title: 'three',
      kind: 'roster',
      people: [{ id: 'cy' }, { id: 'ann' }],
    });
    const light = fatigueOfRota(all, { engine: 'test', settings: { ...RR446_DEFAULTS, workload: 0 }, triggers: [] });
    expect(light.triggers).toEqual([]);
    expect(light.people[0]?.duties[0]?.fatigueIndex.total).toBeLessThan(
      report(all).people[0]?.duties[0]?.fatigueIndex.total ?? 0,
    );
    expect(report(all).triggers).toBe(FATIGUE_TRIGGERS);
    const late = fatigueOfRota(all, {
      engine: 'test',
      sleep: { everybody: { bedtime: 60, wake: 540 }, people: new Map() },
    });
    expect(late.people[1]?.habits.bedtime).toBe(60);
  });

  it('has starting weeks only as a template, and none that a model without sleepy hours could tell apart', () => {
    expect(report(roster({ ann: 'N' })).rota.starts).toEqual([]);
    expect(report(FOURS).rota.starts.map(({ week }) => week)).toEqual(['W1', 'W2', 'W3', 'W4']);
    expect(fatigueOfRota(FOURS, { engine: 'test', model: 'unified' }).rota.starts).toEqual([]);
  });

  it('notes what holds for it, and nothing else', () => {
    const [startUp = '', ...more] = report(roster({ ann: 'N' })).notes;
    expect(startUp).toContain('first 7 days depend');
    expect(more).toEqual([]);
    expect(report(SPRING).notes.map((note) => note.slice(0, 24))).toEqual([
      'On-call periods are not ',
      'The first 7 days depend ',
      'At a clock change hours ',
    ]);
    expect(report(MIXED).notes.map((note) => note.slice(0, 24))).toEqual([
      'On-call periods are not ',
      'The template is repeated',
    ]);
    expect(report(FOURS).notes).toHaveLength(1);
  });

  it('says where its sleep and its numbers come from', () => {
    const found = report(FOURS);
    expect(found.label).toBe(MODEL_LABEL);
    expect(found.sleepMethod).toBe(SLEEP_METHOD);
    expect(SLEEP_METHOD).toContain('23:00 to 07:00 on free nights; after a duty');
    expect(SLEEP_METHOD).toContain('our own, and every block of it can be replaced');
    expect(found.model).toBe(MODEL_FACTS['three-process']);
    expect(found.indices).toBe(RR446_FACTS);
  });
});

describe('what is known of the models', () => {
  it.each([...MODEL_IDS])('%s names its paper, on whom it was tried, and that these were not UK doctors', (id) => {
    const facts = MODEL_FACTS[id];
    expect(facts.id).toBe(id);
    expect(facts.paper).toMatch(/et al\. \d{4}/);
    expect(facts.validatedOn.length).toBeGreaterThan(10);
    expect(facts.limits).toContain('It has not been validated on UK doctors.');
    expect(facts.higherIsWorse).toBe(!id.startsWith('safte'));
    expect(facts.sleepyFrom).toBe(id === 'three-process' ? 7 : null);
  });

  it('say it in words, each in its own', () => {
    const all = MODEL_IDS.map((id) => MODEL_FACTS[id]);
    expect(new Set(all.map(({ title }) => title)).size).toBe(4);
    expect(all.map(({ title }) => title).join()).toMatch(
      /Three Process Model,Unified model,.*\(original\),.*\(modified for/,
    );
    expect(all.map(({ score }) => score).join()).toMatch(/KSS.*lapses.*effectiveness.*effectiveness/);
    for (const { limits } of all) for (const limit of limits) expect(limit).toMatch(/^[A-Z].{20,}\.$/);
    expect(MODEL_FACTS['three-process'].limits.join()).toMatch(/not checked.*clock on the wall/);
  });

  it('the two indices stand with the withdrawal and with how they are known, in full and in one line', () => {
    expect(RR446_FACTS.limits).toEqual(expect.arrayContaining([RR446_STANDING, RR446_PROVENANCE]));
    expect(RR446_STANDING).toMatch(/unofficial.*withdrew.*June 2021/);
    expect(RR446_SHORT).toMatch(/unofficial.*withdrew in June 2021.*second-hand/);
    expect(RR446_PROVENANCE).toMatch(/42 printed rows.*never the sole basis/);
    expect(RR446_FACTS.limits.join()).toContain('not been validated on UK doctors');
    expect(RR446_STANDING).toMatch(/old, its outputs and limits were misunderstood, and it had been used to justify/);
    expect(RR446_FACTS.title).toContain('(unofficial)');
    expect(RR446_FACTS.paper).toContain('HSE research report RR446');
    expect(RR446_FACTS.score).toMatch(/FI, chance in a hundred.*RI, risk against/);
    expect(RR446_FACTS.validatedOn).toBe('railway staff and aircrew');
    expect(RR446_FACTS.limits.join()).toContain('† marks a duty whose numbers go through a branch');
    expect([RR446_FACTS.id, RR446_FACTS.higherIsWorse, RR446_FACTS.sleepyFrom]).toEqual(['rr446', true, null]);
  });
});
