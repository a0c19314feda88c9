import { quoteText } from '../problems/index.ts';
import { checkCells } from './check-cells.ts';
import type { Definitions } from './definitions.ts';
import { Fields, isObject, pathPlace } from './fields.ts';
import type { LeaveKind, PersonFacts } from './interchange.ts';
import { type Cells, readCells } from './read-cells.ts';
import { FACT_FIELDS, readPersonFacts } from './read-person-facts.ts';
import { readShiftTypes, reportNoObject, type ShiftTypes } from './read-shift-types.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** A person as read, before the duties are laid down. */
export interface DraftPerson {
  readonly id: string;
  readonly name: string;
  readonly facts: PersonFacts;
  /** Has a `line`, even one that could not be read. */
  readonly hasLine: boolean;
  readonly line: DraftLine | null;
  /** Kind of leave by civil day; `null` while there is none. */
  leave: Map<number, LeaveKind> | null;
}

/** A template's cells, entered at a week that counts from 0. */
export interface DraftLine {
  readonly cells: Cells;
  readonly startWeek: number;
}

/** The people of a roster, in the order of the input. */
export interface DraftPeople {
  readonly list: readonly DraftPerson[];
  readonly byId: ReadonlyMap<string, number>;
}

const PERSON_FIELDS: ReadonlySet<string> = new Set(['id', 'name', 'line', ...FACT_FIELDS]);
const LINE_FIELDS: ReadonlySet<string> = new Set(['template', 'startWeek']);
const EMBEDDED_FIELDS: ReadonlySet<string> = new Set(['format', 'kind', 'title', 'shiftTypes', 'cycleWeeks', 'lines']);

/** What people's lines may use: the roster's shift types, and the numbers of definitions. */
export interface LineContext {
  readonly types: ShiftTypes;
  readonly definitions: Definitions;
}

/** Reads the list `people` of a roster. */
export function readPeople(top: Fields, context: LineContext): DraftPeople {
  const list: DraftPerson[] = [];
  const byId = new Map<string, number>();
  const people = top.list('people') ?? [];
  if (people.length > READING_LIMITS.people) {
    top.report('roster.too-large', 'people', { expected: `at most ${READING_LIMITS.people} people in one roster` });
    return { list, byId };
  }
  for (const [i, entry] of people.entries()) {
    const path = () => `people[${i}]`;
    if (!isObject(entry)) {
      reportNoObject(top, path, entry);
      continue;
    }
    const fields = new Fields(entry, pathPlace(path), top.problems);
    const person = readPerson(fields, context);
    if (byId.has(person.id)) reportTwice(fields, person.id);
    else byId.set(person.id, list.push(person) - 1);
  }
  return { list, byId };
}

function readPerson(fields: Fields, context: LineContext): DraftPerson {
  fields.only(PERSON_FIELDS);
  fields.need(['id']);
  const line = fields.inner('line');
  // Without an id that can be read, the place keeps people apart; the problem is reported already.
  const id = fields.name('id') ?? fields.here();
  const name = fields.text('name', READING_LIMITS.titleLength) ?? id;
  const facts = readPersonFacts(fields);
  return { id, name, facts, hasLine: line !== undefined, line: line ? readLine(line, context) : null, leave: null };
}

function reportTwice(fields: Fields, id: string): void {
  fields.problems.add('roster.duplicate-person', () => ({
    where: fields.at('id'),
    found: `id ${quoteText(id)} a second time`,
    expected: 'an id that no earlier person has',
    tryThis: 'another id, or take one of the two away',
  }));
}

function readLine(line: Fields, context: LineContext): DraftLine | null {
  line.only(LINE_FIELDS);
  line.need(['template', 'startWeek']);
  const startWeek = line.whole('startWeek', { least: 1, most: READING_LIMITS.cycleWeeks });
  const template = line.inner('template');
  const cells = template === undefined ? null : readEmbedded(template, context);
  if (cells === null || startWeek === undefined) return null;
  if (startWeek <= cells.weeks) return { cells, startWeek: startWeek - 1 };
  line.report('roster.start-week-beyond-cycle', 'startWeek', {
    expected: `a week of the template, 1 to ${cells.weeks}`,
  });
  return null;
}

function readEmbedded(template: Fields, { types, definitions }: LineContext): Cells | null {
  template.only(EMBEDDED_FIELDS);
  template.need(['cycleWeeks', 'lines']);
  template.choice('format', ['rotawright/1']);
  template.choice('kind', ['template']);
  template.text('title', READING_LIMITS.titleLength);
  const hasOwn = template.object['shiftTypes'] !== undefined;
  const own = hasOwn ? readShiftTypes(template, definitions, 'template') : types;
  const before = template.problems.found;
  const cells = readCells(template, own, () => undefined);
  if (cells === null || template.problems.found > before) return null;
  const where = (week: number, weekday: number) => `${template.at('lines')}[${week}][${weekday}]`;
  return checkCells({ cells, definitions, where, problems: template.problems }) ? cells : null;
}
