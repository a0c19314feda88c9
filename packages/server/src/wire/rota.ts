import { z } from 'zod';
import { Day, Id, Instant, Words } from './words.ts';

export const VersionState = z.enum(['draft', 'published', 'archived']);

/** One version of a rota's roster, without its duties. */
export const VersionSummary = z.object({
  id: Id,
  rotaId: Id,
  /** Counts from 1 in the rota. */
  number: z.int(),
  state: VersionState,
  /** Changes so far; every accepted edit adds one. */
  seq: z.int(),
  basedOn: Id.nullable(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  /** What everybody was told beside their changes when it was published; not for negotiators, as it may name people. */
  note: z.string().nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const ContractChoice = z.object({ id: z.string(), edition: z.string().nullable() });

/** A rota of a department: one tier or team over one span, in one or more versions. */
export const RotaSummary = z.object({
  id: Id,
  departmentId: Id,
  title: z.string(),
  zone: z.string(),
  from: Day,
  /** First day after the rota. */
  until: Day,
  contract: ContractChoice,
  versions: z.array(VersionSummary),
});
export type RotaSummary = z.infer<typeof RotaSummary>;

export const NewRota = z.object({
  title: Words(200).min(1),
  zone: z.string().default('Europe/London'),
  from: Day,
  until: Day,
  contract: ContractChoice,
});
export type NewRota = z.infer<typeof NewRota>;

/** Notice that people get, in weeks before the first duty; each clock runs apart. */
export const NoticeClock = z.object({
  weeks: z.int(),
  /** Term of the contract that says so: `notice.duty-roster`. */
  term: z.string(),
  /** What has to be there by then. */
  what: z.string(),
  due: Day,
  /** Day on which it was there, `null` while it is not. */
  met: Day.nullable(),
  /** Negative once the day has passed. */
  daysLeft: z.int(),
});
export type NoticeClock = z.infer<typeof NoticeClock>;

/** Says on which day a notice was given that the server cannot see for itself; `null` takes it back. */
export const NoticeMet = z.object({ term: z.string().max(60), met: Day.nullable() });
export type NoticeMet = z.infer<typeof NoticeMet>;
