import type { CoverLine, Group, PersonOnRota, ShiftType } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** Puts these people and groups in the place of those of the version. Their rows in `person` are there already. */
export async function writePeople(
  trx: Db,
  versionId: string,
  parts: { readonly people: readonly PersonOnRota[]; readonly groups: readonly Group[] },
): Promise<void> {
  await trx.deleteFrom('version_person').where('version_id', '=', versionId).execute();
  await trx.deleteFrom('roster_group').where('version_id', '=', versionId).execute();
  if (parts.groups.length > 0) {
    await trx
      .insertInto('roster_group')
      .values(parts.groups.map(({ id, name }, position) => ({ version_id: versionId, position, id, name })))
      .execute();
  }
  if (parts.people.length === 0) return;
  await trx
    .insertInto('version_person')
    .values(
      parts.people.map((person, position) => ({
        version_id: versionId,
        position,
        person_id: person.id,
        group_id: person.groupId,
        grade: person.grade,
        wte: person.wte,
        is_vacant: person.isVacant,
        waivers: json(person.waivers),
        annual_leave_days: person.annualLeaveDays,
        normal_day_minutes: person.normalDayMinutes,
        skills: json(person.skills),
        works: person.works === null ? null : json(person.works),
        fixed_days_off: json(person.fixedDaysOff),
      })),
    )
    .execute();
}

export async function writeShiftTypes(trx: Db, versionId: string, types: readonly ShiftType[]): Promise<void> {
  await trx.deleteFrom('shift_type').where('version_id', '=', versionId).execute();
  if (types.length === 0) return;
  await trx
    .insertInto('shift_type')
    .values(
      types.map((type, position) => ({
        version_id: versionId,
        position,
        code: type.code,
        name: type.name,
        start_time: type.start,
        end_time: type.end,
        kind: type.kind,
        breaks: type.breaks === undefined ? null : json(type.breaks),
        work: type.work === undefined ? null : json(type.work),
        look: type.look,
      })),
    )
    .execute();
}

export async function writeCover(trx: Db, versionId: string, cover: readonly CoverLine[]): Promise<void> {
  await trx.deleteFrom('cover_line').where('version_id', '=', versionId).execute();
  if (cover.length === 0) return;
  await trx
    .insertInto('cover_line')
    .values(
      cover.map((line, position) => ({
        version_id: versionId,
        position,
        id: line.id,
        title: line.title,
        group_id: line.groupId,
        skill: line.skill,
        codes: json(line.codes),
        minimum: json(line.minimum),
        target: line.target === null ? null : json(line.target),
      })),
    )
    .execute();
}
