import type { Call } from '../http/index.ts';
import { appendAudit, type Db } from '../store/index.ts';

/** Adds an entry of what the asker did at the place of the request; the last thing of a transaction. */
export function leaveTrail(
  call: Call,
  trx: Db,
  entry: { readonly kind: string; readonly subject: string; readonly body: unknown },
): Promise<void> {
  const { organisationId, departmentId } = call.place;
  return appendAudit(trx, {
    organisationId,
    departmentId,
    userId: call.user.userId,
    at: call.services.now(),
    ...entry,
  });
}
