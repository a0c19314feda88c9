import { request } from './request.ts';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

/** One place where the account is signed in. */
export interface Session {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
}

export const useSessions = (): Loaded<readonly Session[]> => useLoad('/api/auth/list-sessions');

/** The one that this page is in. */
export const useOwnSession = (): Loaded<{ readonly session: Session } | null> => useLoad('/api/auth/get-session');

export const revokeSession = (token: string): Promise<unknown> =>
  request('POST', '/api/auth/revoke-session', { body: { token }, key: null });
export const revokeOthers = (): Promise<unknown> =>
  request('POST', '/api/auth/revoke-other-sessions', { body: {}, key: null });

/** The secret for an authenticator app and ten codes for a lost phone. It counts once a first code was right. */
export const startSecondFactor = (
  password: string,
): Promise<{ readonly totpURI: string; readonly backupCodes: readonly string[] }> =>
  request('POST', '/api/auth/two-factor/enable', { body: { password }, key: null });

export const confirmSecondFactor = (code: string): Promise<unknown> =>
  request('POST', '/api/auth/two-factor/verify-totp', { body: { code: code.replace(/\s/g, '') }, key: null });
export const endSecondFactor = (password: string): Promise<unknown> =>
  request('POST', '/api/auth/two-factor/disable', { body: { password }, key: null });

export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  request('POST', '/api/auth/change-password', {
    body: { currentPassword, newPassword, revokeOtherSessions: true },
    key: null,
  });

/** Everything that is stored about the asker, as a file. */
export const MY_DATA = '/api/me/data';

/** Takes the account and the name away; the duties stay, of nobody. */
export const deleteMe = (write: Write, password: string): Promise<unknown> => write('DELETE', '/api/me', { password });
