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
  const routes: FakeRoutes = {
    'GET /api/me': () => ({ json: COORDINATOR }),
    'GET /api/versions/:id': () => ({ json: VERSION }),
    'GET /api/versions/:id/asked': () => ({ json: asked }),
    'PUT /api/versions/:id/asked': ({ body }) => {
      asked = { ...(body as KeptAsked), seq: asked.seq + 1 };
      return { json: asked };
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
});
