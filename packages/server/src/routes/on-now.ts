import { readRota } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { dutyWords } from '@rotawright/formats/words';
import { z } from 'zod';
import { rosterOf } from '../document/index.ts';
import { type Route, route } from '../http/index.ts';
import { READS_NAMES } from '../roles/index.ts';
import { type Db, readDocument } from '../store/index.ts';
import { OnNow, type RosterDocument } from '../wire/index.ts';
import { needColleagues } from './document-view.ts';
import { todayIn } from './today.ts';

/** Who is on now. */
export const onNowRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/on-now',
    summary:
      'Who works at this moment by the published rotas of the department; `?at=` asks of another. Not for its doctors where colleagues are not shown.',
    of: 'department',
    allow: READS_NAMES,
    query: z.object({ at: z.iso.datetime().optional() }),
    answers: { 200: z.array(OnNow) },
    handle: async (call) => {
      needColleagues(call);
      const { db, departmentId, query, services } = call;
      const at = query.at === undefined ? services.now() : new Date(query.at);
      return { status: 200, body: await onAt(db, departmentId, at) };
    },
  }),
];

async function onAt(db: Db, departmentId: string, at: Date): Promise<OnNow[]> {
  const versions = await db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select('version.id')
    .where('rota.department_id', '=', departmentId)
    .where('version.state', '=', 'published')
    .execute();
  const lists = [];
  for (const { id } of versions) lists.push(onBy(await readDocument(db, id), at));
  return lists.flat().sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '') || a.from.localeCompare(b.from));
}

/** Only the cells of the day before, of and after the moment are read: no duty that holds it starts on another. */
function onBy(document: RosterDocument, at: Date): OnNow[] {
  const today = parseCivilDate(todayIn(document.zone, at)) ?? 0;
  const first = parseCivilDate(document.from) ?? 0;
  const around = document.cells.filter(([, day]) => Math.abs(first + day - today) <= 1);
  const rota = readRota(rosterOf({ ...document, cells: around }));
  if (!rota.ok || formatCivilDate(today) < document.from) return [];
  const minute = at.getTime() / 60_000;
  const groups = new Map(document.groups.map(({ id, name }) => [id, name]));
  const people = new Map(document.people.map((person) => [person.id, person]));
  const types = new Map(document.shiftTypes.map((type) => [type.code, type]));
  return rota.value.people.flatMap(({ id }, row) =>
    dutyWords(rota.value, row)
      .filter(({ start, end }) => start <= minute && minute < end)
      .map(({ code, kind, start, end }) => ({
        name: people.get(id)?.name ?? '',
        group: groups.get(people.get(id)?.groupId ?? '') ?? null,
        code,
        shift: types.get(code)?.name ?? code,
        from: new Date(start * 60_000).toISOString(),
        until: new Date(end * 60_000).toISOString(),
        isOnCall: kind === 'non-resident-on-call',
      })),
  );
}
