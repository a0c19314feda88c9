import type { DutyInput, ShiftType as InputType, RosterInput } from '@rotawright/core/roster';
import { parseClockTime } from '@rotawright/core/time';
import { type DutyLook, dutyLook } from '@rotawright/formats/picture';
import { codeMeaning } from '@rotawright/formats/read';
import type { ShiftType } from '../wire/index.ts';

/** A shift type that the department has already: its code is taken again for the same times. */
type KnownType = Pick<ShiftType, 'code' | 'start' | 'end' | 'kind'>;

/** What the department knows beside the file. */
export interface CodesBefore {
  /** Shift types of its versions, the newest first. */
  readonly known: readonly KnownType[];
  /** Codes that its answers explain. A made code is none of them: the next file that writes it would be read otherwise. */
  readonly answered: readonly string[];
}

/** Codes of a new board for everything in a roster. */
interface BoardCodes {
  codeOf(duty: DutyInput): string;
  readonly types: readonly ShiftType[];
}

/** A duty that needs a code: its times, kind and inside. */
type Untyped = Omit<InputType, 'code'>;

const MOST_LETTERS = 12;
/** As the sample and the legends call them: day, long day, twilight, night, on call. */
const LETTERS: Readonly<Record<DutyLook, string>> = { day: 'D', long: 'LD', late: 'T', night: 'N', 'on-call': 'OC' };

/**
 * Codes as a board may have them: short, without blanks or plus signs, each once. What somebody wrote in letters stays as it is. Where a
 * file has nothing but times, they are the name, and the code is that of the department for these times, or the letters of what it is and a
 * number where they are taken: `N`, `N2`. These are given in the order of the times, whatever the order of the file.
 */
export function boardCodes(
  { shiftTypes = [], duties = [] }: Pick<RosterInput, 'shiftTypes' | 'duties'>,
  { known, answered }: CodesBefore,
): BoardCodes {
  const types = new Map<string, ShiftType>();
  const byText = new Map<string, string>();
  for (const type of shiftTypes) {
    if (saysTimes(type.code)) continue;
    const code = numbered(plainOf(type.code), (taken) => types.has(taken));
    byText.set(type.code, code);
    types.set(code, boardType(code, type.code, type));
  }
  const untyped = new Map<string, Untyped>();
  for (const type of shiftTypes) if (saysTimes(type.code)) untyped.set(shapeOf(type), type);
  for (const duty of duties) {
    if ('code' in duty) continue;
    const type = typeOfDuty(duty);
    if (!untyped.has(shapeOf(type))) untyped.set(shapeOf(type), type);
  }
  const barred = new Set([...types.keys(), ...answered].map(folded));
  const isBarred = (code: string): boolean => barred.has(folded(code));
  const byShape = new Map<string, string>();
  const give = (shape: string, type: Untyped, code: string): void => {
    byShape.set(shape, code);
    barred.add(folded(code));
    types.set(code, boardType(code, `${type.start}–${type.end}`, type));
  };
  // Each shape begins with its times.
  const inOrder = [...untyped].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [shape, type] of inOrder) {
    const before = known.find((one) => isLettered(one.code) && isAlike(one, type) && !isBarred(one.code));
    if (before !== undefined) give(shape, type, before.code);
  }
  for (const [shape, type] of inOrder) {
    if (!byShape.has(shape)) give(shape, type, numbered(LETTERS[lookOf(type)], isBarred));
  }
  for (const type of shiftTypes) if (saysTimes(type.code)) byText.set(type.code, byShape.get(shapeOf(type)) ?? '');
  return {
    codeOf: (duty) =>
      'code' in duty ? (byText.get(duty.code) ?? duty.code) : (byShape.get(shapeOf(typeOfDuty(duty))) ?? ''),
    types: [...types.values()],
  };
}

/** As the board tells codes apart while they are typed. */
const folded = (code: string): string => code.toUpperCase();

const isLettered = (code: string): boolean => /^\p{L}/u.test(code);

/** Times of which the reader had to ask what they mean. */
const HOURS_ALONE = /^\s*\d{1,2}(?:[:.h]?\d\d)?\s*[-–—]\s*\d{1,2}(?:[:.h]?\d\d)?\s*$/;

/** Is a code nothing but times, `08:30 - 21:00` or a short `9-5`? */
function saysTimes(code: string): boolean {
  const meaning = codeMeaning(code);
  return (meaning.ok && meaning.value.kind === 'duty') || HOURS_ALONE.test(code);
}

/** Times behind the words of a heading, `SHO 08:30-16:30`. */
const TIMES_BEHIND = /[\s,(]+\d{1,2}[:.]?\d\d\s*(?:-|–|—|to)\s*\d.*$/;

/** A written code without what a board cannot have; where it is too long, without the times that stand behind it. */
function plainOf(written: string): string {
  const short = written.length > MOST_LETTERS ? written.replace(TIMES_BEHIND, '') : written;
  return short.replace(/[\s+]+/g, '-').slice(0, MOST_LETTERS) || 'X';
}

function numbered(plain: string, isTaken: (code: string) => boolean): string {
  let code = plain;
  for (let n = 2; isTaken(code); n += 1) code = `${plain.slice(0, MOST_LETTERS - 2)}${n}`;
  return code;
}

function typeOfDuty({ start, end, kind, breaks, work }: Exclude<DutyInput, { readonly code: string }>): Untyped {
  const times = { start: start.slice(11), end: end.slice(11), kind };
  return { ...times, ...(breaks && { breaks }), ...(work && { work }) };
}

/** Everything by which duties are told apart: of one shape have one code. */
const shapeOf = ({ start, end, kind, breaks, work }: Untyped): string =>
  JSON.stringify([start, endOf(end), kind, breaks ?? null, work ?? null]);

const endOf = (end: string): string => (end === '24:00' ? '00:00' : end);

const isAlike = (one: KnownType, { start, end, kind }: Untyped): boolean =>
  one.start === start && endOf(one.end) === endOf(end) && one.kind === kind;

function boardType(code: string, name: string, type: Untyped): ShiftType {
  const { start, end, kind, breaks, work } = type;
  return {
    code,
    name: name.slice(0, 60),
    start,
    end,
    kind,
    ...(breaks === undefined ? {} : { breaks: [...breaks] }),
    ...(work === undefined ? {} : { work }),
    look: lookOf(type),
  };
}

/** How a shift is drawn, and what its letters are; it says nothing about how it is judged. */
function lookOf({ kind, start, end }: Untyped): DutyLook {
  const startMinute = parseClockTime(start) ?? 0;
  const length = (parseClockTime(end) ?? 0) - startMinute;
  return dutyLook({ kind, startMinute, length: length > 0 ? length : length + 1440 });
}
