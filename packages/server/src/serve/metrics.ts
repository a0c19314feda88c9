import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type HttpEnv, notFound, type Services } from '../http/index.ts';

/** Figures for Prometheus: the process, how long each route takes, and what waits in the store. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'rotawright_request_seconds',
      help: 'How long requests took, by route pattern.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [this.#registry],
    });
    const { database, kept } = services;
    new Gauge({
      name: 'rotawright_kept_bytes',
      help: 'Memory that this server keeps of documents and calendars, by kind.',
      labelNames: ['kind'],
      registers: [this.#registry],
      collect() {
        for (const [kind, bytes] of Object.entries(kept.bytes())) this.set({ kind }, bytes);
      },
    });
    new Gauge({
      name: 'rotawright_outbox_waiting',
      help: 'Mails that wait to be sent.',
      registers: [this.#registry],
      async collect() {
        const row = await database.db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('sent_at', 'is', null)
          .where('failed_at', 'is', null)
          .executeTakeFirstOrThrow();
        this.set(row.count);
      },
    });
    new Gauge({
      name: 'rotawright_runs',
      help: 'Searches that wait or run.',
      labelNames: ['state'],
      registers: [this.#registry],
      async collect() {
        const rows = await database.db
          .selectFrom('run')
          .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
          .where('state', 'in', ['waiting', 'running'])
          .groupBy('state')
          .execute();
        for (const state of ['waiting', 'running']) {
          this.set({ state }, rows.find((row) => row.state === state)?.count ?? 0);
        }
      },
    });
  }

  /** Notes a request that is over. */
  note(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void {
    const { method, route, status, ms } = request;
    this.#requests.observe({ method, route, status: String(status) }, ms / 1000);
  }

  /** `GET /metrics`, for this machine, or for whoever has the token. To others it is not there. */
  routes(): Hono<HttpEnv> {
    const app = new Hono<HttpEnv>();
    app.get('/metrics', this.#guard(), async () => {
      const headers = { 'content-type': this.#registry.contentType };
      return new Response(await this.#registry.metrics(), { headers });
    });
    return app;
  }

  #guard(): MiddlewareHandler<HttpEnv> {
    const { metricsToken } = this.#services.settings;
    return async (c, next) => {
      const isHere = /^(::ffff:)?127\.|^::1$/.test(c.var.clientAddress);
      const hasToken = metricsToken !== null && c.req.header('authorization') === `Bearer ${metricsToken}`;
      if (metricsToken === null ? !isHere : !hasToken) throw notFound();
      await next();
    };
  }
}
