import type { Route } from '../http/index.ts';
import { meRoutes } from './me.ts';

/** Every route of the app. */
export const ROUTES: readonly Route[] = [...meRoutes];
