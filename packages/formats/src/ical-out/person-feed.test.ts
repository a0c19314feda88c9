import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { handRota } from '../../test/fixtures/hand-rota.ts';
import { type FeedOptions, type FeedRota, personFeed } from './person-feed.ts';

const OPTIONS: FeedOptions = {
  person: 'harker',
  name: 'Dr L Harker · rota',
  stamp: '2026-07-20T10:42:00Z',
  refreshSeconds: 3600,
};
const one = (days: string, from: string, more: Partial<FeedRota> = {}): FeedRota => ({
  rota: handRota(days, from),
  sequence: 1,
  previous: [],
  ...more,
});
const feed = (rotas: readonly FeedRota[], options: Partial<FeedOptions> = {}): string => {
  const made = personFeed(rotas, { ...OPTIONS, ...options });
  if (!made.ok) throw new Error(made.problems[0]?.found);
  return made.value;
};

/** Every event as another library reads it with the file's own zone: name, state, start and end in UTC. */
function events(text: string): readonly string[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const utc = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
    return `${event.summary} ${component.getFirstPropertyValue('status')} ${event.sequence} ${utc(event.startDate)} ${utc(event.endDate)}`;
  });
}

test('rotas of both halves of the year are one calendar, right on either side of both clock changes', () => {
  const text = feed([one('NN', '2026-03-28', { sequence: 2 }), one('NN', '2026-10-24')]);
  expect(events(text)).toEqual([
    'N CONFIRMED 2 2026-03-28T20:30 2026-03-29T08:00',
    'N CONFIRMED 2 2026-03-29T19:30 2026-03-30T08:00',
    'N CONFIRMED 1 2026-10-24T19:30 2026-10-25T09:00',
    'N CONFIRMED 1 2026-10-25T20:30 2026-10-26T09:00',
  ]);
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
});

test('has what Apple, Google and Outlook ask for', () => {
  const text = feed([one('L', '2026-07-01')]);
  expect(text).toContain('METHOD:PUBLISH\r\n');
  expect(text).toContain('X-WR-CALNAME:Dr L Harker · rota\r\n');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  expect(text).toContain('DTSTART;TZID=Europe/London:20260701T083000\r\n');
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});

test('what was ever published and is gone is cancelled once, and what came back is not', () => {
  const previous = [handRota('N.L', '2026-07-01'), handRota('N..', '2026-07-01')];
  expect(events(feed([one('..L', '2026-07-01', { sequence: 3, previous })]))).toEqual([
    'LD CONFIRMED 3 2026-07-03T07:30 2026-07-03T20:00',
    'N CANCELLED 3 2026-07-01T19:30 2026-07-02T08:00',
  ]);
});

test('notes stand under a duty and not under leave', () => {
  const text = feed([one('LA', '2026-07-01')], { notes: (date, code) => `With Ann on ${date} (${code})` });
  expect(text.replace(/\r\n /g, '')).toContain('\\nWith Ann on 2026-07-01 (LD)');
  expect(text.match(/With Ann/g)).toHaveLength(1);
});

test('nothing published is an empty calendar, and the same rotas are the same bytes', () => {
  expect(events(feed([]))).toEqual([]);
  expect(feed([one('LN', '2026-07-01')])).toBe(feed([one('LN', '2026-07-01')]));
});
