import { type Comment, type GapReason, MyRequests, type NewGapOffer, RosterDocument } from '@rotawright/server/wire';
import type { Page } from 'playwright-core';
import { addDays } from '../../src/words/text.ts';
import { wantedGaps } from '../wanted-gaps.ts';
import type { Scene } from './picture.ts';

/** Waits until the board is drawn and judged, with the focus in it. */
export async function openDraft(page: Page): Promise<void> {
  await page
    .getByText(/breaches?, \d+ pe/)
    .first()
    .waitFor();
  await page.locator('.grid [role="gridcell"][tabindex="0"]').focus();
}

/** Goes to the first broken rule and shows why. */
export async function firstBreach(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('dialog', { name: 'Why this breaks' }).getByText('Clause').waitFor();
}

/** Two comments of the coordinator, on cells of the coming week. */
export async function writeComments({ ids, origin, enter }: Scene): Promise<void> {
  const page = await enter('coordinator');
  const path = `/api/versions/${ids.draft}/comments`;
  const there = (await ask(page, `${origin}${path}`)) as readonly Comment[];
  if (there.length > 0) return;
  const { people } = RosterDocument.parse(await ask(page, `${origin}/api/versions/${ids.draft}`));
  const about = (name: string) => ({ person: people.find((one) => one.name === name)?.id ?? null, date: inDays(1) });
  await send(page, `${origin}${path}`, { ...about('Amara Okafor'), text: 'Locum asked for; ask again on Wednesday' });
  await send(page, `${origin}${path}`, { ...about('Tom Hallam'), text: 'He agreed to this on the phone' });
}

/** The doctor says what she would like, the coordinator takes everything, and then she changes one day. */
export async function askAndTake(scene: Scene): Promise<void> {
  const { ids } = scene;
  await sayRequests(scene, 'medium');
  const page = await scene.enter('coordinator');
  await page.goto(`/versions/${ids.draft}/requests`);
  await page.getByRole('button', { name: /^Take \d+ days into the draft$/ }).click();
  await page.getByRole('button', { name: 'Everything is in the draft' }).waitFor();
  await sayRequests(scene, 'low');
}

/** What the doctor would like, whole; the first of her days matters as much as is said. */
export async function sayRequests({ ids, origin, enter }: Scene, weight: 'low' | 'medium'): Promise<void> {
  const page = await enter('doctor');
  const mine = MyRequests.array().parse(await ask(page, `${origin}/api/me/requests`));
  const { seq, leave, firstDay } = mine.find(({ versionId }) => versionId === ids.draft) ?? {
    seq: 0,
    leave: [],
    firstDay: inDays(1),
  };
  const free = Array.from({ length: 40 }, (_, day) => addDays(firstDay, day)).filter(
    (date) => !leave.some((one) => one.date === date),
  );
  const on = (nth: number): string => free[nth] ?? firstDay;
  const requests = [
    { date: on(3), want: 'off', code: null, weight },
    { date: on(9), want: 'off', code: null, weight: 'high' },
    { date: on(10), want: 'off', code: null, weight: 'high' },
    { date: on(16), want: 'work', code: null, weight: 'low' },
    { date: on(18), want: 'work', code: 'LD', weight: 'medium' },
  ];
  await send(page, `${origin}/api/versions/${ids.draft}/requests/mine`, { seq, requests, note: '' }, 'put');
}

/** Two gaps that colleagues may take; the doctor could take one of them. */
export async function offerGaps({ ids, origin, enter }: Scene): Promise<void> {
  const page = await enter('coordinator');
  const offers = (await ask(page, `${origin}/api/departments/${ids.department}/gap-offers?state=open`)) as {
    offers: unknown[];
  };
  if (offers.offers.length > 0) return;
  const wanted = await wantedGaps(page, origin);
  const { people } = RosterDocument.parse(await ask(page, `${origin}/api/versions/${ids.draft}`));
  const post = people.find(({ isVacant }) => isVacant)?.id ?? null;
  const offer = (gap: { readonly date: string; readonly code: string }, reason: GapReason): Promise<unknown> =>
    send(page, `${origin}/api/rotas/${ids.rota}/gap-offers`, {
      ...gap,
      post,
      line: null,
      reason,
    } satisfies NewGapOffer);
  await offer(wanted.open, 'vacancy');
  await offer(wanted.breaks, 'leave');
}

/** The doctor comes forward for the gap that she could take. */
export async function comeForward({ enter }: Scene): Promise<void> {
  const page = await enter('doctor');
  await page.goto('/my/gaps');
  await page.getByRole('button', { name: /^Come forward/ }).click();
  await page.getByText('You have come forward. A coordinator chooses.').waitFor();
}

async function ask(page: Page, url: string): Promise<unknown> {
  const answer = await page.request.get(url);
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()}`);
  return answer.json();
}

async function send(page: Page, url: string, data: unknown, method: 'post' | 'put' = 'post'): Promise<unknown> {
  const headers = { Origin: new URL(url).origin };
  const answer = await page.request[method](url, { data, headers });
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days);
