/** Codes of authenticators that were taken, so that none opens twice. */
export const usedCodes = `
create table used_code (
  user_id uuid not null references "user" (id) on delete cascade, code text not null, used_at timestamptz not null,
  primary key (user_id, code)
);
create index used_code_used_at_idx on used_code (used_at);
`;
