import { z } from 'zod';
import { Actor, Day, Id, Instant, Words } from './words.ts';

/** Something that somebody wrote beside a version: about a cell, a person, a day, or all of it. */
export const Comment = z.object({
  id: Id,
  /** `null` where it is about nobody alone. */
  person: Id.nullable(),
  date: Day.nullable(),
  text: z.string(),
  by: Actor,
  at: Instant,
  /** When it was settled; `null` while it is open. */
  settledAt: Instant.nullable(),
});
export type Comment = z.infer<typeof Comment>;

export const NewComment = z.object({
  person: Id.nullable(),
  date: Day.nullable(),
  text: Words(1000).min(1),
});
export type NewComment = z.infer<typeof NewComment>;

export const CommentSettled = z.object({ isSettled: z.boolean() });
