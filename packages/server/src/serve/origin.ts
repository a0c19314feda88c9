import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from '../http/index.ts';

/** Refuses a write that a page of another site sends in somebody's name. Cookies are SameSite besides. */
export function checkOrigin(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS';
    const origin = c.req.header('origin');
    if (!isRead && (origin === undefined || !origins.includes(origin))) {
      throw new HttpProblem('request.origin', {
        detail: `Send it from a page of ${origins[0]}. Somebody who runs the server at another address sets ROTAWRIGHT_URL.`,
      });
    }
    await next();
  };
}
