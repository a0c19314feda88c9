import type { ProblemList } from '../problems/index.ts';
import { templateClock } from '../time/index.ts';
import type { Definitions } from './definitions.ts';
import { type OverlappingDuty, reportOverlap } from './overlap.ts';
import type { Cells } from './read-cells.ts';

/** Cells to look over, with what is needed to say where they stand. */
export interface CellsToCheck {
  readonly cells: Cells;
  readonly definitions: Definitions;
  /** Place of a cell in the input; week and weekday count from 0. */
  readonly where: (week: number, weekday: number) => string;
  readonly problems: ProblemList;
}

interface CellDuty {
  readonly start: number;
  readonly end: number;
  readonly cell: number;
  readonly definition: number;
}

/** Reports the duties of a template that overlap, across its seam too; `true` when there are none. */
export function checkCells({ cells, definitions, where, problems }: CellsToCheck): boolean {
  const duties = dutiesOfCells(cells, definitions);
  const cycle = cells.weeks * 10_080;
  const { stamp } = templateClock(cells.weeks);
  const say = ({ start, end, cell, definition }: CellDuty): OverlappingDuty => ({
    where: where(Math.floor(cell / 7), cell % 7),
    code: definitions.codes[definitions.list[definition]?.code ?? 0] ?? '',
    from: stamp(start),
    until: stamp(end),
  });
  let isClear = true;
  let latest: CellDuty | undefined;
  const compare = (later: CellDuty, start: number): void => {
    const earlier = latest;
    if (earlier === undefined || earlier === later || earlier.end <= start) return;
    isClear = false;
    reportOverlap(
      problems,
      () => '',
      () => ({ earlier: say(earlier), later: say(later) }),
    );
  };
  for (const duty of duties) {
    compare(duty, duty.start);
    if (latest === undefined || duty.end > latest.end) latest = duty;
  }
  for (const duty of duties) {
    if (latest === undefined || duty.start + cycle >= latest.end) break;
    compare(duty, duty.start + cycle);
  }
  return isClear;
}

function dutiesOfCells(cells: Cells, definitions: Definitions): readonly CellDuty[] {
  const duties: CellDuty[] = [];
  for (const [cell, numbers] of cells.definitions.entries()) {
    for (const definition of numbers) {
      const { startClock = 0, length = 1 } = definitions.list[definition] ?? {};
      const start = cell * 1440 + startClock;
      duties.push({ start, end: start + length, cell, definition });
    }
  }
  return duties.sort((a, b) => a.start - b.start);
}
