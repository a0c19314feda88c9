import type { Db } from '../store/index.ts';
import type { Role } from '../wire/index.ts';
import type { PlaceIds } from './places.ts';

/** One role that somebody has. */
export interface HeldRole {
  readonly role: Role;
  readonly organisationId: string;
  /** `null` for an owner. */
  readonly departmentId: string | null;
  readonly personId: string | null;
}

/** What somebody is where a request acts. */
export interface Standing {
  readonly roles: readonly Role[];
  /** The person on rotas who this is. */
  readonly personId: string | null;
}

/** Every role of a user. */
export async function rolesOf(db: Db, userId: string): Promise<readonly HeldRole[]> {
  return db
    .selectFrom('membership')
    .select(['role', 'organisation_id as organisationId', 'department_id as departmentId', 'person_id as personId'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
}

/** Roles at a place: those of the department, and an owner's of its organisation. */
export function standingAt(held: readonly HeldRole[], place: PlaceIds): Standing {
  const here = held.filter((one) =>
    one.role === 'owner'
      ? one.organisationId === place.organisationId
      : one.departmentId !== null && one.departmentId === place.departmentId,
  );
  return {
    roles: here.map(({ role }) => role),
    personId: here.find(({ personId }) => personId !== null)?.personId ?? null,
  };
}
