import type { Rr446Settings } from './rr446-duty.ts';
import { type Rr446Times, rr446FatigueTotal, rr446Rate, rr446Score } from './rr446-fatigue-index.ts';
import { rr446Sleepy } from './rr446-links.ts';

/**
 * The Fatigue Index read hour by hour inside a duty. **Our extension**, no part of the published index: each hour is the
 * mean of its quarter-hour chances (held to at most 1), combined with the duty's cumulative component. The last hour may
 * be a part of one. 0 to 100.
 */
export function rr446Hourly(times: Rr446Times, settings: Rr446Settings, cumulative: number): readonly number[] {
  const rise = { rate: rr446Rate(settings), commute: settings.commute };
  return Array.from({ length: Math.ceil(times.length) }, (_, hour) => {
    const end = Math.min(hour + 1, times.length);
    let sum = 0;
    let samples = 0;
    for (let at = hour; at < end; at += 0.25) {
      sum += Math.min(1, rr446Sleepy(rr446Score(times, at, rise)));
      samples += 1;
    }
    return rr446FatigueTotal(cumulative, (100 * sum) / samples);
  });
}
