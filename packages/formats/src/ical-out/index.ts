export { type CalendarOptions, type PersonCalendar, rotaCalendars } from './rota-calendars.ts';
