import { sayDay } from '../document/index.ts';
import type { Services } from '../http/index.ts';
import {
  type Db,
  markReminded,
  openRoundsFrom,
  type RequestGround,
  readRequestGround,
  tellUsers,
  usersOfPeople,
} from '../store/index.ts';
import { mailOf } from './mail-of.ts';
import { isRoundOpen } from './request-steps.ts';
import { addDays, todayIn } from './today.ts';

/** Nobody is reminded within so long of being told. */
const SETTLE_MS = 24 * 3_600_000;
/** Whole hour of the rota's day before which nobody is reminded: phones ring. */
const FIRST_HOUR = 8;

/**
 * Reminds people who have not answered an open round, once each, from so many days before its last day on as the round says. Whichever server looks
 * first does it; the notices, the mails and the note that somebody was reminded are one transaction.
 */
export async function remindOfRounds(services: Pick<Services, 'database' | 'now' | 'settings' | 'url'>): Promise<void> {
  const { db } = services.database;
  const at = services.now();
  // A day earlier than here it may still be yesterday.
  const rounds = await openRoundsFrom(db, addDays(at.toISOString().slice(0, 10), -1));
  for (const { versionId } of rounds.filter((ground) => isDue(ground, at))) {
    await db.transaction().execute(async (trx) => {
      // Whoever closes or moves the round waits, or has done it: then it is another round.
      const ground = await readRequestGround(trx, versionId, 'share');
      if (isDue(ground, at)) await remind(trx, services, { ground, at });
    });
  }
}

function isDue(ground: RequestGround, at: Date): boolean {
  const { round, zone } = ground;
  if (round === null || round.remindDays === 0 || !isRoundOpen(ground, at)) return false;
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(at));
  return hour >= FIRST_HOUR && todayIn(zone, at) >= addDays(round.lastDay, -round.remindDays);
}

async function remind(
  trx: Db,
  services: Pick<Services, 'settings' | 'url'>,
  { ground, at }: { readonly ground: RequestGround; readonly at: Date },
): Promise<void> {
  const { versionId, round, title } = ground;
  if (round === null) return;
  const people = await markReminded(trx, versionId, { toldBy: new Date(at.getTime() - SETTLE_MS), at });
  await tellUsers(trx, await usersOfPeople(trx, people), {
    kind: 'requests.reminded',
    about: versionId,
    text: `Until ${sayDay(round.lastDay)} you can say what you would like on ${title}. Nothing to ask for is an answer too.`,
    link: '/my/requests',
    at,
    subject: 'Say what you would like on the next rota: the last day is near',
    ...mailOf(services),
  });
}
