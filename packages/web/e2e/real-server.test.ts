import { readFileSync } from 'node:fs';
import { type RosterInput, readRota } from '@rotawright/core/roster';
import { rotaWorkbook } from '@rotawright/formats/xlsx-out';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountJourney } from './account-journey.ts';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, visit, withLostAnswer } from './browser.ts';
import { departmentJourneys } from './department-journeys.ts';
import { makeFirstRota } from './first-rota.ts';
import { gapJourney } from './gap-journey.ts';
import { lieuJourney } from './lieu-journey.ts';
import { type RealApp, realApp } from './real-app.ts';
import { requestJourney } from './request-journey.ts';
import { settingsJourney } from './settings-journey.ts';
import { setupJourney } from './setup-journey.ts';
import { wardJourney } from './ward-journey.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A Monday or Tuesday some days from now, as `YYYY-MM-DD`. */
function workday(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7) + (days % 2));
  return at.toISOString().slice(0, 10);
}

/** The app on the real server with the sample department: what `npm start` gives. */
describe.skipIf(CHROMIUM === undefined)(`the pages on the real server${SKIPPED}`, () => {
  let app: RealApp;
  beforeAll(async () => {
    app = await realApp();
  }, 180_000);
  afterAll(() => app?.close());

  test('a coordinator goes from home to every page of the department and of a rota', async () => {
    const { page, done } = await app.lookAroundAs('coordinator');
    await page.getByRole('table').waitFor();
    await lookAt(page, 'real-home');
    for (const [link, heading] of [
      ['Leave', /^Leave, /],
      ['Swaps', /^Swaps, /],
      ['People', /^People, /],
      ['Who is on now', /^Who is on now, /],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await arrive(page, heading);
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').count(), link).toBe(0);
      await lookAt(page, `real-${link.toLowerCase().replaceAll(' ', '-')}`);
    }
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Versions', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count()).toBe(0);
    await lookAt(page, 'real-rota');
    await page.getByRole('link', { name: 'Review and publish' }).click();
    await page.getByRole('heading', { name: 'Who is told' }).waitFor();
    await lookAt(page, 'real-publish');
    await done();
  });

  test.each(['doctor', 'coordinator', 'guardian', 'director'])(
    'no link that a %s is shown leads to a page that the role may not see, or to none',
    async (role) => {
      const { page, done } = await app.lookAroundAs(role);
      const seen = new Set<string>();
      const waiting = ['/'];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        // A board keeps a line open, so that it never falls silent.
        await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
        expect(await page.getByRole('alert').allInnerTexts(), path).toEqual([]);
        const links = page.locator('a[href^="/"]:not([download])');
        for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
          const kind = href.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/[?#].*$/, '');
          if (seen.has(kind) || kind.startsWith('/api/')) continue;
          seen.add(kind);
          waiting.push(href);
        }
      }
      expect(seen.size).toBeGreaterThan(5);
      await done();
    },
    120_000,
  );

  test('a coordinator imports a spreadsheet and works on it', async () => {
    const document = JSON.parse(readFileSync('examples/ward-roster.json', 'utf8')) as RosterInput;
    const read = readRota(document);
    if (!read.ok) throw new Error('the example cannot be read');
    const workbook = await rotaWorkbook({ rota: read.value, document });
    const { page, done } = await app.lookAroundAs('coordinator');
    await page.getByRole('link', { name: 'Import a spreadsheet' }).click();
    await arrive(page, /^Import a spreadsheet/);
    const buffer = Buffer.from(workbook);
    await page.locator('input[type=file]').setInputFiles({ name: 'ward.xlsx', mimeType: XLSX, buffer });
    await page.getByText(/12 people, \d+ duties/).waitFor();
    await lookAt(page, 'real-import');
    const rotas = async () => ((await (await page.request.get('/api/rotas')).json()) as readonly unknown[]).length;
    const before = await rotas();
    const take = () => page.getByRole('button', { name: 'Take it over as a draft' }).click();
    await withLostAnswer(page, '**/api/departments/*/imports', take);
    await take();
    await page.getByRole('grid').waitFor();
    expect(await rotas()).toBe(before + 1);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).not.toBeNull();
    await page.getByText('12 posts').waitFor();
    await lookAt(page, 'real-imported');
    await done();
  });

  test('a doctor reads the own rota on a phone', async () => {
    const { page, done } = await app.lookAroundAs('doctor', PHONE);
    await page.getByRole('link', { name: 'My rota', exact: true }).first().click();
    await arrive(page, 'My rota');
    await page.getByText('a model’s estimate').waitFor();
    await lookAt(page, 'real-my-rota');
    for (const [tab, heading, landmark] of [
      ['Hours', 'My hours', 'Every rule, nearest to its limit first'],
      ['Pay', 'My pay', 'How it is worked out: basic pay'],
      ['Leave', 'My leave', 'What you have asked for'],
      ['Swaps', 'My swaps', 'Swaps you are part of'],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await arrive(page, heading);
      await page.getByText(landmark).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').count(), tab).toBe(0);
      await lookAt(page, `real-my-${tab.toLowerCase()}`);
    }
    // What the server finds breaks nothing, whether for a duty or for nothing.
    await page.getByLabel('Your duty').selectOption({ index: 5 });
    await page.getByRole('heading', { name: 'Swaps that break no further rule' }).waitFor();
    await page.getByText('What it does to each of you').first().click();
    await page.getByText('Breaks no further rule').first().waitFor();
    expect(await page.getByText(/Would break/).count()).toBe(0);
    await lookAt(page, 'real-swaps-found');
    // Giving a duty away is the smallest swap: both sides are worked out by the server before anything is offered.
    await page.getByText('Choose a swap yourself').click();
    await page.getByLabel('With whom').selectOption({ label: 'Grace Oduya' });
    await page.getByRole('button', { name: 'Check this swap' }).click();
    await page.getByText('What it does to both of you').or(page.getByRole('alert')).first().waitFor();
    await lookAt(page, 'real-swap-check');
    await done();
  });

  test('leave that a doctor asks for is approved by a coordinator, and the doctor is told', async () => {
    const doctor = await app.lookAroundAs('doctor', PHONE);
    await doctor.page.goto('/my/leave');
    await arrive(doctor.page, 'My leave');
    const [from, last] = [workday(60), workday(61)];
    await doctor.page.getByLabel('First day off').fill(from);
    await doctor.page.getByLabel('Last day off').fill(last);
    await doctor.page.getByText(/No day falls short|would be short of cover/).waitFor();
    await doctor.page.getByRole('button', { name: 'Ask for this leave' }).click();
    await doctor.page.getByText('Asked. You are told').waitFor();

    const coordinator = await app.lookAroundAs('coordinator');
    await coordinator.page.getByRole('link', { name: /leave requests? to decide/ }).click();
    await arrive(coordinator.page, /^Leave, /);
    const decide = coordinator.page.getByRole('button', { name: /Look and decide.*Alice Fenwick/ });
    await decide.click();
    await coordinator.page.getByText(/duty would fall vacant|duties would fall vacant|No duty falls vacant/).waitFor();
    await lookAt(coordinator.page, 'real-decide');
    await coordinator.page.getByRole('button', { name: 'Approve' }).click();
    await decide.waitFor({ state: 'detached' });
    await coordinator.page.getByText('The leave of Alice Fenwick is approved.').waitFor();
    await coordinator.done();

    await doctor.page.reload();
    await doctor.page.getByText('Approved').first().waitFor();
    await doctor.page.getByRole('link', { name: /Notices \(\d new\)/ }).click();
    await arrive(doctor.page, 'Notices');
    await doctor.page.getByText('New').first().waitFor();
    await lookAt(doctor.page, 'real-notices');
    await doctor.done();
  });

  test('a doctor’s calendar link gives the published duties to a calendar program', async () => {
    const { page, done } = await app.lookAroundAs('doctor', PHONE);
    await page.goto('/my');
    await page.getByRole('button', { name: 'Make a calendar link' }).click();
    const url = (await page.locator('.feed-url').textContent()) ?? '';
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()));
    const duties = calendar.getAllSubcomponents('vevent');
    expect(duties.length).toBeGreaterThan(50);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    await done();
  });

  test('a coordinator publishes the draft with a reason for each rule that is broken', async () => {
    const { page, done } = await app.lookAroundAs('coordinator');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Review and publish' }).click();
    await page.getByRole('heading', { name: 'Who is told' }).waitFor();
    for (const reason of await page.getByLabel(/^Reason: /).all()) await reason.fill('Agreed with the doctor');
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByText(/Version 2 is live/).waitFor();
    await done();
  });

  test('the owner’s one-time link makes the first account, which makes a first rota and sets up a second factor', async () => {
    const link = app.server.firstWords.join('\n').match(/\S+\/welcome#\S+/)?.[0] ?? '';
    const { page, context, faults } = await visit(app.browser, app.server.url);
    await page.goto(link);
    await arrive(page, 'Set up Rotawright');
    await lookAt(page, 'real-welcome');
    await page.getByLabel('Your name').fill('Olu Owner');
    await page.getByLabel('E-mail').fill('olu@example.org');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByLabel('Name of the hospital or trust').fill('St Aldhelm’s');
    await page.getByLabel('Name of the first department').fill('Acute medicine');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await arrive(page, 'Hello, Olu Owner');
    await makeFirstRota(page);
    await page.goto('/account');
    await page.getByRole('row', { name: /this one/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Sign out there/ }).count()).toBe(0);
    await arrive(page, 'Olu Owner');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByLabel('Your password, to be sure that it is you').fill('correct horse battery');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByRole('img', { name: /Code to scan/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await lookAt(page, 'real-account');
    await page.goto(link);
    await page.reload();
    await page.getByText('This link does not open anything.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

accountJourney();
departmentJourneys();
gapJourney();
requestJourney();
lieuJourney();
setupJourney();
settingsJourney();
wardJourney();
