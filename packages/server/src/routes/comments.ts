import { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import {
  actorOf,
  addComment,
  commentsOf,
  type Db,
  dropComment,
  isOnVersion,
  newId,
  type StoredComment,
  sayLive,
  settleComment,
} from '../store/index.ts';
import { Comment, CommentSettled, NewComment } from '../wire/index.ts';
import { leaveTrail } from './trail.ts';

const OneComment = z.object({ versionId: z.uuid(), commentId: z.uuid() });
type OneCall<B = unknown> = Call<z.output<typeof OneComment>, unknown, B>;

/** What those who work on a rota write to one another beside its cells. Doctors and negotiators do not see it. */
export const commentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/comments',
    summary: 'Comments of a version, the newest first, settled ones included; at most 500.',
    of: 'version',
    allow: READS_DRAFTS,
    answers: { 200: z.array(Comment) },
    handle: async ({ db, params }) => ({
      status: 200,
      body: (await commentsOf(db, params['versionId'] ?? '')).map(shown),
    }),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/comments',
    summary: 'Writes a comment about a cell, a person, a day, or the whole version.',
    of: 'version',
    allow: READS_DRAFTS,
    body: NewComment,
    answers: { 201: Comment },
    handle: (call) => write(call),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/comments/{commentId}/settled',
    summary: 'Settles a comment, or opens it again.',
    of: 'version',
    allow: READS_DRAFTS,
    params: OneComment,
    body: CommentSettled,
    answers: { 200: Comment },
    handle: (call) => settle(call),
  }),
  route({
    method: 'delete',
    path: '/api/versions/{versionId}/comments/{commentId}',
    summary: 'Takes a comment of one’s own back.',
    of: 'version',
    allow: READS_DRAFTS,
    params: OneComment,
    answers: { 204: 'nothing' },
    handle: (call) => takeBack(call),
  }),
];

function shown({ id, personId, day, text, userId, userName, at, settledAt }: StoredComment): Comment {
  return {
    id,
    person: personId,
    date: day,
    text,
    by: actorOf(userId, userName),
    at: at.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

function write(call: Call<Record<string, string>, unknown, NewComment>) {
  const { body, params, services, user } = call;
  const versionId = params['versionId'] ?? '';
  const { person, date, text } = body;
  const at = services.now();
  const id = newId(at.getTime());
  return call.write(async (trx) => {
    if (!(await isOnVersion(trx, versionId, body))) {
      throw new HttpProblem('request.not-valid', { detail: 'This person or day is not on the version.' });
    }
    await addComment(trx, { id, versionId, personId: person, day: date, text, userId: user.userId, at });
    await tell(call, trx, { kind: 'comment.written', id, versionId });
    return { status: 201, body: await one(trx, versionId, id) };
  });
}

function settle(call: OneCall<z.output<typeof CommentSettled>>) {
  const { body, params, services } = call;
  const { versionId, commentId: id } = params;
  return call.write(async (trx) => {
    const at = body.isSettled ? services.now() : null;
    if (!(await settleComment(trx, { id, versionId }, at))) throw notFound();
    await tell(call, trx, { kind: body.isSettled ? 'comment.settled' : 'comment.opened', id, versionId });
    return { status: 200, body: await one(trx, versionId, id) };
  });
}

function takeBack(call: OneCall) {
  const { params, user } = call;
  const { versionId, commentId: id } = params;
  return call.write(async (trx) => {
    const { by } = await one(trx, versionId, id);
    if (by.userId !== user.userId) {
      throw new HttpProblem('role.not-allowed', { detail: 'Only who wrote it takes it back. You may settle it.' });
    }
    await dropComment(trx, id);
    await tell(call, trx, { kind: 'comment.taken-back', id, versionId });
    return { status: 204 };
  });
}

async function one(db: Db, versionId: string, id: string): Promise<Comment> {
  const [found] = await commentsOf(db, versionId, id);
  if (found === undefined) throw notFound();
  return shown(found);
}

/** Others look again. The trail, which can never be changed, holds no words of it. */
async function tell(
  call: Call,
  trx: Db,
  { kind, id, versionId }: { readonly kind: string; readonly id: string; readonly versionId: string },
): Promise<void> {
  await sayLive(trx, { kind: 'event', versionId, event: { type: 'comments' } });
  await leaveTrail(call, trx, { kind, subject: id, body: { versionId } });
}
