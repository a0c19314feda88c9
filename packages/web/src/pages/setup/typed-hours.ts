const CLOCK = /^(\d{1,2})[:h] ?([0-5]\d)$/i;
/** Quarters alone: whoever writes `4.30` may mean half past, and `4.5` nobody else. */
const HOURS = /^\d{1,2}(?:[.,](?:0|00|25|5|50|75))?$/;

/** Hours as somebody typed them, `4:30`, `4.5` or `4`, in minutes: `null` where nothing stands, `undefined` where it is no time. */
export function minutesIn(text: string): number | null | undefined {
  const clean = text.trim().replace(/ ?h$/i, '');
  if (clean === '') return null;
  const [, hours, minutes] = CLOCK.exec(clean) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return HOURS.test(clean) ? Number(clean.replace(',', '.')) * 60 : undefined;
}

/** Minutes as the fields show them: `4:30`; empty where nobody has said. */
export const hoursText = (minutes: number | null | undefined): string =>
  minutes == null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
