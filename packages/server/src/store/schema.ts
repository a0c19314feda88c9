import type { ColumnType, Generated } from 'kysely';
import type { Asked, TemplateContent } from '../wire/index.ts';
import type { Day, Json } from './columns.ts';
import type { LieuTables } from './schema-lieu.ts';
import type { RequestTables } from './schema-requests.ts';

interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  twoFactorEnabled: boolean | null;
}
interface SessionTable {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}
interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  createdAt: Date;
  updatedAt: Date;
}
interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Date;
}
interface SignInFailureTable {
  email_hash: string;
  failures: number;
  last_at: Date;
  locked_until: Date | null;
}
interface UsedCodeTable {
  user_id: string;
  code: string;
  used_at: Date;
}
interface RateWindowTable {
  key: string;
  window_start: Date;
  count: number;
}
interface IdempotencyTable {
  user_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  answer: string | null;
  created_at: Date;
}
interface SettingTable {
  name: string;
  value: string;
}
interface OrganisationTable {
  id: string;
  name: string;
  created_at: Date;
}
interface DepartmentTable {
  id: string;
  organisation_id: string;
  name: string;
  is_sample: Generated<boolean>;
  shows_colleagues: Generated<boolean>;
  facts_seq: Generated<number>;
  created_at: Date;
}
interface PersonTable {
  id: string;
  department_id: string;
  name: string;
  email: string | null;
  created_at: Date;
  removed_at: Date | null;
}
interface MembershipTable {
  id: string;
  user_id: string;
  organisation_id: string;
  department_id: string | null;
  role: 'doctor' | 'coordinator' | 'guardian' | 'director' | 'negotiator' | 'owner';
  person_id: string | null;
  created_at: Date;
}
interface InvitationTable {
  id: string;
  organisation_id: string;
  department_id: string | null;
  email: string | null;
  role: MembershipTable['role'];
  person_id: string | null;
  token_hash: string;
  created_at: Date;
  created_by: string | null;
  expires_at: Date;
  used_at: Date | null;
}
interface RotaTable {
  id: string;
  department_id: string;
  title: string;
  zone: string;
  from_day: Day;
  until_day: Day;
  contract_id: string;
  edition: string | null;
  readings: Json<string[]>;
  created_at: Date;
  created_by: string | null;
}
interface RotaTemplateTable {
  id: string;
  rota_id: string;
  title: string;
  body: Json<Omit<TemplateContent, 'title'>>;
  seq: Generated<number>;
  changed_at: Date;
  changed_by: string | null;
}
interface VersionTable {
  id: string;
  rota_id: string;
  number: number;
  state: 'draft' | 'published' | 'archived';
  seq: Generated<number>;
  based_on: string | null;
  created_at: Date;
  created_by: string | null;
  published_at: Date | null;
  published_by: string | null;
  note: string | null;
  bank_holidays: Json<Day[]>;
  asked: ColumnType<Partial<Asked>, string | undefined, string>;
  asked_seq: Generated<number>;
}
interface ShiftTypeTable {
  version_id: string;
  position: number;
  code: string;
  name: string;
  start_time: string;
  end_time: string;
  kind: string;
  breaks: Json<number[] | null> | null;
  work: Json<unknown> | null;
  look: string;
}
interface RosterGroupTable {
  version_id: string;
  position: number;
  id: string;
  name: string;
}
interface VersionPersonTable {
  version_id: string;
  position: number;
  person_id: string;
  group_id: string | null;
  grade: string | null;
  wte: number;
  is_vacant: boolean;
  waivers: Json<string[]>;
  annual_leave_days: number | null;
  normal_day_minutes: number | null;
  skills: Json<string[]>;
  works: Json<string[] | null> | null;
  fixed_days_off: Json<unknown[]>;
}
interface CoverLineTable {
  version_id: string;
  position: number;
  id: string;
  title: string;
  group_id: string | null;
  skill: string | null;
  codes: Json<string[]>;
  minimum: Json<number[]>;
  target: Json<number[] | null> | null;
}
interface CellTable {
  version_id: string;
  person_id: string;
  day: Day;
  codes: string;
  leave: string | null;
  is_pinned: boolean;
  rev: number;
  changed_by: string | null;
  changed_at: Date;
}
interface ChangeTable {
  version_id: string;
  seq: number;
  kind: 'cells' | 'document' | 'state';
  at: Date;
  user_id: string | null;
  client: string;
  action: string;
  body: Json<unknown>;
}
interface BreachReasonTable {
  version_id: string;
  person_id: string;
  rule: string;
  reason: string;
  by_user: string | null;
  at: Date;
}
interface CommentTable {
  id: string;
  version_id: string;
  person_id: string | null;
  day: Day | null;
  text: string;
  user_id: string | null;
  at: Date;
  resolved_at: Date | null;
}
interface AuditTable {
  organisation_id: string;
  n: number;
  at: Date;
  user_id: string | null;
  department_id: string | null;
  kind: string;
  subject: string;
  /** Canonical JSON, kept as text because its hash is of these very bytes. */
  body: string;
  prev_hash: string;
  hash: string;
}
interface NoticeMetTable {
  rota_id: string;
  term: string;
  day: Day;
  by_user: string | null;
}
interface NoticeTable {
  id: string;
  user_id: string;
  kind: string;
  text: string;
  link: string | null;
  at: Date;
  read_at: Date | null;
}
interface OutboxTable {
  id: string;
  user_id: string | null;
  address: string;
  subject: string;
  text: string;
  created_at: Date;
  not_before: Date;
  attempts: Generated<number>;
  sent_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
  dedupe: string | null;
}
interface ImportMemoryTable {
  department_id: string;
  answers: Json<Record<string, string>>;
  saved_at: Date;
}
interface FeedTable {
  person_id: string;
  token_hash: string;
  created_at: Date;
  last_read_at: Date | null;
}
interface RunTable {
  id: string;
  department_id: string;
  version_id: string | null;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  request: Json<unknown>;
  by_user: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  stop_asked_at: Date | null;
  outcome: Json<string[]>;
  answer: Json<unknown> | null;
}
interface ImportFileTable {
  run_id: string;
  bytes: Uint8Array;
}
interface RunProgressTable {
  run_id: string;
  n: number;
  seconds: number;
  phase: string;
  cost: number | null;
  bound: number | null;
  at: Date;
}

/** The tables, as the migrations leave them. */
export interface Schema extends RequestTables, LieuTables {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  sign_in_failure: SignInFailureTable;
  used_code: UsedCodeTable;
  rate_window: RateWindowTable;
  idempotency: IdempotencyTable;
  setting: SettingTable;
  organisation: OrganisationTable;
  department: DepartmentTable;
  person: PersonTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  rota: RotaTable;
  rota_template: RotaTemplateTable;
  version: VersionTable;
  shift_type: ShiftTypeTable;
  roster_group: RosterGroupTable;
  version_person: VersionPersonTable;
  cover_line: CoverLineTable;
  cell: CellTable;
  change: ChangeTable;
  breach_reason: BreachReasonTable;
  comment: CommentTable;
  audit: AuditTable;
  notice_met: NoticeMetTable;
  notice: NoticeTable;
  outbox: OutboxTable;
  feed: FeedTable;
  import_memory: ImportMemoryTable;
  run: RunTable;
  import_file: ImportFileTable;
  run_progress: RunProgressTable;
}
