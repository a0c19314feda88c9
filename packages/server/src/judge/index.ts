export { chosenContract, contractFaults } from './contract-choice.ts';
export { type Judged, judge } from './judge.ts';
