import type { BoardReport, Oversight, VersionStanding } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';

/** Broken rules and gaps of a department's drafts and published versions; `null` asks nothing. */
export const useStanding = (departmentId: string | null): Loaded<readonly VersionStanding[]> =>
  useLoad(departmentId === null ? null : `/api/departments/${departmentId}/standing`);

export const useOversight = (departmentId: string): Loaded<Oversight> =>
  useLoad(`/api/departments/${departmentId}/oversight`);

export const useBoardReport = (departmentId: string): Loaded<BoardReport> =>
  useLoad(`/api/departments/${departmentId}/board-report`);

export const boardReportFile = (departmentId: string, format: 'csv' | 'xlsx'): string =>
  `/api/departments/${departmentId}/board-report.${format}`;
