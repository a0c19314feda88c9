import type { Role } from '@rotawright/server/wire';
import type { Locator, Page } from 'playwright-core';
import { PHONE } from '../visit.ts';

/** A window in which a picture is taken, and how much smaller than it the picture is. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A desk's screen, as high as what is to be seen. */
export const desk = (height: number, width = 1280): Screen => ({ width, height, scale: 1 });
export const HAND: Screen = { ...PHONE, scale: 1 };
/** Those below the fold are many: a smaller window, and the picture smaller again. */
export const PAGE: Screen = { width: 1000, height: 720, scale: 0.75 };
export const SMALL_HAND: Screen = { ...PHONE, scale: 0.75 };

/** What the sample department is found under. */
export interface Ids {
  readonly department: string;
  readonly rota: string;
  readonly draft: string;
  readonly live: string;
}

/** What a picture may use before it is taken. */
export interface Scene {
  readonly page: Page;
  readonly ids: Ids;
  /** Where the server answers. */
  readonly origin: string;
  /** Another of the sample's people beside the one of the picture, until it is taken. */
  enter(role: Role, screen?: Screen): Promise<Page>;
}

/** One picture of the README. */
export interface Picture {
  /** File below `docs/images`, without its ending. */
  readonly name: string;
  /** Who looks; `null` has not signed in. */
  readonly who: Role | null;
  readonly screen: Screen;
  readonly path: (ids: Ids) => string;
  /** Waits for what must be seen, and does what has to be done for it. */
  readonly ready: (scene: Scene) => Promise<unknown>;
  /** Only this part, where it is not the whole window. */
  readonly crop?: string;
}

/** Puts what is to be seen at the top of the window, with a little air above. */
export async function scrollTo(part: Locator, air = 12): Promise<void> {
  await part.evaluate((element, above) => {
    window.scrollBy({ top: element.getBoundingClientRect().top - above, behavior: 'instant' });
  }, air);
}

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name }).first();
