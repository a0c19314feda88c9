import { type ProblemList, quoteText } from '../problems/index.ts';
import { type OverlappingDuty, reportOverlap } from './overlap.ts';
import type { Placing } from './placing.ts';
import type { SortedDuties } from './sort-duties.ts';

/** Reports every duty of a roster that starts before an earlier one of the same person is over; touching is allowed. */
export function checkOverlaps(placing: Placing, { order, offsets }: SortedDuties, problems: ProblemList): void {
  const { start, end } = placing.draft;
  for (let p = 0; p + 1 < offsets.length; p += 1) {
    let latest = order[offsets[p] ?? 0] ?? 0;
    for (let k = (offsets[p] ?? 0) + 1; k < (offsets[p + 1] ?? 0); k += 1) {
      const duty = order[k] ?? 0;
      if ((start[duty] ?? 0) < (end[latest] ?? 0)) reportPair(placing, { earlier: latest, later: duty }, problems);
      if ((end[duty] ?? 0) > (end[latest] ?? 0)) latest = duty;
    }
  }
}

function reportPair(placing: Placing, pair: { earlier: number; later: number }, problems: ProblemList): void {
  const { draft, definitions, clock, naming } = placing;
  const person = draft.person[pair.later] ?? 0;
  const say = (i: number): OverlappingDuty => ({
    where: naming.placeOf(person, draft.source[i] ?? 0),
    code: definitions.codes[definitions.list[draft.definition[i] ?? 0]?.code ?? 0] ?? '',
    from: clock.stamp(draft.start[i] ?? 0),
    until: clock.stamp(draft.end[i] ?? 0),
  });
  const whose = () => ` of ${quoteText(naming.idOf(person))}`;
  reportOverlap(problems, whose, () => ({ earlier: say(pair.earlier), later: say(pair.later) }));
}
