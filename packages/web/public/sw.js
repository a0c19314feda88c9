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
  if (event.data === 'signed-out') forgetViews(event);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(event));
  else if (request.mode === 'navigate') event.respondWith(shell(event));
  else if (KEPT_VIEWS.some((view) => view.test(url.pathname))) event.respondWith(fromNetworkFirst(event));
});

async function fromCacheFirst(event) {
  const { request } = event;
  const before = await kept(SHELL, request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) keep(event, SHELL, request, answer);
  return answer;
}

/** Every page of the app is the one document; the newest is kept. */
async function shell(event) {
  try {
    const answer = await fetch(event.request);
    const isPage = answer.ok && answer.headers.get('content-type')?.includes('text/html');
    if (isPage) keep(event, SHELL, '/', answer);
    return answer;
  } catch {
    return (await kept(SHELL, '/')) ?? Response.error();
  }
}

/** The newest answer, else the one that was kept, marked so that the page can say that it is old. */
async function fromNetworkFirst(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.ok) keep(event, VIEWS, request, answer);
    else if (answer.status === 401) forgetViews(event);
    return answer;
  } catch {
    const before = await kept(VIEWS, request);
    return before ? marked(before) : Response.error();
  }
}

/** What is being kept at the moment. */
const keeping = new Set();

/** Keeps an answer beside giving it: a device without room, or slow to write, must not cost the page its answer. */
function keep(event, name, request, answer) {
  const copy = answer.clone();
  const done = caches
    .open(name)
    .then((cache) => cache.put(request, copy))
    .catch(() => {})
    .finally(() => keeping.delete(done));
  keeping.add(done);
  event.waitUntil(done);
}

/** Throws away what was kept of somebody, and what is only being kept. */
function forgetViews(event) {
  event.waitUntil(Promise.all(keeping).then(() => caches.delete(VIEWS)));
}

async function kept(name, request) {
  try {
    const cache = await caches.open(name);
    return await cache.match(request);
  } catch {
    return undefined;
  }
}

function marked(old) {
  const headers = new Headers(old.headers);
  headers.set('x-rotawright-kept', 'yes');
  return new Response(old.body, { status: old.status, headers });
}
