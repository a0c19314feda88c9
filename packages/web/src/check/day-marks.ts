import type { Rota } from '@rotawright/core/roster';
import type { Finding } from '@rotawright/core/rules';

/** The duty that tips a rule over, of which the corner is red. */
export const TIPS = 1;
/** Another duty of the proof, railed above and below. */
export const PROVES = 2;
/** Something cannot be told of this duty. */
export const DOUBTED = 4;
/** Two duties at once: nothing of the person can be judged until one goes. */
export const CLASHES = 8;

/** A proof of more duties than these is the whole rota (an average, a frequency), and nothing to point at. */
const MOST_POINTED_AT = 14;

/** What to draw on each day of one person, by day from the first. */
export function dayMarks(rota: Rota, findings: readonly Finding[]): Uint8Array {
  const marks = new Uint8Array(rota.endDay - rota.firstDay);
  const add = (duty: number | undefined, mark: number): void => {
    const day = duty === undefined ? -1 : (rota.duties.day[duty] ?? -1) - rota.firstDay;
    if (day >= 0 && day < marks.length) marks[day] = (marks[day] ?? 0) | mark;
  };
  for (const { verdict, severity, duties } of findings) {
    if (duties.length > MOST_POINTED_AT) continue;
    if (verdict === 'breaks' && severity === 'breach') {
      add(duties.at(-1), TIPS);
      for (const duty of duties.slice(0, -1)) add(duty, PROVES);
    } else if (verdict === 'cannot tell') {
      add(duties[0], DOUBTED);
    }
  }
  return marks;
}

/** Day of the duty that tips a rule over, from the first; 0 where the finding points at no duty. */
export function tippingDay(rota: Rota, finding: Finding): number {
  const last = finding.duties.length > MOST_POINTED_AT ? undefined : finding.duties.at(-1);
  return last === undefined ? 0 : (rota.duties.day[last] ?? rota.firstDay) - rota.firstDay;
}

/** Day of the duty of which something cannot be told, from the first; `null` where that is of the person as a whole. */
export function doubtedDay(rota: Rota, finding: Finding): number | null {
  const first = finding.duties.length > MOST_POINTED_AT ? undefined : finding.duties[0];
  return first === undefined ? null : (rota.duties.day[first] ?? rota.firstDay) - rota.firstDay;
}
