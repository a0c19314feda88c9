import { z } from 'zod';
import { ContractChoice, VersionState } from './rota.ts';
import { ClockTime, Day, Id, LeaveKind, Words } from './words.ts';

/** A shift type as `rotawright/1` has it, with a name to show. */
export const ShiftType = z.object({
  code: z.string().regex(/^[^\s+]{1,12}$/),
  name: Words(60),
  start: ClockTime,
  end: ClockTime,
  kind: z.enum(['shift', 'non-resident-on-call', 'resident-on-call']),
  breaks: z.array(z.int().min(1).max(720)).max(12).optional(),
  work: z
    .object({
      minutes: z.int().min(0),
      enhancedMinutes: z.int().min(0).optional(),
      expectedRest: z.object({ total: z.int().min(0), longestNight: z.int().min(0) }).optional(),
    })
    .optional(),
  /** Which of the drawn fills and patterns its cells take: `day`, `long`, `late`, `night`, `on-call`, `spare-1` … `spare-6`. */
  look: z.enum([
    'day',
    'long',
    'late',
    'night',
    'on-call',
    'spare-1',
    'spare-2',
    'spare-3',
    'spare-4',
    'spare-5',
    'spare-6',
  ]),
});
export type ShiftType = z.infer<typeof ShiftType>;

/** A tier or team: people are listed by it and cover is counted in it. */
export const Group = z.object({ id: Id, name: Words(80).min(1) });
export type Group = z.infer<typeof Group>;

/** Somebody on the rota, or a post with nobody in it. */
export const PersonOnRota = z.object({
  id: Id,
  name: Words(120).min(1),
  groupId: Id.nullable(),
  grade: Words(20).nullable(),
  wte: z.number().gt(0).max(1),
  /** A post that nobody holds: its duties are gaps. */
  isVacant: z.boolean(),
  waivers: z.array(z.string()),
  annualLeaveDays: z.number().min(0).max(60).nullable(),
  normalDayMinutes: z.int().min(0).max(1440).nullable(),
  /** What cover by skill may ask for. */
  skills: z.array(Words(40)),
  /** Codes that this person may work; `null` for all. */
  works: z.array(z.string()).nullable(),
  fixedDaysOff: z.array(
    z.object({
      day: z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']),
      canStartNight: z.boolean(),
      canEndNight: z.boolean(),
    }),
  ),
});
export type PersonOnRota = z.infer<typeof PersonOnRota>;

/** What stands in one cell. Off is `{ codes: '', leave: null }`; two duties that start on one day are joined by `+`. */
export const CellValue = z.object({
  codes: z.string().max(60),
  leave: LeaveKind.nullable(),
  /** The solver and repairs leave it alone. */
  isPinned: z.boolean(),
});
export type CellValue = z.infer<typeof CellValue>;

/** How many people of a group a shift needs, by weekday (Monday first). */
export const CoverLine = z.object({
  id: Id,
  title: Words(80).min(1),
  /** `null` counts everybody. */
  groupId: Id.nullable(),
  /** Of those, only people with this skill. */
  skill: Words(40).nullable(),
  /** Codes that count, e.g. long day and twilight both give evening cover. */
  codes: z.array(z.string()).min(1),
  minimum: z.array(z.int().min(0).max(200)).length(7),
  target: z.array(z.int().min(0).max(200)).length(7).nullable(),
});
export type CoverLine = z.infer<typeof CoverLine>;

/**
 * A whole version, as the board needs it. Cells are sparse and short because a board has up to 22,000 of them:
 * `[person, day, codes, leave, isPinned, rev]`, person and day as indices. A cell that is not listed is off, with rev 0.
 */
export const RosterDocument = z.object({
  versionId: Id,
  rotaId: Id,
  departmentId: Id,
  department: z.string(),
  number: z.int(),
  state: VersionState,
  seq: z.int(),
  title: z.string(),
  zone: z.string(),
  from: Day,
  until: Day,
  contract: ContractChoice,
  readings: z.array(z.string()),
  shiftTypes: z.array(ShiftType),
  groups: z.array(Group),
  people: z.array(PersonOnRota),
  cover: z.array(CoverLine),
  bankHolidays: z.array(Day),
  cells: z.array(z.tuple([z.int(), z.int(), z.string(), LeaveKind.nullable(), z.boolean(), z.int()])),
  /** The version that is live, to mark what changed since; `null` when nothing is published. */
  publishedVersionId: Id.nullable(),
});
export type RosterDocument = z.infer<typeof RosterDocument>;
