import { z } from 'zod';
import { CellValue } from './document.ts';
import { Actor, Day, Id, Instant } from './words.ts';

const WeightWord = z.enum(['none', 'low', 'medium', 'high', 'must']);
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

/** What a solve may change and how long it may take. */
export const SolveRequest = z.object({
  /** Wall seconds. */
  seconds: z.int().min(1).max(3600).default(60),
  seed: z.int().min(0).default(1),
  /** Cells before this day do not change; the rota's first day when absent. */
  from: Day.optional(),
  /** Keep every duty that stands (fill the gaps only), or only pinned cells. */
  keep: z.enum(['duties', 'pinned']).default('pinned'),
  /** Importance in words, as `rotawright-demand/1` has them. */
  weights: z.record(z.string(), WeightWord).default({}),
  /** People whose earlier rotas were not fair to them or to others; at most one entry each. */
  openings: z.array(OpeningBalance).max(400).optional(),
  requests: z.array(RosterRequest).max(5000).optional(),
});
export type SolveRequest = z.infer<typeof SolveRequest>;

export const JobState = z.enum(['waiting', 'running', 'done', 'stopped', 'failed']);

/** A long run: a search for a roster, for why there is none, or for cyclic templates. */
export const Job = z.object({
  id: Id,
  kind: z.enum(['solve', 'why-not', 'template']),
  versionId: Id,
  state: JobState,
  by: Actor,
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  /** Series for the curve, newest last, at most 200 points. Cost and bound are `null` while unknown; a bound is proved. */
  progress: z.array(
    z.object({ seconds: z.number(), phase: z.string(), cost: z.number().nullable(), bound: z.number().nullable() }),
  ),
  /** Sentences: what came of it, or why nothing could. */
  outcome: z.array(z.string()),
  /** Is there an answer to look at? */
  hasAnswer: z.boolean(),
});
export type Job = z.infer<typeof Job>;

/** An answer as a difference over the version as it stands now. */
export const JobAnswer = z.object({
  jobId: Id,
  status: z.enum(['optimal', 'feasible', 'infeasible', 'stopped']),
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  parts: z.array(z.object({ what: z.string(), cost: z.number() })),
  changes: z.array(z.object({ person: Id, date: Day, rev: z.int(), before: CellValue, after: CellValue })),
});
export type JobAnswer = z.infer<typeof JobAnswer>;
