import { z } from 'zod';
import { CellValue, ShiftType } from './document.ts';
import { NoticeClock } from './rota.ts';
import { Day, Id, Words } from './words.ts';

const Times = ShiftType.pick({ start: true, end: true, kind: true });

/** One cell that differs between two versions. */
export const Change = z.object({
  person: Id,
  name: z.string(),
  date: Day,
  before: CellValue,
  after: CellValue,
  /** Codes of the cell that stand for other times, or count otherwise, than before; none where the cell holds something else. */
  retimed: z.array(z.object({ code: z.string(), before: Times, after: Times })),
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
  peopleTold: z.array(
    z.object({
      person: Id,
      name: z.string(),
      /** Days that change; of whoever is gone the duties ahead that they lose. */
      changes: z.int(),
      hasAccount: z.boolean(),
      /** On the version that is live, but no longer on this one, or their post is vacant there. */
      isGone: z.boolean(),
    }),
  ),
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
