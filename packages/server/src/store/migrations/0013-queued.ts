/** Large files and comparisons on the queue: a run may be of no version, and a file waits for its worker, no longer than its run. */
export const queued = `
alter table run alter column version_id drop not null;
create table import_file (
  run_id uuid primary key references run (id) on delete cascade, bytes bytea not null
);
create index on run (kind, created_at);
`;
