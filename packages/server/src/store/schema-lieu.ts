import type { Generated } from 'kysely';
import type { Day } from './columns.ts';

interface LieuRuleTable {
  department_id: string;
  seq: number;
  from_day: Day;
  worked_half_days: number | null;
  worked_minutes: number | null;
  rest_half_days: number | null;
  rest_minutes: number | null;
  counts: 'begins' | 'touches';
  written_at: Date;
  written_by: string | null;
}
interface LieuClaimTable {
  id: string;
  department_id: string;
  person_id: string;
  day: Day;
  half_days: number;
  minutes: number;
  code: string | null;
  reason: string;
  state: 'asked' | 'agreed' | 'declined' | 'withdrawn';
  answer: Generated<string>;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}
interface LieuEntryTable {
  id: string;
  department_id: string;
  person_id: string;
  day: Day;
  cause: 'credit' | 'claim' | 'taken' | 'exchange' | 'reversal';
  half_days: number;
  minutes: number;
  code: string | null;
  reason: string;
  claim_id: string | null;
  reverses: string | null;
  written_at: Date;
  written_by: string | null;
}

/** Tables of time off in lieu: what departments give, what doctors claim, and what was written into the ledger. */
export interface LieuTables {
  lieu_rule: LieuRuleTable;
  lieu_claim: LieuClaimTable;
  lieu_entry: LieuEntryTable;
}
