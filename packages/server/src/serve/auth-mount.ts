import { Hono } from 'hono';
import { CLIENT_ADDRESS } from '../auth/index.ts';
import { type HttpEnv, notFound, type Services } from '../http/index.ts';

/** Which of the sign-in library's addresses we offer; the others do not exist. */
const OFFERED = [
  '/sign-in/email',
  '/sign-in/social',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
  '/callback/trust',
];

/** Hands sign-in, sessions and second factor to the library, with the true address of whoever asks. */
export function authRoutes(services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.all('/api/auth/*', async (c) => {
    if (!OFFERED.includes(c.req.path.slice('/api/auth'.length))) throw notFound();
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_ADDRESS, c.var.clientAddress);
    return services.auth.handler(new Request(c.req.raw, { headers }));
  });
  return app;
}
