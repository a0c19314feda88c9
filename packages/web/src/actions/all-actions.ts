import type { Action } from './action.ts';
import { clear, fill, pin, redo, settle, swapRows, undo } from './edit-cells.ts';
import {
  chooseDuty,
  comments,
  find,
  help,
  nextBreach,
  nextDoubt,
  nextGap,
  panel,
  weeks,
  whoCould,
  why,
} from './look.ts';
import { jump, move, selectWhole } from './move.ts';

/** Every action with keys of its own, in the order in which help lists them. Copy, cut and paste are the browser's events. */
export const ACTIONS: readonly Action[] = [
  move,
  jump,
  selectWhole,
  chooseDuty,
  clear,
  fill,
  pin,
  swapRows,
  undo,
  redo,
  settle,
  nextBreach,
  nextDoubt,
  nextGap,
  why,
  whoCould,
  comments,
  find,
  weeks,
  panel,
  help,
];

const BY_KEY: ReadonlyMap<string, Action> = new Map(
  ACTIONS.flatMap((action) => action.keys.map((key): [string, Action] => [key, action])),
);

/** The action of a key as `keyName` names it. */
export function actionOf(key: string): Action | null {
  return BY_KEY.get(key) ?? null;
}
