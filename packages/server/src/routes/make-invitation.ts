import { type HeldRole, newToken, tokenHash } from '../auth/index.ts';
import type { Call } from '../http/index.ts';
import { type Db, newId } from '../store/index.ts';
import type { InvitationLink, Role } from '../wire/index.ts';
import { leaveTrail } from './trail.ts';

const INVITATION_DAYS = 14;

/** Whom an invitation is for, and to what. */
interface Invited {
  readonly role: Role;
  /** `null`: whoever has the link. */
  readonly email: string | null;
  readonly personId: string | null;
}

/** May somebody who holds these give a role there? A coordinator invites doctors; an owner anybody. */
export function mayInvite(
  held: readonly HeldRole[],
  to: { readonly role: Role; readonly organisationId: string; readonly departmentId: string | null },
): boolean {
  return held.some((own) =>
    own.role === 'owner'
      ? own.organisationId === to.organisationId
      : own.role === 'coordinator' && to.role === 'doctor' && own.departmentId === to.departmentId,
  );
}

/** Makes a link that gives a role at the place of the request. */
export async function makeInvitation(trx: Db, call: Call, { role, email, personId }: Invited): Promise<InvitationLink> {
  const { place, user, services } = call;
  const token = newToken();
  const id = newId();
  const now = services.now();
  const expires = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  await trx
    .insertInto('invitation')
    .values({
      id,
      organisation_id: place.organisationId,
      department_id: place.departmentId,
      email,
      role,
      person_id: personId,
      token_hash: tokenHash(token),
      created_at: now,
      created_by: user.userId,
      expires_at: expires,
      used_at: null,
    })
    .execute();
  await leaveTrail(call, trx, { kind: 'role.invited', subject: id, body: { role, personId } });
  return { id, url: `${services.url}/welcome#${token}`, expiresAt: expires.toISOString() };
}
