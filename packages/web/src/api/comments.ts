import type { Comment } from '@rotawright/server/wire';
import { mutate } from 'swr';
import { type Loaded, useLoad } from './use-load.ts';

export const commentsPath = (versionId: string): string => `/api/versions/${versionId}/comments`;

/** Comments of a version, the newest first; `null` asks nothing. */
export const useComments = (versionId: string | null): Loaded<readonly Comment[]> =>
  useLoad(versionId === null ? null : commentsPath(versionId));

/** Somebody else wrote or settled one: whoever shows them asks again. */
export const commentsChanged = (versionId: string): void => void mutate(commentsPath(versionId));
