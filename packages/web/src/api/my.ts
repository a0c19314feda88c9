import type {
  Feed,
  LeaveEffect,
  LeaveRequest,
  MyRota,
  NewLeave,
  RotaLeave,
  Swap,
  SwapChoices,
  SwapSide,
} from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';

/** Every published rota on which the asker works, by its first day. */
export const useMyRotas = (): Loaded<readonly MyRota[]> => useLoad('/api/me/rotas');

/** Own leave requests, newest first. */
export const useMyLeave = (): Loaded<readonly LeaveRequest[]> => useLoad('/api/me/leave');

/** Own leave on each published rota that is not over. */
export const useMyLeaveBalances = (): Loaded<readonly RotaLeave[]> => useLoad('/api/me/leave/balances');

/** Swaps that the asker takes part in. */
export const useMySwaps = (): Loaded<readonly Swap[]> => useLoad('/api/me/swaps');

/** What leave would do, before it is asked for; `null` asks nothing. */
export function useLeaveEffect(departmentId: string, leave: Omit<NewLeave, 'note'> | null): Loaded<LeaveEffect> {
  const query = leave === null ? '' : new URLSearchParams(leave).toString();
  return useLoad(leave === null ? null : `/api/departments/${departmentId}/leave/effect?${query}`);
}

/** Where leave is asked for, and what becomes of a request. */
export const leavePath = (departmentId: string): string => `/api/departments/${departmentId}/leave`;
export const leaveStep = (leaveId: string, step: 'withdraw' | 'approve' | 'refuse' | 'take-back'): string =>
  `/api/leave/${leaveId}/${step}`;

/** Who could take published duties of the asker's from a day until before another; `null` asks nothing. */
export function useSwapChoices(
  versionId: string,
  span: { readonly from: string; readonly until: string } | null,
): Loaded<SwapChoices> {
  return useLoad(
    span === null
      ? null
      : `${swapsPath(versionId)}/choices?${new URLSearchParams({ from: span.from, until: span.until })}`,
  );
}

/** Asks what a swap would do, without offering it: a POST that changes nothing. */
export const SWAP_CHECK = (versionId: string): string => `/api/versions/${versionId}/swaps/check`;
export const swapsPath = (versionId: string): string => `/api/versions/${versionId}/swaps`;
export const swapStep = (swapId: string, step: 'agree' | 'refuse' | 'withdraw' | 'approve'): string =>
  `/api/swaps/${swapId}/${step}`;
export type SwapCheck = { readonly sides: readonly SwapSide[] };

/** The calendar link: `null` while there is none. */
export const useFeed = (): Loaded<Feed | null> => useLoad('/api/me/feed');
