/**
 * Gaps that colleagues are asked to take, and who came forward. What kept somebody from the duty is one of four words: no name and nothing of
 * anybody's health has a place here.
 */
export const gapOffers = `
create table gap_offer (
  id uuid primary key, department_id uuid not null references department (id), rota_id uuid not null references rota (id),
  day date not null, code text not null, begins_at timestamptz not null, place text not null,
  post_id uuid references person (id), line_id uuid,
  reason text not null check (reason in ('sickness', 'vacancy', 'leave', 'other')),
  state text not null check (state in ('open', 'given', 'closed', 'withdrawn', 'past')),
  offered_at timestamptz not null, offered_by uuid, ended_at timestamptz, ended_by uuid,
  given_to uuid references person (id), came_forward integer not null default 0,
  check ((post_id is null) <> (line_id is null)),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'given') = (given_to is not null))
);
create index on gap_offer (department_id, id);
create index on gap_offer (rota_id) where state = 'open';
create index on gap_offer (begins_at) where state = 'open';

create table gap_volunteer (
  gap_offer_id uuid not null references gap_offer (id), person_id uuid not null references person (id),
  at timestamptz not null, primary key (gap_offer_id, person_id)
);
create index on gap_volunteer (person_id);
`;
