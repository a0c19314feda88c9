import type { Demand } from '../demand.ts';
import type { Needed, SkillNeed, Slot } from '../place.ts';
import type { Stretch } from './stretches.ts';

/** Places and what cover asks of them, in the order of `day * slots + slot`. */
interface Places {
  readonly demand: Demand;
  readonly slots: readonly Slot[];
  readonly needed: readonly (Needed | null)[];
  readonly needs: readonly SkillNeed[];
}

/**
 * People beyond the targets that would hold all stretches: for each in turn that is short, one more on the shift that fills
 * most of what is still missing. A guess for fair shares, never a limit.
 */
export function expectedPlaces(stretches: readonly Stretch[], { demand, slots, needed, needs }: Places): Int32Array {
  const expected = new Int32Array(needed.length);
  const types = demand.shiftTypes.length;
  const skillOf = (at: number) => demand.presence?.[at]?.skill ?? null;
  const short = stretches.map(({ demand: at, duties, minimum, already }) => {
    let there = already;
    for (const duty of duties) there += targetOn(duty, skillOf(at), { slots, needed, needs, types });
    return minimum - there;
  });
  const holding = new Map<number, number[]>();
  stretches.forEach(({ duties }, at) => {
    for (const duty of duties) holding.set(duty, [...(holding.get(duty) ?? []), at]);
  });
  const spare = (duty: number) => {
    const slot = slots.findIndex(({ type, isSpare }) => isSpare && type === duty % types);
    const at = Math.floor(duty / types) * slots.length + slot;
    return slot < 0 || (needed[at] ?? null) === null ? -1 : at;
  };
  // Those with a skill hold what anybody may hold too, so their stretches come first.
  const order = [...stretches.keys()].sort((a, b) => rank(a) - rank(b));
  function rank(at: number): number {
    return skillOf(stretches[at]?.demand ?? 0) === null ? stretches.length + at : at;
  }
  for (const at of order) {
    const stretch = stretches[at];
    const skill = skillOf(stretch?.demand ?? 0);
    const serves = (other: number) => {
      const wanted = skillOf(stretches[other]?.demand ?? 0);
      return wanted === null || wanted === skill;
    };
    const choices = (stretch?.duties ?? []).filter((duty) => spare(duty) >= 0);
    while (choices.length > 0 && (short[at] ?? 0) > 0) {
      const worth = (duty: number) =>
        (holding.get(duty) ?? []).reduce((sum, other) => {
          const { from = 0, until = 0 } = stretches[other] ?? {};
          return sum + (serves(other) && (short[other] ?? 0) > 0 ? until - from : 0);
        }, 0);
      const best = choices.reduce((a, b) => (worth(b) > worth(a) ? b : a));
      const place = spare(best);
      expected[place] = (expected[place] ?? 0) + 1;
      for (const other of holding.get(best) ?? []) if (serves(other)) short[other] = (short[other] ?? 0) - 1;
    }
  }
  return expected;
}

/** People on a duty by the targets of cover, or those of them with a skill. */
function targetOn(
  duty: number,
  skill: string | null,
  { slots, needed, needs, types }: Omit<Places, 'demand'> & { readonly types: number },
): number {
  const day = Math.floor(duty / types);
  const type = duty % types;
  const held = needs.find((need) => need.day === day && need.type === type && need.skill === skill)?.target ?? 0;
  return slots.reduce((sum, slot, i) => {
    const counts =
      slot.type === type && !slot.isSpare && (skill === null || (slot.skills.length === 1 && slot.skills[0] === skill));
    return sum + (counts ? (needed[day * slots.length + i]?.target ?? 0) : 0);
  }, held);
}
