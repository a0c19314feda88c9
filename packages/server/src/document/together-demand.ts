import { type PresenceDemand, type SupervisionDemand, WEEKDAYS } from '@rotawright/solve/rota';
import type { Asked, RosterDocument, SupervisionLine } from '../wire/index.ts';
import { type Named, skillOf } from './cover-demand.ts';

/** What people are asked for together. */
export type Together = Pick<Asked, 'presence' | 'supervision'>;

const byOf = ({ byGroupId, bySkill }: SupervisionLine): Named => ({ groupId: byGroupId, skill: bySkill });
/** Who needs supervision, by group or skill; a grade is known without. */
const needOf = ({ grade, groupId, skill }: SupervisionLine): Named =>
  grade === null ? { groupId, skill: groupId === null ? skill : null } : { groupId: null, skill: null };

/** Groups and skills that it names, so that people can stand for them. */
export function namedIn({ presence, supervision }: Together): readonly Named[] {
  return [...presence, ...supervision.flatMap((line) => [byOf(line), needOf(line)])];
}

/** Lines of presence as the optimiser asks for it; one without a day asks for nothing. */
export function presenceDemand(document: RosterDocument, { presence }: Together): PresenceDemand[] {
  return presence.flatMap((line): PresenceDemand[] => {
    const days = WEEKDAYS.filter((_, weekday) => line.days[weekday] === true);
    const skill = skillOf(document, line);
    const { from, until, minimum } = line;
    return days.length === 0 ? [] : [{ from, until, minimum, days, ...(skill === null ? {} : { skill }) }];
  });
}

/** Lines of supervision as the optimiser asks for it; one that names nobody who gives it asks for nothing. */
export function supervisionDemand(document: RosterDocument, { supervision }: Together): SupervisionDemand[] {
  return supervision.flatMap((line): SupervisionDemand[] => {
    const by = skillOf(document, byOf(line));
    const skill = skillOf(document, needOf(line));
    if (by === null) return [];
    return [
      {
        codes: line.codes,
        by,
        ...(line.grade === null ? {} : { grade: line.grade }),
        ...(skill === null ? {} : { skill }),
      },
    ];
  });
}
