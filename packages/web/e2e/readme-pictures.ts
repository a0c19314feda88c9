import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Role, RotaSummary } from '@rotawright/server/wire';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { buildForServer } from './built-app.ts';
import { CHROMIUM, launchBrowser } from './chromium.ts';
import { FRONT } from './readme/front.ts';
import { PAGES } from './readme/pages.ts';
import { PHONE_PAGES } from './readme/phone.ts';
import { type Ids, PAGE, type Picture, type Screen } from './readme/picture.ts';
import { takeReport } from './readme/report.ts';
import { WORKED_PAGES } from './readme/worked-pages.ts';
import { sampleServer } from './sample-server.ts';
import { lookAroundAs, PHONE, visit } from './visit.ts';

/**
 * Takes every picture that the README shows anew: `npm run pictures:readme`. Words behind it take only the pictures with one of them in
 * their name, each on a sample in which only what it needs was done.
 */
const FOLDER = join(import.meta.dirname, '../../../docs/images');
const words = process.argv.slice(2);
const isWanted = (name: string): boolean => words.length === 0 || words.some((word) => `${name}.png`.includes(word));

if (CHROMIUM === undefined) throw new Error('no Chromium on this machine');
await buildForServer();
const { server, close } = await sampleServer();
const browser = await launchBrowser();
try {
  await takeAll();
} finally {
  await browser.close();
  await close();
}

async function takeAll(): Promise<void> {
  const signedIn = new Map<Role, SignedIn>();
  const ids = await idsOf(await entered(browser, signedIn, 'coordinator'));
  for (const picture of [...FRONT, ...PAGES, ...PHONE_PAGES, ...WORKED_PAGES].filter(({ name }) => isWanted(name)))
    await take(picture, ids, signedIn).catch((error: unknown) => failed(picture.name, error));
  if (isWanted('report')) keep('report', await takeReport(browser));
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A page of somebody, signed in once for all of their pictures. */
async function entered(
  from: Browser,
  signedIn: Map<Role, SignedIn>,
  role: Role | null,
  screen: Screen = PAGE,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const storageState = role === null ? undefined : signedIn.get(role);
  const visitor = await visit(from, server.url, screen, screen.scale, {
    ...(storageState !== undefined && { storageState }),
    hasTouch: screen.width === PHONE.width,
  });
  if (role !== null && storageState === undefined) {
    await lookAroundAs(visitor.page, role);
    signedIn.set(role, await visitor.context.storageState());
  }
  return visitor;
}

async function idsOf({ page, context }: { page: Page; context: BrowserContext }): Promise<Ids> {
  const [rota] = RotaSummary.array().parse(await (await page.request.get(`${server.url}/api/rotas`)).json());
  await context.close();
  if (rota === undefined) throw new Error('the sample has no rota');
  const version = (wanted: string): string => rota.versions.find(({ state }) => state === wanted)?.id ?? '';
  return { department: rota.departmentId, rota: rota.id, draft: version('draft'), live: version('published') };
}

async function take(picture: Picture, ids: Ids, signedIn: Map<Role, SignedIn>): Promise<void> {
  const { page, context, faults } = await entered(browser, signedIn, picture.who, picture.screen);
  const others: BrowserContext[] = [];
  try {
    await page.goto(picture.path(ids));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture.ready({
      page,
      ids,
      origin: server.url,
      enter: async (role, screen) => {
        const other = await entered(browser, signedIn, role, screen);
        others.push(other.context);
        return other.page;
      },
    });
    // A board keeps a line open, so that it never falls silent.
    await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => undefined);
    await page.evaluate(() => document.fonts.ready);
    const alerts = await page.getByRole('alert').allInnerTexts();
    if (faults.length + alerts.length > 0) throw new Error([...faults, ...alerts].join('\n'));
    const part = picture.crop === undefined ? page : page.locator(picture.crop);
    await page.mouse.move(0, 0);
    keep(picture.name, await part.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    for (const one of [context, ...others]) await one.close();
  }
}

/** Says so, and goes on: the others can be looked at meanwhile. */
function failed(name: string, error: unknown): void {
  process.exitCode = 1;
  process.stdout.write(`${name}.png could not be taken: ${error instanceof Error ? error.stack : error}\n`);
}

/** Writes it as small as it gets: letters on plain ground need no filter. */
function keep(name: string, drawn: Buffer): void {
  const file = join(FOLDER, `${name}.png`);
  const png = PNG.sync.read(drawn);
  const bytes = PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${name}.png: ${png.width} × ${png.height}, ${Math.round(bytes.length / 1000)} kB\n`);
}
