import { z } from 'zod';
import { Day, Id, Instant, Words } from './words.ts';

/** Most that one entry adds or takes: 60 days, or 500 hours. */
const MOST_DAYS = 60;
const MOST_MINUTES = 30_000;

/** Days in whole halves and minutes, side by side: nobody but a coordinator makes the one into the other. */
const Amount = (least: -1 | 0) => ({
  days: z
    .number()
    .min(least * MOST_DAYS)
    .max(MOST_DAYS)
    .multipleOf(0.5)
    // Said for the document; numbers next to 0, such as 1e-118, pass it.
    .refine((days) => Number.isInteger(days * 2), 'whole or half days'),
  minutes: z
    .int()
    .min(least * MOST_MINUTES)
    .max(MOST_MINUTES),
});

/** A sum of time off in lieu. Below 0 where more was taken than earned. */
export const LieuAmount = z.object({ days: z.number(), minutes: z.int() });
export type LieuAmount = z.infer<typeof LieuAmount>;

const Given = z.object(Amount(0));

/** What a department gives for bank holidays from a day on; its own word, because no contract here has a value for it. */
export const LieuRule = z.object({
  from: Day,
  /** For one that was worked; `null` where the department has not said. */
  worked: Given.nullable(),
  /** For one that fell on a day without duty and without leave; `null` gives nothing. */
  rest: Given.nullable(),
  /** Which duties work a bank holiday: those that begin on it, or also those of the day before that run into it. */
  counts: z.enum(['begins', 'touches']),
});
export type LieuRule = z.infer<typeof LieuRule>;

/** A count that was seen, one more of which the store can still hold. */
const SeenSeq = z.int().min(0).max(2_147_483_646);

/** A rule to be added, with the number of rules that was seen. */
export const NewLieuRule = LieuRule.extend({ seq: SeenSeq });
export type NewLieuRule = z.infer<typeof NewLieuRule>;

/**
 * Why an entry stands in the ledger. The first three are read off the published roster whenever somebody looks: a bank holiday worked, one that fell on a
 * day off, and a day of leave. The others were written: time credited, a claim agreed to, time taken that no leave shows, days and minutes made
 * into one another, and an entry reversed.
 */
export const LieuCause = z.enum([
  'bank-holiday-worked',
  'bank-holiday-off',
  'leave',
  'credit',
  'claim',
  'taken',
  'exchange',
  'reversal',
]);
export type LieuCause = z.infer<typeof LieuCause>;

/**
 * Does an entry count? `counted`: yes. `booked`: yes, leave that lies ahead. `ahead`: a bank holiday that is yet to be worked. `unset`: the department has not said what it
 * gives. `no-rota`: leave was granted on a day that no published rota has. `day-off`: leave on a day that costs nothing. Only the first two change the balance.
 */
export const LieuStatus = z.enum(['counted', 'booked', 'ahead', 'unset', 'no-rota', 'day-off']);
export type LieuStatus = z.infer<typeof LieuStatus>;

export const LieuEntry = z.object({
  /** `null` for what is read off the published roster. */
  id: Id.nullable(),
  /** The day that it is about. */
  date: Day,
  cause: LieuCause,
  status: LieuStatus,
  /** What it adds to the balance; below 0 for what is taken. Of one that is `ahead`, what it will add. */
  days: z.number(),
  minutes: z.int(),
  /** The duty it came from, as the roster has it. */
  code: z.string().nullable(),
  /** Title of the rota that shows it. */
  rota: z.string().nullable(),
  reason: z.string(),
  /** `null` for what is read off the published roster. */
  writtenAt: Instant.nullable(),
  writtenBy: z.string().nullable(),
  /** Entry that it reverses. */
  reverses: Id.nullable(),
  isReversed: z.boolean(),
  /** Balance after it, in the order of days. */
  after: LieuAmount,
});
export type LieuEntry = z.infer<typeof LieuEntry>;

