import { NON_RESIDENT_ON_CALL, RESIDENT_ON_CALL, readRota, UNKNOWN } from '@rotawright/core/roster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { rotaArbitrary } from './random/rotas.ts';
import { readTimelines } from './read-timelines.ts';
import type { Duty, Timeline } from './timeline.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 200 : 20_000;

/** One row a duty, as the flat columns have it. */
function columns(rota: RotaInput): readonly unknown[] {
  const read = readRota(rota);
  if (!read.ok) return read.problems.map((one) => `${one.where}: ${one.found}`);
  const { duties, offsets, people } = read.value;
  return people.map((person, p) => {
    const rows: unknown[] = [];
    for (let d = offsets[p] ?? 0; d < (offsets[p + 1] ?? 0); d += 1) {
      const kind = duties.kind[d] === NON_RESIDENT_ON_CALL ? 'on-call' : 'shift';
      // Whether resident on-call is a shift, all of it work, is for the contract to say and not for the reader.
      const isResident = duties.kind[d] === RESIDENT_ON_CALL;
      const work = isResident ? (duties.end[d] ?? 0) - (duties.start[d] ?? 0) : duties.work[d];
      rows.push([
        duties.start[d],
        duties.end[d],
        duties.day[d],
        duties.rosteredMinutes[d],
        kind,
        work,
        duties.plannedBreaks[d],
        duties.restTotal[d],
        duties.restNight[d],
      ]);
    }
    return [person.id, rows];
  });
}

/** The same rows from the oracle's own reading of the document. */
function plainColumns(line: Timeline): readonly unknown[] {
  const rows = line.duties
    .filter((duty) => duty.day >= line.firstDay && duty.day < line.endDay)
    .map((duty) => [
      duty.start,
      duty.end,
      duty.day,
      duty.rostered,
      duty.isShift ? 'shift' : 'on-call',
      duty.work ?? UNKNOWN,
      halfHours(duty),
      duty.rest?.total ?? UNKNOWN,
      duty.rest?.longestNight ?? UNKNOWN,
    ]);
  return [line.id, rows];
}

function halfHours(duty: Duty): number {
  return duty.breaks === null ? UNKNOWN : duty.breaks.reduce((sum, minutes) => sum + Math.floor(minutes / 30), 0);
}

it('a document is read into the duties, instants and estimates that it says', () => {
  fc.assert(
    fc.property(rotaArbitrary, (rota) => {
      expect(columns(rota)).toEqual(readTimelines(rota).map(plainColumns));
    }),
    { numRuns },
  );
});
