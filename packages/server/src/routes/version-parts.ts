import type { Problem } from '@rotawright/core/problems';
import type { z } from 'zod';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { enterApproved } from '../leave/index.ts';
import { EDITS } from '../roles/index.ts';
import {
  addChange,
  type Db,
  readAsked,
  readDocument,
  readRequestGround,
  writeCover,
  writePeople,
  writeShiftTypes,
} from '../store/index.ts';
import {
  type KeptAsked,
  type RosterDocument,
  SeqAnswer,
  VersionCover,
  VersionPeople,
  VersionShiftTypes,
} from '../wire/index.ts';
import { raiseFromSeen } from './lock-draft.ts';
import { tellOfRound } from './request-steps.ts';
import { leaveTrail } from './trail.ts';

/** People, shift types and cover of a draft, each sent whole with the seq that the editor saw. */
export const versionPartRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/versions/{versionId}/people',
    summary:
      'Sets the people and groups of a draft, in order. A new person comes with an id made by the editor; who has duties or leave on it cannot go. Approved leave of whoever comes onto it is entered.',
    of: 'version',
    allow: EDITS,
    body: VersionPeople,
    bodyLimit: 1024 * 1024,
    answers: { 200: SeqAnswer },
    handle: (call) =>
      changePart(
        call,
        'people',
        async (trx, document) => {
          const asked = await readAsked(trx, document.versionId);
          refuse([...lostDays(document, call.body.people), ...groupsInUse(document, asked, call.body.groups)]);
          await keepPeople(trx, document, call);
          await writePeople(trx, document.versionId, call.body);
          await tellOfRound(trx, call, await readRequestGround(trx, document.versionId));
        },
        (trx, before) => enterLeaveOfNew(trx, call, before),
      ),
  }),
  route({
    method: 'put',
    path: '/api/versions/{versionId}/shift-types',
    summary: 'Sets the shift types of a draft. A code that cells still hold cannot go.',
    of: 'version',
    allow: EDITS,
    body: VersionShiftTypes,
    bodyLimit: 256 * 1024,
    answers: { 200: SeqAnswer },
    handle: (call) =>
      changePart(call, 'shift-types', async (trx, document) => {
        refuse([...twice(call.body.shiftTypes, 'code', 'shiftTypes'), ...codesInUse(document, call.body.shiftTypes)]);
        await writeShiftTypes(trx, document.versionId, call.body.shiftTypes);
      }),
  }),
  route({
    method: 'put',
    path: '/api/versions/{versionId}/cover',
    summary: 'Sets the cover lines and bank holidays of a draft.',
    of: 'version',
    allow: EDITS,
    body: VersionCover,
    bodyLimit: 256 * 1024,
    answers: { 200: SeqAnswer },
    handle: (call) =>
      changePart(call, 'cover', async (trx, document) => {
        refuse(twice(call.body.cover, 'id', 'cover'));
        await writeCover(trx, document.versionId, call.body.cover);
        await trx
          .updateTable('version')
          .set({ bank_holidays: JSON.stringify(call.body.bankHolidays) })
          .where('id', '=', document.versionId)
          .execute();
      }),
  }),
];

type PartBody = { readonly seq: number };

function changePart<B extends PartBody>(
  call: Call<Record<string, string>, unknown, B>,
  part: string,
  write: (trx: Db, before: RosterDocument) => Promise<void>,
  /** What follows from the change, as edits of their own; gives the seq after them, `null` where nothing does. */
  follow: (trx: Db, before: RosterDocument) => Promise<number | null> = async () => null,
) {
  const versionId = call.params['versionId'] ?? '';
  return call.write(async (trx) => {
    const seq = await raiseFromSeen(trx, versionId, call.body.seq);
    const before = await readDocument(trx, versionId);
    await write(trx, before);
    await addChange(trx, {
      versionId,
      seq,
      kind: 'document',
      at: call.services.now(),
      userId: call.user.userId,
      client: '',
      action: part,
      body: {},
    });
    const after = await readDocument(trx, versionId);
    await leaveTrail(call, trx, {
      kind: `version.${part}`,
      subject: versionId,
      body: { before: partOf(before, part), after: partOf(after, part) },
    });
    return { status: 200, body: { seq: (await follow(trx, before)) ?? seq } };
  });
}

/** Whoever comes onto a draft brings the leave that was approved before. */
function enterLeaveOfNew(
  trx: Db,
  { body, place, services, user }: Call<Record<string, string>, unknown, z.output<typeof VersionPeople>>,
  before: RosterDocument,
): Promise<number | null> {
  const there = new Set(before.people.map(({ id }) => id));
  const people = body.people.map(({ id }) => id).filter((id) => !there.has(id));
  const { organisationId } = place;
  const editor = { userId: user.userId, organisationId, departmentId: before.departmentId, at: services.now() };
  return enterApproved(trx, before.versionId, { people }, editor);
}

