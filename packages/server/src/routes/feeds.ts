import { createHash } from 'node:crypto';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { z } from 'zod';
import { tokenHash } from '../auth/index.ts';
import { type FeedVersion, personCalendar } from '../feed/index.ts';
import { type Call, notFound, packed, packedResponse, type Route, route } from '../http/index.ts';
import type { Kept } from '../kept/index.ts';
import { type Db, feedWasRead, type OpenFeed, openFeed } from '../store/index.ts';
import { keptDocument } from './document-view.ts';

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
  const at = services.now();
  const today = parseCivilDate(at.toISOString().slice(0, 10)) ?? 0;
  const since = formatCivilDate(today - KEPT_DAYS);
  const found = token === undefined ? null : await openFeed(db, tokenHash(token), since);
  if (found === null) throw notFound();
  await feedWasRead(db, found, at);
  const { personId, people, versions } = found;
  // What stands in the calendar follows from this alone: a calendar made under another mark is made anew.
  const mark = JSON.stringify([people, versions]);
  const { etag, body } = await services.kept.calendars.get(personId, mark, async () => {
    const text = await calendarOf(found, { kept: services.kept, db });
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27);
    return { etag: `W/"${hash}"`, body: await packed(Buffer.from(text)) };
  });
  const headers = { etag, 'cache-control': 'private, max-age=900', vary: 'accept-encoding' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const type = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="rota.ics"' };
  return packedResponse(request, body, { ...headers, ...type });
}

/** The calendar of everybody that this person's account is, in all departments. */
async function calendarOf(found: OpenFeed, from: { readonly kept: Kept; readonly db: Db }): Promise<string> {
  const versions: FeedVersion[] = [];
  for (const { mark, publishedAt, ...version } of found.versions) {
    const document = await keptDocument(from.kept, from.db, { versionId: version.versionId, mark });
    versions.push({ ...version, document, publishedAt: new Date(publishedAt) });
  }
  return personCalendar(versions, found.people[0] ?? found.personId);
}
