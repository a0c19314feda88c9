import { z } from 'zod';
import { newToken, tokenHash } from '../auth/index.ts';
import { CellBook, daysFrom } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { type Db, endFeed, feedOfPeople, peopleOfUser, publishedVersionsOf, renewFeed } from '../store/index.ts';
import { Feed, MyRota, type RosterDocument } from '../wire/index.ts';
import { ownDocument } from './anonymise.ts';
import { documentNow } from './document-view.ts';
import { addDays } from './today.ts';

/** A doctor's own: rotas and the calendar link. */
export const myRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me/rotas',
    summary:
      'Every published rota on which I work and that ended less than a year ago, by its first day: my own duties, and who else is on where that is allowed.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(MyRota) },
    handle: async (call) => {
      const rotas: MyRota[] = [];
      for (const { personId } of await peopleOfUser(call.db, call.user.userId)) {
        rotas.push(...(await rotasOf(call, personId)));
      }
      return { status: 200, body: rotas.sort((a, b) => a.document.from.localeCompare(b.document.from)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/me/feed',
    summary: 'When my calendar link was made and last read; null while there is none. Its address is not told again.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: Feed.nullable() },
    handle: async ({ db, user }) => {
      const feed = await feedOfPeople(db, await ownPeople(db, user.userId));
      const body = feed === null ? null : { ...stamps(feed.createdAt, feed.lastReadAt), url: null };
      return { status: 200, body };
    },
  }),
  route({
    method: 'post',
    path: '/api/me/feed',
    summary: 'Makes a new calendar link and tells its address once; the old one stops working.',
    of: 'self',
    allow: 'signed-in',
    givesSecret: true,
    answers: { 201: Feed },
    handle: (call) => renew(call),
  }),
  route({
    method: 'delete',
    path: '/api/me/feed',
    summary: 'Ends my calendar link.',
    of: 'self',
    allow: 'signed-in',
    answers: { 204: 'nothing' },
    handle: (call) =>
      call.write(async (trx) => {
        await endFeed(trx, await ownPeople(trx, call.user.userId));
        return { status: 204 };
      }),
  }),
];

async function ownPeople(db: Db, userId: string): Promise<readonly string[]> {
  return (await peopleOfUser(db, userId)).map(({ personId }) => personId);
}

/** Somebody who is on rotas of several departments has one link, kept with the first of their names. */
async function renew(call: Call) {
  const { services, user } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const people = [...(await ownPeople(trx, user.userId))].sort();
    const [personId] = people;
    if (personId === undefined) throw new HttpProblem('leave.no-person');
    const token = newToken();
    await endFeed(trx, people);
    await renewFeed(trx, { personId, tokenHash: tokenHash(token), at });
    return { status: 201, body: { ...stamps(at, null), url: `${services.url}/feeds/${token}.ics` } };
  });
}

function stamps(createdAt: Date, lastReadAt: Date | null) {
  return { createdAt: createdAt.toISOString(), lastReadAt: lastReadAt?.toISOString() ?? null };
}

/** Days after a rota's end for which it is one of somebody's own; its own page stays. */
const KEPT_DAYS = 365;

async function rotasOf(call: Pick<Call, 'db' | 'services'>, personId: string): Promise<MyRota[]> {
  const { db } = call;
  const since = addDays(call.services.now().toISOString().slice(0, 10), -KEPT_DAYS);
  const live = (await publishedVersionsOf(db, personId, since)).filter(({ isLive }) => isLive);
  const rotas: MyRota[] = [];
  for (const { versionId, rotaId } of live) {
    const document = await documentNow(call, versionId);
    const facts = await db
      .selectFrom('version')
      .innerJoin('rota', 'rota.id', 'version.rota_id')
      .innerJoin('department', 'department.id', 'rota.department_id')
      .select(['version.published_at', 'version.note', 'department.shows_colleagues'])
      .where('version.id', '=', versionId)
      .executeTakeFirstOrThrow();
    rotas.push({
      rotaId,
      versionId,
      title: document.title,
      department: document.department,
      personId,
      publishedAt: facts.published_at?.toISOString() ?? '',
      note: facts.note,
      document: ownDocument(document, personId),
      colleagues: facts.shows_colleagues ? colleaguesOf(document, personId) : [],
    });
  }
  return rotas;
}

/** Who works on the days on which this person works. Nobody's leave is told. */
export function colleaguesOf(document: RosterDocument, personId: string): MyRota['colleagues'] {
  const book = new CellBook(document);
  const others = document.people.filter(({ id, isVacant }) => id !== personId && !isVacant);
  return daysFrom(document.from, document.until)
    .filter((date) => book.at(personId, date).value.codes !== '')
    .flatMap((date) =>
      others
        .map(({ id, name }) => ({ date, name, codes: book.at(id, date).value.codes }))
        .filter(({ codes }) => codes !== ''),
    );
}
