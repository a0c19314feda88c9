/**
 * Time off in lieu: what a department gives for bank holidays from a day on, what doctors claim, and what was written into the ledger. Days are
 * kept in halves and apart from minutes, so that every sum is of whole numbers. An entry stays as it was written: only its words can be
 * taken away, when somebody asks to be forgotten.
 */
export const lieu: readonly string[] = [
  `create table lieu_rule (
    department_id uuid not null references department (id), seq integer not null check (seq > 0), from_day date not null,
    worked_half_days integer, worked_minutes integer, rest_half_days integer, rest_minutes integer,
    counts text not null check (counts in ('begins', 'touches')),
    written_at timestamptz not null, written_by uuid, primary key (department_id, seq),
    check ((worked_half_days is null) = (worked_minutes is null)),
    check ((rest_half_days is null) = (rest_minutes is null))
  )`,
  `create table lieu_claim (
    id uuid primary key, department_id uuid not null references department (id), person_id uuid not null references person (id),
    day date not null, half_days integer not null check (half_days >= 0), minutes integer not null check (minutes >= 0),
    code text, reason text not null,
    state text not null check (state in ('asked', 'agreed', 'declined', 'withdrawn')), answer text not null default '',
    asked_at timestamptz not null, decided_at timestamptz, decided_by uuid,
    check (half_days + minutes > 0), check ((state = 'asked') = (decided_at is null))
  )`,
  "create index on lieu_claim (department_id) where state = 'asked'",
  'create index on lieu_claim (person_id)',
  `create table lieu_entry (
    id uuid primary key, department_id uuid not null references department (id), person_id uuid not null references person (id),
    day date not null, cause text not null check (cause in ('credit', 'claim', 'taken', 'exchange', 'reversal')),
    half_days integer not null, minutes integer not null, code text, reason text not null,
    claim_id uuid unique references lieu_claim (id), reverses uuid unique references lieu_entry (id) deferrable initially deferred,
    written_at timestamptz not null, written_by uuid,
    check (half_days <> 0 or minutes <> 0),
    check ((cause = 'claim') = (claim_id is not null)),
    check ((cause = 'reversal') = (reverses is not null)),
    check (cause not in ('credit', 'claim') or (half_days >= 0 and minutes >= 0)),
    check (cause <> 'taken' or (half_days <= 0 and minutes <= 0)),
    check (cause <> 'exchange' or sign(half_days) = -sign(minutes))
  )`,
  'create index on lieu_entry (department_id)',
  'create index on lieu_entry (person_id)',
  `create function keep_lieu_entry() returns trigger language plpgsql as $$ begin
    raise exception 'an entry of time in lieu is reversed, never changed';
  end $$`,
  `create trigger lieu_entry_stays before delete or update of id, department_id, person_id, day, cause, half_days, minutes, code, claim_id, reverses,
    written_at, written_by on lieu_entry for each row execute function keep_lieu_entry()`,
];
