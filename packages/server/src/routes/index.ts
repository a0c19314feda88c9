import type { Route } from '../http/index.ts';
import { departmentRoutes } from './departments.ts';
import { editRoutes } from './edits.ts';
import { meRoutes } from './me.ts';
import { rotaRoutes } from './rotas.ts';
import { signInRoutes } from './sign-in.ts';
import { versionRoutes } from './versions.ts';

/** Every route of the app. */
export const ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...meRoutes,
  ...departmentRoutes,
  ...rotaRoutes,
  ...versionRoutes,
  ...editRoutes,
];
