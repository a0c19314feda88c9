import { compileRota } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../src/rota/demand.ts';
import { exactTemplate } from '../../src/rota/exact-template.ts';
import { findTemplates } from '../../src/rota/find-templates.ts';
import type { TemplateDemand } from '../../src/rota/template-demand.ts';
import { templateDocument, templateMachine } from '../../src/rota/template-machine.ts';
import { contractOf2019, smallWard } from '../rota/wards.ts';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 24 : 2000;
const CONTRACT = contractOf2019();
const ON_CALL = {
  code: 'OC',
  start: '17:00',
  end: '09:00',
  kind: 'non-resident-on-call',
  work: { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } },
} as const;
const [SHORT, LONG, NIGHT] = smallWard(2).shiftTypes;

/** Shift types one of which is on call, and the row of one or two weeks that the cover is read off. */
const rows = fc.record({
  types: fc.constantFrom([ON_CALL], [ON_CALL, SHORT], [LONG, ON_CALL], [ON_CALL, NIGHT]),
  weeks: fc.constantFrom(1, 2),
  // Days off are drawn more often: a row of work alone breaks everything.
  row: fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2), { minLength: 14, maxLength: 14 }),
});

function demandOf({ types, weeks, row }: typeof rows extends fc.Arbitrary<infer T> ? T : never): TemplateDemand {
  const shiftTypes = types.flatMap((type) => type ?? []);
  const cover = shiftTypes.flatMap(({ code }, type) =>
    WEEKDAYS.map((day, at) => ({
      code,
      days: [day],
      count: row.slice(0, weeks * 7).filter((symbol, i) => i % 7 === at && symbol === type + 1).length,
    })),
  );
  return { format: 'rotawright-template-demand/1', grade: 'CT1', shiftTypes, cover, weeks };
}

/** Every template of the cover that the check finds lawful: in each weekday the two weeks may hold their cells either way. */
function lawfulOnes(demand: TemplateDemand): number {
  const weeks = demand.weeks ?? 1;
  const columns = WEEKDAYS.map((day) => {
    const codes = demand.cover.flatMap(({ code, days, count }) =>
      days?.includes(day) ? Array.from({ length: count }, () => code) : [],
    );
    return [...codes, '', ''].slice(0, weeks);
  });
  let lawful = 0;
  for (let turned = 0; turned < 2 ** (7 * (weeks - 1)); turned += 1) {
    const lines = Array.from({ length: weeks }, (_, week) =>
      columns.map((column, day) => column[(week + ((turned >> day) & 1)) % weeks] ?? ''),
    );
    if (isLawful(demand, lines)) lawful += 1;
  }
  return lawful;
}

function isLawful(demand: TemplateDemand, lines: readonly (readonly string[])[]): boolean {
  const rota = compileRota(templateDocument(demand, lines));
  if (!rota.ok) return false;
  const findings = checkRota(rota.value, CONTRACT, { engine: 'solve' }).people[0]?.findings ?? [];
  return !findings.some(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach');
}

describe('templates with on-call', { timeout: 180_000 }, () => {
  it('exist just where one of all possible is lawful', async () => {
    const seen = { lawful: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        const demand = demandOf(drawn);
        const machine = templateMachine(demand, CONTRACT, drawn.weeks);
        const { status } = await exactTemplate(demand, machine, 20);
        const lawful = lawfulOnes(demand);
        if (lawful > 0) seen.lawful += 1;
        else seen.none += 1;
        // Hours are judged by counting before: the cover alone decides them.
        expect([status, drawn]).toEqual([lawful > 0 ? 'solved' : 'infeasible', drawn]);
      }),
      { numRuns: RUNS, seed: 4 },
    );
    expect(Math.min(seen.lawful, seen.none)).toBeGreaterThan(RUNS / 24);
  });

  it('are found for one week with one period in it', async () => {
    const demand: TemplateDemand = {
      format: 'rotawright-template-demand/1',
      shiftTypes: [ON_CALL],
      cover: [{ code: 'OC', days: ['Tue'], count: 1 }],
      weeks: 1,
    };
    const options = { seed: 1, steps: 100, longer: 0, exactSeconds: 5 };
    const { status, templates } = await findTemplates(demand, CONTRACT, options);
    expect([status, templates[0]?.document.lines]).toEqual(['found', [['', 'OC', '', '', '', '', '']]]);
  });
});
