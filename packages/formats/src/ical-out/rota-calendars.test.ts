import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { handRota } from '../../test/fixtures/hand-rota.ts';
import { type CalendarOptions, rotaCalendars } from './rota-calendars.ts';

const OPTIONS: CalendarOptions = { stamp: '2026-07-20T10:42:00Z' };

function firstText(days: string, from: string, options: CalendarOptions = OPTIONS): string {
  const made = rotaCalendars(handRota(days, from), options);
  if (!made.ok) throw new Error('no calendar');
  return made.value[0]?.text ?? '';
}

/** Start and end of every event as UTC, read by another library with the file's own VTIMEZONE. */
function instants(text: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const utc = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
    return `${event.summary} ${utc(event.startDate)} ${utc(event.endDate)}`;
  });
}

test('a night over the spring change is an hour shorter, one over the autumn change an hour longer', () => {
  expect(instants(firstText('N', '2026-03-28'))).toEqual(['N 2026-03-28T20:30 2026-03-29T08:00']);
  expect(instants(firstText('N', '2026-10-24'))).toEqual(['N 2026-10-24T19:30 2026-10-25T09:00']);
});

test('times are civil times of the zone, and the zone’s rules are in the file', () => {
  const text = firstText('L', '2026-07-01');
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London');
  expect(text).toContain('DTSTART;TZID=Europe/London:20260701T083000');
  expect(text).toContain('DTEND;TZID=Europe/London:20260701T210000');
  expect(text).toContain('X-WR-CALNAME:Dr L Harker · General medicine, SHO tier');
});

test('leave is a whole day', () => {
  const text = firstText('A', '2026-07-01');
  expect(text).toContain('DTSTART;VALUE=DATE:20260701');
  expect(text).toContain('DTEND;VALUE=DATE:20260702');
  expect(text).toContain('SUMMARY:Annual leave');
});

test('a duty keeps its UID when others come and go, and is cancelled when it goes', () => {
  const uids = (text: string): readonly string[] => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid ?? '');
  const before = firstText('L.N', '2026-07-01');
  const previous = handRota('L.N', '2026-07-01');
  const after = firstText('.LN', '2026-07-01', { ...OPTIONS, previous, sequence: 3 });
  expect(uids(before)).toEqual(['harker-2026-07-01-LD-1@rotawright', 'harker-2026-07-03-N-1@rotawright']);
  expect(uids(after)).toEqual([
    'harker-2026-07-02-LD-1@rotawright',
    'harker-2026-07-03-N-1@rotawright',
    'harker-2026-07-01-LD-1@rotawright',
  ]);
  expect(after.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  expect(after.match(/SEQUENCE:3/g)).toHaveLength(3);
});

test('the same rota gives the same bytes', () => {
  expect(firstText('LN.ACS', '2026-10-23')).toBe(firstText('LN.ACS', '2026-10-23'));
});

test('line breaks in a name stay inside the calendar’s name', () => {
  const made = rotaCalendars(handRota('L', '2026-07-01', 'A\r\nBEGIN:VEVENT'), OPTIONS);
  expect(made.ok && made.value[0]?.text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

test('a template has no calendar', () => {
  const made = rotaCalendars({ ...handRota('L'), kind: 'template' }, OPTIONS);
  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual(['formats.template-has-no-dates']);
});

test('every time is the same on a machine in another zone', () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const there = firstText('NN', '2026-03-07');
  process.env['TZ'] = before ?? 'UTC';
  expect(there).toBe(firstText('NN', '2026-03-07'));
});
