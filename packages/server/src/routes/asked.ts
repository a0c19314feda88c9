import type { Problem } from '@rotawright/core/problems';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS } from '../roles/index.ts';
import { readAsked, readDocument, writeAsked } from '../store/index.ts';
import { KeptAsked, type RosterDocument } from '../wire/index.ts';
import { counted } from './counted.ts';
import { leaveTrail } from './trail.ts';

/** What searches of a draft are asked beside cover. It holds what people wish for: for whoever builds the rota, and nobody else. */
export const askedRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/asked',
    summary: 'Presence, supervision, weights, balances and wishes that searches of a version are asked.',
    of: 'version',
    allow: EDITS,
    answers: { 200: KeptAsked },
    handle: async ({ db, params }) => ({ status: 200, body: await readAsked(db, params['versionId'] ?? '') }),
  }),
  route({
    method: 'put',
    path: '/api/versions/{versionId}/asked',
    summary: 'Sets what searches of a draft are asked, whole, with the seq that the editor saw.',
    of: 'version',
    allow: EDITS,
    body: KeptAsked,
    bodyLimit: 1024 * 1024,
    answers: { 200: KeptAsked },
    handle: (call) => change(call),
  }),
];

function change(call: Call<Record<string, string>, unknown, KeptAsked>) {
  const versionId = call.params['versionId'] ?? '';
  return call.write(async (trx) => {
    const document = await readDocument(trx, versionId);
    if (document.state !== 'draft') throw new HttpProblem('version.not-draft');
    const problems = faultsOf(document, call.body);
    if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems: problems.slice(0, 100) });
    const seq = await writeAsked(trx, versionId, call.body);
    if (seq === null) {
      throw new HttpProblem('request.seq-passed', {
        more: { seq: (await readAsked(trx, versionId)).seq },
        detail: 'Load it again and repeat the change.',
      });
    }
    await leaveTrail(call, trx, { kind: 'version.asked', subject: versionId, body: { after: counted(call.body) } });
    return { status: 200, body: { ...call.body, seq } };
  });
}

/** Groups that the version does not have, and supervision that nobody gives. */
function faultsOf({ groups }: RosterDocument, { presence, supervision }: KeptAsked): readonly Problem[] {
  const ids = new Set(groups.map(({ id }) => id));
  const group = (id: string | null, where: string): Problem[] =>
    id === null || ids.has(id) ? [] : [fault(where, id, 'a tier of this version')];
  return [
    ...presence.flatMap(({ groupId }, at) => group(groupId, `presence[${at}].groupId`)),
    ...supervision.flatMap(({ groupId, byGroupId, bySkill }, at) => [
      ...group(groupId, `supervision[${at}].groupId`),
      ...group(byGroupId, `supervision[${at}].byGroupId`),
      ...(byGroupId === null && bySkill === null
        ? [fault(`supervision[${at}].byGroupId`, 'nobody', 'a tier or a skill of those who supervise')]
        : []),
    ]),
  ];
}

function fault(field: string, found: string, expected: string): Problem {
  return { code: 'request.not-valid', where: `body.${field}`, found, expected, tryThis: '' };
}
