import type { KeptAsked } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

const askedPath = (versionId: string): string => `/api/versions/${versionId}/asked`;

/** What searches of a draft are asked beside cover: presence, supervision, weights, balances and wishes. */
export const useAsked = (versionId: string): Loaded<KeptAsked> => useLoad(askedPath(versionId));

/** Keeps it whole, with the seq that was seen. */
export const keepAsked = (write: Write, versionId: string, body: KeptAsked): Promise<KeptAsked> =>
  write('PUT', askedPath(versionId), body);
