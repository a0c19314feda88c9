import { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import type { KeptTemplates } from '../jobs/index.ts';
import { EDITS, READS_DRAFTS } from '../roles/index.ts';
import { addTemplate, changeTemplate, dropTemplate, newId, templatesOf } from '../store/index.ts';
import { FoundTemplates, Job, RotaTemplate, TemplateChange, TemplateContent, TemplateSearch } from '../wire/index.ts';
import { answerOfRun } from './answer-of-run.ts';
import { holdVersion, startRun } from './start-run.ts';
import { leaveTrail } from './trail.ts';

const OneTemplate = z.object({ rotaId: z.uuid(), templateId: z.uuid() });

/** Cyclic templates of a rota: kept, changed, and searched for. */
export const templateRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/rotas/{rotaId}/templates',
    summary: 'The cyclic templates that are kept with a rota.',
    of: 'rota',
    allow: READS_DRAFTS,
    answers: { 200: z.array(RotaTemplate) },
    handle: async ({ db, params }) => ({ status: 200, body: await templatesOf(db, params['rotaId'] ?? '') }),
  }),
  route({
    method: 'post',
    path: '/api/rotas/{rotaId}/templates',
    summary: 'Keeps a new cyclic template with a rota.',
    of: 'rota',
    allow: EDITS,
    body: TemplateContent,
    answers: { 201: RotaTemplate },
    handle: (call) => add(call),
  }),
  route({
    method: 'put',
    path: '/api/rotas/{rotaId}/templates/{templateId}',
    summary: 'Changes a cyclic template that stands at the seq that the editor saw.',
    of: 'rota',
    allow: EDITS,
    params: OneTemplate,
    body: TemplateChange,
    answers: { 200: RotaTemplate },
    handle: (call) => change(call),
  }),
  route({
    method: 'delete',
    path: '/api/rotas/{rotaId}/templates/{templateId}',
    summary: 'Takes a cyclic template away. Rosters that were made from it stay.',
    of: 'rota',
    allow: EDITS,
    params: OneTemplate,
    answers: { 204: 'nothing' },
    handle: (call) => drop(call),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/find-templates',
    summary: 'Starts a search for lawful cyclic templates that cover what is asked, with the shift types of a version.',
    of: 'version',
    allow: EDITS,
    body: TemplateSearch,
    answers: { 202: Job },
    handle: (call) => find(call),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{jobId}/templates',
    summary: 'The templates that a search found.',
    of: 'job',
    allow: READS_DRAFTS,
    answers: { 200: FoundTemplates },
    handle: (call) => found(call),
  }),
];

const editorOf = ({ user, services }: Call) => ({ userId: user.userId, at: services.now() });

function add(call: Call<Record<string, string>, unknown, TemplateContent>) {
  const rotaId = call.params['rotaId'] ?? '';
  return call.write(async (trx) => {
    const made = await addTemplate(trx, { id: newId(), rotaId, content: call.body }, editorOf(call));
    await leaveTrail(call, trx, { kind: 'template.made', subject: made.id, body: { rotaId, ...call.body } });
    return { status: 201, body: made };
  });
}

function change(call: Call<z.output<typeof OneTemplate>, unknown, z.output<typeof TemplateChange>>) {
  const { rotaId, templateId: id } = call.params;
  const { seq, ...content } = call.body;
  return call.write(async (trx) => {
    const changed = await changeTemplate(trx, { id, rotaId, seq, content }, editorOf(call));
    if (changed === null) throw notFound();
    if ('standsAt' in changed) {
      throw new HttpProblem('request.seq-passed', {
        more: { seq: changed.standsAt },
        detail: 'Load it again and repeat the change.',
      });
    }
    await leaveTrail(call, trx, { kind: 'template.changed', subject: id, body: { rotaId, ...content } });
    return { status: 200, body: changed };
  });
}

function drop(call: Call<z.output<typeof OneTemplate>>) {
  const { rotaId, templateId: id } = call.params;
  return call.write(async (trx) => {
    if (!(await dropTemplate(trx, { id, rotaId }))) throw notFound();
    await leaveTrail(call, trx, { kind: 'template.dropped', subject: id, body: { rotaId } });
    return { status: 204 };
  });
}

function find(call: Call<Record<string, string>, unknown, TemplateSearch>) {
  return call.write(async (trx) => {
    const version = await holdVersion(trx, call.params['versionId'] ?? '');
    return { status: 202, body: await startRun(call, trx, { kind: 'template', request: call.body, version }) };
  });
}

async function found(call: Call<Record<string, string>>) {
  const { jobId, kept } = await answerOfRun<KeptTemplates>(call, 'template');
  return { status: 200 as const, body: { jobId, ...kept } };
}
