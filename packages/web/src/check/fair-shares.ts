import type { BoardDocument } from '../document/index.ts';

/** How often one person does a duty, and what a fair share of their group would be. */
export interface FairShare {
  readonly code: string;
  readonly name: string;
  readonly own: number;
  /** The group's duties shared out by whole-time equivalent among those who may do them. */
  readonly share: number;
}

/** Shares of every shift type that anybody of the person's group works. Vacant posts carry none. */
export function fairShares(document: BoardDocument, person: number): readonly FairShare[] {
  const { frame, wire } = document;
  const row = frame.people[person];
  if (row === undefined || row.isVacant) return [];
  const counts = frame.people.map((_, p) =>
    frame.people[p]?.groupId === row.groupId ? countCodes(document, p) : null,
  );
  return wire.shiftTypes.flatMap(({ code, name }) => {
    let all = 0;
    let wte = 0;
    for (const [p, counted] of counts.entries()) {
      const other = frame.people[p];
      if (counted === null || other === undefined || other.isVacant) continue;
      all += counted.get(code) ?? 0;
      if (other.works === null || other.works.includes(code)) wte += other.wte;
    }
    const mayWork = row.works === null || row.works.includes(code);
    if (all === 0 || wte === 0) return [];
    return [{ code, name, own: counts[person]?.get(code) ?? 0, share: mayWork ? (all * row.wte) / wte : 0 }];
  });
}

function countCodes({ frame, local, values }: BoardDocument, person: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let day = 0; day < frame.days; day += 1) {
    const { codes, leave } = values.at(local[person * frame.days + day] ?? 0);
    if (codes === '' || leave !== null) continue;
    for (const code of codes.split('+')) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
