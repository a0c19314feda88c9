import {
  type CoverEffect,
  dayCount,
  type LeaveAsked,
  LieuBook,
  leaveEffect,
  lieuAfter,
  type WaitingLeave,
} from '../document/index.ts';
import type { Call } from '../http/index.ts';
import { type Db, leaveOfPeople, readLieuGround, type StoredLeave } from '../store/index.ts';
import type { LeaveEffect, LieuAfter } from '../wire/index.ts';
import { grantedDocument } from './granted-document.ts';
import { departmentToday } from './lieu-steps.ts';

/** Versions of a department's rotas that hold any of these days and this person: the draft or the published one of each. */
export async function versionsFor(
  db: Db,
  departmentId: string,
  asked: Pick<LeaveAsked, 'personId' | 'from' | 'until'>,
  wanted: 'draft' | 'published',
): Promise<readonly { readonly rotaId: string; readonly versionId: string }[]> {
  const rows = await db
    .selectFrom('rota')
    .innerJoin('version', 'version.rota_id', 'rota.id')
    .innerJoin('version_person', 'version_person.version_id', 'version.id')
    .select(['rota.id as rotaId', 'version.id as versionId', 'version.state'])
    .where('rota.department_id', '=', departmentId)
    .where('rota.from_day', '<', asked.until)
    .where('rota.until_day', '>', asked.from)
    .where('version.state', 'in', wanted === 'draft' ? ['draft', 'published'] : ['published'])
    .where('version_person.person_id', '=', asked.personId)
    .orderBy('rota.from_day')
    .execute();
  const drafted = new Set(rows.filter(({ state }) => state === 'draft').map(({ rotaId }) => rotaId));
  return rows.filter(({ rotaId, state }) => state === 'draft' || !drafted.has(rotaId));
}

/** Leave that somebody thinks of, or has asked for. */
type MaybeAsked = LeaveAsked & Partial<Pick<StoredLeave, 'id' | 'askedAt'>>;

/**
 * What leave would do in all the rotas that it touches, and to the balance of time in lieu where it is that. `daysLeft` and `daysWaiting` are
 * those of the first rota that can tell.
 */
export async function effectFor(
  call: Pick<Call, 'db' | 'departmentId' | 'services'>,
  asked: MaybeAsked,
  wanted: 'draft' | 'published',
): Promise<LeaveEffect> {
  const { db, departmentId } = call;
  const waiting = await waitingBefore(db, asked);
  const effects: CoverEffect[] = [];
  for (const { versionId } of await versionsFor(db, departmentId, asked, wanted)) {
    effects.push(leaveEffect(await grantedDocument(db, versionId), asked, waiting));
  }
  const first = effects.find(({ daysLeft }) => daysLeft !== null);
  // Each rota says of each of its days who else is off.
  const known = new Set(effects.flatMap(({ othersOff }) => othersOff.map(({ date }) => date)));
  return {
    daysWithoutRota: dayCount(asked) - known.size,
    daysWithoutCover: effects.reduce((sum, { daysWithoutCover }) => sum + daysWithoutCover, 0),
    duties: effects.flatMap(({ duties }) => duties),
    shortDays: effects.flatMap(({ shortDays }) => shortDays),
    othersOff: effects.flatMap(({ othersOff }) => othersOff),
    daysLeft: first?.daysLeft ?? null,
    daysWaiting: first?.daysWaiting ?? 0,
    lieu: asked.kind === 'lieu' ? await lieuAfterLeave(call, asked) : null,
  };
}

/** Other requests of the same person that nobody has decided, and that were made before. */
async function waitingBefore(db: Db, { personId, id, askedAt }: MaybeAsked): Promise<readonly WaitingLeave[]> {
  return (await leaveOfPeople(db, [personId])).filter(
    (one) => one.state === 'asked' && one.id !== id && (askedAt === undefined || one.askedAt < askedAt),
  );
}

/** What is left of somebody's time in lieu; the request itself, once it was made, is not counted twice. */
async function lieuAfterLeave(
  { db, departmentId, services }: Pick<Call, 'db' | 'departmentId' | 'services'>,
  asked: MaybeAsked,
): Promise<LieuAfter> {
  const { personId, id } = asked;
  const today = await departmentToday(db, departmentId, services.now());
  const scope = { departmentId, personId, ...(id === undefined ? {} : { without: id }) };
  return lieuAfter(new LieuBook(await readLieuGround(db, scope, today)), personId, asked);
}
