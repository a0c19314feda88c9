import { Hono } from 'hono';
import { sql } from 'kysely';
import { type HttpEnv, HttpProblem, type Services } from '../http/index.ts';

/** Is the process there, and can it do its work? A balancer asks the second and sends nobody to a server that says no. */
export function healthRoutes(services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) => {
    if (services.ending.aborted) throw new HttpProblem('server.not-ready', { detail: 'It is shutting down.' });
    try {
      await sql`select 1`.execute(services.database.db);
    } catch {
      throw new HttpProblem('server.not-ready', { detail: 'The database does not answer.' });
    }
    return c.json({ status: 'ready' });
  });
  return app;
}
