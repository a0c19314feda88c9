import type { KeptAsked } from '@rotawright/server/wire';
import { request } from './request.ts';
import { type Loaded, useLoad } from './use-load.ts';

const askedPath = (versionId: string): string => `/api/versions/${versionId}/asked`;

/** What searches of a draft are asked beside cover: presence, supervision, weights, balances and wishes. */
export const useAsked = (versionId: string): Loaded<KeptAsked> => useLoad(askedPath(versionId));

/** Keeps it whole, with the seq that was seen. */
export const keepAsked = (versionId: string, body: KeptAsked): Promise<KeptAsked> =>
  request('PUT', askedPath(versionId), { body });
