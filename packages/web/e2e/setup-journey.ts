import { RosterDocument, RotaSummary } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, lookAt, SKIPPED } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

/** Set-up of a draft while others edit it, on the real server with a sample of its own; called from the file of the other journeys there. */
export function setupJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`set-up of a draft, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('what is typed on shift types outlives edits of others, and theirs of the same are not overwritten unseen', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      const ask = async (path: string): Promise<unknown> => (await page.request.get(`${app.server.url}${path}`)).json();
      const [rota] = RotaSummary.array().parse(await ask('/api/rotas'));
      const draft = rota?.versions.find(({ state }) => state === 'draft')?.id ?? '';
      await page.goto(`/versions/${draft}/setup`);
      const [first, second] = [0, 1].map((at) => page.getByLabel('Name', { exact: true }).nth(at));
      await first?.fill('A day of hours');
      const put = async (part: string, body: (from: RosterDocument) => object): Promise<void> => {
        const from = RosterDocument.parse(await ask(`/api/versions/${draft}`));
        const headers = { Origin: app.server.url };
        const data = { seq: from.seq, ...body(from) };
        const answer = await page.request.put(`${app.server.url}/api/versions/${draft}/${part}`, { data, headers });
        expect(answer.status(), await answer.text()).toBe(200);
      };
      await put('cover', ({ cover, bankHolidays }) => ({ cover, bankHolidays: [...bankHolidays].reverse() }));
      // Coming back to the page fetches the draft again; a few seconds after the last time, not before.
      const fetched = page.waitForResponse((answer) => answer.url().endsWith(`/api/versions/${draft}`));
      await expect
        .poll(
          async () => {
            await page.evaluate(() => window.dispatchEvent(new Event('focus')));
            return Promise.race([fetched.then(() => true), page.waitForTimeout(300).then(() => false)]);
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      await page.waitForLoadState('networkidle');
      expect(await first?.inputValue()).toBe('A day of hours');
      const keep = page.getByRole('button', { name: 'Keep these shift types' });
      await keep.click();
      await page.getByText('Kept. The board is judged by it').waitFor();
      expect(await first?.inputValue()).toBe('A day of hours');

      await put('shift-types', ({ shiftTypes }) => ({
        shiftTypes: shiftTypes.map((type, i) => (i === 1 ? { ...type, name: 'Theirs' } : type)),
      }));
      await first?.fill('Mine');
      await keep.click();
      await page.getByText('Somebody else has changed this meanwhile.').waitFor();
      expect([await first?.inputValue(), await second?.inputValue()]).not.toContain('Theirs');
      const kept = RosterDocument.parse(await ask(`/api/versions/${draft}`)).shiftTypes.map(({ name }) => name);
      expect(kept.slice(0, 2)).toEqual(['A day of hours', 'Theirs']);
      await lookAt(page, 'real-passed');
      await keep.click();
      await page.getByText('Kept. The board is judged by it').waitFor();
      expect(RosterDocument.parse(await ask(`/api/versions/${draft}`)).shiftTypes[0]?.name).toBe('Mine');
      await done();
    });
  });
}
