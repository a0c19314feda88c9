import { z } from 'zod';
import { Id, Instant, Role, Words } from './words.ts';

export const Department = z.object({
  id: Id,
  name: z.string(),
  organisationId: Id,
  organisation: z.string(),
  isSample: z.boolean(),
  /** May a doctor see who else works on the same day? */
  showsColleagues: z.boolean(),
  /** What the asker is there. */
  roles: z.array(Role),
});
export type Department = z.infer<typeof Department>;

export const NewDepartment = z.object({ name: Words(120).min(1) });
export const DepartmentSettings = z.object({ name: Words(120).min(1), showsColleagues: z.boolean() });

/** A person of a department, whether or not on a rota now. */
export const DepartmentPerson = z.object({
  id: Id,
  name: z.string(),
  hasAccount: z.boolean(),
  isRemoved: z.boolean(),
  /** A post that nobody holds, as the newest version with it says: nobody to invite. */
  isVacant: z.boolean(),
});
export type DepartmentPerson = z.infer<typeof DepartmentPerson>;
export const NewPerson = z.object({ name: Words(120).min(1), email: z.email().max(200).nullable().default(null) });

/** Somebody with a role. */
export const Member = z.object({
  membershipId: Id,
  userId: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  personId: Id.nullable(),
  since: Instant,
});
export type Member = z.infer<typeof Member>;
