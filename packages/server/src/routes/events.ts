import { rolesOf, standingAt } from '../auth/index.ts';
import { type Call, type Route, route } from '../http/index.ts';
import { eventStream } from '../live/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import { sayLive } from '../store/index.ts';
import { EventsQuery, type LiveEvent, Presence } from '../wire/index.ts';

/** Live changes of a version, and who is where in it. */
export const eventRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/events',
    summary: 'Live changes as server-sent events. After a break send Last-Event-ID, or `?after=<seq>` the first time.',
    of: 'version',
    allow: READS_DRAFTS,
    query: EventsQuery,
    answers: { 200: 'events' },
    handle: (call) => events(call),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/presence',
    summary: 'Says in which cell I am; `null` when I leave.',
    of: 'version',
    allow: READS_DRAFTS,
    body: Presence,
    answers: { 204: 'nothing' },
    handle: async (call) => {
      await sayPresence(call, call.body);
      return { status: 204 };
    },
  }),
];

async function sayPresence(
  { services, params, actor }: Pick<Call<Record<string, string>>, 'services' | 'params' | 'actor'>,
  presence: Presence,
): Promise<void> {
  const event: LiveEvent = { type: 'presence', by: actor, ...presence };
  await sayLive(services.database.db, { kind: 'event', versionId: params['versionId'] ?? '', event });
}

async function events(call: Call<Record<string, string>, EventsQuery>): Promise<Response> {
  const { services, request, user, place, params, query } = call;
  const versionId = params['versionId'] ?? '';
  const stream = eventStream({
    database: services.database,
    hub: services.hub,
    versionId,
    seq: await startingSeq(call, versionId),
    signals: [request.signal, services.ending],
    client: query.client ?? null,
    // A server that ends has no database to say it by; who was there is forgotten within a minute.
    left: (client) => void sayPresence(call, { client, cell: null }).catch(() => undefined),
    mayHear: async () => {
      if ((await services.auth.api.getSession({ headers: request.headers })) === null) return false;
      const { roles } = standingAt(await rolesOf(services.database.db, user.userId), place);
      return roles.some((role) => READS_DRAFTS.includes(role));
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

/** Where the client goes on: after its last event, or after the document that it loaded; else from now. */
async function startingSeq(call: Call<Record<string, string>, EventsQuery>, versionId: string): Promise<number> {
  const last = call.request.headers.get('last-event-id') ?? call.query.after ?? '';
  if (/^\d{1,9}$/.test(last)) return Number(last);
  const row = await call.db.selectFrom('version').select('seq').where('id', '=', versionId).executeTakeFirstOrThrow();
  return row.seq;
}
