import { gapAnswer, repairAnswer } from '../document/index.ts';
import { type Route, route } from '../http/index.ts';
import { EDITS } from '../roles/index.ts';
import { readDocument } from '../store/index.ts';
import { GapAnswer, GapQuery, RepairAnswer, RepairRequest } from '../wire/index.ts';
import { valueOrProblem } from './outcome-of.ts';
import { todayIn } from './today.ts';

/** Who could take a duty, and the smallest change that fills gaps. Neither changes anything. */
export const gapRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/gap',
    summary: 'Who could take a duty, best first with reasons, and who cannot and why.',
    of: 'version',
    allow: EDITS,
    query: GapQuery,
    answers: { 200: GapAnswer },
    handle: async ({ db, params, query, services }) => {
      const document = await readDocument(db, params['versionId'] ?? '');
      const today = todayIn(document.zone, services.now());
      return { status: 200, body: valueOrProblem(gapAnswer(document, query, today), 'rota.not-valid') };
    },
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/repair',
    summary: 'The smallest lawful change that fills the gaps which absences leave. It is taken over by edits.',
    of: 'version',
    allow: EDITS,
    body: RepairRequest,
    answers: { 200: RepairAnswer },
    handle: async ({ db, params, body }) => {
      const document = await readDocument(db, params['versionId'] ?? '');
      return { status: 200, body: valueOrProblem(repairAnswer(document, body), 'rota.not-valid') };
    },
  }),
];
