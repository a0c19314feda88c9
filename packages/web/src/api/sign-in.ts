import type { AcceptLink, LinkPreview, NewPassword, SignInOptions } from '@rotawright/server/wire';
import { request } from './request.ts';
import { type Loaded, useLoad } from './use-load.ts';

export const useSignInOptions = (): Loaded<SignInOptions> => useLoad<SignInOptions>('/api/sign-in-options');

/** Does a second factor have to follow? */
export async function signIn(email: string, password: string): Promise<{ readonly needsCode: boolean }> {
  const answer = await request<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', {
    body: { email, password },
    key: null,
  });
  return { needsCode: answer.twoFactorRedirect === true };
}

/** Six figures of an authenticator app, or one of the codes that were kept for a lost phone. */
export async function verifyCode(code: string): Promise<void> {
  const bare = code.replace(/\s/g, '');
  const kind = /^\d{6}$/.test(bare) ? 'verify-totp' : 'verify-backup-code';
  await request('POST', `/api/auth/two-factor/${kind}`, { body: { code: bare }, key: null });
}

/** Goes to the identity provider, which sends the browser back to `next`. */
export async function signInElsewhere(next: string): Promise<string> {
  const { url } = await request<{ url: string }>('POST', '/api/auth/sign-in/social', {
    body: { provider: 'trust', callbackURL: next, errorCallbackURL: '/sign-in' },
    key: null,
  });
  return url;
}

export async function lookAroundAs(id: string): Promise<void> {
  await request('POST', '/api/sample-sign-in', { body: { id }, key: null });
}

/** Ends the session and throws away what was kept for offline. */
export async function signOut(): Promise<void> {
  await request('POST', '/api/auth/sign-out', { body: {}, key: null });
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage('signed-out');
}

/** What a link of the first start, of an invitation or for a new password opens. */
export const useLink = (token: string): Loaded<LinkPreview> => useLoad(`/api/links/${encodeURIComponent(token)}`);

/** Makes an account by a link and signs in with it; who has an account proves it by the password and takes the role. */
export async function acceptLink(body: AcceptLink): Promise<void> {
  await request('POST', '/api/links/accept', { body, key: null });
}

/** Sets a new password by a link; nobody is signed in by it. */
export async function setPassword(body: NewPassword): Promise<void> {
  await request('POST', '/api/links/password', { body, key: null });
}
