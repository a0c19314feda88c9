/** The calendar's constants: they belong to no contract. */
export const DAYS_A_WEEK = 7;
export const WEEKDAYS_A_WEEK = 5;
export const WEEKS_A_YEAR = 52;
/** Days of the week, counted from Monday as 0. */
export const SATURDAY = 5;
export const SUNDAY = 6;
