import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A page under an address of the app; what stands after `:` comes by `useParams`. */
export interface Route {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** Can be seen without signing in. */
  readonly isOpen?: boolean;
}

/** `lazy` wants a default export; ours have names. */
const named = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Every page. Each is a file of its own to the browser, fetched when it is first opened. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: named(() => import('./home/home-page.tsx'), 'HomePage') },
  { path: '/sign-in', page: named(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'), isOpen: true },
  {
    path: '/accessibility',
    page: named(() => import('./help/accessibility-page.tsx'), 'AccessibilityPage'),
    isOpen: true,
  },
  { path: '/versions/:id', page: named(() => import('../board/board-page.tsx'), 'BoardPage') },
  { path: '/help', page: named(() => import('./help/help-page.tsx'), 'HelpPage'), isOpen: true },
];
