import type {
  ComparisonAnswer,
  Discarding,
  Job,
  PublishPreview,
  RosterDocument,
  VersionComparison,
} from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

export const useVersion = (id: string | null): Loaded<RosterDocument> =>
  useLoad(id === null ? null : `/api/versions/${id}`);

export const usePublishPreview = (id: string): Loaded<PublishPreview> => useLoad(`/api/versions/${id}/publish`);
export const publishPath = (id: string): string => `/api/versions/${id}/publish`;

/** From one version to another of the same rota. */
export const useComparison = (before: string | null, after: string | null): Loaded<VersionComparison> =>
  useLoad(before === null || after === null ? null : `/api/versions/${after}/compare/${before}`);

/** Starts a draft from the published version, or from another one. */
export const draftsPath = (rotaId: string): string => `/api/rotas/${rotaId}/drafts`;

/** A version as a file for others. */
export const exportPath = (versionId: string, format: 'xlsx' | 'csv' | 'json' | 'html'): string =>
  `/api/versions/${versionId}/export.${format}`;

/** Whole lists of a draft, sent with the seq that the editor saw. */
export const partPath = (versionId: string, part: 'people' | 'shift-types' | 'cover' | 'settings'): string =>
  `/api/versions/${versionId}/${part}`;

/** Cells of a draft, each with the rev that the editor saw: all are set or none. */
export const editsPath = (versionId: string): string => `/api/versions/${versionId}/edits`;

/** What would go with a draft; `null` asks nothing. */
export const useDiscarding = (versionId: string | null): Loaded<Discarding> =>
  useLoad(versionId === null ? null : discardPath(versionId));
export const discardPath = (versionId: string): string => `/api/versions/${versionId}/discard`;

/** Asks for the two versions to be judged; the same question again gives the same run. */
export const startComparison = (write: Write, before: string, after: string): Promise<Job> =>
  write('POST', `/api/versions/${after}/comparisons`, { beforeId: before });

/** What a comparison came to; `null` asks nothing. */
export const useEffectOf = (jobId: string | null): Loaded<ComparisonAnswer> =>
  useLoad(jobId === null ? null : `/api/jobs/${jobId}/comparison`);
