/** What people ask for and are told. */
export const people = `
create table leave_request (
  id uuid primary key, department_id uuid not null references department (id), person_id uuid not null references person (id),
  kind text not null, from_day date not null, until_day date not null, note text not null default '',
  state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn')), reason text not null default '',
  asked_at timestamptz not null, decided_at timestamptz, decided_by uuid, check (from_day < until_day)
);
create index on leave_request (department_id, from_day);
create index on leave_request (person_id);

create table swap (
  id uuid primary key, department_id uuid not null references department (id), version_id uuid not null references version (id),
  state text not null check (state in ('offered', 'agreed', 'approved', 'refused', 'withdrawn', 'overtaken')),
  offered_by uuid not null references person (id), changes jsonb not null, note text not null default '',
  agreed jsonb not null default '[]', reason text not null default '', offered_at timestamptz not null, decided_at timestamptz
);
create index on swap (department_id);
create index on swap (version_id);

create table notice (
  id uuid primary key, user_id uuid not null references "user" (id) on delete cascade, kind text not null,
  text text not null, link text, at timestamptz not null, read_at timestamptz
);
create index on notice (user_id, at);

create table outbox (
  id uuid primary key, user_id uuid references "user" (id) on delete cascade, address text not null, subject text not null,
  text text not null, created_at timestamptz not null, not_before timestamptz not null,
  attempts integer not null default 0, sent_at timestamptz, failed_at timestamptz, last_error text
);
create index on outbox (not_before) where sent_at is null and failed_at is null;

create table feed (
  person_id uuid primary key references person (id), token_hash text not null unique, created_at timestamptz not null,
  last_read_at timestamptz
);

create table run (
  id uuid primary key, department_id uuid not null references department (id), version_id uuid not null references version (id),
  kind text not null, state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  request jsonb not null, by_user uuid, created_at timestamptz not null, started_at timestamptz, finished_at timestamptz,
  stop_asked_at timestamptz, outcome jsonb not null default '[]', answer jsonb
);
create index on run (version_id);
create table run_progress (
  run_id uuid not null references run (id) on delete cascade, n integer not null, seconds double precision not null,
  phase text not null, cost double precision, bound double precision, at timestamptz not null, primary key (run_id, n)
);
`;
