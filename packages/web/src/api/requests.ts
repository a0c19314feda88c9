import type {
  MyRequests,
  RequestReview,
  RequestRound,
  RequestsTaken,
  RequestsToTake,
  SaidRequests,
} from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

/** Rotas for which the asker may say, or said, what they would like, the newest first. */
export const useMyRequests = (): Loaded<readonly MyRequests[]> => useLoad('/api/me/requests');

/** Where the asker says it, whole. */
export const sayRequests = (write: Write, versionId: string, body: SaidRequests): Promise<MyRequests> =>
  write('PUT', `${pathOf(versionId)}/mine`, body);

/** What everybody on a version would like, and the round. */
export const useRequestReview = (versionId: string): Loaded<RequestReview> => useLoad(pathOf(versionId));

/** Opens, changes or closes the round, with the seq that was seen. */
export const setRound = (write: Write, versionId: string, body: RequestRound): Promise<RequestReview> =>
  write('PUT', pathOf(versionId), body);

/** Takes requests into what the draft is asked. */
export const takeRequests = (write: Write, versionId: string, body: RequestsToTake): Promise<RequestsTaken> =>
  write('POST', `${pathOf(versionId)}/take`, body);

const pathOf = (versionId: string): string => `/api/versions/${versionId}/requests`;
