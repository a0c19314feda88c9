import type {
  DepartmentLieu,
  LieuClaim,
  LieuLedger,
  NewLieuClaim,
  NewLieuEntry,
  NewLieuRule,
} from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

/** The asker's own ledgers, one for each department where they are on rotas. */
export const useMyLieu = (): Loaded<readonly LieuLedger[]> => useLoad('/api/me/lieu');

/** Balances of everybody in a department, and claims that wait. */
export const useDepartmentLieu = (departmentId: string): Loaded<DepartmentLieu> =>
  useLoad(`/api/departments/${departmentId}/lieu`);

/** Claims of a department that wait for an answer, without anybody's ledger. */
export const useOpenLieuClaims = (departmentId: string): Loaded<readonly LieuClaim[]> =>
  useLoad(`/api/departments/${departmentId}/lieu/claims`);

/** One person's ledger; `null` asks nothing. */
export const usePersonLieu = (personId: string | null): Loaded<LieuLedger> =>
  useLoad(personId === null ? null : `/api/people/${personId}/lieu`);

/** Claims time for the asker. */
export const claimLieu = (write: Write, departmentId: string, body: NewLieuClaim): Promise<LieuClaim> =>
  write('POST', `/api/departments/${departmentId}/lieu/claims`, body);

/** Where a claim is taken back or answered. */
export const lieuClaimStep = (claimId: string, step: 'withdraw' | 'agree' | 'decline'): string =>
  `/api/lieu-claims/${claimId}/${step}`;

/** Writes an entry into somebody's ledger. */
export const writeLieu = (write: Write, personId: string, body: NewLieuEntry): Promise<LieuLedger> =>
  write('POST', `/api/people/${personId}/lieu`, body);

/** Reverses an entry by another. */
export const reverseLieu = (write: Write, entryId: string, reason: string): Promise<LieuLedger> =>
  write('POST', `/api/lieu-entries/${entryId}/reverse`, { reason });

/** Says what the department gives from a day on, with the number of rules that was seen. */
export const addLieuRule = (write: Write, departmentId: string, body: NewLieuRule): Promise<DepartmentLieu> =>
  write('POST', `/api/departments/${departmentId}/lieu/rules`, body);
