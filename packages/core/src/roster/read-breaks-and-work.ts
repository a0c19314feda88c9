import type { Fields } from './fields.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { UNKNOWN } from './rota.ts';

/** What a definition says about the inside of a duty; `UNKNOWN` where it says nothing. All in minutes but the breaks. */
export interface DutyInside {
  /** Planned breaks of 30 minutes. */
  readonly plannedBreaks: number;
  /** The longest planned break in minutes; 0 when none is planned. */
  readonly longestBreak: number;
  /** Planned breaks of at least 30 minutes, however long. */
  readonly separateBreaks: number;
  readonly work: number;
  readonly enhancedWork: number;
  readonly restTotal: number;
  readonly restNight: number;
}

const WORK_FIELDS: ReadonlySet<string> = new Set(['minutes', 'enhancedMinutes', 'expectedRest']);
const REST_FIELDS: ReadonlySet<string> = new Set(['total', 'longestNight']);

/** Minutes of one planned break that counts. */
const HALF_HOUR = 30;

/**
 * Reads `breaks` and `work` of a shift type or of a duty that lasts `length` civil minutes; `null` for a length that
 * could not be read, which leaves comparisons with it out.
 */
export function readBreaksAndWork(fields: Fields, length: number | null): DutyInside {
  const breaks = readBreaks(fields, length);
  const work = fields.inner('work');
  if (work === undefined)
    return { ...breaks, work: UNKNOWN, enhancedWork: UNKNOWN, restTotal: UNKNOWN, restNight: UNKNOWN };
  work.only(WORK_FIELDS);
  work.need(['minutes']);
  const longest = length ?? READING_LIMITS.dutyMinutes;
  const minutes = work.whole('minutes', { least: 0, most: READING_LIMITS.dutyMinutes });
  const enhanced = work.whole('enhancedMinutes', { least: 0, most: READING_LIMITS.dutyMinutes });
  if (minutes !== undefined && minutes > longest)
    reportPart(work, 'minutes', `at most the ${longest} minutes of the duty`);
  if (enhanced !== undefined && minutes !== undefined && enhanced > minutes) {
    reportPart(work, 'enhancedMinutes', `at most the ${minutes} minutes of work`);
  }
  return { ...breaks, work: minutes ?? UNKNOWN, enhancedWork: enhanced ?? UNKNOWN, ...readRest(work) };
}

function readRest(work: Fields): { readonly restTotal: number; readonly restNight: number } {
  const rest = work.inner('expectedRest');
  if (rest === undefined) return { restTotal: UNKNOWN, restNight: UNKNOWN };
  rest.only(REST_FIELDS);
  rest.need(['total', 'longestNight']);
  const total = rest.whole('total', { least: 0, most: 1440 });
  const longestNight = rest.whole('longestNight', { least: 0, most: 1440 });
  if (total !== undefined && longestNight !== undefined && longestNight > total) {
    reportPart(rest, 'longestNight', `at most the ${total} minutes of rest in all`);
  }
  return { restTotal: total ?? UNKNOWN, restNight: longestNight ?? UNKNOWN };
}

type Breaks = Pick<DutyInside, 'plannedBreaks' | 'longestBreak' | 'separateBreaks'>;

const UNKNOWN_BREAKS: Breaks = { plannedBreaks: UNKNOWN, longestBreak: UNKNOWN, separateBreaks: UNKNOWN };

function readBreaks(fields: Fields, length: number | null): Breaks {
  const breaks = fields.list('breaks');
  if (breaks === undefined) return UNKNOWN_BREAKS;
  if (breaks.length > READING_LIMITS.breaks) {
    fields.report('roster.too-large', 'breaks', { expected: `at most ${READING_LIMITS.breaks} breaks` });
    return UNKNOWN_BREAKS;
  }
  let halfHours = 0;
  let longestBreak = 0;
  let separateBreaks = 0;
  let sum = 0;
  for (const minutes of breaks) {
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
      fields.report('roster.number-out-of-range', 'breaks', {
        expected: 'whole minutes of each break, from 1 to 1440',
      });
      return UNKNOWN_BREAKS;
    }
    halfHours += Math.floor(minutes / HALF_HOUR);
    longestBreak = Math.max(longestBreak, minutes);
    if (minutes >= HALF_HOUR) separateBreaks += 1;
    sum += minutes;
  }
  if (length !== null && sum > length)
    reportPart(fields, 'breaks', `breaks of at most the ${length} minutes of the duty together`);
  return { plannedBreaks: halfHours, longestBreak, separateBreaks };
}

function reportPart(fields: Fields, field: string, expected: string): void {
  fields.report('roster.part-exceeds-whole', field, { expected });
}
