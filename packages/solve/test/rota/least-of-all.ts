import { rosterCost } from '../../src/rota/roster-cost.ts';
import type { RosterModel } from '../../src/rota/roster-model.ts';

/** The least cost of all lawful rosters, one after another. */
export function leastOfAll(model: RosterModel): number {
  const { days, people, shifts } = model.problem;
  const symbols = shifts.length + 1;
  const lines = people.map((person) => {
    const lawful: Uint8Array[] = [];
    for (let code = 0; code < symbols ** days; code += 1) {
      const line = Uint8Array.from({ length: days }, (_, day) => Math.floor(code / symbols ** day) % symbols);
      let state = person.automaton.start;
      const isLawful = line.every((symbol, day) => {
        state = person.automaton.next[person.automaton.kindOf[day] ?? 0]?.[state * symbols + symbol] ?? -1;
        return state >= 0 && person.cost[day * symbols + symbol] !== Number.POSITIVE_INFINITY;
      });
      if (isLawful) lawful.push(line);
    }
    return lawful;
  });
  let least = Number.POSITIVE_INFINITY;
  const roster = new Uint8Array(days * people.length);
  const put = (p: number) => {
    if (p === people.length) {
      const { total, isLawful, minutesOver } = rosterCost(model, roster);
      if (isLawful && minutesOver === 0) least = Math.min(least, total);
      return;
    }
    for (const line of lines[p] ?? []) {
      roster.set(line, p * days);
      put(p + 1);
    }
  };
  put(0);
  return least;
}
