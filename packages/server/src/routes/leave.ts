import { z } from 'zod';
import { dayCount, saySpan } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, READS_DRAFTS, READS_NAMES } from '../roles/index.ts';
import {
  addLeave,
  type Db,
  decideLeave,
  leaveOf,
  leaveOfPeople,
  newId,
  peopleOfUser,
  readLeave,
  type StoredLeave,
  tellUsers,
  usersInCharge,
  usersOfPeople,
} from '../store/index.ts';
import {
  LeaveDecision,
  LeaveEffect,
  LeaveQuery,
  LeaveReason,
  LeaveRequest,
  LeaveTakeBack,
  LeaveTakenBack,
  NewLeave,
} from '../wire/index.ts';
import { LONGEST } from './check-span.ts';
import { effectFor } from './leave-effect-for.ts';
import { enterLeave, whereLeaveStands } from './leave-in-drafts.ts';
import { mailOf } from './mail-of.ts';
import { leaveTrail } from './trail.ts';

const State = z.object({ state: z.enum(['asked', 'approved', 'refused', 'withdrawn']).optional() });

/** Leave: asked for by a doctor who sees first what it does to cover, decided by a coordinator. */
export const leaveRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/leave',
    summary: 'Requests of a department, oldest first.',
    of: 'department',
    allow: READS_DRAFTS,
    query: State,
    answers: { 200: z.array(LeaveRequest) },
    handle: async ({ db, departmentId, query }) => ({
      status: 200,
      body: (await leaveOf(db, departmentId, query.state)).map(shown),
    }),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/leave/effect',
    summary: 'What my leave on these days would do to cover.',
    of: 'department',
    allow: READS_NAMES,
    query: LeaveQuery,
    answers: { 200: LeaveEffect },
    handle: async (call) => {
      checkDays(call.query);
      return {
        status: 200,
        body: await effectFor(call, { ...call.query, personId: ownPerson(call) }, 'published'),
      };
    },
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/leave',
    summary: 'Asks for leave for myself.',
    of: 'department',
    allow: READS_NAMES,
    body: NewLeave,
    answers: { 201: LeaveRequest },
    handle: (call) => ask(call),
  }),
  route({
    method: 'get',
    path: '/api/me/leave',
    summary: 'My requests, newest first.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(LeaveRequest) },
    handle: async ({ db, user }) => {
      const people = await peopleOfUser(db, user.userId);
      const requests = await leaveOfPeople(
        db,
        people.map(({ personId }) => personId),
      );
      return { status: 200, body: requests.map(shown) };
    },
  }),
  route({
    method: 'get',
    path: '/api/leave/{leaveId}/effect',
    summary: 'What saying yes to a request would do to cover, in the draft where there is one.',
    of: 'leave',
    allow: READS_DRAFTS,
    answers: { 200: LeaveEffect },
    handle: async (call) => {
      const leave = await readLeave(call.db, call.params['leaveId'] ?? '');
      return { status: 200, body: await effectFor(call, leave, 'draft') };
    },
  }),
  route({
    method: 'post',
    path: '/api/leave/{leaveId}/withdraw',
    summary: 'Takes back a request of mine that nobody has decided.',
    of: 'leave',
    allow: READS_NAMES,
    answers: { 200: LeaveRequest },
    handle: (call) => withdraw(call),
  }),
  route({
    method: 'post',
    path: '/api/leave/{leaveId}/approve',
    summary:
      'Says yes: the leave enters the drafts of its rotas, where its duties become gaps, and later ones when the person comes onto them.',
    of: 'leave',
    allow: EDITS,
    body: LeaveReason,
    answers: { 200: LeaveDecision },
    handle: (call) => decide(call, 'approved'),
  }),
  route({
    method: 'post',
    path: '/api/leave/{leaveId}/refuse',
    summary: 'Says no, with a reason.',
    of: 'leave',
    allow: EDITS,
    body: LeaveReason,
    answers: { 200: LeaveDecision },
    handle: (call) => decide(call, 'refused'),
  }),
  route({
    method: 'post',
    path: '/api/leave/{leaveId}/take-back',
    summary:
      'Takes approved leave back, with a reason. Drafts and rotas that hold it stay as they are; it enters no further ones, and counts nowhere else.',
    of: 'leave',
    allow: EDITS,
    body: LeaveTakeBack,
    answers: { 200: LeaveTakenBack },
    handle: (call) => takeBack(call),
  }),
];

function shown({ departmentId: _, ...leave }: StoredLeave): LeaveRequest {
  return leave;
}

/** @throws HttpProblem where these are no days of leave, or more than anybody can be away */
function checkDays(span: Pick<NewLeave, 'from' | 'until'>): void {
  if (span.from >= span.until) {
    throw new HttpProblem('leave.days', { detail: 'The last day must not be before the first.' });
  }
  if (dayCount(span) > LONGEST) {
    throw new HttpProblem('leave.days', { detail: `At most ${LONGEST} days can be asked for at once.` });
  }
}

/** The person on rotas who the asker is in this department. */
function ownPerson({ place }: Call): string {
  if (place.personId === null) {
    throw new HttpProblem('leave.no-person', { detail: 'Ask your coordinator to link your account with your name.' });
  }
  return place.personId;
}

