/** What a swap did to each side when it was offered, mails that are written once, and answers that an import remembers. */
export const requests = `
alter table swap add column sides jsonb;

-- Names what a mail is about and whom it goes to: the same is never put in twice.
alter table outbox add column dedupe text unique;

create table import_memory (
  department_id uuid primary key references department (id) on delete cascade, answers jsonb not null,
  saved_at timestamptz not null
);
`;
