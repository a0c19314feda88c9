/**
 * Keeps the shell of the app and the last view of a doctor's own pages, so that they open without a network.
 * Files under /assets carry a hash of what they hold and never change. What the server said of somebody is kept only for
 * the addresses below, and thrown away when the page says that somebody has signed out.
 */
const SHELL = 'shell-1';
const VIEWS = 'views-1';
const KEPT_VIEWS = [/^\/api\/me(\/|$)/];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(['/', '/mark.svg', '/app.webmanifest']))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== SHELL && name !== VIEWS).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'signed-out') event.waitUntil(caches.delete(VIEWS));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate') event.respondWith(shell(request));
  else if (KEPT_VIEWS.some((view) => view.test(url.pathname))) event.respondWith(fromNetworkFirst(request));
});

async function fromCacheFirst(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Every page of the app is the one document; the newest is kept. */
async function shell(request) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    const isPage = answer.ok && answer.headers.get('content-type')?.includes('text/html');
    if (isPage) await cache.put('/', answer.clone());
    return answer;
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
}

/** The newest answer, else the one that was kept, marked so that the page can say that it is old. */
async function fromNetworkFirst(request) {
  const cache = await caches.open(VIEWS);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    else if (answer.status === 401) await caches.delete(VIEWS);
    return answer;
  } catch {
    const kept = await cache.match(request);
    return kept ? marked(kept) : Response.error();
  }
}

function marked(kept) {
  const headers = new Headers(kept.headers);
  headers.set('x-rotawright-kept', 'yes');
  return new Response(kept.body, { status: kept.status, headers });
}
