/**
 * What of repair runs anywhere, a browser included: one person at a time on the desk, and who could take a gap. No solver, no
 * thread, no file.
 */
export {
  type Candidate,
  type ChoiceOptions,
  type Gap,
  type GapChoices,
  gapChoices,
  type Unable,
} from '../rota/gap-candidates.ts';
export { type Cell, type Cells, RosterDesk } from '../rota/roster-desk.ts';
