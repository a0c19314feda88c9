import { z } from 'zod';
import { type Route, route } from '../http/index.ts';
import { markRead, noticesOf } from '../store/index.ts';
import { Id, Notice } from '../wire/index.ts';

const MOST = 200;

/** What somebody was told. */
export const noticeRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/notices',
    summary: 'What I was told, newest first.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(Notice) },
    handle: async ({ db, user }) => ({ status: 200, body: await noticesOf(db, user.userId, MOST) }),
  }),
  route({
    method: 'post',
    path: '/api/notices/read',
    summary: 'Marks notices as read: those that are named, or all.',
    of: 'self',
    allow: 'signed-in',
    body: z.object({ ids: z.array(Id).max(MOST).optional() }),
    answers: { 204: 'nothing' },
    handle: (call) =>
      call.write(async (trx) => {
        await markRead(trx, { userId: call.user.userId, at: call.services.now() }, call.body.ids);
        return { status: 204 };
      }),
  }),
];
