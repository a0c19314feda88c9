import { type PersonVerdict, tippingDay } from '../check/index.ts';

/** What a screen reader says of a cell. */
export interface CellSpoken {
  readonly name: string;
  readonly day: string;
  readonly value: string;
  /** Empty ones are left out. */
  readonly notes: readonly string[];
}

/** `Harker L, Saturday 3 October, long day, 08:30 to 21:00, breaks 2 rules, changed since published`. */
export function cellLabel({ name, day, value, notes }: CellSpoken): string {
  return [name, day, value, ...notes].filter(Boolean).join(', ');
}

/** How many rules the duty of a day tips over. */
export function tippedRules(verdict: PersonVerdict | null, day: number): number {
  if (verdict === null || verdict.rota === null) return 0;
  const { rota } = verdict;
  const tipped = verdict.findings.filter(
    (finding) => finding.verdict === 'breaks' && finding.severity === 'breach' && tippingDay(rota, finding) === day,
  );
  return new Set(tipped.map(({ rule, part }) => `${rule} ${part ?? ''}`)).size;
}
