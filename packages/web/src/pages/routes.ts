import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from '../parts/lazy-part.tsx';

/** A page under an address of the app; what stands after `:` comes by `useParams`. */
export interface Route {
  readonly path: string;
  readonly page: LazyPart<object>;
  /** Can be seen without signing in. */
  readonly isOpen?: boolean;
  /** Address of the server that the page asks for first, and takes by `takeEarly`. */
  readonly asks?: (params: Readonly<Record<string, string | undefined>>) => string;
}

const named = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazyPart(async () => (await load())[name]);

/** Every page. Each is a file of its own to the browser, fetched when it is first opened. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: named(() => import('./home/home-page.tsx'), 'HomePage') },
  { path: '/my', page: named(() => import('./my/my-rota-page.tsx'), 'MyRotaPage') },
  { path: '/my/hours', page: named(() => import('./my/my-hours-page.tsx'), 'MyHoursPage') },
  { path: '/my/pay', page: named(() => import('./my/my-pay-page.tsx'), 'MyPayPage') },
  { path: '/my/leave', page: named(() => import('./my/my-leave-page.tsx'), 'MyLeavePage') },
  { path: '/my/lieu', page: named(() => import('./my/my-lieu-page.tsx'), 'MyLieuPage') },
  { path: '/my/requests', page: named(() => import('./my/my-requests-page.tsx'), 'MyRequestsPage') },
  { path: '/my/swaps', page: named(() => import('./my/my-swaps-page.tsx'), 'MySwapsPage') },
  { path: '/my/gaps', page: named(() => import('./my/my-gaps-page.tsx'), 'MyGapsPage') },
  { path: '/notices', page: named(() => import('./home/notices-page.tsx'), 'NoticesPage') },
  {
    path: '/departments/:departmentId/leave',
    page: named(() => import('./department/leave-list-page.tsx'), 'LeaveListPage'),
  },
  {
    path: '/departments/:departmentId/lieu',
    page: named(() => import('./lieu/lieu-page.tsx'), 'LieuPage'),
  },
  {
    path: '/departments/:departmentId/lieu/:personId',
    page: named(() => import('./lieu/person-page.tsx'), 'LieuPersonPage'),
  },
  {
    path: '/departments/:departmentId/swaps',
    page: named(() => import('./department/swap-list-page.tsx'), 'SwapListPage'),
  },
  {
    path: '/departments/:departmentId/gaps',
    page: named(() => import('./department/gaps-page.tsx'), 'GapsPage'),
  },
  {
    path: '/departments/:departmentId/people',
    page: named(() => import('./department/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/departments/:departmentId/safe-hours',
    page: named(() => import('./department/guardian-page.tsx'), 'GuardianPage'),
  },
  {
    path: '/departments/:departmentId/board-report',
    page: named(() => import('./department/board-report-page.tsx'), 'BoardReportPage'),
  },
  {
    path: '/departments/:departmentId/on-now',
    page: named(() => import('./department/on-now-page.tsx'), 'OnNowPage'),
  },
  {
    path: '/departments/:departmentId/history',
    page: named(() => import('./department/history-page.tsx'), 'HistoryPage'),
  },
  {
    path: '/departments/:departmentId/settings',
    page: named(() => import('./department/settings-page.tsx'), 'SettingsPage'),
  },
  { path: '/rotas/:rotaId', page: named(() => import('./rota/rota-page.tsx'), 'RotaPage') },
  { path: '/versions/:versionId/publish', page: named(() => import('./publish/publish-page.tsx'), 'PublishPage') },
  { path: '/versions/:versionId/print', page: named(() => import('./rota/print-page.tsx'), 'PrintPage') },
  { path: '/versions/:versionId/setup', page: named(() => import('./setup/setup-page.tsx'), 'SetupPage') },
  {
    path: '/versions/:versionId/settings',
    page: named(() => import('./rota/rota-settings-page.tsx'), 'RotaSettingsPage'),
  },
  {
    path: '/versions/:versionId/people',
    page: named(() => import('./setup/draft-people-page.tsx'), 'DraftPeoplePage'),
  },
  {
    path: '/versions/:versionId/requests',
    page: named(() => import('./requests/requests-page.tsx'), 'RequestsPage'),
  },
  { path: '/versions/:versionId/template', page: named(() => import('./template/template-page.tsx'), 'TemplatePage') },
  { path: '/account', page: named(() => import('./account/account-page.tsx'), 'AccountPage') },
  { path: '/welcome', page: named(() => import('./join/join-page.tsx'), 'JoinPage'), isOpen: true },
  { path: '/join', page: named(() => import('./join/join-page.tsx'), 'JoinPage'), isOpen: true },
  {
    path: '/departments/:departmentId/import',
    page: named(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  { path: '/sign-in', page: named(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'), isOpen: true },
  {
    path: '/accessibility',
    page: named(() => import('./help/accessibility-page.tsx'), 'AccessibilityPage'),
    isOpen: true,
  },
  {
    path: '/versions/:id',
    page: named(() => import('../board/board-page.tsx'), 'BoardPage'),
    asks: ({ id }) => `/api/versions/${id}`,
  },
  { path: '/help', page: named(() => import('./help/help-page.tsx'), 'HelpPage'), isOpen: true },
];
