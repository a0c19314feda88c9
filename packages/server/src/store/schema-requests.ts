import type { Generated } from 'kysely';
import type { OwnRequest } from '../wire/index.ts';
import type { Day, Json } from './columns.ts';

interface LeaveRequestTable {
  id: string;
  department_id: string;
  person_id: string;
  kind: string;
  from_day: Day;
  until_day: Day;
  note: Generated<string>;
  state: 'asked' | 'approved' | 'refused' | 'withdrawn';
  reason: Generated<string>;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}
interface LeaveFlagTable {
  department_id: string;
  kind: string;
  words: string;
  changed_at: Date;
  changed_by: string | null;
}
interface SwapTable {
  id: string;
  department_id: string;
  version_id: string;
  state: 'offered' | 'agreed' | 'approved' | 'refused' | 'withdrawn' | 'overtaken';
  offered_by: string;
  changes: Json<unknown>;
  note: Generated<string>;
  agreed: Json<string[]>;
  sides: Json<unknown> | null;
  reason: Generated<string>;
  offered_at: Date;
  decided_at: Date | null;
}
interface GapOfferTable {
  id: string;
  department_id: string;
  rota_id: string;
  day: Day;
  code: string;
  begins_at: Date;
  place: string;
  post_id: string | null;
  line_id: string | null;
  reason: 'sickness' | 'vacancy' | 'leave' | 'other';
  state: 'open' | 'given' | 'closed' | 'withdrawn' | 'past';
  offered_at: Date;
  offered_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  given_to: string | null;
  came_forward: Generated<number>;
}
interface GapVolunteerTable {
  gap_offer_id: string;
  person_id: string;
  at: Date;
}
interface RequestRoundTable {
  version_id: string;
  last_day: Day;
  budget: number;
  remind_days: Generated<number>;
  seq: number;
  opened_at: Date;
  opened_by: string | null;
  closed_at: Date | null;
}
interface RequestSheetTable {
  version_id: string;
  person_id: string;
  told_at: Date | null;
  reminded_at: Generated<Date | null>;
  answered_at: Date | null;
  seq: Generated<number>;
  requests: Json<OwnRequest[]>;
  note: Generated<string>;
  taken: Json<OwnRequest[]>;
}

/** Tables of what people ask for: leave, swaps, gaps that colleagues are asked to take, and days of a rota that is being made. */
export interface RequestTables {
  leave_request: LeaveRequestTable;
  leave_flag: LeaveFlagTable;
  swap: SwapTable;
  gap_offer: GapOfferTable;
  gap_volunteer: GapVolunteerTable;
  request_round: RequestRoundTable;
  request_sheet: RequestSheetTable;
}
