import {
  EDITS,
  OVERSEES,
  READS_DRAFTS,
  READS_NAMES,
  READS_REPORT,
  READS_TRAIL,
  SETS_UP,
} from '@rotawright/server/roles';
import type { Role } from '@rotawright/server/wire';
import { homeWords } from '../../words/home.ts';

/** Are any of these roles among those? */
export const isAny = (roles: readonly Role[], wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** A page of a department and its way there. */
export interface DepartmentPlace {
  readonly href: string;
  readonly text: string;
}

/** The pages of a department that are open to somebody with these roles there. */
export function placesFor(id: string, roles: readonly Role[]): readonly DepartmentPlace[] {
  const at = (page: string, text: string, who: readonly Role[]): readonly DepartmentPlace[] =>
    isAny(roles, who) ? [{ href: `/departments/${id}/${page}`, text }] : [];
  return [
    ...at('on-now', homeWords.onNow, READS_NAMES),
    ...at('safe-hours', homeWords.safeHours, OVERSEES),
    ...at('board-report', homeWords.boardReport, READS_REPORT),
    ...at('leave', homeWords.leave, READS_DRAFTS),
    ...at('lieu', homeWords.lieu, READS_DRAFTS),
    ...at('swaps', homeWords.swaps, READS_DRAFTS),
    ...at('gaps', homeWords.gapsOffered, READS_DRAFTS),
    ...at('people', homeWords.people, READS_DRAFTS),
    ...at('import', homeWords.import, EDITS),
    ...at('history', homeWords.history, READS_TRAIL),
    ...at('settings', homeWords.settings, SETS_UP),
  ];
}
