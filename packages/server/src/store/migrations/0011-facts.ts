/**
 * Counts what documents show beside their own version: names of people, and facts of the department and its rotas. By triggers, so that no
 * statement can forget it: what is kept in memory is checked against it.
 */
export const facts: readonly string[] = [
  'alter table department add column facts_seq integer not null default 0',
  `create function raise_facts() returns trigger language plpgsql as $$ begin
    update department set facts_seq = facts_seq + 1 where id in (old.department_id, new.department_id);
    return null;
  end $$`,
  `create trigger person_facts after update on person for each row
    when (old.* is distinct from new.*) execute function raise_facts()`,
  `create trigger rota_facts after update on rota for each row
    when (old.* is distinct from new.*) execute function raise_facts()`,
  `create function raise_own_facts() returns trigger language plpgsql as $$ begin
    new.facts_seq := old.facts_seq + 1;
    return new;
  end $$`,
  `create trigger department_facts before update of name, shows_colleagues on department for each row
    when (old.name is distinct from new.name or old.shows_colleagues is distinct from new.shows_colleagues)
    execute function raise_own_facts()`,
];
