import { createHash } from 'node:crypto';

/** What the hash of an entry is of, besides the entry before. */
export interface HashedEntry {
  readonly organisation_id: string;
  readonly n: number;
  readonly at: Date;
  readonly user_id: string | null;
  readonly department_id: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
}

/** Before the first entry of an organisation. */
export const FIRST_HASH: string = '0'.repeat(64);

/** SHA-256 over the hash before and every field, one a line; no field but the last may hold a line feed. */
export function auditHash(prevHash: string, entry: HashedEntry): string {
  const { organisation_id, n, at, user_id, department_id, kind, subject, body } = entry;
  const lines = [
    prevHash,
    organisation_id,
    n,
    at.toISOString(),
    user_id ?? '-',
    department_id ?? '-',
    kind,
    subject,
    body,
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
