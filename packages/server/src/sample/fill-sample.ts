import { formatCivilDate } from '@rotawright/core/time';
import { sql } from 'kysely';
import {
  appendAudit,
  applyEdits,
  copyVersion,
  type Database,
  type Db,
  newId,
  writeCover,
  writePeople,
  writeShiftTypes,
} from '../store/index.ts';
import type { PersonOnRota, Role } from '../wire/index.ts';
import { type SampleDays, sampleDays, sampleHolidays } from './days.ts';
import { draftActions, publishedGrid, type SampleGrid, VACANT_ROW } from './grid.ts';
import { addLieu } from './lieu.ts';
import { SAMPLE_COVER, SAMPLE_TYPES } from './pattern.ts';
import { PART_TIME, REGISTRARS, SHOS } from './people.ts';
import { addRound } from './request-round.ts';
import { addRequests } from './requests.ts';

/** Makes the sample department with a published version, a draft, requests, a swap and time in lieu, in one transaction. */
export async function fillSample(
  database: Database,
  { users, now }: { readonly users: ReadonlyMap<Role, string>; readonly now: Date },
): Promise<void> {
  const by = { coordinator: users.get('coordinator') ?? '', now };
  await database.db.transaction().execute(async (trx) => {
    const days = sampleDays(by.now.toISOString().slice(0, 10));
    const ids = await addDepartment(trx, by.now);
    const rotaId = await addRota(trx, ids.departmentId, days, by);
    const grid = publishedGrid(days.count);
    const people = await addPeople(trx, ids.departmentId, by.now);
    const publishedId = await addPublished(trx, { rotaId, days, grid, people }, by);
    await addNotices(trx, rotaId, days, by.coordinator);
    const draftId = await copyVersion(trx, { versionId: publishedId, rotaId }, { userId: by.coordinator, at: by.now });
    const editor = { userId: by.coordinator, ...ids, at: by.now };
    await appendAudit(trx, { ...editor, kind: 'sample.made', subject: ids.departmentId, body: {} });
    const fromWeek = Math.floor((days.today - days.first) / 7);
    for (const { action, changes } of draftActions(grid, fromWeek)) {
      const edits = changes.map(({ row, day, value }) => ({
        person: people[row]?.id ?? '',
        date: formatCivilDate(days.first + day),
        rev: isEmpty(grid, row, day) ? 0 : 1,
        value,
      }));
      await applyEdits(trx, draftId, { action, edits, client: 'sample' }, editor);
    }
    const personIds = people.map(({ id }) => id);
    await addRequests(trx, { departmentId: ids.departmentId, people: personIds, publishedId, days, grid }, by.now);
    const doctorRow = REGISTRARS.length;
    await addRound(trx, { draftId, people: personIds, days, coordinator: by.coordinator, doctorRow }, by.now);
    const lieu = {
      departmentId: ids.departmentId,
      people: personIds,
      days,
      grid,
      coordinator: by.coordinator,
      doctorRow,
    };
    await addLieu(trx, lieu, by.now);
    await addMemberships(trx, { ...ids, users, doctor: personIds[doctorRow] ?? null }, by.now);
  });
}

/** Days before the first duty on which something was given out. The work schedule came three days late: it happens. */
const GIVEN = { 'notice.placement': 12 * 7 + 9, 'notice.work-schedule': 8 * 7 - 3 } as const;

async function addNotices(trx: Db, rotaId: string, days: SampleDays, coordinator: string): Promise<void> {
  const rows = Object.entries(GIVEN).map(([term, before]) => ({
    rota_id: rotaId,
    term,
    day: formatCivilDate(days.first - before),
    by_user: coordinator,
  }));
  await trx.insertInto('notice_met').values(rows).execute();
}

async function addMemberships(
  trx: Db,
  who: {
    readonly organisationId: string;
    readonly departmentId: string;
    readonly users: ReadonlyMap<Role, string>;
    readonly doctor: string | null;
  },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('membership')
    .values(
      [...who.users].map(([role, user_id]) => ({
        id: newId(),
        user_id,
        organisation_id: who.organisationId,
        department_id: role === 'owner' ? null : who.departmentId,
        role,
        person_id: role === 'doctor' ? who.doctor : null,
        created_at: now,
      })),
    )
    .execute();
}

function isEmpty(grid: SampleGrid, row: number, day: number): boolean {
  const cell = grid[row]?.[day];
  return cell === undefined || (cell.codes === '' && cell.leave === null);
}

