import type { Role } from '@rotawright/server/wire';
import { homeWords } from '../../words/home.ts';

const RUNS: readonly Role[] = ['coordinator', 'director', 'owner'];
const OVERSEES: readonly Role[] = ['guardian', 'owner'];
const READS_REPORT: readonly Role[] = ['guardian', 'director', 'owner'];

const isAny = (roles: readonly Role[], wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role));

/** Makes rotas, decides leave, and says who works here. */
export const runsRotas = (roles: readonly Role[]): boolean => isAny(roles, RUNS);
/** Sees drafts, and so how each version stands. */
export const seesDrafts = (roles: readonly Role[]): boolean => isAny(roles, [...RUNS, 'guardian']);

/** A page of a department and its way there. */
export interface DepartmentPlace {
  readonly href: string;
  readonly text: string;
}

/** The pages of a department that are open to somebody with these roles there. */
export function placesFor(id: string, roles: readonly Role[]): readonly DepartmentPlace[] {
  const at = (page: string, text: string, isOpen = true): readonly DepartmentPlace[] =>
    isOpen ? [{ href: `/departments/${id}/${page}`, text }] : [];
  const runs = runsRotas(roles);
  return [
    ...at('on-now', homeWords.onNow),
    ...at('safe-hours', homeWords.safeHours, isAny(roles, OVERSEES)),
    ...at('board-report', homeWords.boardReport, isAny(roles, READS_REPORT)),
    ...at('leave', homeWords.leave, runs),
    ...at('swaps', homeWords.swaps, runs),
    ...at('people', homeWords.people, runs),
    ...at('import', homeWords.import, runs),
  ];
}
