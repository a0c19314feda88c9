import type { z } from 'zod';
import {
  endPasswordLink,
  forgetFailures,
  makePasswordLink,
  openPasswordLink,
  passwordFault,
  passwordHash,
  rolesOf,
  setPassword,
} from '../auth/index.ts';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { EDITS, OWNS } from '../roles/index.ts';
import { appendAudit, type Db, newId, tellUsers } from '../store/index.ts';
import { NewPassword, OwnPassword, PasswordLink, type Role } from '../wire/index.ts';
import { checkPassword } from './check-password.ts';
import { mailOf } from './mail-of.ts';
import { leaveTrail } from './trail.ts';

/** The way back for somebody who has forgotten the password, or lost the second factor and its codes. */
export const passwordLinkRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/members/{membershipId}/password-link',
    summary:
      'Makes a link for a new password, shown once, good for a day. A coordinator for accounts that are no more than hers, an owner for any of hers.',
    of: 'department',
    allow: EDITS,
    body: OwnPassword,
    givesSecret: true,
    answers: { 201: PasswordLink },
    handle: (call) => makeLink(call),
  }),
  route({
    method: 'post',
    path: '/api/organisations/{organisationId}/owners/{membershipId}/password-link',
    summary: 'Makes a link for a new password of another owner, shown once, good for a day.',
    of: 'organisation',
    allow: OWNS,
    body: OwnPassword,
    givesSecret: true,
    answers: { 201: PasswordLink },
    handle: (call) => makeLink(call),
  }),
  route({
    method: 'post',
    path: '/api/links/password',
    summary: 'Sets a new password by a link. The second factor comes off, and every session ends.',
    of: 'nobody',
    allow: 'anyone',
    body: NewPassword,
    answers: { 204: 'nothing' },
    handle: (call) => takePassword(call),
  }),
];

type MakeCall = Call<Record<string, string>, unknown, z.output<typeof OwnPassword>>;

async function makeLink(call: MakeCall) {
  const { body, params, place, services, user } = call;
  await checkPassword(call, body.password);
  const now = services.now();
  return call.write(async (trx) => {
    const { userId, email } = await accountOf(trx, params['membershipId'] ?? '', place);
    if (userId === user.userId) refuse('Change your own password under “account”.');
    if (email.endsWith('@sample.invalid')) refuse('Accounts of the sample department stay as they are.');
    await mayOpen(trx, user.userId, userId);
    await needPassword(trx, call, userId);
    const { token, expiresAt } = await makePasswordLink(trx, { userId, madeBy: user.userId, now, id: newId() });
    await leaveTrail(call, trx, { kind: 'account.password-link', subject: userId, body: {} });
    await tellUsers(trx, [userId], {
      kind: 'account.password-link',
      about: newId(),
      text: `${user.name} made a link for a new password of your account. If you did not ask for it, tell an owner at once.`,
      mailText: 'A link for a new password of your account was made. If you did not ask for it, tell an owner at once.',
      link: '/account',
      at: now,
      subject: 'A link for a new password was made',
      ...mailOf(services),
    });
    return { status: 201, body: { url: `${services.url}/welcome#${token}`, expiresAt: expiresAt.toISOString() } };
  });
}

/** The account behind a role of the place. */
async function accountOf(trx: Db, membershipId: string, { organisationId, departmentId }: MakeCall['place']) {
  const row = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select(['user.id as userId', 'user.email'])
    .where('membership.id', '=', membershipId)
    .where('organisation_id', '=', organisationId)
    .where('department_id', departmentId === null ? 'is' : '=', departmentId)
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

/** Roles of accounts that a coordinator may let in again. */
const NO_MORE_THAN_HERS: readonly Role[] = ['doctor', 'coordinator'];

/**
 * A link for a new password opens the whole account, everywhere: whoever makes one must hold as much already.
 * @throws HttpProblem where a role of the account is stronger, or is elsewhere
 */
async function mayOpen(trx: Db, makerId: string, userId: string): Promise<void> {
  const held = await rolesOf(trx, makerId);
  const owns = new Set(held.flatMap((own) => (own.role === 'owner' ? [own.organisationId] : [])));
  const runs = new Set(held.flatMap((own) => (own.role === 'coordinator' ? [own.departmentId] : [])));
  for (const { role, organisationId, departmentId } of await rolesOf(trx, userId)) {
    if (owns.has(organisationId)) continue;
    if (NO_MORE_THAN_HERS.includes(role) && runs.has(departmentId)) continue;
    refuse('This account may do more than you may here, or has a role elsewhere. Ask an owner to make the link.');
  }
}

/**
 * Where people sign in at an identity provider, an account without a password gets none: it would open without the provider's second factor,
 * and after the provider has closed it.
 * @throws HttpProblem where it has none
 */
async function needPassword(trx: Db, { services }: MakeCall, userId: string): Promise<void> {
  if (services.settings.oidc === null) return;
  const own = trx
    .selectFrom('account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential');
  if ((await own.executeTakeFirst()) === undefined)
    refuse('This account signs in at your identity provider and has no password. Ask whoever runs the provider.');
}

function refuse(detail: string): never {
  throw new HttpProblem('role.not-allowed', { detail });
}

async function takePassword({ body, db, services }: Call<unknown, unknown, NewPassword>) {
  const now = services.now();
  const opened = await openPasswordLink(db, body.token, now);
  if (opened === null) throw new HttpProblem('sign-in.link', { detail: 'Ask whoever sent it for a new one.' });
  const { userId, name, email, madeBy } = opened;
  const fault = await passwordFault(body.password, [name, email]);
  if (fault !== null) throw new HttpProblem('sign-in.password', { detail: fault });
  const hash = await passwordHash(services.auth, body.password);
  await services.database.db.transaction().execute(async (trx) => {
    if (!(await endPasswordLink(trx, body.token))) throw new HttpProblem('sign-in.link');
    // Roles may have changed since it was made: it opens no more than whoever made it holds now.
    if (madeBy !== null) await mayOpen(trx, madeBy, userId);
    await setPassword(trx, { userId, hash, now, id: newId() });
    await forgetFailures(trx, email);
    const places = new Map(
      (await rolesOf(trx, userId)).map((held) => [held.departmentId ?? held.organisationId, held]),
    );
    for (const { organisationId, departmentId } of places.values()) {
      const where = { organisationId, departmentId, userId, at: now };
      await appendAudit(trx, { ...where, kind: 'account.password-set', subject: userId, body: {} });
    }
    await tellUsers(trx, [userId], {
      kind: 'account.password-set',
      about: newId(),
      text: 'Your account has a new password, set by a link. The second factor is off: set it up again. If this was not you, tell an owner at once.',
      link: '/account',
      at: now,
      subject: 'Your account has a new password',
      ...mailOf(services),
    });
  });
  return { status: 204 as const };
}
