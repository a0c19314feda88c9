import { RosterDocument, RotaSummary, SeqAnswer } from '@rotawright/server/wire';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

const SHEET = [
  'Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026,Thu 08/10/2026',
  'Zoe Quill,09:00-17:00,09:00-17:00,,',
  'Yan Ogg,,A/L,,',
].join('\n');

/** A rota that was begun wrongly is mended or given up, on the real server with a sample of its own; called from the file of the other journeys there. */
export function settingsJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`title, days and contract of a draft, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    /** A rota of a fortnight with two people of the sample, who work on its first and its last day. */
    async function begun(page: Page, title: string): Promise<{ rotaId: string; versionId: string; names: string[] }> {
      const headers = { Origin: app.server.url };
      const ask = async (path: string): Promise<unknown> => (await page.request.get(`${app.server.url}${path}`)).json();
      const send = async (method: 'POST' | 'PUT', path: string, data: object): Promise<unknown> => {
        const key = { 'idempotency-key': crypto.randomUUID() };
        const all = { method, data, headers: { ...headers, ...key } };
        const answer = await page.request.fetch(`${app.server.url}${path}`, all);
        expect(answer.ok(), await answer.text()).toBe(true);
        return answer.json();
      };
      const [sample] = RotaSummary.array().parse(await ask('/api/rotas'));
      const from = RosterDocument.parse(await ask(`/api/versions/${sample?.versions[0]?.id}`));
      const contract = { id: 'england-2016', edition: null };
      const days = { from: '2027-02-01', until: '2027-02-15' };
      const made = await send('POST', `/api/departments/${from.departmentId}/rotas`, { title, contract, ...days });
      const rota = RotaSummary.parse(made);
      const versionId = rota.versions[0]?.id ?? '';
      const path = `/api/versions/${versionId}`;
      const people = from.people.filter(({ isVacant }) => !isVacant).slice(0, 2);
      const parts = { groups: from.groups, people };
      const { seq } = SeqAnswer.parse(await send('PUT', `${path}/people`, { seq: 0, ...parts }));
      await send('PUT', `${path}/shift-types`, { seq, shiftTypes: from.shiftTypes });
      const value = { codes: from.shiftTypes[0]?.code ?? '', leave: null, isPinned: false };
      const edits = people.flatMap(({ id }) =>
        ['2027-02-01', '2027-02-14'].map((date) => ({ person: id, date, rev: 0, value })),
      );
      await send('POST', `${path}/edits`, { action: 'type', client: 'test', edits });
      return { rotaId: rota.id, versionId, names: people.map(({ name }) => name) };
    }

    test('a mistyped last day and the wrong contract are mended by keyboard, and every open board follows', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      const { rotaId, versionId, names } = await begun(page, 'Winter rota');
      const other = await app.lookAroundAs('coordinator');
      await other.page.goto(`/versions/${versionId}`);
      await other.page.getByRole('grid').waitFor();
      const columns = (count: number) => other.page.locator(`[role=grid][aria-colcount="${count}"]`).waitFor();
      const before = Number(await other.page.getByRole('grid').getAttribute('aria-colcount'));

      await page.goto(`/rotas/${rotaId}`);
      await page.getByRole('link', { name: 'Title, days and contract' }).click();
      await arrive(page, 'Title, days and contract: Winter rota, draft 1');
      await page.waitForLoadState('networkidle');
      await lookAt(page, 'real-rota-settings');
      await page.getByLabel('Title', { exact: true }).fill(' ');
      await page.getByLabel('Last day').fill('2027-01-31');
      await page.getByRole('button', { name: 'Keep these settings' }).click();
      await page.getByRole('link', { name: 'Enter the last day, not before the first' }).waitFor();
      await page.getByLabel('Title', { exact: true }).fill('Winter rota, mended');
      await page.getByLabel('Last day').fill('2027-02-10');
      await page.getByLabel('Contract').focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.getByLabel('Contract').inputValue()).toBe('england-2002');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Keep these settings' }).press('Enter');
      await page.getByRole('alert').getByText('2 entries lie outside the new days').waitFor();
      for (const name of names) await page.getByText(`${name}: 1 duty, on Sun 14 Feb`).waitFor();
      await lookAt(page, 'real-rota-settings-outside');
      await page.setViewportSize(PHONE);
      await lookAt(page, 'real-rota-settings-outside');
      await page.getByRole('checkbox', { name: 'Clear these 2 entries for good' }).press('Space');
      await page.getByRole('button', { name: 'Keep these settings' }).press('Enter');
      await page.getByText('Kept. Everybody who has the draft open sees it now.').waitFor();
      await arrive(page, 'Title, days and contract: Winter rota, mended, draft 1');

      await other.page.getByRole('heading', { level: 1, name: 'Winter rota, mended' }).waitFor();
      await columns(before - 4);
      await lookAt(other.page, 'real-board-other-days');
      const { departmentId } = RosterDocument.parse(
        await (await page.request.get(`${app.server.url}/api/versions/${versionId}`)).json(),
      );
      await page.goto(`/departments/${departmentId}/history`);
      await page.getByText('Changed title, days or contract of a rota').first().click();
      await page.getByText('Title: Winter rota → Winter rota, mended').waitFor();
      await page.getByText('Contract: England 2016, with the editions since → England 2002').waitFor();
      await page.getByText('Cleared outside the new days: 2 days of people').waitFor();

      // From the board, and given up there: the other board says so.
      await other.page.getByText('Set up', { exact: true }).click();
      await other.page.getByRole('link', { name: 'Title, days and contract' }).waitFor();
      await page.goto(`/rotas/${rotaId}`);
      const start = page.getByRole('button', { name: 'Delete this rota' });
      await start.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Delete this rota: Winter rota, mended' });
      await dialog.getByText('With it goes: 2 days with a duty or leave.').waitFor();
      await lookAt(page, 'real-discard');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await start.evaluate((button) => button === document.activeElement)).toBe(true);
      await start.press('Enter');
      await dialog.getByRole('button', { name: 'Delete it' }).press('Enter');
      await arrive(page, /^Hello, /);
      await page.getByRole('table').first().waitFor();
      await page.getByRole('link', { name: 'Winter rota, mended' }).waitFor({ state: 'detached' });
      await other.page
        .getByText(/has discarded this draft\. What you see here is no longer kept/)
        .first()
        .waitFor();
      await lookAt(other.page, 'real-board-discarded');
      await other.page.getByRole('link', { name: 'Back to Home' }).click();
      await arrive(other.page, /^Hello, /);
      await done();
      await other.done();
    });

    test('a rota that was published says that it keeps what it is, and its draft alone can be discarded', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      const answer = await page.request.get(`${app.server.url}/api/rotas`);
      const [rota] = RotaSummary.array().parse(await answer.json());
      const draft = rota?.versions.find(({ state }) => state === 'draft')?.id ?? '';
      await page.goto(`/versions/${draft}/settings`);
      await page.getByText('what was published keeps its days and contract').waitFor();
      expect(await page.getByLabel('Last day').count()).toBe(0);
      await lookAt(page, 'real-rota-settings-published');
      await page.getByRole('button', { name: 'Discard this draft' }).click();
      await page.getByText(/^With it goes: \d+ changed days/).waitFor();
      await page.getByRole('button', { name: 'Discard it' }).click();
      await arrive(page, /^Hello, /);
      await page.goto(`/rotas/${rota?.id}`);
      await page.getByRole('button', { name: 'Start a draft' }).waitFor();
      expect(await page.getByText('Live', { exact: true }).count()).toBe(1);
      await done();
    });

    test('a spreadsheet is taken over under the contract that is chosen, which the next one begins with', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      const drop = async (): Promise<void> => {
        await page.goto('/');
        await page.getByRole('link', { name: 'Import a spreadsheet' }).click();
        await arrive(page, /^Import a spreadsheet/);
        const file = { name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByLabel('Contract').waitFor();
      };
      await drop();
      expect(await page.getByLabel('Contract').inputValue()).toBe('england-2016');
      await page.getByLabel('Contract').selectOption('england-2002');
      await lookAt(page, 'real-import-contract');
      await page.getByRole('button', { name: 'Take it over as a draft' }).click();
      await page.getByRole('grid').waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const answer = await page.request.get(`${app.server.url}/api/versions/${id}`);
      expect(RosterDocument.parse(await answer.json()).contract).toEqual({ id: 'england-2002', edition: null });
      await drop();
      expect(await page.getByLabel('Contract').inputValue()).toBe('england-2002');
      await done();
    });
  });
}
