import type { Problem } from '@rotawright/core/problems';
import { getVtimezoneComponent } from '@touch4it/ical-timezones';

/** The VTIMEZONE of a zone; `null` where its clock changes are not known. */
export function zoneRules(zone: string): string | null {
  return getVtimezoneComponent(zone);
}

/** Can times of this zone be written so that any calendar understands them? */
export function hasZoneRules(zone: string): boolean {
  return zone === 'UTC' || zoneRules(zone) !== null;
}

/** The problem of a zone that cannot be written so. */
export function noZoneRules(zone: string): Problem {
  return {
    code: 'formats.zone-without-rules',
    where: 'zone',
    found: `"${zone}", whose clock changes are not known to the calendar writer`,
    expected: 'the name of a zone such as Europe/London',
    tryThis: 'Europe/London',
  };
}
