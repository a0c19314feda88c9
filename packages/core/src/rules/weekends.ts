export type { WeekendHours } from '../roster/weekends.ts';
