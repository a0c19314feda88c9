/**
 * What people would like before a rota is built: the round that a coordinator opens on a draft, and a sheet for each person. `taken` holds what
 * of a sheet was taken into the draft's `asked`, so that a later change shows.
 */
export const requestRounds = `
create table request_round (
  version_id uuid primary key references version (id),
  last_day date not null, budget integer not null check (budget between 1 and 100),
  seq integer not null, opened_at timestamptz not null, opened_by uuid, closed_at timestamptz
);

create table request_sheet (
  version_id uuid not null references request_round (version_id), person_id uuid not null references person (id),
  told_at timestamptz, answered_at timestamptz, seq integer not null default 0,
  requests jsonb not null default '[]', note text not null default '', taken jsonb not null default '[]',
  primary key (version_id, person_id),
  check ((seq = 0) = (answered_at is null))
);
create index on request_sheet (person_id);
`;
