import { readRota } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { dutyWords } from '@rotawright/formats/words';
import { z } from 'zod';
import { rosterOf } from '../document/index.ts';
import { type Call, type Route, route } from '../http/index.ts';
import { READS_NAMES } from '../roles/index.ts';
import { AskedInstant, OnNow, type RosterDocument } from '../wire/index.ts';
import { documentNow, needColleagues } from './document-view.ts';
import { addDays, todayIn } from './today.ts';

/** Who is on now. */
export const onNowRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/on-now',
    summary:
      'Who works at this moment by the published rotas of the department; `?at=` asks of another. Not for its doctors where colleagues are not shown.',
    of: 'department',
    allow: READS_NAMES,
    query: z.object({ at: AskedInstant.optional() }),
    answers: { 200: z.array(OnNow) },
    handle: async (call) => {
      needColleagues(call);
      const at = call.query.at === undefined ? call.services.now() : new Date(call.query.at);
      return { status: 200, body: await onAt(call, at) };
    },
  }),
];

async function onAt(call: Call, at: Date): Promise<OnNow[]> {
  // The day in a rota's zone may be the one before or after it, and a night of the last day ends a day later.
  const day = at.toISOString().slice(0, 10);
  const versions = await call.db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select('version.id')
    .where('rota.department_id', '=', call.departmentId)
    .where('version.state', '=', 'published')
    .where('rota.from_day', '<=', addDays(day, 1))
    .where('rota.until_day', '>=', addDays(day, -1))
    .execute();
  const lists = [];
  for (const { id } of versions) lists.push(onBy(await documentNow(call, id), at));
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
