export { type FeedVersion, personCalendar } from './person-calendar.ts';