function ask(call: Call<Record<string, string>, unknown, NewLeave>) {
  const { body, departmentId, services } = call;
  const personId = ownPerson(call);
  const at = services.now();
  checkDays(body);
  return call.write(async (trx) => {
    const leave = await addLeave(trx, { ...body, id: newId(at.getTime()), departmentId, personId, at });
    await leaveTrail(call, trx, {
      subject: leave.id,
      kind: 'leave.asked',
      body: { from: leave.from, until: leave.until, kind: leave.kind },
    });
    await tellUsers(trx, await usersInCharge(trx, departmentId), {
      kind: 'leave.asked',
      about: leave.id,
      text: `${leave.name} asks for ${leave.kind} leave, ${saySpan(leave.from, leave.until)}.`,
      mailText: 'A leave request waits for you.',
      link: `/departments/${departmentId}/leave`,
      at,
      subject: 'A leave request waits for you',
      ...mailOf(services),
    });
    return { status: 201, body: shown(leave) };
  });
}

function withdraw(call: Call<Record<string, string>>) {
  const { departmentId, params, services } = call;
  const leaveId = params['leaveId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    const leave = await readLeave(trx, leaveId);
    if (leave.personId !== call.place.personId) throw new HttpProblem('role.not-allowed');
    await moveOn(trx, call, { leaveId, from: ['asked'], to: 'withdrawn', reason: '' });
    await leaveTrail(call, trx, { subject: leave.id, kind: 'leave.withdrawn', body: {} });
    await tellUsers(trx, await usersInCharge(trx, departmentId), {
      kind: 'leave.withdrawn',
      about: leave.id,
      text: `${leave.name} has taken back the request for leave, ${saySpan(leave.from, leave.until)}.`,
      link: null,
      at,
      subject: null,
      mailFrom: null,
    });
    return { status: 200, body: shown(await readLeave(trx, leaveId)) };
  });
}

function decide(call: Call<Record<string, string>, unknown, z.output<typeof LeaveReason>>, to: 'approved' | 'refused') {
  const { body, departmentId, params, place, services, user } = call;
  const leaveId = params['leaveId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    await moveOn(trx, call, { leaveId, from: ['asked'], to, reason: body.reason });
    const leave = await readLeave(trx, leaveId);
    const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
    const entered = to === 'approved' ? await enterLeave(trx, leave, editor) : { drafts: [], daysWithoutDraft: 0 };
    await leaveTrail(call, trx, {
      subject: leave.id,
      kind: `leave.${to}`,
      body: { drafts: entered.drafts.map(({ title: _, ...draft }) => draft), flag: leave.flag },
    });
    const because = body.reason === '' ? '' : ` ${body.reason}`;
    await tellUsers(trx, await usersOfPeople(trx, [leave.personId]), {
      kind: `leave.${to}`,
      about: leave.id,
      text: `Your ${leave.kind} leave, ${saySpan(leave.from, leave.until)}, was ${to}.${because}`,
      mailText: `Your leave, ${saySpan(leave.from, leave.until)}, was ${to}.`,
      link: '/my/leave',
      at,
      subject: `Your leave was ${to}`,
      ...mailOf(services),
    });
    return { status: 200, body: { ...shown(leave), ...entered } };
  });
}

/** Only coordinators may: a rota that holds the leave was built on it. */
function takeBack(call: Call<Record<string, string>, unknown, z.output<typeof LeaveTakeBack>>) {
  const { body, params, services } = call;
  const leaveId = params['leaveId'] ?? '';
  return call.write(async (trx) => {
    await moveOn(trx, call, { leaveId, from: ['approved'], to: 'withdrawn', reason: body.reason });
    const leave = await readLeave(trx, leaveId);
    const stands = await whereLeaveStands(trx, leave);
    await leaveTrail(call, trx, {
      subject: leave.id,
      kind: 'leave.taken-back',
      body: { stands: stands.map(({ title: _, ...one }) => one) },
    });
    const span = saySpan(leave.from, leave.until);
    const rest = stands.length === 0 ? '' : ' What the rota has of it stays until the rota is changed.';
    await tellUsers(trx, await usersOfPeople(trx, [leave.personId]), {
      kind: 'leave.taken-back',
      about: leave.id,
      // The reason comes last: it goes with the name.
      text: `Your ${leave.kind} leave, ${span}, is no longer approved.${rest} ${body.reason}`,
      mailText: `Your leave, ${span}, is no longer approved.`,
      link: '/my/leave',
      at: services.now(),
      subject: 'Your leave is no longer approved',
      ...mailOf(services),
    });
    return { status: 200, body: { ...shown(leave), stands } };
  });
}

interface Step {
  readonly leaveId: string;
  readonly from: readonly LeaveRequest['state'][];
  readonly to: LeaveRequest['state'];
  readonly reason: string;
}

async function moveOn(trx: Db, call: Call, { leaveId, from, to, reason }: Step): Promise<void> {
  const step = { from, to, reason, userId: call.user.userId, at: call.services.now() };
  if (!(await decideLeave(trx, leaveId, step))) throw new HttpProblem('request.overtaken');
}
