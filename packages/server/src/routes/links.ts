import { sql } from 'kysely';
import { z } from 'zod';
import {
  beginAttempt,
  forgetFailures,
  makeAccount,
  OWNER_LINK,
  OWNER_MADE,
  openPasswordLink,
  passwordFault,
  rolesOf,
  tokenHash,
} from '../auth/index.ts';
import { type Call, HttpProblem, type Route, route, signInLocked } from '../http/index.ts';
import { appendAudit, type Db, newId } from '../store/index.ts';
import { AcceptLink, LinkPreview, type Role } from '../wire/index.ts';
import { mayInvite } from './make-invitation.ts';

/** Links that make accounts: that of the first start, and invitations. Those for a new password are looked at here too. */
export const linkRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/links/{token}',
    summary: 'What a link opens. 410 when it was used or has expired.',
    of: 'nobody',
    allow: 'anyone',
    params: z.object({ token: z.string().max(100) }),
    answers: { 200: LinkPreview },
    handle: async ({ db, params, services }) => {
      const { token } = params;
      const forPassword = await openPasswordLink(db, token, services.now());
      if (forPassword !== null) {
        const { email, expiresAt } = forPassword;
        const nothing = { role: null, department: null, organisation: null };
        return {
          status: 200,
          body: { kind: 'password' as const, ...nothing, email, expiresAt: expiresAt.toISOString() },
        };
      }
      const { link: _, ...body } = await openLink(db, token, services.now());
      return { status: 200, body };
    },
  }),
  route({
    method: 'post',
    path: '/api/links/accept',
    summary:
      'Makes an account by a link and signs in with it; somebody who has one proves it by the password and takes the role.',
    of: 'nobody',
    allow: 'anyone',
    body: AcceptLink,
    answers: { 204: 'nothing' },
    handle: (call) => accept(call),
  }),
];

interface OpenLink extends LinkPreview {
  readonly role: Role;
  /** Row of the invitation; `null` for the link of the first start. */
  readonly link: {
    readonly id: string;
    readonly organisationId: string;
    readonly departmentId: string | null;
    readonly personId: string | null;
  } | null;
}

async function openLink(db: Db, token: string, now: Date): Promise<OpenLink> {
  const hash = tokenHash(token);
  const owner = await db.selectFrom('setting').select('value').where('name', '=', OWNER_LINK).executeTakeFirst();
  const first = owner === undefined ? null : (JSON.parse(owner.value) as { hash: string; expiresAt: string });
  if (first?.hash === hash && new Date(first.expiresAt) > now) {
    const { expiresAt } = first;
    return { kind: 'owner', role: 'owner', department: null, organisation: null, email: null, expiresAt, link: null };
  }
  const row = await db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .leftJoin('department', 'department.id', 'invitation.department_id')
    .selectAll('invitation')
    .select(['organisation.name as organisation', 'department.name as department'])
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) throw new HttpProblem('sign-in.link', { detail: 'Ask whoever sent it for a new one.' });
  const { id, role, email, department, organisation } = row;
  const link = { id, organisationId: row.organisation_id, departmentId: row.department_id, personId: row.person_id };
  // It gives no more than whoever made it may give now.
  const held = row.created_by === null ? [] : await rolesOf(db, row.created_by);
  if (!mayInvite(held, { ...link, role })) {
    throw new HttpProblem('sign-in.link', {
      detail: 'Whoever made it may no longer invite. Ask somebody else for a new one.',
    });
  }
  return { kind: 'invitation', role, department, organisation, email, expiresAt: row.expires_at.toISOString(), link };
}

type AcceptCall = Call<unknown, unknown, z.output<typeof AcceptLink>>;

