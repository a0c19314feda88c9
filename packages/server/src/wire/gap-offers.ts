import { z } from 'zod';
import { ShiftType } from './document.ts';
import { Day, Id, Instant } from './words.ts';

/** Why nobody works a duty. One word, no name: the record counts gaps, not people. */
export const GapReason = z.enum(['sickness', 'vacancy', 'leave', 'other']);
export type GapReason = z.infer<typeof GapReason>;

/**
 * How an offer stands. `given` went to somebody who came forward; `closed`: what is published misses nobody there any more; `past`: the
 * duty has begun and nobody had it.
 */
export const GapOfferState = z.enum(['open', 'given', 'closed', 'withdrawn', 'past']);
export type GapOfferState = z.infer<typeof GapOfferState>;

/** A gap to offer to colleagues: a duty of a post without a holder, or one that a line of cover misses; exactly one of both. */
export const NewGapOffer = z.object({
  date: Day,
  code: z.string().max(12),
  post: Id.nullable().default(null),
  line: Id.nullable().default(null),
  reason: GapReason,
});
export type NewGapOffer = z.infer<typeof NewGapOffer>;

/** A gap that colleagues were asked to take, as those who run the rota see it. */
export const GapOffer = z.object({
  id: Id,
  rotaId: Id,
  title: z.string(),
  date: Day,
  code: z.string(),
  /** The post, or the line of cover, by its name when it was offered. */
  place: z.string(),
  post: Id.nullable(),
  line: Id.nullable(),
  reason: GapReason,
  state: GapOfferState,
  /** When the duty begins. */
  beginsAt: Instant,
  offeredAt: Instant,
  endedAt: Instant.nullable(),
  /** Whole minutes for which it stood open, until now where it still does. */
  openMinutes: z.int(),
  /** How many came forward; of one that has ended, by its end. */
  cameForward: z.int(),
  givenTo: z.object({ personId: Id, name: z.string() }).nullable(),
});
export type GapOffer = z.infer<typeof GapOffer>;

export const GapOfferQuery = z.object({
  state: z.enum(['open', 'ended']).optional(),
  /** `next` of the page before. */
  before: Id.optional(),
});

/** A page of offers, newest first; `next` goes into `before` to read on. */
export const GapOfferPage = z.object({ offers: z.array(GapOffer), next: Id.nullable() });
export type GapOfferPage = z.infer<typeof GapOfferPage>;

/** What taking a gap would do to somebody, before anything is agreed. */
export const GapCheck = z.object({
  canTake: z.boolean(),
  /** Why not, in a sentence; `null` where they can, or where `breaks` says it. */
  why: z.string().nullable(),
  /** Rules that it would newly break, each with measure, limit, clause and proof. */
  breaks: z.array(z.string()),
  /** Sentences: hours, weekends, pay, tiredness, nearest limit, breaches that stand. */
  effects: z.array(z.string()),
});
export type GapCheck = z.infer<typeof GapCheck>;

/** An open gap as a colleague sees it who could be asked. Why nobody works it is not told: a reason may point at somebody. */
export const MyGap = z.object({
  id: Id,
  rotaId: Id,
  title: z.string(),
  department: z.string(),
  date: Day,
  code: z.string(),
  shift: z.string(),
  look: ShiftType.shape.look,
  beginsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  offeredAt: Instant,
  hasComeForward: z.boolean(),
  check: GapCheck,
});
export type MyGap = z.infer<typeof MyGap>;

/** Somebody who came forward, judged on what the duty would be written to: the draft, or what is published where there is none. */
export const GapVolunteer = z.object({
  personId: Id,
  name: z.string(),
  at: Instant,
  canTake: z.boolean(),
  /** Sentences: what it would mean, the most telling first; or why they cannot. */
  reasons: z.array(z.string()),
});
export type GapVolunteer = z.infer<typeof GapVolunteer>;

/** Who came forward, best first, those who cannot take it last. */
export const GapVolunteers = z.object({
  offer: GapOffer,
  /** Is somebody still missing there in what the duty would be written to? */
  isMissing: z.boolean(),
  volunteers: z.array(GapVolunteer),
});
export type GapVolunteers = z.infer<typeof GapVolunteers>;

/** Whom to give a gap. */
export const GapGift = z.object({ personId: Id });
export type GapGift = z.infer<typeof GapGift>;

/** What gaps of one reason came to. */
export const GapFigures = z.object({
  reason: GapReason,
  offered: z.int(),
  open: z.int(),
  given: z.int(),
  closed: z.int(),
  withdrawn: z.int(),
  past: z.int(),
  /** Middle of the minutes for which those that ended stood open; `null` where none has. */
  medianOpenMinutes: z.int().nullable(),
});
export type GapFigures = z.infer<typeof GapFigures>;
