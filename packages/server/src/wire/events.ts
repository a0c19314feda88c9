import { z } from 'zod';
import { CellValue } from './document.ts';
import { Actor, Day, Id, Instant } from './words.ts';

/**
 * What `GET /api/versions/:id/events` sends, one JSON object an event. Events that change the document have `id: <seq>`, so
 * that a client which lost the line goes on after its `Last-Event-ID`.
 */
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('cells'),
    seq: z.int(),
    client: z.string(),
    by: Actor,
    at: Instant,
    action: z.string(),
    cells: z.array(z.object({ person: Id, date: Day, value: CellValue, rev: z.int() })),
  }),
  /** People, shift types, cover or settings changed: load the document again. */
  z.object({ type: z.literal('document'), seq: z.int(), by: Actor, at: Instant }),
  z.object({ type: z.literal('state'), seq: z.int(), state: z.string(), by: Actor, at: Instant }),
  /** The draft is gone for good. */
  z.object({ type: z.literal('discarded'), by: Actor, at: Instant }),
  z.object({
    type: z.literal('presence'),
    client: z.string(),
    by: Actor,
    /** `null` once they left. */
    cell: z.object({ person: Id, date: Day }).nullable(),
  }),
  z.object({ type: z.literal('job'), jobId: Id }),
  /** Somebody wrote, settled or took back a comment: load them again. */
  z.object({ type: z.literal('comments') }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

export const Presence = z.object({ client: z.string().max(40), cell: z.object({ person: Id, date: Day }).nullable() });
export type Presence = z.infer<typeof Presence>;

export const EventsQuery = z.object({
  /** Seq of the document that was loaded: go on from there. Anything else begins with what happens from now on. */
  after: z.string().max(20).optional(),
  /** The window that listens, as it says where it is: once it hears no more, it is no longer there. */
  client: z.string().max(40).optional(),
});
export type EventsQuery = z.infer<typeof EventsQuery>;
