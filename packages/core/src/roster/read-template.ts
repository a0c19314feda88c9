import { templateClock } from '../time/index.ts';
import { buildRota } from './build-rota.ts';
import { checkCells } from './check-cells.ts';
import { Definitions } from './definitions.ts';
import type { Fields } from './fields.ts';
import type { Origins } from './origins.ts';
import { Placing } from './placing.ts';
import { type Cells, readCells } from './read-cells.ts';
import { FACT_FIELDS, readPersonFacts } from './read-person-facts.ts';
import type { ReadRota } from './read-roster.ts';
import { readShiftTypes } from './read-shift-types.ts';
import { DEFAULT_ZONE, readZone } from './read-zone.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { sortDuties } from './sort-duties.ts';

/** Id of the one person of a template. */
export const TEMPLATE_PERSON = 'template';

const TEMPLATE_FIELDS: ReadonlySet<string> = new Set([
  'format',
  'kind',
  'title',
  'zone',
  'shiftTypes',
  'cycleWeeks',
  'lines',
  ...FACT_FIELDS,
]);

/** Reads a document of kind `template`; `null` when anything was wrong, which is then in the list of problems. */
export function readTemplate(top: Fields, origins: Origins): ReadRota | null {
  const { problems } = top;
  top.only(TEMPLATE_FIELDS);
  top.need(['shiftTypes', 'cycleWeeks', 'lines']);
  const title = top.text('title', READING_LIMITS.titleLength) ?? '';
  const zone = readZone(top) ?? DEFAULT_ZONE;
  const facts = readPersonFacts(top);
  const definitions = new Definitions();
  const types = readShiftTypes(top, definitions, 'template');
  const isSound = problems.found === 0;
  const cells = readCells(top, types, (week, weekday) => origins.cells?.[week]?.[weekday]);
  if (cells === null || !isSound) return null;
  const where = (week: number, weekday: number) => origins.cells?.[week]?.[weekday] ?? `lines[${week}][${weekday}]`;
  checkCells({ cells, definitions, where, problems });
  if (problems.found > 0) return null;
  const placeOf = (_: number, source: number): string => where(Math.floor(source / 7), source % 7);
  const naming = { placeOf, idOf: () => TEMPLATE_PERSON };
  const placing = new Placing(templateClock(cells.weeks), { definitions, naming }, problems);
  placeCells(cells, placing);
  const person = { id: TEMPLATE_PERSON, name: TEMPLATE_PERSON, facts, leave: [], cycleWeeks: cells.weeks };
  const frame = { kind: 'template' as const, title, zone, firstDay: 0, endDay: cells.weeks * 7, people: [person] };
  return { rota: buildRota(frame, placing, sortDuties(placing.draft, 1)), notes: placing.notes() };
}

function placeCells(cells: Cells, placing: Placing): void {
  for (const [day, numbers] of cells.definitions.entries()) {
    for (const definition of numbers) {
      const { startClock = 0, length = 1 } = placing.definitions.list[definition] ?? {};
      placing.place({ person: 0, day, startClock, length, definition, source: day });
    }
  }
}
