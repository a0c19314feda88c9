import type { PersonInput, RosterInput, RotaInput } from '@rotawright/core/roster';
import { parseCivilDate, weekdayOf } from '@rotawright/core/time';
import type { ReadOptions } from '../layouts/reading.ts';

/** A document as the options ask for it, with which of its duties are left; the core has not validated it yet. */
export interface AskedDocument {
  readonly document: RotaInput;
  /** Positions in the document as it was written. */
  readonly kept: readonly number[];
}

/**
 * The document with the options that it allows: the zone where it names none, and for a roster its days. What starts outside
 * those days is left out, and a line of weeks stays on the dates on which it was.
 */
export function askedOfDocument(document: RotaInput, options: ReadOptions): AskedDocument {
  const zone = options.zone === undefined || document.zone !== undefined ? {} : { zone: options.zone };
  if (document.kind !== 'roster') return { document: { ...document, ...zone }, kept: [] };
  const duties = listOf(document.duties);
  const all = duties.map((_, i) => i);
  if (options.from === undefined && options.until === undefined)
    return { document: { ...document, ...zone }, kept: all };
  const from = options.from ?? document.from;
  const until = options.until ?? document.until;
  // Entries without a readable day stay, so that the core names what is wrong with them.
  const isInside = (day: unknown): boolean =>
    typeof day !== 'string' || parseCivilDate(day) === null || (day >= from && day < until);
  const isKept = duties.map((duty) => isInside(dayOf(duty)));
  const weeks = weeksBetween(document.from, from);
  return {
    document: {
      ...document,
      ...zone,
      from,
      until,
      ...(Array.isArray(document.people) ? { people: document.people.map((person) => moved(person, weeks)) } : {}),
      ...(Array.isArray(document.duties) ? { duties: document.duties.filter((_, i) => isKept[i]) } : {}),
      ...(Array.isArray(document.leave) ? { leave: document.leave.filter((day) => isInside(day?.date)) } : {}),
    },
    kept: all.filter((i) => isKept[i]),
  };
}

/** The options of reading that none of the documents takes notice of, as they stand on a command line. */
export function withoutEffect(documents: readonly RotaInput[], options: ReadOptions): readonly string[] {
  const hasRoster = documents.some(({ kind }) => kind === 'roster');
  const hasOpenZone = documents.some(({ zone }) => zone === undefined || zone === options.zone);
  const given: readonly (readonly [option: string, isIgnored: boolean])[] = [
    ['--sheet', options.sheet !== undefined],
    ['--code', Object.keys(options.codes ?? {}).length > 0],
    ['--date-order', options.dateOrder !== undefined],
    ['--year', options.year !== undefined],
    ['--name', Object.keys(options.names ?? {}).length > 0],
    ['--from', options.from !== undefined && !hasRoster],
    ['--until', options.until !== undefined && !hasRoster],
    ['--zone', options.zone !== undefined && !hasOpenZone],
  ];
  return given.flatMap(([option, isIgnored]) => (isIgnored ? [option] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The day on which a duty starts, as far as it says one. */
function dayOf(duty: unknown): unknown {
  if (typeof duty !== 'object' || duty === null) return null;
  if ('date' in duty) return duty.date;
  return 'start' in duty && typeof duty.start === 'string' ? duty.start.slice(0, 10) : null;
}

/** Weeks from the Monday before one day to the Monday before the other; 0 where a day is no date. */
function weeksBetween(before: RosterInput['from'], after: RosterInput['from']): number {
  const [first, second] = [before, after].map((day) => (typeof day === 'string' ? parseCivilDate(day) : null));
  if (first == null || second == null) return 0;
  return (second - weekdayOf(second) - (first - weekdayOf(first))) / 7;
}

/** A person whose line starts so many weeks later in its cycle. */
function moved(person: PersonInput, weeks: number): PersonInput {
  const line = person?.line;
  const cycle = line?.template?.cycleWeeks;
  const week = line?.startWeek;
  if (line === undefined || !Number.isInteger(week) || !Number.isInteger(cycle) || cycle === undefined || cycle < 1)
    return person;
  const at = (line.startWeek - 1 + weeks) % cycle;
  return { ...person, line: { ...line, startWeek: (at < 0 ? at + cycle : at) + 1 } };
}