/** The part for the trail, people by id only. */
function partOf(document: RosterDocument, part: string): unknown {
  if (part === 'shift-types') return document.shiftTypes;
  if (part === 'cover') return { cover: document.cover, bankHolidays: document.bankHolidays };
  return { groups: document.groups, people: document.people.map(({ name: _, ...person }) => person) };
}

/**
 * Makes people who are new to the department and renames those who are there; nobody of another department may come in, nor who took their name
 * away, unless they are on the draft already: their duties hold them there, under the name that was left.
 */
async function keepPeople(
  trx: Db,
  { departmentId, people: before }: RosterDocument,
  { body }: Call<Record<string, string>, unknown, z.output<typeof VersionPeople>>,
): Promise<void> {
  refuse([...twice(body.people, 'id', 'people'), ...twice(body.groups, 'id', 'groups'), ...unknownGroups(body)]);
  if (body.people.length === 0) return;
  const ids = body.people.map(({ id }) => id);
  const there = await trx.selectFrom('person').selectAll().where('id', 'in', ids).execute();
  const known = new Map(there.map((row) => [row.id, row]));
  const isHere = new Set(before.map(({ id }) => id));
  const foreign = body.people.flatMap(({ id }, at): Problem[] => {
    const row = known.get(id);
    if (row === undefined) return [];
    if (row.department_id === departmentId && (row.removed_at === null || isHere.has(id))) return [];
    return [fault(`people[${at}].id`, id, 'somebody of this department')];
  });
  refuse(foreign);
  const fresh = body.people.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) {
    await trx
      .insertInto('person')
      .values(
        fresh.map(({ id, name }) => ({
          id,
          name,
          department_id: departmentId,
          email: null,
          created_at: new Date(),
          removed_at: null,
        })),
      )
      .execute();
  }
  for (const { id, name } of body.people) {
    const row = known.get(id);
    if (row !== undefined && row.removed_at === null && row.name !== name) {
      await trx.updateTable('person').set({ name }).where('id', '=', id).execute();
    }
  }
}

function unknownGroups({ people, groups }: z.output<typeof VersionPeople>): Problem[] {
  const ids = new Set(groups.map(({ id }) => id));
  return people.flatMap(({ groupId }, at) =>
    groupId === null || ids.has(groupId) ? [] : [fault(`people[${at}].groupId`, groupId, 'a tier of this version')],
  );
}

function twice<K extends string>(list: readonly Record<K, unknown>[], key: K, where: string): Problem[] {
  const seen = new Set<unknown>();
  return list.flatMap((item, at) => {
    const is = seen.has(item[key]);
    seen.add(item[key]);
    return is ? [fault(`${where}[${at}].${key}`, String(item[key]), 'each once')] : [];
  });
}

function codesInUse({ cells }: RosterDocument, types: readonly { readonly code: string }[]): Problem[] {
  const kept = new Set(types.map(({ code }) => code));
  const held = new Set(cells.flatMap(([, , codes]) => (codes === '' ? [] : codes.split('+'))));
  return [...held]
    .filter((code) => !kept.has(code))
    .map((code) => fault('shiftTypes', `no ${code}`, `${code}, because cells of this version hold it`));
}

/** People who would go although they have a duty or leave on the version: it would count for them unseen. */
function lostDays({ people, cells }: RosterDocument, next: readonly { readonly id: string }[]): Problem[] {
  const kept = new Set(next.map(({ id }) => id));
  const held = new Set(cells.flatMap(([row, , codes, leave]) => (codes === '' && leave === null ? [] : [row])));
  return people.flatMap(({ id }, row) =>
    kept.has(id) || !held.has(row) ? [] : [fault('people', `without ${id}`, 'everybody who has duties or leave on it')],
  );
}

/** Groups that would go although cover, or what searches are asked, counts them. */
function groupsInUse(
  { groups, cover }: RosterDocument,
  { presence, supervision }: KeptAsked,
  next: readonly { readonly id: string }[],
): Problem[] {
  const kept = new Set(next.map(({ id }) => id));
  const used = new Set([
    ...[...cover, ...presence, ...supervision].map(({ groupId }) => groupId),
    ...supervision.map(({ byGroupId }) => byGroupId),
  ]);
  return groups
    .filter(({ id }) => used.has(id) && !kept.has(id))
    .map(({ name }) => fault('groups', `no ${name}`, `${name}, because cover, hours or supervision count it`));
}

function fault(field: string, found: string, expected: string): Problem {
  return { code: 'request.not-valid', where: `body.${field}`, found, expected, tryThis: '' };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems: problems.slice(0, 100) });
}
