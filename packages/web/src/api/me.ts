import type { Me, Membership, Role } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';

/** Who is signed in; `error` is a problem of status 401 when nobody is. */
export function useMe(): Loaded<Me> {
  return useLoad<Me>('/api/me');
}

/** Does this person hold one of these roles in the department? An owner holds every one, except of a doctor. */
export function holds(me: Me, departmentId: string, roles: readonly Role[]): boolean {
  return rolesIn(me, departmentId).some((role) => roles.includes(role) || role === 'owner');
}

/** The same of whoever is signed in; false until that is known, and where the department is not. */
export function useHolds(departmentId: string | undefined, roles: readonly Role[]): boolean {
  const me = useMe().data;
  return me !== undefined && departmentId !== undefined && holds(me, departmentId, roles);
}

/** Roles in a department; an owner is one everywhere. */
export function rolesIn({ memberships }: Me, departmentId: string): readonly Role[] {
  return memberships
    .filter((membership) => membership.departmentId === departmentId || membership.role === 'owner')
    .map(({ role }) => role);
}

/** Departments of somebody, each once, with all roles held there. */
export function departmentsOf(
  me: Me,
): readonly { readonly id: string; readonly title: string; readonly organisation: string; readonly roles: Role[] }[] {
  const found = new Map<string, { id: string; title: string; organisation: string; roles: Role[] }>();
  for (const { departmentId, department, organisation, role } of me.memberships) {
    const entry = found.get(departmentId) ?? { id: departmentId, title: department, organisation, roles: [] };
    entry.roles.push(role);
    found.set(departmentId, entry);
  }
  return [...found.values()];
}

/** The membership by which somebody works duties, if any. */
export const dutyMembership = (me: Me): Membership | undefined =>
  me.memberships.find(({ personId }) => personId !== null);
