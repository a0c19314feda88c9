import { describe, expect, test } from 'vitest';
import { codes, doubts, dutyLines, onlyRoster, readText, settling } from '../../test/drawn.ts';

const LONDON = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

function event(uid: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\n');
}

function calendar(...parts: readonly string[]): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'X-WR-CALNAME:Ann',
    LONDON,
    ...parts,
    'END:VCALENDAR',
  ];
  return all.join('\n').replaceAll('\n', '\r\n');
}

function read(text: string, options = {}) {
  return readText(text, options, 'ann.ics');
}

describe('a calendar', () => {
  test('gives duties in its zone, across a clock change and from UTC, with the UID of each', async () => {
    const text = calendar(
      event('a', 'SUMMARY:N', 'DTSTART;TZID=Europe/London:20261024T203000', 'DTEND;TZID=Europe/London:20261025T090000'),
      event('b', 'SUMMARY:N', 'DTSTART:20261025T203000Z', 'DTEND:20261026T090000Z'),
      event('c', 'SUMMARY:N', 'DTSTART:20260701T193000Z', 'DTEND:20260702T080000Z'),
      event('d', 'SUMMARY:N', 'DTSTART:20261028T203000', 'DTEND:20261029T080000'),
    );
    const result = await read(text);
    expect(dutyLines(result)).toEqual([
      'ann 2026-10-24 N @a',
      'ann 2026-10-25 N @b',
      'ann 2026-07-01 N @c',
      'ann 2026-10-28T20:30/2026-10-29T08:00 @d',
    ]);
    expect(onlyRoster(result).shiftTypes).toEqual([{ code: 'N', start: '20:30', end: '09:00', kind: 'shift' }]);
    expect(onlyRoster(result).zone).toBe('Europe/London');
  });

  test('that names no zone is read as London time, which is said', async () => {
    const text = calendar(event('a', 'SUMMARY:N', 'DTSTART:20261028T203000', 'DTEND:20261029T090000'));
    const said = async (bare: string, options = {}) => {
      const result = await read(bare, options);
      return result.ok ? result.assumed : doubts(result);
    };
    const bare = text.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '');
    expect(await said(bare)).toEqual(['Times are those of Europe/London; --zone settles another.']);
    expect(await said(bare, { zone: 'Europe/London' })).toEqual([]);
    expect(await said(text)).toEqual([]);
  });

  test('reads whole days as leave, and asks about whole days that nothing explains', async () => {
    const leave = await read(
      calendar(event('a', 'SUMMARY:Annual leave', 'DTSTART;VALUE=DATE:20260203', 'DTEND;VALUE=DATE:20260206')),
    );
    expect(onlyRoster(leave).leave?.map(({ date }) => date)).toEqual(['2026-02-03', '2026-02-04', '2026-02-05']);
    const night = calendar(event('a', 'SUMMARY:Night', 'DTSTART;VALUE=DATE:20260203'));
    expect(doubts(await read(night))).toEqual(['formats.unknown-code at a']);
    expect(dutyLines(await read(night, codes('Night=20:30-09:00')))).toEqual(['ann 2026-02-03 Night @a']);
  });

  test('asks whether on call is resident, and keeps the times of the event', async () => {
    const text = calendar(event('a', 'SUMMARY:On call', 'DTSTART:20260203T170000', 'DTEND:20260204T090000'));
    const result = await read(text);
    expect(doubts(result)).toEqual(['formats.on-call-kind at a']);
    expect(settling(result)[0]).toBe("--code 'On call=oncall:17:00-09:00'");
    const settled = await read(text, codes('On call=oncall:17:00-09:00'));
    expect(onlyRoster(settled).shiftTypes?.[0]?.kind).toBe('non-resident-on-call');
  });

  test('takes the newest version of an event, leaves cancelled ones out, and unrolls repeats', async () => {
    const text = calendar(
      event('a', 'SEQUENCE:0', 'SUMMARY:LD', 'DTSTART:20260203T083000', 'DTEND:20260203T210000'),
      event('a', 'SEQUENCE:1', 'SUMMARY:LD', 'DTSTART:20260204T083000', 'DTEND:20260204T210000'),
      event('b', 'STATUS:CANCELLED', 'SUMMARY:LD', 'DTSTART:20260205T083000', 'DTEND:20260205T210000'),
      event(
        'c',
        'SUMMARY:SD',
        'DTSTART:20260206T083000',
        'DTEND:20260206T163000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE:20260213T083000',
      ),
    );
    const result = await read(text);
    expect(dutyLines(result)).toEqual(['ann 2026-02-04 LD @a', 'ann 2026-02-06 SD @c', 'ann 2026-02-20 SD @c']);
    expect(result.ok && result.notes.join(' ')).toContain('1 event');
  });

  test('leaves out the cancelled days of a series, and counts them', async () => {
    const series = event(
      'a',
      'SUMMARY:LD',
      'DTSTART:20260202T083000',
      'DTEND:20260202T210000',
      'RRULE:FREQ=DAILY;COUNT=5',
    );
    const gone = (sequence: number, status: string): string =>
      event(
        'a',
        `SEQUENCE:${sequence}`,
        'SUMMARY:LD',
        'RECURRENCE-ID:20260204T083000',
        'DTSTART:20260204T083000',
        'DTEND:20260204T210000',
        `STATUS:${status}`,
      );
    const result = await read(calendar(series, gone(2, 'CANCELLED'), gone(1, 'CONFIRMED')));
    expect(dutyLines(result).map((line) => line.slice(4, 14))).toEqual([
      '2026-02-02',
      '2026-02-03',
      '2026-02-05',
      '2026-02-06',
    ]);
    expect(result.ok && result.notes.join(' ')).toContain('1 event of the calendar');
  });

  test('reads each day of a series whose own event is not in the file', async () => {
    const one = (day: string, ...more: readonly string[]): string =>
      event(
        'a',
        'SUMMARY:LD',
        `RECURRENCE-ID:202602${day}T083000`,
        `DTSTART:202602${day}T083000`,
        `DTEND:202602${day}T210000`,
        ...more,
      );
    const result = await read(calendar(one('03'), one('04'), one('05', 'STATUS:CANCELLED')));
    expect(dutyLines(result)).toEqual(['ann 2026-02-03 LD @a', 'ann 2026-02-04 LD @a']);
    expect(result.ok && result.notes.join(' ')).toContain('1 event of the calendar');
  });

  test('takes the clock change of each year, however far its events are apart', async () => {
    const at = (uid: string, day: string): string =>
      event(uid, 'SUMMARY:SD', `DTSTART:${day}T080000Z`, `DTEND:${day}T160000Z`);
    const result = await read(
      calendar(at('a', '20220301'), at('b', '20260713'), at('c', '20180702'), at('d', '20261231')),
    );
    expect(onlyRoster(result).duties).toEqual([
      { person: 'ann', date: '2022-03-01', code: 'SD' },
      { person: 'ann', kind: 'shift', start: '2026-07-13T09:00', end: '2026-07-13T17:00' },
      { person: 'ann', kind: 'shift', start: '2018-07-02T09:00', end: '2018-07-02T17:00' },
      { person: 'ann', date: '2026-12-31', code: 'SD' },
    ]);
  });

  test.each([
    [
      'an endless repeat',
      ['DTSTART:20260203T083000', 'DTEND:20260203T210000', 'RRULE:FREQ=DAILY'],
      'formats.calendar-event at event a',
    ],
    [
      'a huge repeat',
      ['DTSTART:20260203T083000', 'DTEND:20260203T210000', 'RRULE:FREQ=SECONDLY;COUNT=99999999'],
      'formats.calendar-event at event a',
    ],
    ['no start', ['DTEND:20260203T210000'], 'formats.calendar-event at event a'],
    ['a year beyond belief', ['DTSTART:00010203T083000', 'DTEND:00010203T210000'], 'formats.calendar-event at event a'],
    [
      'a date that does not exist',
      ['DTSTART:20260231T083000', 'DTEND:20260231T210000'],
      'formats.calendar-event at event a',
    ],
  ])('refuses %s, naming the event', async (_, lines, expected) => {
    expect(doubts(await read(calendar(event('a', 'SUMMARY:LD', ...lines))))).toEqual([expected]);
  });

  test('that is empty or cut short is refused', async () => {
    expect(doubts(await read(calendar()))).toEqual(['formats.no-events at ann.ics']);
    expect(doubts(await read(calendar(event('a', 'SUMMARY:LD')).slice(0, 300)))).toEqual(['formats.ical at ann.ics']);
  });
});
