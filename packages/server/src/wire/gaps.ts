import { z } from 'zod';
import { CellValue } from './document.ts';
import { Day, Id } from './words.ts';

/** One cell to set so that a proposal happens; sent back as an `Edit`. */
export const ProposedCell = z.object({
  person: Id,
  name: z.string(),
  date: Day,
  rev: z.int(),
  before: CellValue,
  after: CellValue,
});
export type ProposedCell = z.infer<typeof ProposedCell>;

/** A duty to be filled: somebody's (who is away, or a post without a holder), or one that cover asks for and nobody has. */
export const GapQuery = z.object({ date: Day, code: z.string(), person: Id.optional() });
export type GapQuery = z.infer<typeof GapQuery>;

/** Somebody who could take a gap. */
export const GapCandidate = z.object({
  personId: Id,
  name: z.string(),
  /** Sentences, the most telling first. */
  reasons: z.array(z.string()),
  /** Own duties given up for it; each is a new gap. */
  cleared: z.array(z.object({ date: Day, codes: z.string() })),
  changes: z.array(ProposedCell),
});

/** Somebody who cannot, and why in words. */
export const GapUnable = z.object({
  personId: Id,
  name: z.string(),
  why: z.enum(['leave', 'on-duty', 'overlap', 'breaks', 'works', 'fixed-day-off']),
  text: z.string(),
});

/** Everybody for one gap: who could take it, best first, and who cannot. */
export const GapAnswer = z.object({
  date: Day,
  code: z.string(),
  person: Id.nullable(),
  candidates: z.array(GapCandidate),
  unable: z.array(GapUnable),
});
export type GapAnswer = z.infer<typeof GapAnswer>;

/** People who are away; nothing before `frozenUntil` (the first absence when absent) changes. */
export const RepairRequest = z.object({
  absences: z
    .array(z.object({ person: Id, date: Day }))
    .min(1)
    .max(200),
  frozenUntil: Day.optional(),
});
export type RepairRequest = z.infer<typeof RepairRequest>;

/** The smallest lawful change found that fills the gaps of absences. */
export const RepairAnswer = z.object({
  gaps: z.array(GapAnswer),
  /** Sentences: who takes what, what stays open, what the absence itself leaves broken. */
  plan: z.array(z.string()),
  open: z.array(z.object({ date: Day, code: z.string() })),
  changes: z.array(ProposedCell),
});
export type RepairAnswer = z.infer<typeof RepairAnswer>;
