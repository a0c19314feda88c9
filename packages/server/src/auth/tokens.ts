import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a token, so that a copy of the store opens nothing. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Names under which the store keeps the link of the first start, and that it was used. */
export const OWNER_LINK = 'owner-link';
export const OWNER_MADE = 'owner-made';
