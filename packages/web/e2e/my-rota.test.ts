import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../src/words/text.ts';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, visit, weighScripts } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { type FakeRoutes, problem } from './fake-server.ts';
import { ROTA_LEAVE } from './fixtures/coordinator.ts';
import { DEPARTMENT, DOCTOR, ID, OSEI, ROTA, VERSION } from './fixtures/people.ts';
import { myRotas, roster } from './fixtures/roster.ts';

const side = (n: number, name: string, gives: string, takes: string) => ({
  personId: ID(n),
  name,
  gives: [{ date: gives, codes: 'D' }],
  takes: [{ date: takes, codes: 'LD' }],
  effects: ['One more weekend: 5 of 26', 'Average week from 42.1 h to 42.5 h'],
  own: name === 'Abena Osei' ? ['Pay stays the same'] : [],
  breaks: [],
});
const SWAP = {
  id: ID(400),
  versionId: VERSION,
  state: 'offered',
  sides: [side(104, 'Folu Abiola', '2026-10-24', '2026-09-28'), side(100, 'Abena Osei', '2026-09-28', '2026-10-24')],
  note: 'My sister marries that day',
  offeredAt: '2026-09-22T18:00:00.000Z',
  agreed: [ID(104)],
};

/** What the server finds for a duty: a swap of two, one among three, and somebody who takes it for nothing. */
const choicesOn = (date: string) => {
  const change = (n: number, codes: string) => ({
    person: ID(n),
    date,
    rev: 0,
    value: { codes, leave: null, isPinned: false },
  });
  const changes = [change(100, ''), change(104, 'D')];
  const me = side(100, 'Abena Osei', date, '2026-10-24');
  const exchange = { changes, sides: [me, side(104, 'Folu Abiola', '2026-10-24', date)] };
  const among = [me, side(103, 'Jo Diaz', '2026-10-11', date), side(104, 'Folu Abiola', '2026-10-24', '2026-10-11')];
  const taker = { ...side(105, 'Kit Wren', '', date), gives: [] };
  return {
    exchanges: [exchange, { changes: [...changes, change(103, 'LD')], sides: among }],
    takers: [{ changes: [change(100, ''), change(105, 'D')], sides: [{ ...me, takes: [] }, taker] }],
    isWhole: false,
  };
};

const EFFECTS = [
  'Average week: 43 h, was 42.5 h.',
  'Weekends worked: 5 of 26, as before.',
  'Pay by the rota’s average: as before.',
];
const gap = (n: number, date: string, check: object, hasComeForward = false) => ({
  ...{ id: ID(n), rotaId: ROTA, title: 'SHO tier, Aug 2026 to Feb 2027', department: 'General medicine' },
  ...{ date, code: 'N', shift: 'Night', look: 'night', place: 'SHO night', hasComeForward },
  beginsAt: `${date}T19:30:00.000Z`,
  endsAt: `${addDays(date, 1)}T08:00:00.000Z`,
  offeredAt: '2026-09-22T18:00:00.000Z',
  check: { canTake: false, why: null, breaks: [], effects: [], ...check },
});
const RULE =
  'Rest after nights: 24 h, at least 46 h (Schedule 3 para 13). N ends Thu 8 Oct 09:00, D starts Fri 9 Oct 08:30.';
const GAPS = [
  gap(800, '2026-10-02', { canTake: true, effects: EFFECTS }),
  gap(801, '2026-10-07', { breaks: [RULE], effects: EFFECTS }),
  gap(802, '2026-10-12', { why: 'On leave.' }),
  gap(803, '2026-10-14', { breaks: [RULE] }, true),
];

