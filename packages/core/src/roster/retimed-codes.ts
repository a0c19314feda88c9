import type { GridShiftType } from './roster-from-grid.ts';

/** What a code stands for on a day: from when to when, and how it counts. */
export type CodeTimes = Pick<GridShiftType, 'code' | 'start' | 'end' | 'kind'>;

/** A code that stands for other times, or counts otherwise, than before. */
export interface RetimedCode {
  readonly before: CodeTimes;
  readonly after: CodeTimes;
}

/** Codes of both lists that stand for other times or count otherwise in the second, by code: who works one has another duty, though the cell says the same. */
export function retimedCodes(
  before: readonly CodeTimes[],
  after: readonly CodeTimes[],
): ReadonlyMap<string, RetimedCode> {
  const was = new Map(before.map((type) => [type.code, type]));
  const retimed = new Map<string, RetimedCode>();
  for (const type of after) {
    const old = was.get(type.code);
    if (old === undefined) continue;
    if (old.start !== type.start || old.end !== type.end || old.kind !== type.kind) {
      retimed.set(type.code, { before: old, after: type });
    }
  }
  return retimed;
}
