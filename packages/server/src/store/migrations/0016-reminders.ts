/** People who have not answered a round of requests are reminded once, so many days before its last day; 0 reminds nobody. */
export const reminders = `
alter table request_round add column remind_days integer not null default 3 check (remind_days between 0 and 30);
alter table request_sheet add column reminded_at timestamptz;
`;
