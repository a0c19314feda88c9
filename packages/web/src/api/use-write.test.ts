import { afterEach, expect, test, vi } from 'vitest';
import { ApiProblem, NoConnection } from './problems.ts';
import { rememberingWrite, type Write } from './use-write.ts';

type Answer = Response | 'lost' | 'half';
afterEach(() => vi.unstubAllGlobals());

/** A `write` to a server that answers in this order, and the keys that it was sent. */
function opened(...answers: Answer[]): { readonly write: Write; readonly keys: (string | null)[] } {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    const answer = answers.shift() ?? done();
    if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer !== 'half') return Promise.resolve(answer);
    const broken = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) });
    return Promise.resolve(new Response(broken, { headers: { 'content-type': 'application/json' } }));
  });
  return { write: rememberingWrite({ current: null }), keys };
}

const done = () => Response.json({ ok: true });
const refused = (status: number) => Response.json({ title: 'No', status }, { status });
const CREDIT = { days: 1, minutes: 0, reason: 'Boxing Day' };

test.each([
  ['no answer', 'lost'],
  ['half an answer', 'half'],
  ['a gateway that gave up', refused(504)],
  ['a fault of the server', refused(500)],
] as const)('after %s the same write has the same key, and a new one once it is answered', async (_, first) => {
  const { write, keys } = opened(first);
  await expect(write('POST', '/x', CREDIT)).rejects.toBeInstanceOf(
    first instanceof Response ? ApiProblem : NoConnection,
  );
  await expect(write('POST', '/x', { ...CREDIT })).resolves.toEqual({ ok: true });
  await write('POST', '/x', CREDIT);
  expect(keys[0]).not.toBeNull();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test.each([
  ['another body', 'POST', '/x', { ...CREDIT, days: 2 }],
  ['another address', 'POST', '/y', CREDIT],
  ['another method', 'PUT', '/x', CREDIT],
] as const)('%s is another write, and ends the memory of the one before', async (_, method, path, body) => {
  const { write, keys } = opened('lost');
  await write('POST', '/x', CREDIT).catch(() => undefined);
  await write(method, path, body);
  await write('POST', '/x', CREDIT);
  expect(new Set(keys).size).toBe(3);
});

test('a write that the server refused is a new one when it is sent again', async () => {
  const { write, keys } = opened(refused(422));
  await write('POST', '/x', CREDIT).catch(() => undefined);
  await write('POST', '/x', CREDIT);
  expect(keys[1]).not.toBe(keys[0]);
});

test('two presses at once are one write', async () => {
  const { write, keys } = opened();
  await Promise.all([write('POST', '/x', CREDIT), write('POST', '/x', CREDIT)]);
  expect(keys[1]).toBe(keys[0]);
  await write('POST', '/x', CREDIT);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a form with a file is the same while file and fields are', async () => {
  const { write, keys } = opened('lost', 'lost', 'lost', 'lost');
  const form = (bytes: string, title: string) => {
    const made = new FormData();
    made.set('file', new File([bytes], 'ward.csv', { lastModified: 1 }));
    made.set('title', title);
    return made;
  };
  for (const [bytes, title] of [
    ['a', 'Ward'],
    ['a', 'Ward'],
    ['ab', 'Ward'],
    ['ab', 'Ward 2'],
  ] as const) {
    await write('POST', '/x', form(bytes, title)).catch(() => undefined);
  }
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});
