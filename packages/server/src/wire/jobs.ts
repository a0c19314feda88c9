import { z } from 'zod';
import { OpeningBalance, RosterRequest, WeightWord } from './asked.ts';
import { CellValue } from './document.ts';
import { Actor, Day, Id, Instant } from './words.ts';

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

/** A long run: a search for a roster, for why there is none, or for cyclic templates; a comparison of two versions; a large file that is read. */
export const Job = z.object({
  id: Id,
  kind: z.enum(['solve', 'why-not', 'template', 'compare', 'import']),
  /** `null` for an import, which is of no version. */
  versionId: Id.nullable(),
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
