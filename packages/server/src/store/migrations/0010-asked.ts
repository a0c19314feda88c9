/** What a search is asked beside cover, kept with the version; `asked_seq` counts its changes. */
export const asked = `
alter table version add column asked jsonb not null default '{}';
alter table version add column asked_seq integer not null default 0;
`;
