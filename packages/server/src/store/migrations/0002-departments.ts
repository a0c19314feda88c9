/** Organisations, departments, who belongs to them and who is on rotas. */
export const departments = `
create table organisation (id uuid primary key, name text not null, created_at timestamptz not null);

create table department (
  id uuid primary key, organisation_id uuid not null references organisation (id), name text not null,
  is_sample boolean not null default false,
  -- May a doctor see who else works on the same day?
  shows_colleagues boolean not null default true,
  created_at timestamptz not null
);
create index on department (organisation_id);

create table person (
  id uuid primary key, department_id uuid not null references department (id), name text not null,
  email text, created_at timestamptz not null,
  -- Set when the person asked to be deleted: name and address are gone, the duties stay.
  removed_at timestamptz
);
create index on person (department_id);

create table membership (
  id uuid primary key, user_id uuid not null references "user" (id) on delete cascade,
  organisation_id uuid not null references organisation (id),
  -- Null for an owner, who is one of every department.
  department_id uuid references department (id),
  role text not null check (role in ('doctor', 'coordinator', 'guardian', 'director', 'negotiator', 'owner')),
  person_id uuid references person (id),
  created_at timestamptz not null,
  check ((role = 'owner') = (department_id is null))
);
create unique index on membership (user_id, coalesce(department_id, organisation_id), role);
create index on membership (department_id);
create index on membership (person_id);

create table invitation (
  id uuid primary key, organisation_id uuid not null references organisation (id),
  department_id uuid references department (id), email text, role text not null, person_id uuid references person (id),
  token_hash text not null unique, created_at timestamptz not null, created_by uuid,
  expires_at timestamptz not null, used_at timestamptz
);
create index on invitation (department_id);
`;
