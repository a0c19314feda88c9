import { z } from 'zod';
import { CellValue, RosterDocument } from './document.ts';
import { LieuAfter } from './lieu.ts';
import { Day, Id, Instant, LeaveKind, Words } from './words.ts';

/** Days of leave asked for. `until` is the first day after. */
export const LeaveRequest = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  kind: LeaveKind,
  from: Day,
  until: Day,
  note: z.string(),
  state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
  reason: z.string(),
  /** What the department says of leave of this kind that it does not refuse; `null` where it says nothing. */
  flag: z.string().nullable(),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
});
export type LeaveRequest = z.infer<typeof LeaveRequest>;

export const NewLeave = z.object({ kind: LeaveKind, from: Day, until: Day, note: Words(500).default('') });
export type NewLeave = z.infer<typeof NewLeave>;

const FLAG_WORDS = 300;

/** A kind of leave that a department does not refuse, with its own words, such as when it has to be asked for. */
export const LeaveFlag = z.object({ kind: LeaveKind, words: Words(FLAG_WORDS).min(1) });
export type LeaveFlag = z.infer<typeof LeaveFlag>;

/** What is to be said of one kind of leave, and what was seen; empty is nothing. */
export const LeaveFlagChange = z.object({
  kind: LeaveKind,
  words: Words(FLAG_WORDS),
  seen: z.string().max(FLAG_WORDS),
});
export type LeaveFlagChange = z.infer<typeof LeaveFlagChange>;

/** Days of leave that somebody thinks of. */
export const LeaveQuery = z.object({ kind: LeaveKind, from: Day, until: Day });

/** Why a request was decided as it was. */
export const LeaveReason = z.object({ reason: Words(500).default('') });

/**
 * A decided request, and the drafts in which approved leave stands now, each with how many days of it: what is published stays until a draft is.
 * Of `daysWithoutDraft` no draft has this person: they are entered once one does. 0 where the request was refused.
 */
export const LeaveDecision = LeaveRequest.extend({
  drafts: z.array(z.object({ versionId: Id, rotaId: Id, title: z.string(), days: z.int() })),
  daysWithoutDraft: z.int(),
});
export type LeaveDecision = z.infer<typeof LeaveDecision>;

/** Why leave that was approved is taken back; the doctor reads it. */
export const LeaveTakeBack = z.object({ reason: Words(500).min(1) });

/**
 * Leave that was approved and is taken back, and the versions in which it stands all the same, each with how many days of it: the draft of a
 * rota, else what is published of it. They stay as they are until somebody changes them on the board.
 */
export const LeaveTakenBack = LeaveRequest.extend({
  stands: z.array(z.object({ versionId: Id, rotaId: Id, title: z.string(), isDraft: z.boolean(), days: z.int() })),
});
export type LeaveTakenBack = z.infer<typeof LeaveTakenBack>;

/**
 * What leave would do to cover: days that would be short, and own duties that would fall vacant. Of `daysWithoutRota` nothing can be
 * told; of `daysWithoutCover` not whether they fall short, as their rota asks for no cover.
 */
export const LeaveEffect = z.object({
  daysWithoutRota: z.int(),
  daysWithoutCover: z.int(),
  duties: z.array(z.object({ date: Day, codes: z.string() })),
  shortDays: z.array(z.object({ date: Day, title: z.string(), there: z.int(), needed: z.int() })),
  othersOff: z.array(z.object({ date: Day, count: z.int() })),
  /** Annual leave left with this granted, and with what waits for an answer from before; null where it can't be told. */
  daysLeft: z.number().nullable(),
  /** How many days of that wait. */
  daysWaiting: z.int(),
  /** What leave in lieu would leave; `null` for other kinds. */
  lieu: LieuAfter.nullable(),
});
export type LeaveEffect = z.infer<typeof LeaveEffect>;

/** Leave of one person in the span of a rota, in days that would be worked: no weekend, no bank holiday, no fixed day off. */
export const LeaveBalance = z.object({
  personId: Id,
  name: z.string(),
  /** The share of the year's annual leave that falls to the span, to the next half day; null where the year's is not known. */
  entitled: z.number().nullable(),
  /** Annual leave that lies behind, and ahead; what was approved and is not published yet is among it. */
  taken: z.int(),
  booked: z.int(),
  /** Annual leave that is asked for and not decided. */
  waiting: z.int(),
  /** `entitled` less taken and booked; below 0 when more is granted than falls to the span. */
  left: z.number().nullable(),
  study: z.int(),
  bankHolidaysWorked: z.int(),
});
export type LeaveBalance = z.infer<typeof LeaveBalance>;

