import { z } from 'zod';
import { CellValue } from './document.ts';
import { Actor, Day, Id, Instant } from './words.ts';

/** One cell to set, with the rev that the editor saw; another rev in the store is a conflict. */
export const Edit = z.object({ person: Id, date: Day, rev: z.int().min(0), value: CellValue });
export type Edit = z.infer<typeof Edit>;

/** One action of one editor: applied whole or not at all. Sent with an `Idempotency-Key`, so it may be sent again. */
export const EditRequest = z.object({
  /** What was done, for the trail: `type`, `fill`, `paste`, `clear`, `undo`, `redo`, `swap`, `repair`, `solve`, `template`, `mine`. */
  action: z.string().regex(/^[a-z-]{1,20}$/),
  edits: z.array(Edit).min(1).max(25_000),
  /** Window that it was done in: its own events are not shown to it again. */
  client: z.string().max(40),
  /** User who did it, where it may have waited: sent while somebody else is signed in, it is refused. */
  by: Id.optional(),
});
export type EditRequest = z.infer<typeof EditRequest>;

export const EditAnswer = z.object({
  seq: z.int(),
  cells: z.array(z.object({ person: Id, date: Day, rev: z.int() })),
});
export type EditAnswer = z.infer<typeof EditAnswer>;

/** What stands in a cell that somebody else has changed since. */
export const Conflict = z.object({
  person: Id,
  date: Day,
  mine: CellValue,
  theirs: CellValue,
  rev: z.int(),
  by: Actor.nullable(),
  at: Instant,
});
export type Conflict = z.infer<typeof Conflict>;

/** Body of a 409: nothing was applied. Choosing mine sends the edit again with the new rev. */
export const EditConflict = z.object({ code: z.literal('edits.conflict'), conflicts: z.array(Conflict) });
export type EditConflict = z.infer<typeof EditConflict>;
