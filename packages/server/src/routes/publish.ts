import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { type News, tell } from '../mail/index.ts';
import { PUBLISHES, READS_DRAFTS } from '../roles/index.ts';
import { addChange, type Db, raiseSeq, versionSummary } from '../store/index.ts';
import { PublishAnswer, PublishPreview, PublishRequest } from '../wire/index.ts';
import { closeFilledGaps } from './gap-closing.ts';
import { mailOf } from './mail-of.ts';
import { losesDuty, type Publishing, publishing } from './publish-preview.ts';
import { leaveTrail } from './trail.ts';

/** Publishing: what it would do, and doing it. */
export const publishRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/publish',
    summary: 'What publishing this version would do: changes, late ones, who is told, broken rules, notice clocks.',
    of: 'version',
    allow: READS_DRAFTS,
    answers: { 200: PublishPreview },
    handle: async ({ db, params, services }) => {
      const { preview } = await publishing(db, params['versionId'] ?? '', services.now());
      return { status: 200, body: preview };
    },
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/publish',
    summary: 'Publishes a draft as it was looked at. Each broken rule needs a reason; everybody affected is told.',
    of: 'version',
    allow: PUBLISHES,
    body: PublishRequest,
    bodyLimit: 1024 * 1024,
    needsKey: true,
    answers: { 200: PublishAnswer },
    handle: (call) => publish(call),
  }),
];

type PublishCall = Call<Record<string, string>, unknown, PublishRequest>;

async function publish(call: PublishCall) {
  const versionId = call.params['versionId'] ?? '';
  const note = call.body.note?.trim() || null;
  // Judged before the transaction, which then only takes place if nothing has changed since.
  const judged = await publishing(call.db, versionId, call.services.now());
  return call.write(async (trx) => {
    const raised = await raiseSeq(trx, versionId);
    if (raised === null) throw new HttpProblem('version.not-draft');
    if (raised.seq !== call.body.seq + 1 || judged.document.seq !== call.body.seq) {
      throw new HttpProblem('request.seq-passed', {
        more: { seq: raised.seq - 1 },
        detail: 'Look at it again, then publish.',
      });
    }
    await keepReasons(trx, call, judged);
    await archivePublished(trx, call, raised.rotaId);
    await trx
      .updateTable('version')
      .set({
        state: 'published',
        published_at: call.services.now(),
        published_by: call.user.userId,
        note,
      })
      .where('id', '=', versionId)
      .execute();
    await sayState(trx, call, { versionId, seq: raised.seq, state: 'published' });
    const about = { about: versionId, at: call.services.now(), subject: 'Your rota has changed' };
    const said = note === null ? {} : { note: `Note to everybody: ${note}` };
    const told = await tell(trx, newsOf(judged), { ...about, ...said, ...mailOf(call.services) });
    const { changes, lateChanges, breaches } = judged.preview;
    await closeFilledGaps(trx, call, judged.document);
    await leaveTrail(call, trx, {
      kind: 'publish',
      subject: versionId,
      body: {
        seq: raised.seq,
        changes: changes.length,
        lateChanges,
        told,
        breaches: breaches.map(({ person, rule, clause }) => ({ person, rule, clause })),
      },
    });
    return { status: 200, body: { version: await versionSummary(trx, versionId), told, lateChanges } };
  });
}

async function keepReasons(trx: Db, call: PublishCall, { preview, document }: Publishing): Promise<void> {
  const given = new Map(call.body.reasons.map((one) => [`${one.person} ${one.rule}`, one]));
  const missing = preview.breaches.filter(({ person, rule }) => !given.has(`${person} ${rule}`));
  if (missing.length > 0) {
    throw new HttpProblem('publish.reasons-missing', {
      detail: 'Mend the rota, or say why each broken rule stands.',
      problems: missing.map(({ name, rule, text }) => ({
        code: 'publish.reasons-missing',
        where: `${name}, ${rule}`,
        found: text,
        expected: 'a reason',
        tryThis: '',
      })),
    });
  }
  const needed = new Set(preview.breaches.map(({ person, rule }) => `${person} ${rule}`));
  const reasons = [...given].filter(([key]) => needed.has(key)).map(([, one]) => one);
  if (reasons.length === 0) return;
  await trx
    .insertInto('breach_reason')
    .values(
      reasons.map(({ person, rule, reason }) => ({
        version_id: document.versionId,
        person_id: person,
        rule,
        reason,
        by_user: call.user.userId,
        at: call.services.now(),
      })),
    )
    .execute();
}

async function archivePublished(trx: Db, call: PublishCall, rotaId: string): Promise<void> {
  const old = await trx
    .updateTable('version')
    .set((eb) => ({ state: 'archived' as const, seq: eb('seq', '+', 1) }))
    .where('rota_id', '=', rotaId)
    .where('state', '=', 'published')
    .returning(['id', 'seq'])
    .executeTakeFirst();
  if (old !== undefined) await sayState(trx, call, { versionId: old.id, seq: old.seq, state: 'archived' });
}

function sayState(
  trx: Db,
  call: PublishCall,
  { versionId, seq, state }: { readonly versionId: string; readonly seq: number; readonly state: string },
): Promise<void> {
  const { userId } = call.user;
  const at = call.services.now();
  return addChange(trx, { versionId, seq, kind: 'state', at, userId, client: '', action: state, body: { state } });
}

/** A sentence for each person affected. */
function newsOf({ document, preview }: Publishing): News[] {
  const isFirst = preview.changes.length === 0 && document.publishedVersionId === null;
  return preview.peopleTold.map(({ person, changes, isGone }) => {
    const own = preview.changes.filter((change) => change.person === person && change.isLate);
    // Whoever is gone is told of duties alone.
    const late = (isGone ? own.filter(losesDuty) : own).length;
    const short = late > 0 ? `, ${late} at short notice` : '';
    const what = isFirst
      ? `${document.title} is published.`
      : isGone
        ? `You are no longer on ${document.title}. Duties that you lose: ${changes}${short}.`
        : `${changes} of your days in ${document.title} changed${short}.`;
    return { personId: person, kind: late > 0 ? 'changed-late' : 'published', text: what, link: '/my' };
  });
}
