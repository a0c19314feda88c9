/** The audit trail: one chain an organisation, each entry with the hash of the one before. It names people by id only. */
export const trail = `
create table audit (
  organisation_id uuid not null references organisation (id), n bigint not null, at timestamptz not null,
  user_id uuid, department_id uuid, kind text not null, subject text not null, body text not null,
  prev_hash text not null, hash text not null, primary key (organisation_id, n)
);
create index on audit (department_id, n);
create index on audit (subject, n);
`;
