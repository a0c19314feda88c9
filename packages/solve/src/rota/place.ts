/** A place to be filled on a shift: by anybody, or by somebody with a skill. One symbol of the optimiser. */
export interface Slot {
  /** Index of the shift type. */
  readonly type: number;
  /** Whoever has one of these may stand there: a group of skills that people hold together, mostly of one. Empty for anybody. */
  readonly skills: readonly string[];
  /** A place beyond the target: nobody is missing from it, and whoever stands on it costs what overstaffing costs. */
  readonly isSpare: boolean;
}

/** People needed on one shift and day. */
export interface Needed {
  readonly minimum: number;
  readonly target: number;
  readonly maximum: number;
}

/**
 * Of those on a shift of a day, on whatever places, so many have a skill. Told of skills that share a place with others, which
 * only counts people.
 */
export interface SkillNeed {
  /** From 0. */
  readonly day: number;
  /** Index of the shift type. */
  readonly type: number;
  readonly skill: string;
  readonly minimum: number;
  readonly target: number;
  /** Everybody who may stand on the place has the skill, so that nobody with it is missing but from the place. */
  readonly isOfPlace: boolean;
}

/** May somebody stand on a place that one of these skills opens, by the skills that they have? */
export function isOpenTo(skills: readonly string[], own: readonly string[] = []): boolean {
  return skills.length === 0 || skills.some((skill) => own.includes(skill));
}
