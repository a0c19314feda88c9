import type { CoverLine, Group, PersonOnRota, ShiftType } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** People of a version, in order, under the names that they have now. */
export async function peopleOf(db: Db, versionId: string): Promise<PersonOnRota[]> {
  const rows = await db
    .selectFrom('version_person as vp')
    .innerJoin('person', 'person.id', 'vp.person_id')
    .selectAll('vp')
    .select('person.name')
    .where('vp.version_id', '=', versionId)
    .orderBy('vp.position')
    .execute();
  return rows.map((row) => ({
    id: row.person_id,
    name: row.name,
    groupId: row.group_id,
    grade: row.grade,
    wte: row.wte,
    isVacant: row.is_vacant,
    waivers: row.waivers,
    annualLeaveDays: row.annual_leave_days,
    normalDayMinutes: row.normal_day_minutes,
    skills: row.skills,
    works: row.works,
    fixedDaysOff: row.fixed_days_off as PersonOnRota['fixedDaysOff'],
  }));
}

export async function shiftTypesOf(db: Db, versionId: string): Promise<ShiftType[]> {
  const rows = await db
    .selectFrom('shift_type')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    start: row.start_time,
    end: row.end_time,
    kind: row.kind as ShiftType['kind'],
    ...(row.breaks === null ? {} : { breaks: row.breaks }),
    ...(row.work === null ? {} : { work: row.work as NonNullable<ShiftType['work']> }),
    look: row.look as ShiftType['look'],
  }));
}

/** As many shift types of a department as anybody could want to know again. */
const MOST_KNOWN = 1000;

/** Codes and times of a department's shift types, those of its newest version first. */
export async function shiftTypesOfDepartment(
  db: Db,
  departmentId: string,
): Promise<Pick<ShiftType, 'code' | 'start' | 'end' | 'kind'>[]> {
  const rows = await db
    .selectFrom('shift_type')
    .innerJoin('version', 'version.id', 'shift_type.version_id')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select(['shift_type.code', 'shift_type.start_time', 'shift_type.end_time', 'shift_type.kind'])
    .where('rota.department_id', '=', departmentId)
    .orderBy('version.created_at', 'desc')
    .orderBy('version.id', 'desc')
    .orderBy('shift_type.position')
    .limit(MOST_KNOWN)
    .execute();
  return rows.map(({ code, start_time: start, end_time: end, kind }) => ({
    ...{ code, start, end },
    kind: kind as ShiftType['kind'],
  }));
}

export async function groupsOf(db: Db, versionId: string): Promise<Group[]> {
  return db
    .selectFrom('roster_group')
    .select(['id', 'name'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
}

export async function coverOf(db: Db, versionId: string): Promise<CoverLine[]> {
  const rows = await db
    .selectFrom('cover_line')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, title, group_id, skill, codes, minimum, target }) => ({
    id,
    title,
    groupId: group_id,
    skill,
    codes,
    minimum,
    target,
  }));
}
