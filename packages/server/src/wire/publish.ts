import { z } from 'zod';
import { CellValue } from './document.ts';
import { NoticeClock } from './rota.ts';
import { Day, Id, Words } from './words.ts';

/** One cell that differs between two versions. */
export const Change = z.object({
  person: Id,
  name: z.string(),
  date: Day,
  before: CellValue,
  after: CellValue,
  /** Days from today to the duty. */
  noticeDays: z.int(),
  /** Less notice than the contract's shortest clock for a duty roster. */
  isLate: z.boolean(),
});
export type Change = z.infer<typeof Change>;

/** A rule that is broken in the version to be published; each needs a reason. */
export const OpenBreach = z.object({
  person: Id,
  name: z.string(),
  rule: z.string(),
  clause: z.string(),
  text: z.string(),
});
export type OpenBreach = z.infer<typeof OpenBreach>;

/** What publishing would do. */
export const PublishPreview = z.object({
  changes: z.array(Change),
  lateChanges: z.int(),
  peopleTold: z.array(z.object({ person: Id, name: z.string(), changes: z.int(), hasAccount: z.boolean() })),
  breaches: z.array(OpenBreach),
  cannotTell: z.int(),
  /** Duties that were judged; with none no rule is kept either. */
  duties: z.int(),
  clocks: z.array(NoticeClock),
});
export type PublishPreview = z.infer<typeof PublishPreview>;

export const PublishRequest = z.object({
  /** The seq that the preview was of; anything later is a conflict. */
  seq: z.int(),
  /** Why each breach stands, by person and rule. */
  reasons: z.array(z.object({ person: Id, rule: z.string(), reason: Words(500).min(3) })),
  note: Words(1000).optional(),
});
export type PublishRequest = z.infer<typeof PublishRequest>;
