export { type DutyLook, dutyLook, LOOKS, type Look, leaveLook } from './duty-look.ts';
export { type Legend, type LegendEntry, legendOf } from './legend.ts';
export { LOOK_FILLS } from './look-fills.ts';
export { mondayOf, type WeekHours, weekHours } from './week-hours.ts';
