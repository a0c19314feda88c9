import type { Generated } from 'kysely';
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

/** Tables of what people ask for: leave, swaps, and gaps that colleagues are asked to take. */
export interface RequestTables {
  leave_request: LeaveRequestTable;
  swap: SwapTable;
  gap_offer: GapOfferTable;
  gap_volunteer: GapVolunteerTable;
}
