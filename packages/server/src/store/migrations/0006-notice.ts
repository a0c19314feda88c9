/** When a notice of a rota was there that the store cannot know by itself: the placement, the work schedule. */
export const notice = `
create table notice_met (
  rota_id uuid not null references rota (id) on delete cascade, term text not null, day date not null, by_user uuid,
  primary key (rota_id, term)
);
`;
