import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Folder of the built web app: inside an installed server, in the repository beside it. */
export function webFolder(): string {
  const installed = fileURLToPath(new URL('../web/', import.meta.url));
  return existsSync(installed) ? installed : fileURLToPath(new URL('../../../web/dist/', import.meta.url));
}

/**
 * The built web app. A file whose name holds its hash may be kept for ever; every address of the app that is no file gives
 * `index.html`, because the app reads it itself.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const wanted = normalize(decoded(c.req.path));
    const path = join(folder, wanted);
    if (!path.startsWith(folder) || wanted.includes('\0')) return next();
    if (wanted !== sep && (await isFile(path))) return file(path, c.req.path.startsWith('/assets/'));
    // A missing script must not come back as a page.
    if (c.req.path.startsWith('/assets/') || extname(wanted) !== '') return next();
    const page = join(folder, 'index.html');
    if (existsSync(page)) return file(page, false);
    return c.text('The web app is not built. Try: npm start.\n', 503);
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function file(path: string, isForEver: boolean): Promise<Response> {
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': isForEver ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  return new Response(new Uint8Array(await readFile(path)), { headers });
}
