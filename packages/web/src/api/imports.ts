import type { ImportAccepted, ImportReading, ImportResult, Job } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';

/**
 * A spreadsheet on its way in. The file goes to the server with the answers given so far, and comes back as readings and
 * questions; of a large one the run that reads it comes back first.
 */
export type { ImportReading, ImportResult } from '@rotawright/server/wire';

export type ReadAnswer = ImportReading | Job;
export type AcceptAnswer = ImportAccepted | Job;

/** Does the file wait for a worker? */
export const isRun = (answer: ReadAnswer | AcceptAnswer): answer is Job => 'state' in answer;

export const importPath = (departmentId: string): string => `/api/departments/${departmentId}/imports/read`;
export const acceptImportPath = (departmentId: string): string => `/api/departments/${departmentId}/imports`;

/** What a large file came to; `null` asks nothing. */
export const useImportResult = (jobId: string | null): Loaded<ImportResult> =>
  useLoad(jobId === null ? null : `/api/jobs/${jobId}/import`);
