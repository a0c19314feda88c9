import { makePasswordLink } from '../auth/index.ts';
import { appendAudit, type Db, newId } from '../store/index.ts';

/** What came of asking for a link for an owner. */
export type OwnerLink =
  | { readonly kind: 'made'; readonly email: string; readonly token: string; readonly expiresAt: string }
  /** Nobody owns the installation, or several do and none of them was named: their addresses. */
  | { readonly kind: 'which'; readonly emails: readonly string[] };

/** Makes a link for a new password of an owner, for whoever runs the machine; it stands in the trail of what they own. */
export async function ownerLink(db: Db, email: string | null, now: Date): Promise<OwnerLink> {
  return db.transaction().execute(async (trx) => {
    const owners = await trx
      .selectFrom('membership')
      .innerJoin('user', 'user.id', 'membership.user_id')
      .select(['user.id', 'user.email', 'organisation_id'])
      .where('role', '=', 'owner')
      .where('user.email', 'not like', '%@sample.invalid')
      .orderBy('user.email')
      .execute();
    const named = email === null ? owners : owners.filter((one) => one.email === email.toLowerCase());
    const [first] = named;
    if (first === undefined || named.some(({ id }) => id !== first.id)) {
      return { kind: 'which' as const, emails: [...new Set(owners.map((one) => one.email))] };
    }
    const { token, expiresAt } = await makePasswordLink(trx, { userId: first.id, madeBy: null, now, id: newId() });
    for (const { organisation_id } of named) {
      await appendAudit(trx, {
        ...{ organisationId: organisation_id, departmentId: null, userId: null, at: now },
        ...{ kind: 'account.password-link', subject: first.id, body: { by: 'rota owner-link' } },
      });
    }
    return { kind: 'made' as const, email: first.email, token, expiresAt: expiresAt.toISOString() };
  });
}
