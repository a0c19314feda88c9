export { calendarNotes } from './calendar-notes.ts';
export { type FeedOptions, type FeedRota, personFeed } from './person-feed.ts';
export { type CalendarOptions, type PersonCalendar, rotaCalendars } from './rota-calendars.ts';
