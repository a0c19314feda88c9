import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED } from './browser.ts';
import { importJourneys } from './import-journeys.ts';
import { type RealApp, realApp } from './real-app.ts';

/**
 * Pages of those who design, oversee and run a department, on the real server with a sample of its own. Called from the file of the
 * other journeys there: two files would build the app into one folder at the same time.
 */
export function departmentJourneys(): void {
  describe.skipIf(CHROMIUM === undefined)(`a department on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('home says how each version stands, and what each role could do next', async () => {
      const coordinator = await app.lookAroundAs('coordinator');
      await coordinator.page.getByText('4 breaches, 3 people', { exact: true }).waitFor();
      await coordinator.page.getByText(/^no rule known to be broken; \d+ verdicts can’t be told$/).waitFor();
      expect(await coordinator.page.locator('.verdict.meets').count(), 'doubt is no pass').toBe(0);
      await coordinator.page.getByRole('link', { name: /^Mend the draft of .*: 4 breaches, 3 people$/ }).waitFor();
      await coordinator.page.getByRole('link', { name: /\d+ gaps ahead, the first on/ }).waitFor();
      await lookAt(coordinator.page, 'real-home-coordinator');
      await coordinator.page.getByRole('link', { name: /: 4 breaches, 3 people$/ }).click();
      await coordinator.page.getByRole('grid').first().waitFor();
      await coordinator.done();
      for (const [role, next] of [
        ['doctor', /Nothing waits for you|swaps? that colleagues offer you|Say by .* what you would like/],
        ['guardian', /No published rota is known to break a rule, but \d+ verdicts can’t be told: see what is missing/],
        ['director', /has 4 breaches, 3 people/],
        ['negotiator', /published rotas without names/],
        ['owner', /invite coordinators and doctors/],
      ] as const) {
        const { page, done } = await app.lookAroundAs(role);
        await page.getByText(next).first().waitFor();
        if (role === 'doctor' || role === 'negotiator') {
          await page.waitForLoadState('networkidle');
          expect(await page.getByText('breaches').count(), role).toBe(0);
        } else await page.getByText('4 breaches, 3 people', { exact: true }).waitFor();
        const isOffered = ['doctor', 'owner'].includes(role);
        const tour = page.getByRole('button', { name: 'Take the two-minute tour' });
        expect(await tour.count(), `the tour for a ${role}`).toBe(isOffered ? 1 : 0);
        await done();
      }
    });

    test.each(['doctor', 'coordinator', 'guardian', 'director', 'negotiator', 'owner'])(
      'nothing that a %s is offered ends in a refusal',
      async (role) => {
        const { page, done } = await app.lookAroundAs(role);
        const refused: string[] = [];
        page.on('response', (answer) => {
          if (answer.status() >= 400)
            refused.push(`${new URL(page.url()).pathname}: ${answer.status()} ${answer.url()}`);
        });
        const linksHere = async (): Promise<string[]> => {
          await page.waitForLoadState('networkidle');
          const links = await page
            .locator('main a[href^="/"]:not([download])')
            .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
          return links.filter((href) => !href.startsWith('/api/'));
        };
        const seen = new Set<string>();
        const look = async (hrefs: readonly string[], deeper: boolean): Promise<void> => {
          for (const href of hrefs) {
            if (seen.has(href)) continue;
            seen.add(href);
            await page.goto(href);
            await page.getByRole('heading', { level: 1 }).waitFor();
            const further = await linksHere();
            expect(await page.getByRole('alert').count(), `${role} at ${href}`).toBe(0);
            if (deeper) await look(further, false);
          }
        };
        await look(await linksHere(), true);
        expect(seen.size).toBeGreaterThan(1);
        expect(refused).toEqual([]);
        await done();
      },
      120_000,
    );

    test('a doctor opens the published board on a phone, and it begins at their own row', async () => {
      const { page, done } = await app.lookAroundAs('doctor', PHONE);
      await page.getByRole('link', { name: /^version 1/ }).click();
      await page.locator('.grid [role="gridcell"][tabindex="0"][aria-label^="Alice Fenwick"]').waitFor();
      await page.getByRole('button', { name: 'About Alice Fenwick' }).waitFor();
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      await lookAt(page, 'real-board-doctor');
      await done();
    });

    test('the tour takes the focus on a phone, and none of its buttons lies under the tabs', async () => {
      const { page, done } = await app.lookAroundAs('doctor', PHONE);
      await page.getByRole('button', { name: 'Take the two-minute tour' }).click();
      const tour = page.getByRole('complementary', { name: 'Two-minute tour' });
      await tour.waitFor();
      expect(await tour.evaluate((box) => box === document.activeElement)).toBe(true);
      await page.getByRole('link', { name: 'Show me' }).click();
      await arrive(page, 'My rota');
      await lookAt(page, 'real-tour');
      await page.getByRole('button', { name: 'End the tour' }).click();
      await tour.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await done();
    });

    test('the guardian watches, the director reports, and neither page is for a coordinator', async () => {
      const guardian = await app.lookAroundAs('guardian');
      await guardian.page.getByRole('link', { name: 'Safe working hours', exact: true }).click();
      await arrive(guardian.page, /^Safe working hours, /);
      await guardian.page
        .getByText(/^No rule is known to be broken in 1 published rota; \d+ verdicts can’t be told\.$/)
        .waitFor();
      await guardian.page.getByText(/^\d+ verdicts can’t be told, because a fact is missing\.$/).waitFor();
      await guardian.page.getByText('Missing: ').first().waitFor();
      await guardian.page.locator('.answer .verdict.cannot-tell').waitFor();
      await guardian.page.getByRole('heading', { name: 'Waivers in force' }).waitFor();
      await guardian.page.getByText('first version').waitFor();
      await lookAt(guardian.page, 'real-safe-hours');
      await guardian.done();

      const director = await app.lookAroundAs('director');
      await director.page.getByRole('link', { name: 'Report for the board' }).click();
      await arrive(director.page, /^Report for the board/);
      await director.page.getByRole('row', { name: /Registrars 16/ }).waitFor();
      await lookAt(director.page, 'real-board-report');
      for (const [name, start] of [
        ['Excel', 'PK'],
        ['CSV', 'Ro'],
      ] as const) {
        const href = (await director.page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
        const file = await director.page.request.get(`${app.server.url}${href}`);
        expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, start]);
      }
      await director.page.emulateMedia({ media: 'print' });
      expect(await director.page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false);
      const address = director.page.url();
      await director.done();

      const coordinator = await app.lookAroundAs('coordinator');
      await coordinator.page.goto(address);
      await coordinator.page.getByText('Your role does not allow this').waitFor();
      await coordinator.done();

      const phone = await app.lookAroundAs('guardian', PHONE);
      await phone.page.goto(address);
      await phone.page.getByRole('row', { name: /Registrars 16/ }).waitFor();
      await lookAt(phone.page, 'real-board-report');
      await phone.page.getByRole('link', { name: 'Home' }).first().click();
      await phone.page.getByRole('link', { name: 'Safe working hours', exact: true }).click();
      await phone.page.getByText('first version').waitFor();
      await lookAt(phone.page, 'real-safe-hours');
      await phone.done();
    });

    // Before anything of the draft is changed.
    test('two versions are compared cell by cell, and what that means for everybody is worked out', async () => {
      const { page, done } = await app.lookAroundAs('director');
      await page.locator('main a[href^="/rotas/"]').first().click();
      await page.getByRole('heading', { name: 'Compare two versions' }).waitFor();
      await page.getByRole('button', { name: 'Work it out' }).click();
      await page.getByRole('table', { name: 'Both versions altogether' }).waitFor();
      const rows = page.getByRole('table', { name: 'Both versions altogether' });
      await rows.getByRole('row', { name: /^Breaches 0 4 \+4/ }).waitFor();
      await page
        .getByText(/^Broken anew: \d/)
        .first()
        .click();
      await lookAt(page, 'real-comparison');
      await done();
    });

    test('a coordinator designs a template by key, finds better ones, keeps one and writes it into the draft', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('link', { name: 'Design a template' }).click();
      await arrive(page, /^Design a template/);
      await page.getByText('No duty stands in it yet.').waitFor();
      await page.getByText('writing it would only clear the draft').waitFor();
      expect(await page.getByRole('button', { name: 'Write it into the draft' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Take over the cover of Registrars' }).click();
      await page.getByRole('gridcell', { name: 'Week 1, Monday, off' }).click();
      // Five long days on end, and rest that is too short after them: judged as they are typed.
      for (let day = 0; day < 5; day += 1) {
        await page.keyboard.type('LD');
        await page.keyboard.press('ArrowRight');
      }
      await page.getByText(/This template breaks \d rule/).waitFor();
      await page.getByRole('gridcell', { name: 'Week 1, Friday, Long day, a rule breaks here' }).waitFor();
      await lookAt(page, 'real-template-broken');
      await page.keyboard.press('Control+z');
      await page.getByText('This template keeps every rule').waitFor();
      await page.getByRole('button', { name: 'Find templates' }).click();
      await page
        .getByText(/weeks, and fewer are impossible: the cover is 168 h of work a week/)
        .waitFor({ timeout: 120_000 });
      const shortest = page.getByRole('row', { name: /No\. 1/ });
      expect(await shortest.textContent()).toMatch(/4.*42 h.*£/);
      await shortest.getByRole('button').click();
      await page.getByText('It covers exactly what is asked.').waitFor();
      await page.getByLabel('Name of the template').fill('Registrars, four weeks');
      await page.getByRole('button', { name: 'Keep with the rota' }).click();
      await page.getByText('“Registrars, four weeks” is kept').waitFor();
      await lookAt(page, 'real-template');
      await page.reload();
      await page.getByText('It covers exactly what is asked.').waitFor();
      expect(await page.getByLabel('Name of the template').inputValue()).toBe('Registrars, four weeks');
      await page.getByLabel('How many weeks?').selectOption('3');
      await page.getByRole('button', { name: 'Find templates' }).click();
      await page.getByText('No template of 3 weeks exists. That is proved by counting:').waitFor();
      const going = (await page.getByText(/cells of \d+ people would change/).textContent()) ?? '';
      await page.getByRole('button', { name: 'Write it into the draft' }).click();
      await page.getByText(`${going.split(' ')[0]} cells written`).waitFor();
      await page.getByText('Nothing would change.').waitFor();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByText(going).waitFor();
      const takeAway = page.getByRole('button', { name: 'Take it away' });
      await page.route('**/templates/*', (route) => route.abort());
      await page.getByRole('button', { name: 'Take this template away' }).click();
      await takeAway.click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByText('is taken away').count()).toBe(0);
      await page.unroute('**/templates/*');
      await takeAway.click();
      await page.getByText('“Registrars, four weeks” is taken away').waitFor();
      await done();
    });

    test('dates without a year are doubts of which each leads to its question, and the year that is typed settles them', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.getByRole('link', { name: 'Import a spreadsheet' }).first().click();
      await arrive(page, /^Import a spreadsheet/);
      await page.getByLabel('Drop a spreadsheet here').setInputFiles({
        name: 'ward.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Name,5 Oct,6 Oct,7 Oct\nAnn Lee,A/L,,\nBen Cox,,A/L,\n'),
      });
      await page.getByText('3 cells: B1, C1, D1').waitFor();
      await page.getByRole('button', { name: 'in doubt: settle C1' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      await page.getByLabel('Year, such as 2026').fill('2026');
      await lookAt(page, 'real-import-year');
      await page.getByRole('button', { name: 'Take this year' }).click();
      await page.getByText('2 people, 0 duties and 2 days of leave, Mon 5 Oct to Wed 7 Oct').waitFor();
      await done();
    });

    test('an owner names a department, adds another, and reads in its history who did what', async () => {
      const { page, done } = await app.lookAroundAs('owner');
      await page.getByRole('link', { name: 'Settings' }).click();
      await arrive(page, 'Settings, Acute medicine (sample)');
      await page.getByLabel('Name of the department').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name: 'Enter a name' }).waitFor();
      await page.getByLabel('Name of the department').fill('Acute medicine');
      await page.getByLabel('Doctors see who else works on the same day').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await arrive(page, 'Settings, Acute medicine');
      await page.getByLabel('Its name').fill('Surgery');
      await page.getByRole('button', { name: 'Add the department' }).click();
      await page.getByText('Surgery is added.').waitFor();
      await lookAt(page, 'real-settings');
      await page.getByRole('link', { name: 'History' }).click();
      await arrive(page, 'History, Acute medicine');
      await page.getByText('Changed the department’s settings').waitFor();
      await page.getByRole('button', { name: 'Check that nothing was changed or taken out' }).click();
      await page.getByText(/The trail is whole: \d+ entries/).waitFor();
      await lookAt(page, 'real-history');
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByLabel('Name of the department').fill('Acute medicine (sample)');
      await page.getByRole('button', { name: 'Save' }).click();
      await arrive(page, 'Settings, Acute medicine (sample)');
      await done();
    });

    test('a director writes beside a cell, by key, and a coordinator sees it at once, settles it, and finds it again', async () => {
      const coordinator = await app.lookAroundAs('coordinator');
      const rota = coordinator.page.getByRole('row', { name: /^Acute medicine, registrars/ });
      await rota.getByRole('link', { name: /^Draft/ }).click();
      await coordinator.page.getByRole('grid').first().waitFor();
      const { page, done } = await app.lookAroundAs('director');
      await page.goto(coordinator.page.url());
      await page.getByRole('button', { name: 'Comments' }).waitFor();
      await page.locator('.grid [role="gridcell"][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+F2');
      const dialog = page.getByRole('dialog', { name: 'Comments' });
      const [name = ''] = (await dialog.getByRole('heading', { level: 3 }).first().textContent())?.split(',') ?? [];
      const cell = { name: new RegExp(`^${name}.*has a comment`) };
      await dialog.getByRole('button', { name: 'Write it' }).click();
      await dialog.getByText('Enter what you want to say').waitFor();
      await dialog.getByLabel('Comment', { exact: true }).fill('She asked for this week off');
      await dialog.getByRole('button', { name: 'Write it' }).click();
      await dialog.getByRole('button', { name: new RegExp(`^Take back.*${name}`) }).waitFor();
      await lookAt(page, 'real-comments');
      await page.keyboard.press('Escape');
      await page.getByRole('gridcell', cell).waitFor();
      await coordinator.page.getByRole('button', { name: 'Comments 1' }).click();
      await coordinator.page.getByText('She asked for this week off').waitFor();
      await coordinator.page.getByRole('button', { name: new RegExp(`^Show on the board.*${name}`) }).click();
      await coordinator.page.getByRole('gridcell', cell).waitFor();
      await coordinator.page.keyboard.press('Shift+F2');
      await coordinator.page.getByRole('button', { name: new RegExp(`^Settle.*${name}`) }).click();
      await coordinator.page.getByRole('button', { name: 'Show 1 settled one' }).waitFor();
      await page.getByRole('button', { name: 'Comments', exact: true }).waitFor();
      await done();
      await coordinator.done();
    });

    importJourneys(() => app);

    test('leave that the department does not refuse is flagged in its own words before who decides and who asks', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.getByRole('link', { name: 'Leave', exact: true }).first().click();
      await arrive(page, /^Leave, /);
      const flags = page.getByRole('region', { name: 'Leave that is not refused here' });
      await flags.getByText(/^Other leave: For a life event of your own/).waitFor();
      await flags.getByText('Say of which leave, and when').click();
      await flags.getByLabel('Kind of leave').selectOption('Study leave');
      await flags.getByLabel('What is said of it').fill('For an exam of the training programme.');
      await flags.getByRole('button', { name: 'Save' }).click();
      await flags.getByText('Study leave: For an exam of the training programme.').waitFor();
      await page
        .getByRole('row', { name: /^Tom Hallam/ })
        .getByText('not refused here')
        .waitFor();
      await lookAt(page, 'real-leave-flags');
      await page.getByRole('button', { name: /^Look and decide.*Tom Hallam/ }).click();
      await page
        .getByRole('dialog')
        .getByText(/does not refuse this leave\. For an exam of the training programme\.$/)
        .waitFor();
      await lookAt(page, 'real-leave-flag-decide');
      await done();
      const doctor = await app.lookAroundAs('doctor', PHONE);
      await doctor.page.goto('/my/leave');
      await doctor.page.getByLabel('Kind of leave').selectOption('Study leave');
      await doctor.page.getByText(/^Your department does not refuse this leave\. For an exam/).waitFor();
      await lookAt(doctor.page, 'real-leave-flag-ask');
      await doctor.done();
    });

    test('a template is designed on a phone', async () => {
      const { page, done } = await app.lookAroundAs('coordinator', PHONE);
      // Another rota may have been imported by now.
      await page
        .getByRole('link', { name: /^Acute medicine, registrars and SHOs/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Design a template' }).click();
      await arrive(page, /^Design a template/);
      await page.getByRole('gridcell', { name: /^Week 2, Monday/ }).click();
      await page.getByRole('button', { name: 'N Night', exact: true }).click();
      await page.getByRole('gridcell', { name: /^Week 2, Monday, Night/ }).waitFor();
      await lookAt(page, 'real-template');
      await done();
    });
  });
}
