import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import {
  type HttpEnv,
  HttpProblem,
  mount,
  notFound,
  problemResponse,
  type Route,
  type Services,
} from '../http/index.ts';
import { authRoutes } from './auth-mount.ts';
import { healthRoutes } from './health.ts';
import { innerRoutes } from './inner.ts';
import { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { checkOrigin } from './origin.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles, webFolder } from './static-files.ts';

/** The whole HTTP application. */
export function makeApp(routes: readonly Route[], services: Services, origins: readonly string[]): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const metrics = new Metrics(services);
  const description = openApi(routes, services.url);
  app.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', randomUUID());
    c.set('clientAddress', clientAddress(c.env, c.req.header('x-forwarded-for'), services.settings.proxies));
    await next();
    c.header('x-request-id', c.var.requestId);
    // The pattern, not the address: an address may hold a token. Nobody's name is logged.
    const request = {
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    };
    metrics.note(request);
    services.log.info({ requestId: c.var.requestId, ...request });
  });
  app.use(securityHeaders(services.url));
  app.use('/api/*', checkOrigin(origins));
  app.route('/', healthRoutes(services));
  app.route('/', metrics.routes());
  app.route('/', innerRoutes(services));
  app.get('/api/openapi.json', (c) => c.json(description));
  app.route('/', authRoutes(services));
  app.route('/', mount(routes, services));
  for (const branch of ['/api/*', '/feeds/*']) {
    app.all(branch, () => {
      throw notFound();
    });
  }
  app.use(staticFiles(webFolder()));
  app.notFound((c) => problemResponse(notFound(), c.var.requestId));
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return problemResponse(error, c.var.requestId);
    services.log.error({ requestId: c.var.requestId, err: error });
    return problemResponse(new HttpProblem('server.fault'), c.var.requestId);
  });
  return app;
}

/** Pattern of the route that answered. What only passes requests on has a pattern too, of a whole branch. */
function patternOf(c: Context): string {
  const patterns = matchedRoutes(c).map(({ path }) => path);
  const branch = patterns.reduce((longest, path) => (path.length > longest.length ? path : longest), '');
  return patterns.find((path) => !path.includes('*')) ?? branch;
}

/** Address of whoever asks: of the connection, or what our own proxies say. */
function clientAddress(env: unknown, forwarded: string | undefined, proxies: number): string {
  const socket = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  const chain = [...(forwarded?.split(',').map((part) => part.trim()) ?? []), socket?.remoteAddress ?? 'unknown'];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? 'unknown';
}
