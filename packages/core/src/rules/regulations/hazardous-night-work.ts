import { type Case, definePrimitive } from '../primitive.ts';
import { isJudged } from '../view.ts';
import { isNightWork } from './night-shifts.ts';

/**
 * Limits shifts of hazardous night work. A rota does not say whether night work is hazardous, so a longer shift of night
 * work cannot be told; where there is none, the rule meets. Elapsed length.
 */
export const hazardousNightWork = definePrimitive({
  name: 'hazardous-night-work',
  title: 'Longest shift of night work, if it is hazardous',
  terms: {
    limit: { unit: 'minutes' },
    nightStart: { unit: 'minute-of-day' },
    nightEnd: { unit: 'minute-of-day' },
    nightLeast: { unit: 'minutes' },
  },
  bound: 'at-most',
  with: {},
  readings: {},
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const { start, end, day } = view.duties;
    let longest: (Case & { readonly measured: number }) | null = null;
    for (let i = view.first; i < view.end; i += 1) {
      if (!isJudged(view, day[i] ?? 0) || !isNightWork(view, i, ask.terms)) continue;
      const measured = (end[i] ?? 0) - (start[i] ?? 0);
      if (longest !== null && measured <= longest.measured) continue;
      longest = { measured, start: start[i] ?? 0, end: end[i] ?? 0, duties: [i] };
    }
    const most = ask.equalIsAllowed ? ask.terms.limit : ask.terms.limit - 1;
    if (longest !== null && longest.measured > most) sink.cannotTell(longest, HAZARD);
    else sink.worst(longest ?? { measured: null, start: null, end: null, duties: [] });
  },
});

const HAZARD: readonly string[] = [
  'whether the night work is hazardous or a heavy strain, by the employer’s assessment',
];
