import { BugError } from '@rotawright/core/problems';
import { civilDateOf, formatCivilDate, formatClockTime } from '@rotawright/core/time';
import type { ICalTemporalPlainDateTimeStub, ICalTemporalZonedDateTimeStub } from 'ical-generator';

/**
 * A civil time as the calendar writer wants it: digits that it prints as they are, in whatever zone the event names.
 * A `Date` would be turned into the zone of the machine on the way, and lose the hour that zone skips.
 * `minuteOfDay` lies between 0 and 1,439.
 */
export function localTime(day: number, minuteOfDay: number): ICalTemporalPlainDateTimeStub {
  const { year, month, dayOfMonth } = civilDateOf(day);
  const text = `${formatCivilDate(day)}T${formatClockTime(minuteOfDay)}:00`;
  const printed = { toString: () => text, toJSON: () => text };
  const digits = {
    year,
    month,
    day: dayOfMonth,
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
    second: 0,
  };
  const zoned = (zone: string): ICalTemporalZonedDateTimeStub => ({
    ...digits,
    ...printed,
    timeZoneId: zone,
    withTimeZone: zoned,
    toPlainDateTime: () => plain,
    toInstant: () => {
      throw new BugError('A civil time of a calendar is never turned into an instant');
    },
  });
  const plain: ICalTemporalPlainDateTimeStub = {
    ...digits,
    ...printed,
    toPlainDate: () => ({ year, month, day: dayOfMonth, ...printed }),
    toZonedDateTime: zoned,
  };
  return plain;
}
