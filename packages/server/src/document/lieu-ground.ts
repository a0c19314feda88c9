import type { LeaveKind, LieuCause, LieuRule, PersonOnRota } from '../wire/index.ts';

/** What a ledger of time in lieu is made of, of a department or of one person in it. */
export interface LieuGround {
  /** The department's civil day now. */
  readonly today: string;
  /** In the order in which they were written. */
  readonly rules: readonly LieuRule[];
  /** What is published, of rotas that are over too. */
  readonly rosters: readonly LieuRoster[];
  /** Who stands on a published version; no vacant post. */
  readonly places: readonly LieuPlace[];
  /** Cells of published versions on bank holidays and on the days before, and those with leave in lieu. */
  readonly cells: readonly LieuCell[];
  /** Leave in lieu that was granted, or waits for an answer. */
  readonly leave: readonly LieuLeave[];
  /** In the order in which they were written. */
  readonly entries: readonly WrittenLieu[];
}

export interface LieuRoster {
  readonly versionId: string;
  readonly title: string;
  readonly from: string;
  /** First day after the rota. */
  readonly until: string;
  readonly publishedAt: Date;
  readonly bankHolidays: readonly string[];
  /** Codes of duties that end after midnight. */
  readonly overnight: readonly string[];
}

export interface LieuPlace {
  readonly versionId: string;
  readonly personId: string;
  readonly fixedDaysOff: PersonOnRota['fixedDaysOff'];
}

export interface LieuCell {
  readonly versionId: string;
  readonly personId: string;
  readonly date: string;
  readonly codes: string;
  readonly leave: LeaveKind | null;
}

export interface LieuLeave {
  readonly personId: string;
  readonly from: string;
  /** First day after it. */
  readonly until: string;
  /** `null` while nobody has decided. */
  readonly grantedAt: Date | null;
}

/** An entry as somebody wrote it. */
export interface WrittenLieu {
  readonly id: string;
  readonly personId: string;
  readonly date: string;
  readonly cause: Extract<LieuCause, 'credit' | 'claim' | 'taken' | 'exchange' | 'reversal'>;
  readonly days: number;
  readonly minutes: number;
  readonly code: string | null;
  readonly reason: string;
  readonly reverses: string | null;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}
