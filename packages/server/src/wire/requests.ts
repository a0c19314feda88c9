import { z } from 'zod';
import { WeightWord } from './asked.ts';
import { ShiftType } from './document.ts';
import { VersionState } from './rota.ts';
import { Day, Id, Instant, LeaveKind, Words } from './words.ts';

/** What somebody would like on a day of a rota that is being made. `must` is the coordinator's word, not theirs. */
export const OwnRequest = z.object({
  date: Day,
  want: z.enum(['off', 'work']),
  /** Only with `work`; `null` is any shift. */
  code: z.string().max(12).nullable(),
  weight: z.enum(['low', 'medium', 'high']),
});
export type OwnRequest = z.infer<typeof OwnRequest>;

/** A count of changes that was seen, one more of which the store can still hold. */
const SeenSeq = z.int().min(0).max(2_147_483_646);

/** Days that one person may ask for, at most. */
export const MOST_REQUESTS = 100;

/** Days before the last day on which people are reminded, unless a coordinator says otherwise. */
const USUAL_REMIND_DAYS = 3;

/** The span in which the people of a draft may say what they would like. */
export const RequestRound = z.object({
  /** Counts its changes; whoever changes it names the one that was seen, 0 where there was none. */
  seq: SeenSeq,
  /** Last day on which people may ask, included; the day ends in the rota's zone. */
  lastDay: Day,
  /** Days that each person may ask for. */
  budget: z.int().min(1).max(MOST_REQUESTS),
  /** Days before the last day on which whoever has not answered is reminded, once; 0 reminds nobody. */
  remindDays: z.int().min(0).max(30).default(USUAL_REMIND_DAYS),
  isClosed: z.boolean(),
});
export type RequestRound = z.infer<typeof RequestRound>;

/** A round as it stands. */
export const StandingRound = RequestRound.extend({
  /** May people ask now? Not after the last day, once it is closed, or once the draft is published. */
  isOpen: z.boolean(),
  openedAt: Instant,
});
export type StandingRound = z.infer<typeof StandingRound>;

/** A day that somebody asked for, on the published rota. */
export const RequestResult = z.object({ date: Day, isMet: z.boolean() });
export type RequestResult = z.infer<typeof RequestResult>;

/** What the asker would like on one rota: what they said, and what they need to know to say it. Nobody else's duties are told. */
export const MyRequests = z.object({
  versionId: Id,
  rotaId: Id,
  title: z.string(),
  department: z.string(),
  zone: z.string(),
  from: Day,
  /** First day after the rota. */
  until: Day,
  /** `open`: may be changed. `closed`: the rota is being made. `published`: `results` say what was met. */
  state: z.enum(['open', 'closed', 'published']),
  lastDay: Day,
  budget: z.int(),
  /** First day that may still be asked for: none that has begun. */
  firstDay: Day,
  /** Counts the asker's own changes; 0 while nothing was said. */
  seq: z.int(),
  answeredAt: Instant.nullable(),
  requests: z.array(OwnRequest),
  note: z.string(),
  /** Own leave on these days. */
  leave: z.array(z.object({ date: Day, kind: LeaveKind })),
  bankHolidays: z.array(Day),
  /** Own weekdays off, `Mon` to `Sun`. */
  fixedDaysOff: z.array(z.string()),
  /** Shifts that the asker may work. */
  shifts: z.array(ShiftType.pick({ code: true, name: true, start: true, end: true, look: true })),
  /** What became of each request, by day; `null` until the rota is published. */
  results: z.array(RequestResult).nullable(),
});
export type MyRequests = z.infer<typeof MyRequests>;

/** What the asker would like, whole, with the seq that was seen. One request a day at most. */
export const SaidRequests = z.object({
  seq: SeenSeq,
  requests: z.array(OwnRequest).max(MOST_REQUESTS),
  note: Words(500),
});
export type SaidRequests = z.infer<typeof SaidRequests>;

/**
 * How a request stands beside what the draft is asked. `new`: not taken. `taken`: the draft asks the same. `changed`, `withdrawn`: taken, and since
 * then changed or taken back by whoever asks. `own`: the coordinator asks something else for this person and day, which stays. `unfit`: the draft has no such day or
 * shift for this person any more.
 */
export const RequestStatus = z.enum(['new', 'taken', 'changed', 'withdrawn', 'own', 'unfit']);
export type RequestStatus = z.infer<typeof RequestStatus>;

const Want = OwnRequest.omit({ date: true, weight: true });

/** One day of one person, before those who build the rota. */
export const ReviewedRequest = z.object({
  date: Day,
  /** `null` where it was taken back. */
  request: Want.extend({ weight: OwnRequest.shape.weight }).nullable(),
  /** What the draft is asked for this person and day now. */
  asked: Want.extend({ weight: WeightWord }).nullable(),
  status: RequestStatus,
});
export type ReviewedRequest = z.infer<typeof ReviewedRequest>;

export const ReviewedPerson = z.object({
  personId: Id,
  name: z.string(),
  groupId: Id.nullable(),
  /** Without an account they cannot ask here. */
  hasAccount: z.boolean(),
  toldAt: Instant.nullable(),
  remindedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  /** Counts their changes; whoever takes their requests names it. */
  seq: z.int(),
  note: z.string(),
  requests: z.array(ReviewedRequest),
});
export type ReviewedPerson = z.infer<typeof ReviewedPerson>;

/** What everybody on a version would like; vacant posts are left out. `round` is `null` where nobody was asked. */
export const RequestReview = z.object({
  rotaId: Id,
  title: z.string(),
  number: z.int(),
  state: VersionState,
  from: Day,
  /** First day after the rota. */
  until: Day,
  round: StandingRound.nullable(),
  people: z.array(ReviewedPerson),
});
export type RequestReview = z.infer<typeof RequestReview>;

/** Whose requests to take into what the draft is asked, with the seq of each that was seen: all of somebody's days, or some. */
export const RequestsToTake = z.object({
  people: z.array(z.object({ person: Id, seq: SeenSeq, dates: z.array(Day).max(400).nullable() })).max(400),
});
export type RequestsToTake = z.infer<typeof RequestsToTake>;

/** What was taken. */
export const RequestsTaken = z.object({
  /** Days that the draft now asks for, or asks for otherwise, and those that it no longer asks for. */
  set: z.int(),
  dropped: z.int(),
  /** People who changed theirs since they were seen: nothing of theirs was taken. */
  passed: z.array(Id),
  review: RequestReview,
});
export type RequestsTaken = z.infer<typeof RequestsTaken>;
