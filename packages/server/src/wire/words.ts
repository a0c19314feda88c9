import { z } from 'zod';

/** Identifier of a stored thing: a UUID, sortable by time of making (version 7). */
export const Id = z.uuid();
/** No rota is of other years than these, and no database keeps the year 0. */
const isInReach = (text: string): boolean => text >= '1900' && text < '2200';
const REACH = 'a day of the years 1900 to 2199';
/** Civil day, `YYYY-MM-DD`. */
export const Day = z.iso.date({ abort: true }).refine(isInReach, REACH);
/** Instant, RFC 3339 in UTC with milliseconds. */
export const Instant = z.iso.datetime();
/** Instant that somebody asks about. */
export const AskedInstant = z.iso.datetime({ abort: true }).refine(isInReach, REACH);
/** Civil time `HH:MM`, `24:00` included. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time as HH:MM');
/** Text that somebody wrote, trimmed, without control characters. */
export const Words = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** What somebody may do in a department. `owner` is of the whole organisation. */
export const ROLES = ['doctor', 'coordinator', 'guardian', 'director', 'negotiator', 'owner'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const LeaveKind = z.enum(['annual', 'study', 'sick', 'parental', 'lieu', 'bank-holiday', 'other']);
export type LeaveKind = z.infer<typeof LeaveKind>;

/** Who did something, as others may see it. */
export const Actor = z.object({ userId: Id, name: z.string() });
export type Actor = z.infer<typeof Actor>;
