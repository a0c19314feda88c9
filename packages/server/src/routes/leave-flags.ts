import { z } from 'zod';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { PUBLISHES, READS_NAMES } from '../roles/index.ts';
import { changeLeaveFlag, leaveFlagsOf } from '../store/index.ts';
import { LeaveFlag, LeaveFlagChange } from '../wire/index.ts';
import { leaveTrail } from './trail.ts';

/** Leave that a department does not refuse: said by it, shown to who asks and to who decides. Nothing is refused or granted by it. */
export const leaveFlagRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/leave/flags',
    summary: 'Kinds of leave that the department does not refuse, each with its own words.',
    of: 'department',
    allow: READS_NAMES,
    answers: { 200: z.array(LeaveFlag) },
    handle: async ({ db, departmentId }) => ({ status: 200, body: await leaveFlagsOf(db, departmentId) }),
  }),
  route({
    method: 'put',
    path: '/api/departments/{departmentId}/leave/flags',
    summary: 'Says of one kind of leave that it is not refused, in words, or no longer, with the words that were seen.',
    of: 'department',
    allow: PUBLISHES,
    body: LeaveFlagChange,
    answers: { 200: z.array(LeaveFlag) },
    handle: (call) => change(call),
  }),
];

function change(call: Call<Record<string, string>, unknown, LeaveFlagChange>) {
  const { body, departmentId, services, user } = call;
  return call.write(async (trx) => {
    const at = services.now();
    if (!(await changeLeaveFlag(trx, { ...body, departmentId, by: user.userId, at })))
      throw new HttpProblem('leave.flag-passed');
    await leaveTrail(call, trx, {
      kind: 'leave.flag',
      subject: departmentId,
      body: { kind: body.kind, before: body.seen, after: body.words },
    });
    return { status: 200, body: await leaveFlagsOf(trx, departmentId) };
  });
}
