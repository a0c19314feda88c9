import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** What one route is asked and gives; a number is a status with a problem of that status. */
export interface FakeAsk {
  readonly params: readonly string[];
  readonly body: unknown;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}
export type FakeAnswer = { readonly status?: number; readonly json?: unknown };
export type FakeRoutes = Record<string, (ask: FakeAsk) => FakeAnswer>;
/** Answers by itself, such as a stream of events, and says so. */
export type FakeStream = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The built app with invented answers behind it, for journeys that need only one page and one answer. Keys of `routes` are
 * `GET /api/rotas/:id`; change the object between steps to change what the server says.
 */
export async function fakeServer(
  folder: string,
  routes: FakeRoutes,
  stream: FakeStream = () => false,
): Promise<{ origin: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    if (stream(request, response, url)) return;
    if (url.pathname.startsWith('/api/')) {
      asked.push(`${request.method} ${url.pathname}`);
      const { status = 200, json } = await answer(routes, request, url);
      response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
      response.end(json === undefined ? '' : JSON.stringify(json));
      return;
    }
    const path = extname(url.pathname) === '' ? '/index.html' : url.pathname;
    try {
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        // The policy that the real server sends, so that nothing here needs more.
        'content-security-policy': "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function answer(routes: FakeRoutes, request: IncomingMessage, url: URL): Promise<FakeAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  for (const [key, route] of Object.entries(routes)) {
    const [method, path = ''] = key.split(' ');
    const found = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`).exec(url.pathname);
    if (method !== request.method || found === null) continue;
    const isJson = request.headers['content-type']?.includes('json') ?? false;
    return route({
      params: found.slice(1),
      body: isJson ? JSON.parse(text) : text,
      query: url.searchParams,
      headers: request.headers,
    });
  }
  return problem(404, 'Nothing there');
}

/** A refusal as the real server words it. */
export function problem(status: number, title: string, more: object = {}): FakeAnswer {
  return { status, json: { type: 'about:blank', title, status, code: 'test', requestId: 'req-1', ...more } };
}