async function accept(call: AcceptCall): Promise<Response> {
  const { services, body, db } = call;
  const opened = await openLink(db, body.token, services.now());
  // An invitation to an address is for that address.
  const email = (opened.email ?? body.email).toLowerCase();
  const userId = await accountFor(call, email);
  await services.database.db.transaction().execute(async (trx) => {
    await useUp(trx, opened, services.now());
    if (opened.link === null) await makeOrganisation(trx, { ...body, userId }, services.now());
    else await takeRole(trx, { ...opened.link, role: opened.role, userId }, services.now());
  });
  const signedIn = await services.auth.api.signInEmail({
    body: { email, password: body.password },
    headers: call.request.headers,
    asResponse: true,
  });
  return new Response(null, { status: 204, headers: cookiesOf(signedIn.headers) });
}

function cookiesOf(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}

/** A new account, or the one that the address has, if the password is right. */
async function accountFor({ services, body, db, request }: AcceptCall, email: string): Promise<string> {
  const there = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
  if (there !== undefined) {
    const seconds = await beginAttempt(db, email, services.now());
    if (seconds > 0) throw signInLocked(seconds);
    const answer = await services.auth.api.signInEmail({
      body: { email, password: body.password },
      headers: request.headers,
      asResponse: true,
    });
    if (!answer.ok) throw new HttpProblem('sign-in.taken', { detail: 'Use the password of that account.' });
    await forgetFailures(db, email);
    return there.id;
  }
  const fault = await passwordFault(body.password, [body.name, email, body.organisation ?? '']);
  if (fault !== null) throw new HttpProblem('sign-in.password', { detail: fault });
  return makeAccount(services.auth, { name: body.name, email, password: body.password });
}

/** Only one of two who use a link at once gets through. */
async function useUp(trx: Db, { link }: OpenLink, now: Date): Promise<void> {
  if (link === null) {
    const gone = await trx.deleteFrom('setting').where('name', '=', OWNER_LINK).executeTakeFirst();
    if (gone.numDeletedRows !== 1n) throw new HttpProblem('sign-in.link');
    await trx.insertInto('setting').values({ name: OWNER_MADE, value: now.toISOString() }).execute();
    return;
  }
  const used = await trx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows !== 1n) throw new HttpProblem('sign-in.link');
}

interface FirstNames {
  readonly userId: string;
  readonly organisation?: string | undefined;
  readonly department?: string | undefined;
}

async function makeOrganisation(trx: Db, first: FirstNames, now: Date): Promise<void> {
  const { userId, organisation = 'Our hospital', department = 'First department' } = first;
  const organisationId = newId();
  await trx.insertInto('organisation').values({ id: organisationId, name: organisation, created_at: now }).execute();
  const departmentId = newId();
  await trx
    .insertInto('department')
    .values({ id: departmentId, organisation_id: organisationId, name: department, created_at: now })
    .execute();
  await takeRole(trx, { organisationId, departmentId: null, personId: null, role: 'owner', userId }, now);
}

interface TakenRole {
  readonly organisationId: string;
  readonly departmentId: string | null;
  readonly personId: string | null;
  readonly role: Role;
  readonly userId: string;
}

async function takeRole(
  trx: Db,
  { organisationId, departmentId, personId, role, userId }: TakenRole,
  now: Date,
): Promise<void> {
  const taken = await trx
    .insertInto('membership')
    .values({
      id: newId(),
      user_id: userId,
      organisation_id: organisationId,
      department_id: departmentId,
      role,
      person_id: personId,
      created_at: now,
    })
    // Who has the role already, under no name yet, gets the name of this link.
    .onConflict((conflict) =>
      conflict.expression(sql`user_id, coalesce(department_id, organisation_id), role`).doUpdateSet((eb) => ({
        person_id: eb.fn.coalesce('membership.person_id', 'excluded.person_id'),
      })),
    )
    .returning(['id', 'person_id'])
    .executeTakeFirstOrThrow();
  if (personId !== null && taken.person_id !== personId) {
    throw new HttpProblem('sign-in.linked', {
      detail: 'Sign in with the account that this name is for, or ask an owner to end the role that it has.',
    });
  }
  await appendAudit(trx, {
    organisationId,
    departmentId,
    userId,
    at: now,
    kind: 'role.taken',
    subject: taken.id,
    body: { role, userId, personId: taken.person_id },
  });
}