/** A ledger added up. */
export const LieuSums = z.object({
  /** Earned, and made into one another, less taken and booked. */
  left: LieuAmount,
  earned: LieuAmount,
  taken: LieuAmount,
  /** Leave granted that lies ahead, in days. */
  booked: z.number(),
  /** Bank holidays on the published roster that are yet to be worked, by what they will give. */
  ahead: LieuAmount,
  /** Leave asked for and not decided, in days that would count. */
  waiting: z.number(),
  /** Bank holidays for which the department has not said what it gives. */
  unset: z.int(),
  /** Days of granted leave that no published rota has. */
  unplaced: z.int(),
});
export type LieuSums = z.infer<typeof LieuSums>;

/** Time that a doctor says is owed. */
export const LieuClaim = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  date: Day,
  days: z.number(),
  minutes: z.int(),
  code: z.string().nullable(),
  reason: z.string(),
  state: z.enum(['asked', 'agreed', 'declined', 'withdrawn']),
  answer: z.string(),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
});
export type LieuClaim = z.infer<typeof LieuClaim>;

const Duty = z.string().max(12).nullable();

/** A claim; one of days and minutes at least is above 0. */
export const NewLieuClaim = z.object({ date: Day, ...Amount(0), code: Duty, reason: Words(500).min(1) });
export type NewLieuClaim = z.infer<typeof NewLieuClaim>;

/** What a coordinator writes: what is added to the balance, so that `taken` is below 0 and an `exchange` has one above and one below. */
export const NewLieuEntry = z.object({
  cause: z.enum(['credit', 'taken', 'exchange']),
  date: Day,
  ...Amount(-1),
  code: Duty,
  reason: Words(500).min(1),
});
export type NewLieuEntry = z.infer<typeof NewLieuEntry>;

/** Why an entry is reversed, or a claim declined. */
export const LieuReason = z.object({ reason: Words(500).min(1) });
/** What a doctor is told with a yes. */
export const LieuAnswer = z.object({ reason: Words(500).default('') });

/** One person's ledger in a department. */
export const LieuLedger = z.object({
  personId: Id,
  name: z.string(),
  departmentId: Id,
  department: z.string(),
  /** The department's day now: no time is owed for a later one. */
  today: Day,
  /** What the department gives today; `null` where it has not said. */
  rule: LieuRule.nullable(),
  sums: LieuSums,
  /** By day, the oldest first. */
  entries: z.array(LieuEntry),
  /** The newest first. */
  claims: z.array(LieuClaim),
  /** Published duties of the last weeks, the newest first: what an entry may say it came from. */
  duties: z.array(z.object({ date: Day, code: z.string() })),
});
export type LieuLedger = z.infer<typeof LieuLedger>;

export const LieuPerson = z.object({ personId: Id, name: z.string(), sums: LieuSums, openClaims: z.int() });
export type LieuPerson = z.infer<typeof LieuPerson>;

/** Time off in lieu of a department. */
export const DepartmentLieu = z.object({
  /** Number of rules written; whoever adds one names it. */
  seq: z.int(),
  today: Day,
  /** By their first day; of two from one day the later written holds and the other is left out. */
  rules: z.array(LieuRule),
  /** Everybody who is on a published rota or has an entry or a claim, by name. */
  people: z.array(LieuPerson),
  /** Claims that wait for an answer, the oldest first. */
  claims: z.array(LieuClaim),
});
export type DepartmentLieu = z.infer<typeof DepartmentLieu>;

/** What leave in lieu would leave, in days: minutes stay as they are until a coordinator makes them into days. */
export const LieuAfter = z.object({
  left: LieuAmount,
  /** Days asked for otherwise and not decided. */
  waiting: z.number(),
  /** Days that this leave costs: those on a published rota that would be worked. */
  costs: z.number(),
  /** Days of it that no published rota has: they count once one does. */
  unplaced: z.int(),
  /** `left` in days, less waiting and costs; below 0 is allowed, and said. */
  after: z.number(),
});
export type LieuAfter = z.infer<typeof LieuAfter>;
