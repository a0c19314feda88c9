import { z } from 'zod';
import { type Call, type Route, route } from '../http/index.ts';
import { READS_TRAIL } from '../roles/index.ts';
import { verifyAudit } from '../store/index.ts';
import { AuditPage, AuditVerdict } from '../wire/index.ts';

const PAGE = 50;
const Paging = z.object({
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 53 - 1)
    .optional(),
  subject: z.uuid().optional(),
});

/** The audit trail. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/audit',
    summary: 'What was done in the department, newest first, 50 at a time; of one thing with `?subject=<id>`.',
    of: 'department',
    allow: READS_TRAIL,
    query: Paging,
    answers: { 200: AuditPage },
    handle: async (call) => ({ status: 200, body: await page(call, call.departmentId, call.query) }),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/audit/verify',
    summary: "Walks the organisation's chain and says whether it is whole.",
    of: 'department',
    allow: READS_TRAIL,
    answers: { 200: AuditVerdict },
    handle: async ({ db, place }) => ({ status: 200, body: await verifyAudit(db, place.organisationId) }),
  }),
];

async function page(
  { db }: Call,
  departmentId: string,
  { before, subject }: z.output<typeof Paging>,
): Promise<AuditPage> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .selectAll('audit')
    .select('user.name')
    .where('department_id', '=', departmentId)
    .$if(before !== undefined, (query) => query.where('n', '<', before ?? 0))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .orderBy('n', 'desc')
    .limit(PAGE + 1)
    .execute();
  const entries = rows.slice(0, PAGE).map((row) => ({
    n: row.n,
    at: row.at.toISOString(),
    by: row.user_id === null ? null : { userId: row.user_id, name: row.name ?? 'somebody who is gone' },
    departmentId: row.department_id,
    kind: row.kind,
    subject: row.subject,
    body: JSON.parse(row.body) as unknown,
    hash: row.hash,
  }));
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.n ?? null) : null };
}
