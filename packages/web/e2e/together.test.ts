import type { KeptAsked } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, DESK, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import type { FakeRoutes } from './fake-server.ts';
import { COORDINATOR, DRAFT } from './fixtures/people.ts';
import { roster } from './fixtures/roster.ts';

const VERSION = { ...roster(), versionId: DRAFT, number: 4, state: 'draft' as const };

describe.skipIf(CHROMIUM === undefined)(`what people are asked for together, in a browser${SKIPPED}`, () => {
  let app: FakeApp;
  let asked: KeptAsked = { seq: 0, presence: [], supervision: [], weights: {}, openings: [], requests: [] };
  let saved: Record<string, unknown> = {};
  const routes: FakeRoutes = {
    'GET /api/me': () => ({ json: COORDINATOR }),
    'GET /api/versions/:id': () => ({ json: VERSION }),
    'GET /api/versions/:id/asked': () => ({ json: asked }),
    'PUT /api/versions/:id/asked': ({ body }) => {
      asked = { ...(body as KeptAsked), seq: asked.seq + 1 };
      return { json: asked };
    },
    'PUT /api/versions/:id/:part': ({ params, body }) => {
      saved = { ...saved, [params[1] ?? '']: body };
      return { json: { seq: 42 } };
    },
    'GET /api/versions/:id/jobs': () => ({ json: [] }),
    'GET /api/rotas/:id/templates': () => ({ json: [] }),
  };

  beforeAll(async () => {
    app = await fakeApp(routes);
  });
  afterAll(() => app?.close());

  test('presence, supervision and continuity are asked for by keyboard alone, in words, and kept', async () => {
    const { page, context, faults } = await visit(app.browser, app.origin);
    await page.goto(`/versions/${DRAFT}/setup`);
    await arrive(page, /Cover and shift types/);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('button', { name: 'Add hours' }).focus();
    await press('Enter');
    const hours = page.getByRole('group', { name: /^At least 2 people from 08:00 to 20:00 on weekdays/ });
    await hours.getByLabel('At least').focus();
    await press('Control+a', '3', 'Tab', 'Tab', 'Control+a');
    await page.keyboard.type('22:00');
    await press('Tab', 'Control+a');
    await page.keyboard.type('06:00');
    await press('Tab', 'Space');
    const changed = 'At least 3 people from 22:00 to 06:00 on Tue, Wed, Thu and Fri';
    await page.getByRole('group', { name: changed }).waitFor();
    await page.getByText('The next day where it is not later.').waitFor();
    await page.getByRole('button', { name: 'Add supervision' }).focus();
    await press('Enter');
    await page.getByRole('button', { name: 'Keep what is asked' }).focus();
    await press('Enter');
    await page
      .getByRole('alert')
      .getByText(/choose a duty/)
      .waitFor();
    await lookAt(page, 'setup-together-refused', 'section[aria-labelledby="together"]');
    await page.getByLabel('Who needs it').selectOption({ index: 1 });
    await page.getByRole('group', { name: 'On these duties' }).getByRole('checkbox').last().focus();
    await press('Space');
    await page.getByLabel('Keep runs of one duty together').selectOption('low');
    await page.getByRole('button', { name: 'Keep what is asked' }).focus();
    await press('Enter');
    await page.getByText('Kept. The next search goes by it.').waitFor();
    expect(asked).toMatchObject({
      seq: 1,
      presence: [
        {
          minimum: 3,
          from: '22:00',
          until: '06:00',
          days: [false, true, true, true, true, false, false],
          groupId: null,
        },
      ],
      supervision: [{ codes: [VERSION.shiftTypes.at(-1)?.code], byGroupId: VERSION.groups[0]?.id }],
      weights: { continuity: 'low' },
    });
    await lookAt(page, 'setup-together');
    await page.setViewportSize(PHONE);
    await lookAt(page, 'setup-together', 'section[aria-labelledby="together"]');
    await page.setViewportSize(DESK);
    await page.goto(`/versions/${DRAFT}/template`);
    await arrive(page, /^Design a template/);
    await page.getByText(changed).waitFor();
    await page.getByText('by itself it gives 1 on Tuesday from 22:00 to 06:00').waitFor();
    await page.getByRole('button', { name: /^Ask for \d+ more places? so that it is kept/ }).click();
    await page.getByText('kept by this template alone').waitFor();
    await lookAt(page, 'template-hours', '.demand');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('what is expected on call and a target are said, and what is wrong leads to its field and its row', async () => {
    const { page, context, faults } = await visit(app.browser, app.origin);
    await page.goto(`/versions/${DRAFT}/setup`);
    await arrive(page, /Cover and shift types/);
    await page.getByRole('button', { name: 'Add a shift type' }).click();
    const row = page.getByRole('group', { name: 'New shift type' });
    await row.getByLabel('Kind').selectOption('non-resident-on-call');
    await row.getByLabel('Expected rest in 24 hours').fill('8');
    const keep = page.getByRole('button', { name: 'Keep these shift types' });
    await keep.click();
    const alert = page.getByRole('alert');
    expect(await alert.getByRole('link').allTextContents()).toEqual([
      'Code of shift type 5: give 1 to 12 letters or digits without spaces',
      'Shift type 5: say how much work is expected, too',
      'Shift type 5: give the rest in 24 hours and what of it is unbroken at night, or neither',
    ]);
    await lookAt(page, 'setup-on-call-faults', 'section[aria-labelledby="shifts"]');
    await page.setViewportSize(PHONE);
    await lookAt(page, 'setup-on-call-faults', 'section[aria-labelledby="shifts"]');
    await page.setViewportSize(DESK);
    await alert.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('OC');
    const call = page.getByRole('group', { name: 'OC', exact: true });
    await call.getByLabel('Start').fill('17:00');
    await call.getByLabel('End').fill('09:00');
    await call.getByLabel('Expected work, hours').fill('4.5');
    await call.getByLabel('Of it at enhanced pay').fill('1:30');
    await call.getByLabel('Of it unbroken at night').fill('5');
    await keep.click();
    await page.getByText('Kept. The board is judged by it').waitFor();
    expect((saved['shift-types'] as { shiftTypes: unknown[] }).shiftTypes[4]).toMatchObject({
      ...{ code: 'OC', kind: 'non-resident-on-call', start: '17:00', end: '09:00' },
      work: { minutes: 270, enhancedMinutes: 90, expectedRest: { total: 480, longestNight: 300 } },
    });

    const cover = page.getByRole('region', { name: 'Cover', exact: true });
    await cover.getByLabel('Sat, target').fill('0');
    await cover.getByRole('button', { name: 'Keep this cover' }).click();
    await alert.getByRole('link', { name: 'SHO night, target on Saturday: give 1 or more' }).click();
    expect(await cover.getByLabel('Sat, target').evaluate((field) => field === document.activeElement)).toBe(true);
    await lookAt(page, 'setup-target-fault', 'section[aria-labelledby="cover"]');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await cover.getByRole('button', { name: 'Keep this cover' }).click();
    await alert.waitFor({ state: 'detached' });
    await expect
      .poll(() => saved['cover'])
      .toMatchObject({
        cover: [{ minimum: [1, 1, 1, 1, 1, 1, 1], target: [1, 1, 1, 1, 1, 2, 1] }],
      });
    expect(faults).toEqual([]);
    await context.close();
  });
});
