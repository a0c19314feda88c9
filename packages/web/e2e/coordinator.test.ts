import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, DESK, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { type FakeRoutes, problem } from './fake-server.ts';
import { GAP_OFFER, REQUEST, readRoutes, SUMMARY } from './fixtures/coordinator.ts';
import { DEPARTMENT, DRAFT, ID, ROTA, VERSION } from './fixtures/people.ts';

describe.skipIf(CHROMIUM === undefined)(`a coordinator in a browser${SKIPPED}`, () => {
  let app: FakeApp;
  let request: Record<string, unknown> = REQUEST;
  let published: unknown = null;
  let given: unknown = null;
  let forward = [
    {
      ...{ personId: ID(100), name: 'Abena Osei', at: '2026-09-23T17:00:00.000Z', canTake: true },
      reasons: ['Nothing else changes.', 'Average week 43 h, was 42.5 h.'],
    },
  ];
  let saved: Record<string, unknown> = {};
  let isAway = false;
  const read = readRoutes(() => request);
  const swaps = 'GET /api/departments/:id/swaps';
  const routes: FakeRoutes = {
    ...read,
    [swaps]: (ask) => (isAway ? problem(503, 'Away') : (read[swaps]?.(ask) ?? problem(404, 'Nothing there'))),
    'POST /api/notices/read': () => ({ status: 204 }),
    'POST /api/swaps/:id/approve': ({ params }) => ({ json: { id: params[0], state: 'approved', draft: DRAFT } }),
    'POST /api/swaps/:id/refuse': ({ params }) => ({ json: { id: params[0], state: 'refused' } }),
    'POST /api/leave/:id/refuse': ({ body }) => {
      request = {
        ...REQUEST,
        ...(body as object),
        state: 'refused',
        decidedAt: '2026-09-23T18:00:00.000Z',
      };
      return { json: request };
    },
    'POST /api/leave/:id/approve': () => ({
      json: {
        ...{ ...REQUEST, state: 'approved', decidedAt: '2026-09-23T18:00:00.000Z' },
        drafts: [{ versionId: ID(2), rotaId: ID(1), title: 'General medicine, SHO tier', days: 2 }],
        daysWithoutDraft: 3,
      },
    }),
    'POST /api/leave/:id/take-back': ({ body }) => {
      request = { ...request, ...(body as object), state: 'withdrawn' };
      const stands = { versionId: DRAFT, rotaId: ROTA, title: 'General medicine, SHO tier', isDraft: true, days: 2 };
      return { json: { ...request, stands: [stands] } };
    },
    'GET /api/gap-offers/:id/volunteers': () => ({ json: { offer: GAP_OFFER, isMissing: true, volunteers: forward } }),
    'POST /api/gap-offers/:id/give': ({ body }) => {
      given = body;
      forward = forward.map((one) => ({ ...one, canTake: false, reasons: ['Already on LD.'] }));
      return problem(409, 'The version has changed since you looked');
    },
    'POST /api/departments/:id/invitations': () => ({
      status: 201,
      json: { id: ID(700), url: 'https://rota.example.org/join#secret', expiresAt: '2026-10-07T09:00:00.000Z' },
    }),
    'POST /api/versions/:id/publish': ({ body }) => {
      published = body;
      return { json: { version: { ...SUMMARY.versions[1], state: 'published' }, told: 2, lateChanges: 1 } };
    },
    'PUT /api/versions/:id/:part': ({ params, body }) => {
      saved = { ...saved, [params[1] ?? '']: body };
      return { json: { seq: 42 } };
    },
  };

  beforeAll(async () => {
    app = await fakeApp(routes);
  });
  afterAll(() => app?.close());

  async function open(
    path: string,
    heading: string | RegExp,
    viewport = DESK,
  ): Promise<{ page: Page; done: () => Promise<void> }> {
    const { page, context, faults } = await visit(app.browser, app.origin, viewport);
    await page.clock.setFixedTime(new Date('2026-09-23T18:00:00Z'));
    await page.goto(path);
    await arrive(page, heading);
    return {
      page,
      done: async () => {
        expect(faults).toEqual([]);
        await context.close();
      },
    };
  }

  test('home says what waits, and the tour goes with the visitor', async () => {
    const { page, done } = await open('/', 'Hello, Priya Nair');
    await page.getByRole('link', { name: '1 leave request to decide' }).waitFor();
    await page.getByRole('link', { name: /Duty roster of SHO tier.* is due in 8 days/ }).waitFor();
    await lookAt(page, 'home');
    await page.getByRole('button', { name: 'Take the two-minute tour' }).click();
    await page.getByText('1 of 5').waitFor();
    await page.getByRole('button', { name: 'Done, next' }).click();
    await lookAt(page, 'home-tour');
    await page.getByRole('button', { name: 'End the tour' }).click();
    await page.getByRole('link', { name: /Notices/ }).click();
    await arrive(page, 'Notices');
    await lookAt(page, 'notices');
    await done();
  });

  test('home says what it could not fetch, and asks for it again', async () => {
    isAway = true;
    const { page, done } = await open('/', 'Hello, Priya Nair');
    const missed = page
      .getByRole('listitem')
      .filter({ hasText: 'Could not be fetched: swaps. Something may wait there.' });
    await missed.waitFor();
    await lookAt(page, 'home-unfetched', '.needs');
    isAway = false;
    await missed.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: '1 swap to approve' }).waitFor();
    expect(await missed.count()).toBe(0);
    await done();
  });

  test('a gap is given by keyboard; where the rota changed meanwhile nothing happens, and who came forward is judged anew', async () => {
    const { page, done } = await open(`/departments/${DEPARTMENT}/gaps`, 'Gaps offered, General medicine');
    const card = page.getByRole('article', { name: 'N, Fri 2 Oct' });
    await card.getByText('open for 1 hour').waitFor();
    await card.getByRole('button', { name: /^See who came forward/ }).focus();
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: 'Give it to Abena Osei' }).focus();
    await page.keyboard.press('Enter');
    await card.getByRole('alert').getByText('The version has changed since you looked').waitFor();
    await card.getByText('Already on LD.').waitFor();
    expect(await card.getByRole('button', { name: /^Give it to/ }).count()).toBe(0);
    expect(given).toEqual({ personId: ID(100) });
    await lookAt(page, 'gaps-forward');
    const record = page.getByRole('region', { name: 'Record' });
    expect(await record.getByRole('row').count()).toBe(3);
    await page.getByRole('button', { name: 'Show older ones' }).click();
    await record.getByRole('row').filter({ hasText: 'Nobody by the day' }).getByText('Something else').waitFor();
    expect(await record.getByRole('row').filter({ hasText: 'Given to Abena Osei' }).getByText('2 days').count()).toBe(
      1,
    );
    expect(await page.getByRole('button', { name: 'Show older ones' }).count()).toBe(0);
    await lookAt(page, 'gaps');
    await done();
  });

  test('leave is refused with a reason, after its effect was seen, by keyboard alone', async () => {
    const { page, done } = await open(`/departments/${DEPARTMENT}/leave`, 'Leave, General medicine');
    await page.getByRole('button', { name: /Look and decide/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('No day falls short of its cover.').waitFor();
    await lookAt(page, 'leave-decide');
    await page.getByLabel('Reason, which the doctor sees').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Say why, so that the doctor can plan').waitFor();
    await page.getByLabel('Reason, which the doctor sees').focus();
    await page.keyboard.type('Three are off already');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Three are off already').waitFor();
    await page.getByText('No request waits for an answer.').waitFor();
    await page.getByRole('status').getByText('The leave of Abena Osei is refused. They read your reason.').waitFor();
    expect(await focused(page)).toBe('To decide');
    const left = page.getByRole('region', { name: 'General medicine, SHO tier, 3 Aug 2026 to 31 Jan 2027' });
    expect(await left.getByRole('row').filter({ hasText: 'Abena Osei' }).getByRole('cell').allTextContents()).toEqual([
      '13.5',
      '3',
      '5',
      '2',
      '5.5',
      '1',
      '1',
    ]);
    await left.getByRole('row').filter({ hasText: 'Ben Carter' }).getByText('1.5 days over').waitFor();
    await left.getByRole('row').filter({ hasText: 'Folu Abiola' }).getByText('not known').first().waitFor();
    await lookAt(page, 'leave-list');
    await done();
  });

  test('approved leave says in which draft it stands, and how much of it in none yet', async () => {
    request = REQUEST;
    const { page, done } = await open(`/departments/${DEPARTMENT}/leave`, 'Leave, General medicine');
    await page.getByRole('button', { name: /Look and decide/ }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    const said = page.getByRole('status').filter({ hasText: 'is approved.' });
    expect(await said.getByRole('paragraph').allTextContents()).toEqual([
      `The leave of ${REQUEST.name} is approved.`,
      'It stands in the draft of General medicine, SHO tier with 2 days.',
      '3 days of it are not in any draft yet: no rota has these days with this person. They are entered when one does.',
    ]);
    await lookAt(page, 'leave-approved');
    await done();
  });

  test('approved leave is taken back with a reason, and where it stands all the same is said', async () => {
    request = { ...REQUEST, state: 'approved', decidedAt: '2026-09-23T18:00:00.000Z' };
    const { page, done } = await open(`/departments/${DEPARTMENT}/leave`, 'Leave, General medicine');
    await page.getByRole('button', { name: /^Take back ?: Abena Osei/ }).focus();
    await page.keyboard.press('Enter');
    const sure = page.getByRole('button', { name: 'Take this leave back' });
    await sure.click();
    await page.getByRole('alert').getByText('Say why: the doctor has planned with it').waitFor();
    await lookAt(page, 'leave-take-back');
    await page.getByLabel('Reason, which the doctor sees').fill('The ward moves');
    await sure.click();
    const said = page.getByRole('status').filter({ hasText: 'is taken back' });
    expect(await said.getByRole('paragraph').allTextContents()).toEqual([
      'The leave of Abena Osei is taken back, and Abena Osei is told.',
      'The draft of General medicine, SHO tier still has 2 days of it. Change the board: General medicine, SHO tier',
    ]);
    await page.getByRole('row').filter({ hasText: 'The ward moves' }).getByText('Taken back').waitFor();
    expect(await page.getByRole('button', { name: /^Take back/ }).count()).toBe(0);
    await lookAt(page, 'leave-taken-back');
    await done();
  });

  test('swaps, people with an invitation, and who is on now', async () => {
    const { page, done } = await open(`/departments/${DEPARTMENT}/swaps`, 'Swaps, General medicine');
    await page.getByText('Would break 1 rule').waitFor();
    await lookAt(page, 'swaps');
    await page.getByRole('button', { name: 'Approve' }).click();
    const review = page.getByRole('status').getByRole('link', { name: 'Review and publish that draft' });
    expect(await review.getAttribute('href')).toBe(`/versions/${DRAFT}/publish`);
    await page.getByText('Approved. It stands in the draft and counts once you publish.').waitFor();
    expect(await focused(page)).toBe('To approve');
    await page.getByLabel('Reason, which both sides see').fill('Too many off');
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByRole('status').getByText('The swap of Abena Osei, Folu Abiola is refused.').waitFor();
    expect(await focused(page)).toBe('To approve');
    await page.getByRole('link', { name: 'People' }).click();
    await arrive(page, 'People, General medicine');
    await lookAt(page, 'people');
    await page.getByRole('row', { name: 'SHO post A post that nobody holds' }).waitFor();
    await page.getByRole('button', { name: 'Invite Bayo Imrie' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByText('https://rota.example.org/join#secret').waitFor();
    await lookAt(page, 'people-invite');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Who is on now' }).click();
    await arrive(page, 'Who is on now, General medicine');
    await page.getByText('Hamza Iqbal').waitFor();
    await lookAt(page, 'on-now');
    await done();
  });

  test('publishing asks a reason for each rule or for each person, and says who is told', async () => {
    const { page, done } = await open(`/rotas/${ROTA}`, /SHO tier/);
    await page.getByRole('row', { name: /Abena Osei/ }).waitFor();
    await page
      .getByRole('row', { name: /Hamza Iqbal.*20:30 to 09:00, shift.*19:30 to 09:00, on call from elsewhere/ })
      .waitFor();
    await lookAt(page, 'rota');
    await page.getByRole('link', { name: 'Review and publish' }).click();
    await arrive(page, /Review and publish: SHO tier/);
    await page.getByText('2 changes for 2 people.').waitFor();
    await page.getByText('1 person has no account here: tell them yourself.').waitFor();
    await page.getByText('Publishing tells 1 person at once and cannot be taken back.').waitFor();
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Say why this stands for Rest after nights' }).click();
    await lookAt(page, 'publish');
    await page.keyboard.type('Short of people');
    await page.getByLabel('A reason of its own for each of them').check();
    await page.getByLabel('Reason: Abena Osei, Rest after nights').fill('Agreed with her; a swap follows');
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Say why this stands for Bayo Imrie' }).click();
    await page.keyboard.type('He asked for it');
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByText('Version 4 is live. 2 people were told.').waitFor();
    expect(published).toEqual({
      seq: 41,
      reasons: [
        { person: ID(100), rule: 'rest.after-night', reason: 'Agreed with her; a swap follows' },
        { person: ID(101), rule: 'rest.after-night', reason: 'He asked for it' },
      ],
    });
    await done();
  });

  test('the wall rota prints, and cover, shift types and facts of people are kept', async () => {
    const { page, done } = await open(`/versions/${VERSION}/print`, /SHO tier/);
    await page.getByRole('region', { name: /four weeks from Mon 3 Aug/ }).waitFor();
    // Whose leave is of what kind is nobody's business, though the coordinator's document tells it.
    expect(await page.getByText(/^(AL|SK)$|annual leave|sick leave/i).count()).toBe(0);
    expect(await page.locator('td').getByText('LV', { exact: true }).count()).toBeGreaterThan(3);
    await page.getByRole('listitem').getByText('LV').waitFor();
    await lookAt(page, 'print');
    await page.goto(`/versions/${DRAFT}/setup`);
    await arrive(page, /Cover and shift types/);
    await page.getByLabel('Breaks, minutes each').nth(2).fill('20, x');
    await page.getByRole('button', { name: 'Keep these shift types' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Breaks of LT: give whole minutes' }).click();
    const breaks = page.getByLabel('Breaks, minutes each').nth(2);
    expect(await breaks.evaluate((field) => [field === document.activeElement, field.ariaInvalid])).toEqual([
      true,
      'true',
    ]);
    await lookAt(page, 'setup-faults');
    await page.getByLabel('Breaks, minutes each').nth(2).fill('30');
    await page.getByRole('button', { name: 'Keep these shift types' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByLabel('Sat', { exact: true }).fill('2');
    await page.getByRole('button', { name: 'Keep this cover' }).click();
    await expect.poll(() => Object.keys(saved)).toEqual(['shift-types', 'cover']);
    expect((saved['shift-types'] as { shiftTypes: unknown[] }).shiftTypes[2]).toMatchObject({
      code: 'LT',
      breaks: [30],
    });
    expect(saved['cover']).toMatchObject({ seq: 41, cover: [{ minimum: [1, 1, 1, 1, 1, 2, 1] }] });
    await lookAt(page, 'setup');
    await page.goto(`/versions/${DRAFT}/people`);
    await arrive(page, /People: SHO tier/);
    await page.getByRole('button', { name: 'Change Abena Osei' }).click();
    await page.getByLabel('Part of full time').fill('0.8');
    // Only rules for which the contract has a wider limit.
    await page.getByLabel('Average week', { exact: true }).waitFor();
    expect(await page.getByRole('group', { name: 'Waivers' }).getByRole('checkbox').count()).toBe(4);
    await page.getByText('Fixed days off, and shifts they may work').click();
    await page.getByLabel('Friday', { exact: true }).check();
    await page.getByLabel('Wednesday', { exact: true }).check();
    await page.getByLabel('a night may end on Wednesday').check();
    const may = page.getByRole('group', { name: 'Shifts they may work' }).getByRole('checkbox');
    const night = page.getByLabel(/^N, /);
    for (const box of await may.all()) await box.uncheck();
    await page.getByRole('button', { name: 'Keep these facts' }).click();
    await page.getByText('Tick at least one shift that they may work').waitFor();
    for (const box of await may.all()) await box.check();
    await night.uncheck();
    await lookAt(page, 'draft-people');
    await page.getByRole('button', { name: 'Keep these facts' }).click();
    await page.getByText('Kept for Abena Osei.').waitFor();
    const [osei] = (saved['people'] as { people: { works: string[] | null }[] }).people;
    expect(osei).toMatchObject({
      ...{ name: 'Abena Osei', wte: 0.8 },
      fixedDaysOff: [
        { day: 'Wed', canStartNight: false, canEndNight: true },
        { day: 'Fri', canStartNight: false, canEndNight: false },
      ],
    });
    expect(osei?.works).not.toContain('N');
    expect(osei?.works?.length).toBeGreaterThan(1);
    await done();
  });

  test('on a phone the pages fit', async () => {
    const { page, done } = await open('/', 'Hello, Priya Nair', PHONE);
    for (const [path, heading] of [
      ['/', 'Hello, Priya Nair'],
      [`/departments/${DEPARTMENT}/on-now`, 'Who is on now, General medicine'],
      [`/departments/${DEPARTMENT}/people`, 'People, General medicine'],
      [`/rotas/${ROTA}`, /SHO tier/],
      [`/versions/${DRAFT}/publish`, /Review and publish/],
    ] as const) {
      await page.goto(path);
      await arrive(page, heading);
      await page.getByRole('table').first().waitFor();
      await lookAt(page, `phone-${path.split('/')[3] ?? path.split('/')[1] ?? 'home'}`);
    }
    await done();
  });
});

/** What the focus is on, in words. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent ?? null);
