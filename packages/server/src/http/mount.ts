import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Asker, askerOf, PLACES, type PlaceNoun, standingAt } from '../auth/index.ts';
import type { Role } from '../wire/index.ts';
import type { Answer } from './answer.ts';
import { Call, type Place } from './call.ts';
import { HttpProblem, notFound } from './http-problem.ts';
import { earlierAnswer } from './idempotency.ts';
import { type Limit, RateLimits } from './limits.ts';
import { checkDeclaration, type Route } from './route.ts';
import type { Services } from './services.ts';
import { validated } from './validate.ts';

/** What our Hono carries with each request. */
export interface HttpEnv {
  readonly Variables: { requestId: string; clientAddress: string };
}

const READS: Limit = { name: 'read', most: 1200, seconds: 60 };
const WRITES: Limit = { name: 'write', most: 300, seconds: 60 };
/** By address, behind which a whole hospital may stand. */
const STRANGERS: Limit = { name: 'stranger', most: 600, seconds: 60 };
const USUAL_BODY = 64 * 1024;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Mounts routes: who asks, where, may they, is it valid; then the route's own work. */
export function mount(routes: readonly Route[], services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const limits = new RateLimits(services.now);
  for (const route of routes) {
    checkDeclaration(route);
    app.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ':$1'), async (c) =>
      responseOf(await handled(route, c, services, limits)),
    );
  }
  return app;
}

async function handled(route: Route, c: Context<HttpEnv>, services: Services, limits: RateLimits): Promise<Answer> {
  const user = route.allow === 'anyone' ? null : await whoAsks(route, c, services);
  const kind = user === null ? STRANGERS : route.method === 'get' ? READS : WRITES;
  await limits.count(services.database.db, kind, user?.userId ?? c.var.clientAddress);
  if (route.allow !== 'anyone' && user === null) throw new HttpProblem('sign-in.needed');
  if (user !== null && route.limit !== undefined) await limits.count(services.database.db, route.limit, user.userId);
  if (user !== null && isPlaced(route.of) && user.place === null) return answeredBefore(route, c, { user, services });
  const place = user === null ? null : placeOf(route, user);
  const body = await bodyOf(route, c);
  if (c.req.url.includes('%00')) throw notFound();
  const parts = validated(route, { params: c.req.param(), query: c.req.query(), body: body.value });
  return route.handle(
    new Call({
      ...parts,
      services,
      request: c.req.raw,
      requestId: c.var.requestId,
      user,
      place,
      idempotency: idempotencyOf(route, c, body.text),
    }),
  );
}

/** Who asks, with the place of the request where its address names one. */
function whoAsks({ of }: Route, c: Context<HttpEnv>, { auth, database }: Services): Promise<Asker | null> {
  const id = isPlaced(of) ? c.req.param(`${of}Id`) : undefined;
  const place = isPlaced(of) && id !== undefined && ID.test(id) ? PLACES[of](id) : null;
  return askerOf(auth, database.db, c.req.raw.headers, place);
}

const isPlaced = (of: Route['of']): of is PlaceNoun => of !== 'self' && of !== 'nobody';

/** What is not there may be what this very request took away, when its answer was lost and it comes again. */
async function answeredBefore(
  route: Route,
  c: Context<HttpEnv>,
  { user, services }: { readonly user: Asker; readonly services: Services },
): Promise<Answer> {
  if (c.req.header('idempotency-key') === undefined) throw notFound();
  const key = idempotencyOf(route, c, (await bodyOf(route, c)).text);
  const earlier = key && (await earlierAnswer(services.database.db, { ...key, userId: user.userId }));
  if (earlier === null) throw notFound();
  return earlier;
}

/** The place of the request, if it has one, or the refusal: 404 for strangers to it, 403 for people of it whose role does not do. */
function placeOf({ allow }: Route, { place, held }: Asker): Place | null {
  if (place === null) return null;
  const standing = standingAt(held, place);
  if (standing.roles.length === 0) throw notFound();
  const may = typeof allow === 'string' || standing.roles.some((role: Role) => allow.includes(role));
  if (!may) throw new HttpProblem('role.not-allowed');
  return { ...place, ...standing };
}

async function bodyOf(route: Route, c: Context<HttpEnv>): Promise<{ value: unknown; text: string }> {
  return route.body === undefined ? { value: undefined, text: '' } : jsonBody(route, c.req.raw);
}

async function jsonBody(route: Route, request: Request): Promise<{ value: unknown; text: string }> {
  const text = await textUpTo(request, route.bodyLimit ?? USUAL_BODY);
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    throw new HttpProblem('request.not-json');
  }
  if (holdsNoText(text, value)) {
    throw new HttpProblem('request.not-json', {
      detail: 'It holds a NUL, or half of a character: no database keeps that.',
    });
  }
  return { value, text };
}

/** Such characters can only stand in a body as escapes; a half character is still one when it is written again. */
function holdsNoText(text: string, value: unknown): boolean {
  return /\\u(0000|d[89a-f])/i.test(text) && /\\u(0000|d[89a-f])/i.test(JSON.stringify(value));
}

async function textUpTo(request: Request, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return '';
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > most) throw new HttpProblem('request.too-large', { detail: `At most ${most} bytes.` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function idempotencyOf(route: Route, c: Context, text: string): { key: string; hash: string } | null {
  if (route.givesSecret === true) return null;
  const key = c.req.header('idempotency-key');
  if (key === undefined) {
    if (route.needsKey === true)
      throw new HttpProblem('request.key-missing', { detail: 'Send a new UUID as the key.' });
    return null;
  }
  const problems = [
    {
      code: 'request.not-valid',
      where: 'header Idempotency-Key',
      found: 'a key that is no UUID',
      expected: 'a UUID',
      tryThis: '',
    },
  ];
  if (!ID.test(key)) throw new HttpProblem('request.not-valid', { problems });
  const hash = createHash('sha256').update(`${route.method} ${c.req.path}\n${text}`).digest('hex');
  return { key, hash };
}

function responseOf(answer: Answer): Response {
  if (answer instanceof Response) return answer;
  if (answer.status === 204) return new Response(null, { status: 204 });
  return Response.json(answer.body, { status: answer.status, headers: { 'cache-control': 'no-store' } });
}
