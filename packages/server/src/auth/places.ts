import { type RawBuilder, sql } from 'kysely';
import type { DocumentMark } from '../store/index.ts';

/** Where a request acts: a department, or a whole organisation. */
export interface PlaceIds {
  readonly organisationId: string;
  /** `null` where it is about the organisation itself. */
  readonly departmentId: string | null;
}

/** A place as it is looked up together with who asks. */
export interface FoundPlace extends PlaceIds {
  /** May a doctor of the department see who else works? `true` where it is about the organisation itself. */
  readonly showsColleagues: boolean;
  /** What the version holds now, where the address names one. */
  readonly version: DocumentMark | null;
}

/** The statement that finds the place of an id: a row of `FoundPlace`, or none. */
type Finder = (id: string) => RawBuilder<FoundPlace>;

const organisationOf: Finder = (id) => sql`
  select id as "organisationId", null::uuid as "departmentId", true as "showsColleagues", null::json as version
  from organisation where id = ${id}`;

const departmentOf: Finder = (id) => sql`
  select organisation_id as "organisationId", id as "departmentId", shows_colleagues as "showsColleagues", null::json as version
  from department where id = ${id}`;

/** Finds the department of a row that names it. */
const byDepartment =
  (table: 'person' | 'rota' | 'leave_request' | 'lieu_claim' | 'lieu_entry' | 'swap' | 'gap_offer' | 'run'): Finder =>
  (id) =>
    sql`
    select d.organisation_id as "organisationId", d.id as "departmentId", d.shows_colleagues as "showsColleagues",
      null::json as version
    from ${sql.table(table)} t join department d on d.id = t.department_id where t.id = ${id}`;

const versionOf: Finder = (id) => sql`
  select d.organisation_id as "organisationId", d.id as "departmentId", d.shows_colleagues as "showsColleagues", json_build_object(
    'seq', v.seq, 'state', v.state, 'rotaId', v.rota_id, 'factsSeq', d.facts_seq, 'publishedVersionId',
    (select p.id from version p where p.rota_id = v.rota_id and p.state = 'published')) as version
  from version v join rota r on r.id = v.rota_id join department d on d.id = r.department_id where v.id = ${id}`;

/** The nouns of addresses, each with the way to its department. The path parameter is the noun and `Id`. */
export const PLACES = {
  organisation: organisationOf,
  department: departmentOf,
  person: byDepartment('person'),
  rota: byDepartment('rota'),
  version: versionOf,
  leave: byDepartment('leave_request'),
  lieuClaim: byDepartment('lieu_claim'),
  lieuEntry: byDepartment('lieu_entry'),
  swap: byDepartment('swap'),
  gapOffer: byDepartment('gap_offer'),
  job: byDepartment('run'),
} as const satisfies Record<string, Finder>;

/** A noun that belongs to a department or an organisation. */
export type PlaceNoun = keyof typeof PLACES;
