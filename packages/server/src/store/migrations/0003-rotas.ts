/** Rotas, their versions, and what a version holds. A copy of a version keeps the ids of people, groups and cover lines. */
export const rotas = `
create table rota (
  id uuid primary key, department_id uuid not null references department (id), title text not null, zone text not null,
  from_day date not null, until_day date not null, contract_id text not null, edition text, readings jsonb not null default '[]',
  created_at timestamptz not null, created_by uuid, check (from_day < until_day)
);
create index on rota (department_id);

create table version (
  id uuid primary key, rota_id uuid not null references rota (id), number integer not null,
  state text not null check (state in ('draft', 'published', 'archived')),
  seq integer not null default 0, based_on uuid references version (id),
  created_at timestamptz not null, created_by uuid, published_at timestamptz, published_by uuid, note text,
  bank_holidays jsonb not null default '[]',
  unique (rota_id, number)
);
create unique index one_published_version on version (rota_id) where state = 'published';

create table shift_type (
  version_id uuid not null references version (id) on delete cascade, position integer not null,
  code text not null, name text not null, start_time text not null, end_time text not null, kind text not null,
  breaks jsonb, work jsonb, look text not null, primary key (version_id, code)
);
create table roster_group (
  version_id uuid not null references version (id) on delete cascade, position integer not null,
  id uuid not null, name text not null, primary key (version_id, id)
);
create table version_person (
  version_id uuid not null references version (id) on delete cascade, position integer not null,
  person_id uuid not null references person (id), group_id uuid, grade text,
  wte double precision not null check (wte > 0 and wte <= 1), is_vacant boolean not null, waivers jsonb not null,
  annual_leave_days double precision, normal_day_minutes integer, skills jsonb not null, works jsonb,
  fixed_days_off jsonb not null, primary key (version_id, person_id)
);
create index on version_person (person_id);
create table cover_line (
  version_id uuid not null references version (id) on delete cascade, position integer not null,
  id uuid not null, title text not null, group_id uuid, skill text, codes jsonb not null, minimum jsonb not null,
  target jsonb, primary key (version_id, id)
);
-- A cell that was never touched has no row and rev 0.
create table cell (
  version_id uuid not null references version (id) on delete cascade, person_id uuid not null, day date not null,
  codes text not null, leave text, is_pinned boolean not null, rev integer not null,
  changed_by uuid, changed_at timestamptz not null, primary key (version_id, person_id, day)
);
-- What live clients go on from: one row for each seq of a version.
create table change (
  version_id uuid not null references version (id) on delete cascade, seq integer not null, kind text not null,
  at timestamptz not null, user_id uuid, client text not null, action text not null, body jsonb not null,
  primary key (version_id, seq)
);
-- Why a rule that is broken was published all the same.
create table breach_reason (
  version_id uuid not null references version (id) on delete cascade, person_id uuid not null, rule text not null,
  reason text not null, by_user uuid, at timestamptz not null, primary key (version_id, person_id, rule)
);
create table comment (
  id uuid primary key, version_id uuid not null references version (id) on delete cascade, person_id uuid, day date,
  text text not null, user_id uuid, at timestamptz not null, resolved_at timestamptz
);
create index on comment (version_id);
`;