async function addDepartment(trx: Db, now: Date) {
  const organisationId = newId();
  const departmentId = newId();
  await trx
    .insertInto('organisation')
    .values({ id: organisationId, name: 'Sample hospital', created_at: now })
    .execute();
  await trx
    .insertInto('department')
    .values({
      id: departmentId,
      organisation_id: organisationId,
      name: 'Acute medicine (sample)',
      is_sample: true,
      created_at: now,
    })
    .execute();
  return { organisationId, departmentId };
}

async function addRota(trx: Db, departmentId: string, days: SampleDays, by: { coordinator: string; now: Date }) {
  const id = newId();
  await trx
    .insertInto('rota')
    .values({
      id,
      department_id: departmentId,
      title: 'Acute medicine, registrars and SHOs',
      zone: 'Europe/London',
      from_day: formatCivilDate(days.first),
      until_day: formatCivilDate(days.first + days.count),
      contract_id: 'england-2016',
      edition: '2019-08',
      readings: '[]',
      created_at: by.now,
      created_by: by.coordinator,
    })
    .execute();
  return id;
}

type SamplePerson = Omit<PersonOnRota, 'groupId'>;

async function addPeople(trx: Db, departmentId: string, now: Date): Promise<readonly SamplePerson[]> {
  const names = [...REGISTRARS, ...SHOS, 'Vacant post'];
  const people = names.map((name, row) => samplePerson(name, row));
  await trx
    .insertInto('person')
    .values(
      people.map(({ id, name }) => ({
        id,
        department_id: departmentId,
        name,
        email: null,
        created_at: now,
        removed_at: null,
      })),
    )
    .execute();
  return people;
}

function samplePerson(name: string, row: number): SamplePerson {
  const part = PART_TIME.find((one) => one.row === row);
  const weekday = (['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const)[part?.dayOff ?? 0];
  const isRegistrar = row < REGISTRARS.length;
  return {
    id: newId(),
    name,
    grade: isRegistrar ? 'ST4' : row % 3 === 0 ? 'FY2' : 'CT1',
    wte: part?.wte ?? 1,
    isVacant: row === VACANT_ROW,
    waivers: [],
    annualLeaveDays: 27,
    normalDayMinutes: 480,
    skills: isRegistrar && row % 2 === 0 ? ['Endoscopy'] : [],
    works: null,
    fixedDaysOff:
      part === undefined || weekday === undefined ? [] : [{ day: weekday, canStartNight: true, canEndNight: true }],
  };
}

interface Published {
  readonly rotaId: string;
  readonly days: SampleDays;
  readonly grid: SampleGrid;
  readonly people: readonly SamplePerson[];
}

async function addPublished(trx: Db, sample: Published, by: { coordinator: string; now: Date }): Promise<string> {
  const { rotaId, days, people } = sample;
  const id = newId();
  // Seven weeks before the first duty: the duty roster was in time.
  const publishedAt = new Date((days.first - 49) * 86_400_000 + 9 * 3_600_000);
  await trx
    .insertInto('version')
    .values({
      id,
      rota_id: rotaId,
      number: 1,
      state: 'published',
      based_on: null,
      created_at: publishedAt,
      created_by: by.coordinator,
      published_at: publishedAt,
      published_by: by.coordinator,
      note: null,
      bank_holidays: JSON.stringify(sampleHolidays(days)),
    })
    .execute();
  const groups = [
    { id: newId(), name: 'Registrars' },
    { id: newId(), name: 'SHOs' },
  ];
  const groupOf = (row: number) => groups[row < REGISTRARS.length ? 0 : 1]?.id ?? null;
  await writeShiftTypes(trx, id, SAMPLE_TYPES);
  await writePeople(trx, id, { groups, people: people.map((person, row) => ({ ...person, groupId: groupOf(row) })) });
  await writeCover(
    trx,
    id,
    SAMPLE_COVER.map(({ group, ...line }) => ({
      ...line,
      id: newId(),
      groupId: groups[group]?.id ?? null,
      skill: null,
    })),
  );
  await addCells(trx, id, sample, publishedAt);
  return id;
}

async function addCells(trx: Db, versionId: string, { grid, days, people }: Published, at: Date): Promise<void> {
  const rows = grid.flatMap((cells, row) =>
    cells.flatMap((cell, day) =>
      isEmpty(grid, row, day) ? [] : [{ person: people[row]?.id, day: formatCivilDate(days.first + day), ...cell }],
    ),
  );
  await sql`
    insert into cell (version_id, person_id, day, codes, leave, is_pinned, rev, changed_at)
    select ${versionId}::uuid, person, day, codes, leave, "isPinned", 1, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (person uuid, day date, codes text, leave text, "isPinned" boolean)`.execute(trx);
}