/** Balances on one published rota. */
export const RotaLeave = z.object({
  rotaId: Id,
  title: z.string(),
  from: Day,
  until: Day,
  people: z.array(LeaveBalance),
});
export type RotaLeave = z.infer<typeof RotaLeave>;

/** What a swap does to one side. */
export const SwapSide = z.object({
  personId: Id,
  name: z.string(),
  gives: z.array(z.object({ date: Day, codes: z.string() })),
  takes: z.array(z.object({ date: Day, codes: z.string() })),
  /** Sentences: hours, weekends, nearest limit, breaches that stand. */
  effects: z.array(z.string()),
  /** Sentences on pay and predicted sleepiness: for this side, and for who reads drafts; empty to the others in the swap. */
  own: z.array(z.string()),
  /** Rules that the swap would break, in words; empty when it breaks no further one. */
  breaks: z.array(z.string()),
});
export type SwapSide = z.infer<typeof SwapSide>;

export const Swap = z.object({
  id: Id,
  versionId: Id,
  state: z.enum(['offered', 'agreed', 'approved', 'refused', 'withdrawn', 'overtaken']),
  sides: z.array(SwapSide).min(2).max(3),
  note: z.string(),
  offeredAt: Instant,
  /** Ids of people who have agreed. */
  agreed: z.array(Id),
});
export type Swap = z.infer<typeof Swap>;

/** An approved swap, and the draft that it has entered: what is published stays until the draft is. */
export const ApprovedSwap = Swap.extend({ draft: Id });
export type ApprovedSwap = z.infer<typeof ApprovedSwap>;

export const NewSwap = z.object({
  versionId: Id,
  /** What each cell would hold afterwards, each once. */
  changes: z
    .array(z.object({ person: Id, date: Day, rev: z.int(), value: CellValue }))
    .min(2)
    .max(40)
    .refine(
      (changes) => new Set(changes.map(({ person, date }) => `${person} ${date}`)).size === changes.length,
      'each day of a person once',
    ),
  note: Words(500).default(''),
});
export type NewSwap = z.infer<typeof NewSwap>;

/** What a swap would do, before it is offered. */
export const SwapCheck = z.object({ sides: z.array(SwapSide) });

/** Duties of mine to be given, from a day until before another. */
export const SwapQuery = z.object({ from: Day, until: Day });

/** A lawful swap that nobody has offered yet: what to send to offer it, and what it would do to each side. */
export const SwapChoice = z.object({
  changes: NewSwap.shape.changes,
  sides: z.array(SwapSide).min(2).max(3),
});
export type SwapChoice = z.infer<typeof SwapChoice>;

/** Who could take duties of mine. `isWhole` is false where there may be more than these. */
export const SwapChoices = z.object({
  /** For duties of theirs, with one or among three; like for like first. */
  exchanges: z.array(SwapChoice),
  /** For nothing, those with the fewest duties first. */
  takers: z.array(SwapChoice),
  isWhole: z.boolean(),
});
export type SwapChoices = z.infer<typeof SwapChoices>;

/** Why a swap was refused. */
export const SwapReason = z.object({ reason: Words(500).default('') });

/** A doctor's own rota: published duties only. */
export const MyRota = z.object({
  rotaId: Id,
  versionId: Id,
  title: z.string(),
  department: z.string(),
  personId: Id,
  publishedAt: Instant,
  /** What everybody was told when it was published. */
  note: z.string().nullable(),
  /** The published version with this person and their cells alone: shift types keep their names and looks, cover is left out. */
  document: RosterDocument,
  /** Who is on the same day, by date; only where the department allows it. */
  colleagues: z.array(z.object({ date: Day, name: z.string(), codes: z.string() })),
});
export type MyRota = z.infer<typeof MyRota>;

/** A calendar link. The address is shown once, when it is made; later only when it was last read. */
export const Feed = z.object({ createdAt: Instant, lastReadAt: Instant.nullable(), url: z.string().nullable() });
export type Feed = z.infer<typeof Feed>;

/** Somebody who works now. */
export const OnNow = z.object({
  name: z.string(),
  group: z.string().nullable(),
  code: z.string(),
  shift: z.string(),
  from: Instant,
  until: Instant,
  /** Not resident: ring, don't bleep. */
  isOnCall: z.boolean(),
});
export type OnNow = z.infer<typeof OnNow>;
