import { z } from 'zod';
import { Id, Role } from './words.ts';

/** One role of the person signed in. */
export const Membership = z.object({
  departmentId: Id,
  department: z.string(),
  organisation: z.string(),
  role: Role,
  /** The person on rotas who this is; `null` for somebody who works no duty. */
  personId: Id.nullable(),
});
export type Membership = z.infer<typeof Membership>;

export const Me = z.object({
  userId: Id,
  name: z.string(),
  email: z.string(),
  memberships: z.array(Membership),
  hasSecondFactor: z.boolean(),
  unreadNotices: z.int(),
});
export type Me = z.infer<typeof Me>;

/** Something that happened to the reader: published, changed late, swap offered, leave decided. */
export const Notice = z.object({
  id: Id,
  kind: z.string(),
  /** A sentence, ready to show. */
  text: z.string(),
  /** Address inside the app to go to. */
  link: z.string().nullable(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;
