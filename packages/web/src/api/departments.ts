import type {
  AuditPage,
  AuditVerdict,
  Department,
  DepartmentPerson,
  LeaveEffect,
  LeaveFlag,
  LeaveFlagChange,
  LeaveRequest,
  Member,
  OnNow,
  RotaLeave,
  Swap,
} from '@rotawright/server/wire';
import { getJson } from './request.ts';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

export const useDepartment = (id: string): Loaded<Department> => useLoad(`/api/departments/${id}`);
export const usePeople = (id: string | null): Loaded<readonly DepartmentPerson[]> =>
  useLoad(id === null ? null : `/api/departments/${id}/people`);
export const useMembers = (id: string): Loaded<readonly Member[]> => useLoad(`/api/departments/${id}/members`);

/** Requests of a department, oldest first; with `asked` only those that wait for an answer. */
export const useLeaveRequests = (id: string, state?: 'asked'): Loaded<readonly LeaveRequest[]> =>
  useLoad(`/api/departments/${id}/leave${state === undefined ? '' : `?state=${state}`}`);

/** Leave of everybody on the published rotas that are not over. */
export const useLeaveBalances = (id: string): Loaded<readonly RotaLeave[]> =>
  useLoad(`/api/departments/${id}/leave/balances`);

const flagsPath = (id: string): string => `/api/departments/${id}/leave/flags`;

/** Kinds of leave that the department does not refuse, with its own words. */
export const useLeaveFlags = (id: string): Loaded<readonly LeaveFlag[]> => useLoad(flagsPath(id));

/** Says something of one kind of leave, or no longer, with what was seen. */
export const changeLeaveFlag = (write: Write, id: string, body: LeaveFlagChange): Promise<readonly LeaveFlag[]> =>
  write('PUT', flagsPath(id), body);

/** What saying yes would do to cover. */
export const useRequestEffect = (leaveId: string | null): Loaded<LeaveEffect> =>
  useLoad(leaveId === null ? null : `/api/leave/${leaveId}/effect`);

/** Swaps of a department; with `agreed` only those that wait for a coordinator. */
export const useSwaps = (id: string, state?: 'agreed'): Loaded<readonly Swap[]> =>
  useLoad(`/api/departments/${id}/swaps${state === undefined ? '' : `?state=${state}`}`);

export const useOnNow = (id: string): Loaded<readonly OnNow[]> =>
  useLoad(`/api/departments/${id}/on-now`, { every: 60_000 });

const auditPath = (id: string): string => `/api/departments/${id}/audit`;

/** What was done in the department: the newest page, and the page before an entry. */
export const useHistory = (id: string): Loaded<AuditPage> => useLoad(auditPath(id));
export const loadOlder = (id: string, before: number): Promise<AuditPage> =>
  getJson(`${auditPath(id)}?before=${before}`);
export const verifyHistory = (id: string): Promise<AuditVerdict> => getJson(`${auditPath(id)}/verify`);
