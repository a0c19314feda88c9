import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, DESK, lookAt, SKIPPED, visit } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { problem } from './fake-server.ts';
import { importReading, REQUEST, readRoutes } from './fixtures/coordinator.ts';
import { DEPARTMENT } from './fixtures/people.ts';

describe.skipIf(CHROMIUM === undefined)(`an import in a browser${SKIPPED}`, () => {
  let app: FakeApp;
  let answers: Record<string, string> = {};
  let sent = '';

  beforeAll(async () => {
    app = await fakeApp({
      ...readRoutes(() => REQUEST),
      'POST /api/departments/:id/imports/read': ({ body }) => {
        sent = String(body);
        answers = sent.includes('"l":"leave"') ? { l: 'leave' } : {};
        return { json: importReading(answers) };
      },
      'POST /api/departments/:id/imports': () => problem(503, 'The server is busy'),
    });
  });
  afterAll(() => app?.close());

  async function open() {
    const { page, context, faults } = await visit(app.browser, app.origin, DESK);
    await page.clock.setFixedTime(new Date('2026-09-23T18:00:00Z'));
    await page.goto(`/departments/${DEPARTMENT}/import`);
    await arrive(page, 'Import a spreadsheet, General medicine');
    return {
      page,
      done: async () => {
        expect(faults).toEqual([]);
        await context.close();
      },
    };
  }

  test('a spreadsheet is read, its doubt settled by a click, and nothing is lost when the server is busy', async () => {
    const { page, done } = await open();
    await lookAt(page, 'import-empty');
    await page.getByLabel('Drop a spreadsheet here').setInputFiles({
      name: 'october.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('x'),
    });
    await page.getByText('1 question to settle first.').waitFor();
    await lookAt(page, 'import-question');
    // A doubtful cell leads to its question; an answer that needs times asks for them and takes no example.
    await page.getByRole('button', { name: 'in doubt: settle C2' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question-0');
    await page.getByLabel('A long day, with its times').check();
    expect(answers).toEqual({});
    await page.getByLabel('Start').fill('09:00');
    await page.getByLabel('End').fill('21:30');
    await page.getByRole('button', { name: 'Take these times' }).click();
    await expect.poll(() => sent).toContain('"l":"--code L=09:00-21:30"');
    await page.getByLabel('Leave', { exact: true }).check();
    await page.getByText('2 people, 4 duties and 1 day of leave, Mon 5 Oct to Wed 7 Oct').waitFor();
    await page.getByRole('button', { name: 'Take it over as a draft' }).click();
    await page.getByRole('alert').getByText('The server is busy').waitFor();
    await lookAt(page, 'import-read');
    await done();
  });

  test('of answers that come while a reading is under way the last one is kept', async () => {
    const { page, done } = await open();
    const file = { name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from('x') };
    await page.getByLabel('Drop a spreadsheet here').setInputFiles(file);
    await page.getByText('1 question to settle first.').waitFor();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/imports/read', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Leave', { exact: true }).check();
    await page.getByLabel('A long day, with its times').check();
    await page.getByLabel('Start').fill('09:00');
    await page.getByLabel('End').fill('21:30');
    await page.getByRole('button', { name: 'Take these times' }).click();
    goOn();
    await expect.poll(() => sent).toContain('"l":"--code L=09:00-21:30"');
    // What the first answer came to is not shown.
    await page.getByText('1 question to settle first.').waitFor();
    expect(await page.getByText('1 day of leave').count()).toBe(0);
    await done();
  });
});
