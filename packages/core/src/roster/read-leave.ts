import { type ProblemList, quoteText } from '../problems/index.ts';
import { formatCivilDate } from '../time/index.ts';
import { Fields, isObject, pathPlace } from './fields.ts';
import type { LeaveKind } from './interchange.ts';
import type { DraftPeople } from './read-people.ts';
import { reportNoObject } from './read-shift-types.ts';
import type { RosterSpan } from './read-span.ts';
import { READING_LIMITS } from './reading-limits.ts';

const LEAVE_FIELDS: ReadonlySet<string> = new Set(['person', 'date', 'kind']);
const NEEDED: readonly string[] = ['person', 'date', 'kind'];
const LEAVE_KINDS: readonly LeaveKind[] = ['annual', 'study', 'sick', 'parental', 'lieu', 'bank-holiday', 'other'];

/** Reads the list `leave` and enters each day at its person. */
export function readLeave(top: Fields, people: DraftPeople, span: RosterSpan | null): void {
  const list = top.list('leave') ?? [];
  if (list.length > READING_LIMITS.leave) {
    top.report('roster.too-large', 'leave', { expected: `at most ${READING_LIMITS.leave} days of leave` });
    return;
  }
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i];
    const path = () => `leave[${i}]`;
    if (isObject(entry)) readDay(new Fields(entry, pathPlace(path), top.problems), people, span);
    else reportNoObject(top, path, entry);
  }
}

function readDay(fields: Fields, people: DraftPeople, span: RosterSpan | null): void {
  fields.only(LEAVE_FIELDS);
  fields.need(NEEDED);
  const person = people.list[readPersonId(fields, people) ?? -1];
  const day = fields.date('date');
  const kind = fields.choice('kind', LEAVE_KINDS);
  if (day === undefined) return;
  if (span !== null && (day < span.from || day >= span.until)) reportOutside(fields, 'date', span);
  if (person === undefined || kind === undefined) return;
  person.leave ??= new Map();
  if (person.leave.has(day)) {
    fields.report('roster.duplicate-leave', 'date', { expected: 'at most one entry of leave a day for one person' });
  } else person.leave.set(day, kind);
}

/** Number of the person that the field `person` names. */
export function readPersonId(fields: Fields, people: DraftPeople): number | undefined {
  const id = fields.text('person', READING_LIMITS.titleLength);
  if (id === undefined) return undefined;
  const person = people.byId.get(id);
  if (person === undefined) reportUnknown(fields.problems, fields.at('person'), { id, people });
  return person;
}

function reportUnknown(problems: ProblemList, where: string, named: { id: string; people: DraftPeople }): void {
  problems.add('roster.unknown-person', () => {
    const nearest = problems.nearest(named.id, named.people.byId.keys());
    const add = `add ${quoteText(named.id)} to people`;
    return {
      where,
      found: quoteText(named.id),
      expected: 'the id of one of the people',
      tryThis: nearest === null ? add : `${quoteText(nearest)}, or ${add}`,
    };
  });
}

/** Reports a day that is not one of the roster's. */
export function reportOutside(fields: Fields, field: string, { from, until }: RosterSpan): void {
  const expected = `a day from ${formatCivilDate(from)} to ${formatCivilDate(until - 1)}`;
  fields.report('roster.outside-span', field, { expected, tryThis: 'correct the date, or widen "from" and "until"' });
}
