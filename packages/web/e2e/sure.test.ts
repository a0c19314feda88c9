import type { RosterDocument } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, SKIPPED, visit } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { type FakeRoutes, problem } from './fake-server.ts';
import { REQUEST, readRoutes } from './fixtures/coordinator.ts';
import { COORDINATOR, DEPARTMENT, DRAFT, ID, ROTA } from './fixtures/people.ts';
import { roster } from './fixtures/roster.ts';

const FACTS = { grade: null, annualLeaveDays: null, normalDayMinutes: null };
const template = (n: number, title: string, code: string) => ({
  ...{ id: ID(n), rotaId: ROTA, seq: 1, changedAt: '2026-09-01T09:00:00.000Z', title, facts: FACTS },
  weeks: [[code, '', '', '', '', '', '']],
  needs: [{ code: 'D', people: [1, 0, 0, 0, 0, 0, 0] }],
});
const DOCUMENT = roster() as unknown as RosterDocument;

describe.skipIf(CHROMIUM === undefined)(`what cannot be undone is asked about, in a browser${SKIPPED}`, () => {
  let app: FakeApp;
  let ended: string[] = [];
  let removed: string[] = [];
  let written: { action: string; edits: { person: string; date: string; rev: number; value: unknown }[] }[] = [];
  let changed: { person: string; date: string } | null = null;
  const routes: FakeRoutes = {
    'DELETE /api/departments/:id/members/:member': ({ params }) => {
      ended = [...ended, params[1] ?? ''];
      return ended.length === 1 ? problem(503, 'The server is busy') : { status: 204 };
    },
    'GET /api/organisations/:id/owners': () => ({ json: [] }),
    'GET /api/rotas/:id/templates': () => ({
      json: [template(70, 'Registrars', 'D'), template(71, 'SHOs', 'N')].filter(({ id }) => !removed.includes(id)),
    }),
    'DELETE /api/rotas/:id/templates/:template': ({ params }) => {
      removed = [...removed, params[1] ?? ''];
      return { status: 204 };
    },
    'GET /api/versions/:id/jobs': () => ({ json: [] }),
    'POST /api/versions/:id/edits': ({ body }) => {
      const asked = body as (typeof written)[number];
      written = [...written, asked];
      const clash = asked.edits.find(({ person, date }) => person === changed?.person && date === changed?.date);
      if (clash === undefined) return { json: { seq: 42, cells: [] } };
      changed = null;
      const now = { theirs: clash.value, mine: clash.value, by: null, at: '2026-09-23T18:00:00.000Z' };
      return { ...problem(409, 'Changed', { code: 'edits.conflict', conflicts: [{ ...clash, ...now }] }) };
    },
    ...readRoutes(() => REQUEST),
    'GET /api/me': () => ({
      json: {
        ...COORDINATOR,
        memberships: [...COORDINATOR.memberships, { ...COORDINATOR.memberships[0], role: 'owner' }],
      },
    }),
  };
  beforeAll(async () => {
    app = await fakeApp(routes);
  });
  afterAll(() => app?.close());

  async function open(path: string, heading: string | RegExp) {
    const { page, context, faults } = await visit(app.browser, app.origin);
    await page.goto(path);
    await arrive(page, heading);
    const done = async (): Promise<void> => {
      expect(faults).toEqual([]);
      await context.close();
    };
    return { page, done };
  }

  test('a role is taken away after a question that names it, by keyboard alone', async () => {
    const { page, done } = await open(`/departments/${DEPARTMENT}/people`, 'People, General medicine');
    const take = page.getByRole('button', { name: /^Take away.*Priya Nair, coordinator/ });
    await take.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Take the role coordinator away from Priya Nair?' });
    await dialog.getByText('Priya Nair is signed out').waitFor();
    await lookAt(page, 'people-end');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect([ended, await take.evaluate((button) => button === document.activeElement)]).toEqual([[], true]);
    await page.keyboard.press('Enter');
    const sure = dialog.getByRole('button', { name: 'Take the role away' });
    await sure.focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('The server is busy').waitFor();
    await sure.focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(ended).toEqual([ID(600), ID(600)]);
    await done();
  });

  test('changes of a template that are kept nowhere go only after a question, and so does a template', async () => {
    const { page, done } = await open(`/versions/${DRAFT}/template`, /^Design a template/);
    const which = page.getByLabel('Template', { exact: true });
    await which.selectOption('SHOs');
    await page.getByRole('gridcell', { name: /^Week 1, Monday, Night/ }).waitFor();
    await page.getByRole('gridcell', { name: /^Week 1, Tuesday/ }).click();
    await page.keyboard.press('l');
    await page.keyboard.press('d');
    await page.getByRole('gridcell', { name: /^Week 1, Tuesday, Long day/ }).waitFor();
    await which.selectOption('Registrars');
    const question = page.getByRole('dialog', { name: 'Leave “SHOs” without keeping it?' });
    await lookAt(page, 'template-leave');
    await question.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByRole('gridcell', { name: /^Week 1, Tuesday, Long day/ }).waitFor();
    expect(await which.inputValue()).toBe(ID(71));
    await which.selectOption('Registrars');
    await question.getByRole('button', { name: 'Leave it without keeping' }).click();
    await page.getByRole('gridcell', { name: /^Week 1, Monday, Day/ }).waitFor();
    await page.getByRole('button', { name: 'Take this template away' }).click();
    await page.getByRole('dialog', { name: 'Take “Registrars” away?' }).waitFor();
    expect(removed).toEqual([]);
    await page.getByRole('button', { name: 'Take it away' }).click();
    await page.getByText('“Registrars” is taken away.').waitFor();
    expect(removed).toEqual([ID(70)]);
    removed = [];
    await done();
  });

  test('what a template wrote into the draft is taken back, but for what was changed since', async () => {
    const { page, done } = await open(`/versions/${DRAFT}/template`, /^Design a template/);
    await page.getByRole('button', { name: 'Write it into the draft' }).click();
    await page.getByText(/cells written/).waitFor();
    const [put] = written;
    changed = put?.edits[0] ?? null;
    const back = page.getByRole('button', { name: 'Take it back' });
    await back.click();
    await page.getByText('Nothing was taken back: 1 cell of these was changed since and stays as it is.').waitFor();
    await lookAt(page, 'template-back');
    await back.click();
    await page.getByText(/cells as before it was written/).waitFor();
    expect(await back.count()).toBe(0);
    expect(written.map(({ action, edits }) => [action, edits.length])).toEqual([
      ['template', put?.edits.length],
      ['undo', put?.edits.length],
      ['undo', (put?.edits.length ?? 0) - 1],
    ]);
    const stood = new Map(DOCUMENT.cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
    for (const [at, { person, date, rev, value }] of (written[2]?.edits ?? []).entries()) {
      const row = DOCUMENT.people.findIndex(({ id }) => id === person);
      const day = (Date.parse(date) - Date.parse(DOCUMENT.from)) / 86_400_000;
      const [, , codes = '', leave = null, isPinned = false, before = 0] = stood.get(`${row} ${day}`) ?? [];
      expect([value, rev], `${at}`).toEqual([{ codes, leave, isPinned }, before + 1]);
    }
    await done();
  });
});