describe.skipIf(CHROMIUM === undefined)(`my rota on a phone${SKIPPED}`, () => {
  let app: FakeApp;
  let leave: Record<string, unknown>[] = [];
  let swaps: Record<string, unknown>[] = [SWAP];
  let gaps = GAPS;
  let isTaken = false;
  let feed: Record<string, unknown> | null = null;
  let made = 0;
  let isAway = false;
  let isOnRota = true;
  const routes: FakeRoutes = {
    'GET /api/me': () => (isAway ? problem(503, 'Away') : { json: DOCTOR }),
    'GET /api/me/rotas': () => ({
      json: (isOnRota ? myRotas() : []).map((rota) => ({ ...rota, note: 'Handover has moved.' })),
    }),
    'GET /api/departments/:id': () => ({
      json: { id: DEPARTMENT, name: 'General medicine', showsColleagues: false, roles: ['doctor'] },
    }),
    'GET /api/me/leave': () => ({ json: leave }),
    'GET /api/me/leave/balances': () => ({
      json: [{ ...ROTA_LEAVE, rotaId: myRotas()[0]?.rotaId, people: ROTA_LEAVE.people.slice(0, 1) }],
    }),
    'GET /api/me/lieu': () => ({ json: [] }),
    'GET /api/departments/:id/leave/flags': () => ({ json: [] }),
    'GET /api/me/swaps': () => ({ json: swaps }),
    'GET /api/me/gap-offers': () => ({ json: gaps }),
    'POST /api/gap-offers/:id/:step': ({ params: [id, step] }) => {
      if (isTaken) return problem(409, 'This was decided or withdrawn meanwhile');
      gaps = gaps.map((one) => (one.id === id ? { ...one, hasComeForward: step === 'volunteer' } : one));
      return { status: 204 };
    },
    'GET /api/me/feed': () => ({ json: feed }),
    'POST /api/me/feed': () => {
      made += 1;
      feed = { createdAt: '2026-09-23T07:00:00.000Z', lastReadAt: null, url: null };
      return { status: 201, json: { ...feed, url: 'https://rota.example.org/feeds/secret.ics' } };
    },
    'GET /api/versions/:id': () => ({ json: roster() }),
    [`GET /api/departments/${DEPARTMENT}/leave/effect`]: ({ query }) => ({
      json: {
        daysWithoutRota: isOnRota ? 0 : 5,
        daysWithoutCover: 0,
        duties: isOnRota ? [{ date: query.get('from'), codes: 'D' }] : [],
        shortDays: isOnRota ? [{ date: query.get('from'), title: 'SHO day', there: 3, needed: 4 }] : [],
        othersOff: isOnRota ? [{ date: query.get('from'), count: 1 }] : [],
        daysLeft: isOnRota ? 12 : null,
        daysWaiting: isOnRota ? 2 : 0,
        lieu: null,
      },
    }),
    [`POST /api/departments/${DEPARTMENT}/leave`]: ({ body }) => {
      leave = [
        {
          ...(body as object),
          id: ID(300),
          personId: OSEI,
          name: 'Abena Osei',
          state: 'asked',
          reason: '',
          flag: null,
          askedAt: '2026-09-23T07:00:00.000Z',
          decidedAt: null,
        },
      ];
      return { status: 201, json: leave[0] };
    },
    'POST /api/swaps/:id/agree': () => {
      swaps = [{ ...SWAP, state: 'agreed', agreed: [ID(104), OSEI] }];
      return { json: swaps[0] };
    },
    'GET /api/versions/:id/swaps/choices': ({ query }) => ({ json: choicesOn(query.get('from') ?? '') }),
    'POST /api/versions/:id/swaps/check': () => ({ json: { sides: SWAP.sides } }),
    'POST /api/versions/:id/swaps': ({ body }) => {
      swaps = [{ ...SWAP, id: ID(401), ...(body as object), state: 'offered', agreed: [OSEI] }, ...swaps];
      return { status: 201, json: swaps[0] };
    },
  };

  beforeAll(async () => {
    app = await fakeApp(routes);
  });
  afterAll(() => app?.close());

  async function open(
    path: string,
    heading: string,
  ): Promise<{ page: Page; weight: () => Promise<number>; done: () => Promise<void> }> {
    const { page, context, faults } = await visit(app.browser, app.origin, PHONE);
    await page.clock.setFixedTime(new Date('2026-09-23T18:00:00Z'));
    const weight = weighScripts(page);
    await page.goto(path);
    await arrive(page, heading);
    return {
      page,
      weight,
      done: async () => {
        expect(faults).toEqual([]);
        await context.close();
      },
    };
  }

  test('the next duty, the fortnight with likely sleep, the duties and the month are there', async () => {
    const { page, done, weight } = await open('/my', 'My rota');
    await page.getByText('a model’s estimate for an average person').waitFor();
    expect(await weight()).toBeLessThan(200_000);
    await lookAt(page, 'my-rota');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('This fortnight');
    const duties = page.getByRole('region', { name: 'Duties' });
    const count = await duties.getByRole('listitem').count();
    await page.getByRole('button', { name: /Show all duties/ }).click();
    expect(await duties.getByRole('listitem').count()).toBeGreaterThan(count);
    await page.getByRole('button', { name: 'Later month' }).click();
    await page.getByText('October 2026').waitFor();
    await page.getByText('Note to everybody: Handover has moved.').waitFor();
    await done();
  });

  test('a rota that stays open moves on with the clock', async () => {
    const { page, done } = await open('/my', 'My rota');
    const next = page.locator('#next');
    const before = await next.textContent();
    await page.clock.setFixedTime(new Date('2026-10-23T18:00:00Z'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => next.textContent()).not.toBe(before);
    // The last day of the rota, not the first one after it.
    await page.getByRole('button', { name: 'Show all duties to 31 Jan 2027', exact: true }).waitFor();
    await done();
  });

  test('where colleagues are not shown, who is on now says so instead of nobody', async () => {
    const { page, done } = await open(`/departments/${DEPARTMENT}/on-now`, 'Who is on now, General medicine');
    await page.getByText('This department does not show colleagues’ duties.').waitFor();
    await done();
  });

  test('hours by rule with proof, and pay line by line', async () => {
    const { page, done } = await open('/my/hours', 'My hours');
    await page.getByText('Rest after nights', { exact: true }).first().waitFor();
    await page.getByText('Proof').first().click();
    await lookAt(page, 'my-hours');
    await page.getByRole('link', { name: 'Pay' }).click();
    await arrive(page, 'My pay');
    await page.getByText('How it is worked out: basic pay').click();
    await page.getByText(/^Grade .* is at nodal point \d: £[\d,.]+ a year\.$/).waitFor();
    await lookAt(page, 'my-pay');
    expect(await page.locator('.big-figure').textContent()).toMatch(/£\d\d,\d{3}\.\d\d/);
    await done();
  });

  test('leave is asked for after its effect on cover was shown', async () => {
    const { page, done } = await open('/my/leave', 'My leave');
    await page.getByRole('button', { name: 'Ask for this leave' }).click();
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Enter the first day off',
      'Enter the last day off',
    ]);
    await page.getByText('5.5 days left').waitFor();
    await page.getByText('13.5 days of annual leave fall to this rota, 3 Aug 2026 to 31 Jan 2027.').waitFor();
    await page.getByText('3 taken, 5 booked, 2 wait for an answer.').waitFor();
    await page.getByLabel('First day off').fill('2026-10-12');
    await page.getByLabel('Last day off').fill('2026-10-16');
    await page.getByText('1 day would be short of cover').waitFor();
    await page.getByText('12 days of annual leave would be left, with 2 days that wait for an answer').waitFor();
    await lookAt(page, 'my-leave');
    await page.getByRole('button', { name: 'Ask for this leave' }).click();
    await page.getByText('Waiting for an answer').waitFor();
    expect(leave[0]).toMatchObject({ kind: 'annual', from: '2026-10-12', until: '2026-10-17' });
    // Days after the last of the rota can be asked for too.
    expect(await page.locator('input[type="date"][max]').count()).toBe(0);
    await done();
  });

  test('leave is asked for by who is on no published rota, and what it does cannot be told', async () => {
    isOnRota = false;
    leave = [];
    const { page, done } = await open('/my/leave', 'My leave');
    await page.getByText('You can ask for leave all the same.').waitFor();
    await page.getByLabel('First day off').fill('2027-05-10');
    await page.getByLabel('Last day off').fill('2027-05-14');
    await page.getByText('No rota of yours has 5 days of these yet, so nothing can be told of them.').waitFor();
    await lookAt(page, 'my-leave-without-rota');
    await page.getByRole('button', { name: 'Ask for this leave' }).click();
    await page.getByText('Waiting for an answer').waitFor();
    expect(leave[0]).toMatchObject({ kind: 'annual', from: '2027-05-10', until: '2027-05-15' });
    isOnRota = true;
    await done();
  });

  test('a swap is looked at from both sides before it is agreed or offered', async () => {
    const { page, done } = await open('/my/swaps', 'My swaps');
    await page.getByText('Breaks no further rule').first().waitFor();
    await lookAt(page, 'my-swaps');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Agreed, waits for a coordinator').waitFor();
    await page.getByRole('status').getByText('You accepted the swap with Folu Abiola.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('open-swaps');
    await page.getByLabel('Your duty').selectOption({ index: 2 });
    await page.getByText('Choose a swap yourself').click();
    await page.getByLabel('With whom').selectOption({ label: 'Folu Abiola' });
    await page.getByLabel('What you take for it').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Check this swap' }).click();
    await page.getByText('What it does to both of you').waitFor();
    await lookAt(page, 'my-swaps-check');
    await page.getByRole('button', { name: 'Offer it to Folu Abiola' }).last().click();
    await page.getByText('Offered to Folu Abiola.').waitFor();
    expect((swaps[0] as { changes: unknown[] }).changes.length).toBeGreaterThanOrEqual(2);
    await done();
  });

  test('swaps that break nothing are found for a duty, and one is offered with a press', async () => {
    const { page, done } = await open('/my/swaps', 'My swaps');
    await page.getByLabel('Your duty').selectOption({ index: 2 });
    await page.getByText(/^Folu Abiola takes LD on .*; you take LD on Sat 24 Oct\.$/).waitFor();
    await page
      .getByText(/^Jo Diaz takes LD on .*; Folu Abiola takes LD on Sun 11 Oct; you take LD on Sat 24 Oct\.$/)
      .waitFor();
    await page.getByText(/^Kit Wren takes LD on .*; you take nothing\.$/).waitFor();
    await page.getByText('There may be others besides these.').waitFor();
    await page.getByText('What it does to each of you').first().click();
    await lookAt(page, 'my-swaps-found');
    await page.getByRole('button', { name: 'Offer it to Jo Diaz and Folu Abiola' }).click();
    await page.getByText('Offered to Jo Diaz and Folu Abiola.').waitFor();
    expect((swaps[0] as { changes: unknown[] }).changes).toHaveLength(3);
    expect(await page.getByLabel('Your duty').inputValue()).toBe('');
    await done();
  });

  test('a gap shows what it would do before she comes forward; one that breaks a rule says why, and has no button', async () => {
    const { page, done } = await open('/my/gaps', 'Gaps you could take');
    const first = page.getByRole('article', { name: 'Night, Fri 2 Oct' });
    await first.getByText(/20:30 to 09:00 · 12.h.30/).waitFor();
    await first.getByText('Average week: 43 h, was 42.5 h.').waitFor();
    const broken = page.getByRole('article', { name: 'Night, Wed 7 Oct' });
    await broken.getByText('Would break 1 rule').waitFor();
    await broken.getByText('(Schedule 3 para 13)').waitFor();
    expect(await broken.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('article', { name: 'Night, Mon 12 Oct' }).getByRole('button').count()).toBe(0);
    // Whoever came forward may take it back, whatever has become of the rota since.
    await page
      .getByRole('article', { name: 'Night, Wed 14 Oct' })
      .getByRole('button', { name: /^Take it back/ })
      .waitFor();
    await lookAt(page, 'my-gaps');
    await first.getByRole('button', { name: /^Come forward/ }).click();
    await page.getByRole('status').getByText('You came forward for Night, Fri 2 Oct.').waitFor();
    await first.getByRole('button', { name: /^Take it back/ }).click();
    await page.getByText('You no longer come forward for Night, Fri 2 Oct.').waitFor();
    isTaken = true;
    await first.getByRole('button', { name: /^Come forward/ }).click();
    await first.getByRole('alert').getByText('This was decided or withdrawn meanwhile').waitFor();
    gaps = [];
    await page.reload();
    await page.getByText('No gap is offered to your tier now.').waitFor();
    await lookAt(page, 'my-gaps-none');
    await done();
  });

  test('a rota that is over offers no swap, and says why', async () => {
    const { page, done } = await open('/my/swaps', 'My swaps');
    await page.clock.setFixedTime(new Date('2030-01-01T09:00:00Z'));
    await page.reload();
    await page.getByText('No duty of yours lies ahead on this rota').waitFor();
    expect(await page.getByLabel('Your duty').count()).toBe(0);
    await done();
  });

  test('a calendar link is made, shown once, and can be renewed', async () => {
    const { page, done } = await open('/my', 'My rota');
    await page.getByRole('button', { name: 'Make a calendar link' }).click();
    await page.getByText('https://rota.example.org/feeds/secret.ics').waitFor();
    expect(await page.getByRole('link', { name: 'Add to this device’s calendar' }).getAttribute('href')).toBe(
      'webcal://rota.example.org/feeds/secret.ics',
    );
    expect(made).toBe(1);
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByRole('dialog').getByText('your phone stops updating until you add the new link').waitFor();
    await lookAt(page, 'my-rota-new-link');
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    expect(made).toBe(1);
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByRole('button', { name: 'End the old link and make a new one' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(made).toBe(2);
    await done();
  });

  test('without a network the last view opens and says that it is old', async () => {
    const { page, context, faults } = await visit(app.browser, app.origin, PHONE);
    await page.goto('/my');
    await arrive(page, 'My rota');
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The first visit was not seen by the worker; the second fills what it keeps.
    await page.reload();
    await page.getByRole('heading', { name: 'This fortnight' }).waitFor();
    await page.getByText('a model’s estimate').waitFor();
    await expect.poll(() => page.evaluate(notKept)).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await page.getByText('You are offline.').waitFor();
    await page.getByRole('heading', { name: 'This fortnight' }).waitFor();
    await lookAt(page, 'my-rota-offline');
    expect(faults).toEqual([]);
    await context.close();
    isAway = false;
  });
});

/** What the page was made of and the device does not have yet: the worker keeps it beside giving it. */
async function notKept(): Promise<string[]> {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const given = entries.filter(({ responseStatus }) => responseStatus === 200).map(({ name }) => name);
  const wanted = given.filter((address) => /\/assets\/|\/api\/me(\/|$)/.test(address));
  const found = await Promise.all(wanted.map((address) => caches.match(address)));
  return wanted.filter((_, i) => found[i] === undefined);
}
