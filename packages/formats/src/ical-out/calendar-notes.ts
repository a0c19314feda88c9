import { type Rota, UNKNOWN } from '@rotawright/core/roster';
import { factNotes } from '../grid-out/index.ts';

/** What the calendars of this rota leave out, as sentences: they hold times, kinds and codes, and nothing else of a duty or a person. */
export function calendarNotes(rota: Rota): readonly string[] {
  const { duties, people } = rota;
  const notes: string[] = [];
  if (duties.plannedBreaks.some((halfHours) => halfHours !== UNKNOWN))
    notes.push('Left out: planned breaks. Without them breaks can not be told.');
  if (duties.work.some((work, i) => duties.kind[i] !== 0 && work !== UNKNOWN))
    notes.push(
      'Left out: estimated work and rest of on-call periods. Without them hours and rest on call can not be told.',
    );
  if (people.some(({ facts }) => facts.grade !== undefined || facts.wte !== undefined))
    notes.push(
      'Left out: grades and whole-time equivalents. Without them pay can not be told, or is that of full time.',
    );
  return [...notes, ...factNotes(rota)];
}
