export {
  type Candidate,
  type ChoiceOptions,
  type Gap,
  type GapChoices,
  gapChoices,
  type Unable,
} from '../rota/gap-candidates.ts';
export { type Absence, type Repair, type RepairOptions, repairRoster } from '../rota/repair-roster.ts';
export { type Cells, RosterDesk } from '../rota/roster-desk.ts';
export {
  type FoundSwaps,
  findSwaps,
  findTakers,
  type OwnDuties,
  type Swap,
  type SwapOptions,
  swapped,
} from '../rota/swaps.ts';
export { type Bar, barOf, type OwnLimits, type ShiftTimes } from './bar-of.ts';
export { type DeskOptions, openDesk, whoCouldTake } from './who-could-take.ts';
