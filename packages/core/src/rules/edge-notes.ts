import { emptyEdgeNotes } from '../roster/empty-edges.ts';
import type { Rota } from '../roster/rota.ts';

/**
 * Says who may not have been on the roster from its first day to its last, in the words that pay uses: their averages are of the whole of
 * it all the same, because the input has no place to say when somebody joins or leaves. People of whom the same is to be said
 * share a sentence. `wanted` are the ids of those judged (`null`: everybody).
 */
export function edgeNotes(rota: Rota, wanted: ReadonlySet<string> | null): readonly string[] {
  const names = new Map<string, string[]>();
  rota.people.forEach(({ id, name }, p) => {
    if (wanted !== null && !wanted.has(id)) return;
    for (const note of emptyEdgeNotes(rota, p)) {
      const others = names.get(note);
      if (others === undefined) names.set(note, [name || id]);
      else others.push(name || id);
    }
  });
  return [...names].map(([note, who]) => `${who.join(', ')}: ${note}`);
}
