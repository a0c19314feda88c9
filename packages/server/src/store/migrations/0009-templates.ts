/** Cyclic templates of a rota, as somebody designs them. */
export const templates = `
create table rota_template (
  id uuid primary key, rota_id uuid not null references rota (id) on delete cascade, title text not null,
  body jsonb not null, seq integer not null default 0, changed_at timestamptz not null, changed_by uuid
);
create index on rota_template (rota_id);
`;
