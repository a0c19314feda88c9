import type { LineClause } from '@rotawright/core/rules';

/** Duties of one person may touch but not overlap: no clause, but no rota can be read that has it. */
export const ONE_AT_A_TIME: LineClause = {
  rule: 'overlap',
  clause: 'overlap',
  paragraph: '',
  line: {
    start: [0],
    step([free = 0], { minutes }, duty) {
      if (duty === null) return [Math.max(0, free - minutes)];
      return duty.start < free ? null : [Math.max(0, duty.end - minutes)];
    },
  },
};
