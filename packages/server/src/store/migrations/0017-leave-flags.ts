/** What a department says of a kind of leave that it does not refuse, in its own words. */
export const leaveFlags = `
create table leave_flag (
  department_id uuid not null references department (id), kind text not null, words text not null,
  changed_at timestamptz not null, changed_by uuid, primary key (department_id, kind)
);
`;
