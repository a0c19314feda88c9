import { z } from 'zod';
import { type BalanceOptions, leaveBalances } from '../document/index.ts';
import { type Route, route } from '../http/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import {
  type Db,
  leaveOf,
  leaveOfPeople,
  peopleOfUser,
  publishedVersionsOf,
  standingVersions,
} from '../store/index.ts';
import { RotaLeave } from '../wire/index.ts';
import { grantedDocument } from './granted-document.ts';
import { addDays, todayIn } from './today.ts';

/** How much leave is taken, booked, asked for and left, by published rota; what was approved since it was published is booked. */
export const leaveBalanceRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/leave/balances',
    summary:
      'Leave of everybody on the published rotas of a department that are not over, by the first day of the rota.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: z.array(RotaLeave) },
    handle: async ({ db, departmentId, services }) => {
      const waiting = await leaveOf(db, departmentId, 'asked');
      const rotas: RotaLeave[] = [];
      const now = services.now();
      // In a rota's zone it may still be the day before.
      const since = addDays(now.toISOString().slice(0, 10), -1);
      for (const { versionId, state } of await standingVersions(db, departmentId, since))
        if (state === 'published') rotas.push(...(await openRota(db, versionId, { now, waiting })));
      return { status: 200, body: rotas };
    },
  }),
  route({
    method: 'get',
    path: '/api/me/leave/balances',
    summary: 'My own leave on each published rota that is not over.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(RotaLeave) },
    handle: async ({ db, user, services }) => {
      const now = services.now();
      const rotas: RotaLeave[] = [];
      for (const { personId } of await peopleOfUser(db, user.userId)) {
        const waiting = (await leaveOfPeople(db, [personId])).filter(({ state }) => state === 'asked');
        const since = now.toISOString().slice(0, 10);
        const live = (await publishedVersionsOf(db, personId, since)).filter(({ isLive }) => isLive);
        for (const { versionId } of live) {
          rotas.push(...(await openRota(db, versionId, { now, waiting, personId })));
        }
      }
      return { status: 200, body: rotas };
    },
  }),
];

/** Balances on a version; nothing where its last day is over. */
async function openRota(
  db: Db,
  versionId: string,
  { now, ...options }: Omit<BalanceOptions, 'today'> & { readonly now: Date },
): Promise<readonly RotaLeave[]> {
  const document = await grantedDocument(db, versionId);
  const today = todayIn(document.zone, now);
  const { rotaId, title, from, until } = document;
  if (until <= today) return [];
  return [{ rotaId, title, from, until, people: [...leaveBalances(document, { today, ...options })] }];
}
