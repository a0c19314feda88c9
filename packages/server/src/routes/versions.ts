import type { z } from 'zod';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { enterApproved } from '../leave/index.ts';
import { EDITS, EVERY_ROLE } from '../roles/index.ts';
import { copyVersion, publishedOf, versionSummary, versionsOf } from '../store/index.ts';
import { NewDraft, RosterDocument, VersionSummary } from '../wire/index.ts';
import { documentAnswer, seenVersion } from './document-view.ts';
import { withNoteFor } from './rota-summaries.ts';
import { leaveTrail } from './trail.ts';

/** Versions: the document of one, and a new draft. */
export const versionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}',
    summary: 'A whole version, as the board needs it. Send the ETag again to learn whether it has changed.',
    of: 'version',
    allow: EVERY_ROLE,
    answers: { 200: RosterDocument, 304: 'nothing' },
    handle: (call) => documentAnswer(call),
  }),
  route({
    method: 'get',
    path: '/api/versions/{versionId}/summary',
    summary: 'A version without its duties.',
    of: 'version',
    allow: EVERY_ROLE,
    answers: { 200: VersionSummary },
    handle: async (call) => {
      const { versionId } = seenVersion(call);
      const summary = await versionSummary(call.db, versionId);
      return { status: 200, body: withNoteFor(call.place.roles, summary) };
    },
  }),
  route({
    method: 'post',
    path: '/api/rotas/{rotaId}/drafts',
    summary: 'Starts a draft from the published version, or from another one that is named.',
    of: 'rota',
    allow: EDITS,
    body: NewDraft,
    answers: { 201: VersionSummary },
    handle: (call) => startDraft(call),
  }),
];

function startDraft(call: Call<Record<string, string>, unknown, z.output<typeof NewDraft>>) {
  const { body, user, services, params } = call;
  const rotaId = params['rotaId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    // Two who start a draft at once: the second sees the first's.
    await trx.selectFrom('rota').select('id').where('id', '=', rotaId).forUpdate().executeTakeFirstOrThrow();
    const versions = await versionsOf(trx, [rotaId]);
    const draft = versions.find(({ state }) => state === 'draft');
    if (draft !== undefined) throw new HttpProblem('version.draft-exists', { more: { versionId: draft.id } });
    const source = body.basedOn ?? (await publishedOf(trx, rotaId));
    if (source === null || !versions.some(({ id }) => id === source)) {
      throw new HttpProblem('thing.not-found', { detail: 'This rota has no such version to start from.' });
    }
    const versionId = await copyVersion(trx, { versionId: source, rotaId }, { userId: user.userId, at });
    await leaveTrail(call, trx, {
      kind: 'version.started',
      subject: versionId,
      body: { rotaId, basedOn: source },
    });
    // A version of old, named on purpose, lacks what was approved since.
    const publishedAt = versions.find(({ id }) => id === source)?.publishedAt ?? null;
    const since = publishedAt === null ? {} : { since: new Date(publishedAt) };
    const { departmentId, place } = call;
    const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
    await enterApproved(trx, versionId, since, editor);
    return { status: 201, body: await versionSummary(trx, versionId) };
  });
}
