import { createHash } from 'node:crypto';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { z } from 'zod';
import { tokenHash } from '../auth/index.ts';
import { personCalendar } from '../feed/index.ts';
import { type Call, notFound, type Route, route } from '../http/index.ts';
import { type Db, feedByToken, feedWasRead, publishedVersionsOf, readDocument } from '../store/index.ts';

/** Days after a rota's end for which it stays in the feed. */
const KEPT_DAYS = 90;
const TOKEN = /^([\w-]{43})\.ics$/;

/** Calendar feeds. Whoever has the address reads it, so the address is a secret: calendars cannot sign in. */
export const feedRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/feeds/{file}',
    summary: 'Published duties of one person as a calendar. Send the ETag again to learn whether it has changed.',
    of: 'nobody',
    allow: 'anyone',
    params: z.object({ file: z.string().max(80) }),
    answers: { 200: { file: 'text/calendar; charset=utf-8' }, 304: 'nothing' },
    handle: (call) => feed(call),
  }),
];

async function feed({ db, params, request, services }: Call<{ file: string }>): Promise<Response> {
  const [, token] = TOKEN.exec(params.file) ?? [];
  const found = token === undefined ? null : await feedByToken(db, tokenHash(token));
  if (found === null) throw notFound();
  const at = services.now();
  const text = await calendarOf(db, found.personId, at);
  await feedWasRead(db, found.personId, at);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, max-age=900' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const type = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="rota.ics"' };
  return new Response(text, { headers: { ...headers, ...type } });
}

/** The calendar of everybody that this person's account is, in all departments. */
async function calendarOf(db: Db, personId: string, at: Date): Promise<string> {
  const today = parseCivilDate(at.toISOString().slice(0, 10)) ?? 0;
  const people = await samePerson(db, personId);
  const versions = [];
  for (const person of people) {
    for (const version of await publishedVersionsOf(db, person, formatCivilDate(today - KEPT_DAYS))) {
      const facts = await db
        .selectFrom('version')
        .innerJoin('rota', 'rota.id', 'version.rota_id')
        .innerJoin('department', 'department.id', 'rota.department_id')
        .select(['version.published_at', 'department.shows_colleagues'])
        .where('version.id', '=', version.versionId)
        .executeTakeFirstOrThrow();
      versions.push({
        ...version,
        personId: person,
        document: await readDocument(db, version.versionId),
        publishedAt: facts.published_at ?? at,
        showsColleagues: facts.shows_colleagues,
      });
    }
  }
  return personCalendar(versions, people[0] ?? personId);
}

/** Persons of the same account: one doctor on rotas of several departments has one calendar. */
async function samePerson(db: Db, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership as mine')
    .innerJoin('membership as other', 'other.user_id', 'mine.user_id')
    .select('other.person_id')
    .distinct()
    .where('mine.person_id', '=', personId)
    .where('other.person_id', 'is not', null)
    .execute();
  const ids = rows.flatMap(({ person_id }) => person_id ?? []);
  return ids.includes(personId) ? ids.sort() : [personId];
}
