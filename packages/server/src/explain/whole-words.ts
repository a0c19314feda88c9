import { weeklyHoursText } from '@rotawright/formats/words';
import type { HoursShort } from '@rotawright/solve/rota';

/** More work than everybody together may do. */
export function hoursShortWords({ asked, most, people }: HoursShort): string {
  const who = people === 1 ? 'one person' : `${people} people`;
  return `the cover asks for ${weeklyHoursText(asked)} a week; ${who} may work ${weeklyHoursText(most)} on average.`;
}

/** What is in the way lies in no few days: more time would not help. */
export const PROVED_WORDS =
  'Around the first empty place everything can be covered, but it is proved that no roster costs less: look at the limits over the whole of it, such as average hours and weekends.';
