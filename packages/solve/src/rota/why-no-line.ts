import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { turn } from '../search/turn.ts';
import { type ConflictItem, conflictItems, keeping } from './conflict-items.ts';
import { hasLine } from './has-line.ts';
import { minimalConflict } from './minimal-conflict.ts';
import { readDemand } from './read-demand.ts';
import { pointsOfGivingUp, type Relaxation, waysOut, without } from './relaxations.ts';
import { type RosterModel, rosterModel } from './roster-model.ts';
import type { Conflict, WhyNotOptions } from './why-not.ts';

/** Why there is no roster at all: somebody whose line cannot be lawful, whatever the others work. */
export interface NoLine {
  /** Id of that person, the first in the order of the demand. */
  readonly person: string;
  /** What cannot all hold for her. Without anything in it, what she worked before the roster is enough. */
  readonly conflict: Conflict;
}

/**
 * Explains a demand that has no roster because somebody has no lawful line: a minimal set of her leave, fixed days off, pins,
 * requests that are a must, and clauses. Proved, by an exact search for her line alone. `null` where everybody has a line,
 * and where there was no time to find who has none.
 */
export async function whyNoLine(
  model: RosterModel,
  { seconds, signal }: Pick<WhyNotOptions, 'seconds' | 'signal'>,
): Promise<NoLine | null> {
  const { demand, contract } = model;
  const { firstDay, endDay } = model.ward.rota;
  const span = { firstDay, endDay };
  const started = performance.now();
  const isOver = () =>
    signal?.aborted === true || performance.now() - started > (seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const p = await firstWithoutLine(model, isOver);
  const person = demand.people[p ?? -1]?.id;
  if (p === null || person === undefined) return null;
  const items = conflictItems(demand, contract, span);
  /** Where people are needed decides which duties there are: it is no part of the conflict. */
  const places = items.filter(({ kind }) => kind === 'cover' || kind === 'presence' || kind === 'supervision');
  const own = items.filter((item) => item.kind === 'clause' || personOf(item) === person);
  const isConflict = async (some: readonly ConflictItem[]) => {
    await turn();
    if (isOver()) return false;
    const left = keeping(demand, { contract, kept: [...places, ...some], span });
    const read = readDemand(left.demand);
    if (!read.ok) return false;
    return !hasLine(rosterModel(read.value, left.contract), p);
  };
  const kept = await minimalConflict(own, isConflict);
  const isMinimal = !isOver();
  const relaxations: Relaxation[] = [];
  for (const ways of isMinimal ? waysOut(kept, middleOf(kept) ?? firstDay) : []) {
    for (const way of ways) {
      if (await isConflict(without(own, way))) continue;
      relaxations.push({
        item: way.item,
        points: pointsOfGivingUp(demand, way.item),
        stillMissing: isOver() ? null : 0,
      });
      break;
    }
  }
  const conflict = {
    from: formatCivilDate(firstDay),
    until: formatCivilDate(endDay - 1),
    items: kept,
    isMinimal,
    isProved: true,
    relaxations: relaxations.sort((a, b) => a.points - b.points),
  };
  return { person, conflict };
}

/** The first person without a lawful line; `null` where all have one, or time was over. */
async function firstWithoutLine(model: RosterModel, isOver: () => boolean): Promise<number | null> {
  for (const p of model.people.keys()) {
    await turn();
    if (isOver()) return null;
    if (!hasLine(model, p)) return p;
  }
  return null;
}

function personOf(item: ConflictItem): string | null {
  switch (item.kind) {
    case 'request':
      return item.request.person;
    case 'pinned':
      return item.cell.person;
    case 'leave':
    case 'fixed-day-off':
      return item.person;
    default:
      return null;
  }
}

/** The day around which single days of leave may be enough to give up: that of a duty that must be worked. */
function middleOf(items: readonly ConflictItem[]): number | null {
  for (const item of items) {
    if (item.kind === 'request') return parseCivilDate(item.request.date);
    if (item.kind === 'pinned') return parseCivilDate(item.cell.date);
  }
  return null;
}
