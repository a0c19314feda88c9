import { z } from 'zod';
import { ClockTime, Day, Id, Words } from './words.ts';

export const WeightWord = z.enum(['none', 'low', 'medium', 'high', 'must']);

const Beyond = z.number().min(-1000).max(1000);

/** What somebody worked beyond their fair share before this rota, negative where less; what is absent was fair. */
export const OpeningBalance = z.object({
  person: Id,
  nights: Beyond.optional(),
  weekends: Beyond.optional(),
  bankHolidays: Beyond.optional(),
  longDays: Beyond.optional(),
});
export type OpeningBalance = z.infer<typeof OpeningBalance>;

/** What somebody asks for on a day: off, any work, or a shift by its code. */
export const RosterRequest = z.object({
  person: Id,
  date: Day,
  want: z.enum(['off', 'work']),
  /** Only with `work`; `null` is any. */
  code: z.string().max(12).nullable(),
  weight: WeightWord,
});
export type RosterRequest = z.infer<typeof RosterRequest>;

/** At least so many people at work at every moment between two clock times, on whatever shifts; on-call periods do not count. */
export const PresenceLine = z.object({
  id: Id,
  /** `null` counts everybody. */
  groupId: Id.nullable(),
  /** Of those, only people with this skill. */
  skill: Words(40).nullable(),
  /** The second time is on the next day where it is not after the first. */
  from: ClockTime,
  until: ClockTime,
  /** Weekdays of the first time, Monday first. */
  days: z.array(z.boolean()).length(7),
  minimum: z.int().min(1).max(200),
});
export type PresenceLine = z.infer<typeof PresenceLine>;

/** Some people work some shifts only while somebody who can supervise is on duty too. */
export const SupervisionLine = z.object({
  id: Id,
  /** Who needs it: people of a grade, of a group or with a skill, by the first that is not `null`; everybody else where all are. */
  grade: Words(20).nullable(),
  groupId: Id.nullable(),
  skill: Words(40).nullable(),
  /** Codes on which they need it. */
  codes: z.array(z.string().max(12)).min(1).max(80),
  /** Who gives it: a group, those of it with a skill, or whoever has the skill. One of the two at least. */
  byGroupId: Id.nullable(),
  bySkill: Words(40).nullable(),
});
export type SupervisionLine = z.infer<typeof SupervisionLine>;

/** What a search for a roster is asked beside cover, as it is kept with a draft. */
export const Asked = z.object({
  presence: z.array(PresenceLine).max(40),
  supervision: z.array(SupervisionLine).max(40),
  /** Importance in words, by what `rotawright-demand/1` weighs. */
  weights: z.record(z.string().max(40), WeightWord),
  /** At most one entry each. */
  openings: z.array(OpeningBalance).max(400),
  requests: z.array(RosterRequest).max(5000),
});
export type Asked = z.infer<typeof Asked>;

/** The same with the number of its changes; whoever changes it names the one that was seen. */
export const KeptAsked = Asked.extend({ seq: z.int().min(0) });
export type KeptAsked = z.infer<typeof KeptAsked>;

export const NOTHING_ASKED: Asked = { presence: [], supervision: [], weights: {}, openings: [], requests: [] };
