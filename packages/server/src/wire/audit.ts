import { z } from 'zod';
import { Actor, Id, Instant } from './words.ts';

/** One entry of the audit trail. `body` says what was before and after. */
export const AuditEntry = z.object({
  /** Counts from 1 in the organisation. */
  n: z.int(),
  at: Instant,
  by: Actor.nullable(),
  departmentId: Id.nullable(),
  kind: z.string(),
  /** Id of the thing that it is about. */
  subject: z.string(),
  body: z.unknown(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A page of entries, newest first; `next` goes into `before` to read on. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.int().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

/** Is the chain whole? `brokenAt` is the first entry that does not follow from the one before it. */
export const AuditVerdict = z.object({
  isWhole: z.boolean(),
  entries: z.int(),
  /** Hash of the last entry: keep it elsewhere to notice a trail that was cut short. */
  head: z.string(),
  brokenAt: z.int().nullable(),
  why: z.string().nullable(),
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;
