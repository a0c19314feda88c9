/** A real minus sign, as screens and reports print it. */
export const MINUS = '−';

/**
 * Minutes as people say them: `23 h 30`, `48 h`, `30 min`, `0 h`. Parts of a minute are kept to 2 decimals
 * (`47 h 51.43`), so that a value just over a limit never reads as the limit. Negative values carry a real minus sign.
 */
export function durationText(minutes: number): string {
  if (minutes < 0) return `${MINUS}${durationText(-minutes)}`;
  const rounded = Math.round(minutes * 100) / 100;
  const hours = Math.floor(rounded / 60);
  const rest = Math.round((rounded - hours * 60) * 100) / 100;
  const hoursText = String(hours).replace(/\B(?=(\d{3})+$)/g, ',');
  if (rest === 0) return `${hoursText} h`;
  if (hours === 0) return `${rest} min`;
  return `${hoursText} h ${rest < 10 ? '0' : ''}${rest}`;
}

/**
 * Minutes a week as decimal hours: `41.2 h`. Two decimals, and as many more (at most 6) as it takes to differ from `limit`
 * where the value does.
 */
export function weeklyHoursText(minutes: number, limit: number | null = null): string {
  if (minutes < 0) return `${MINUS}${weeklyHoursText(-minutes, limit)}`;
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const shown = Number((minutes / 60).toFixed(decimals));
    const looksLikeLimit = limit !== null && minutes !== limit && shown === Number((limit / 60).toFixed(decimals));
    const looksLikeNothing = minutes !== 0 && shown === 0;
    if (!looksLikeLimit && !looksLikeNothing) return `${shown} h`;
  }
  return `${Number((minutes / 60).toFixed(6))} h`;
}

/** Minutes of duties, and how many of those have work that nobody knows: `16 h, and 2 duties of unknown work`. */
export function workText({ minutes, unknown }: { readonly minutes: number; readonly unknown: number }): string {
  const known = durationText(minutes);
  return unknown === 0 ? known : `${known}, and ${counted(unknown, 'duty', 'duties')} of unknown work`;
}

/** An average week by the work that is known: `41.2 h`, and `at least 41.2 h` where some is `unknown`. */
export function knownWeekText(minutes: number, unknown: number, limit: number | null = null): string {
  const known = weeklyHoursText(minutes, limit);
  return unknown === 0 ? known : `at least ${known}`;
}

/** A number with its sign written: `+2`, `−1`, `0`. */
export function signed(text: string, value: number): string {
  if (value > 0) return `+${text}`;
  return text;
}

/** A count and its noun: `1 weekend`, `7 weekends`. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * Time off in whole and half days and in minutes, which nobody adds up: `1½ days and 3 h`, `½ day`, `−1 day`; `nothing` of neither. With
 * `isSigned` a plus stands before what is above 0.
 */
export function timeOffText(
  { days, minutes }: { readonly days: number; readonly minutes: number },
  isSigned = false,
): string {
  const plus = (value: number): string => (isSigned && value > 0 ? '+' : '');
  const size = Math.abs(days);
  const number = `${size >= 1 ? Math.floor(size) : ''}${size % 1 === 0 ? '' : '½'}`;
  const parts = [
    ...(size === 0 ? [] : [`${days < 0 ? MINUS : plus(days)}${number} ${size > 1 ? 'days' : 'day'}`]),
    ...(minutes === 0 ? [] : [`${plus(minutes)}${durationText(minutes)}`]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}
