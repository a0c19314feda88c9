import { weekdayOf } from '@rotawright/core/time';
import type { Action } from './action.ts';
import type { Board } from './board.ts';
import { edgeFrom, type Place } from './selection.ts';

const PAGE_DAYS = 28;

const STEPS: Readonly<Record<string, readonly [places: number, days: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows, alone, to the edge of a run, or taking more cells in. */
export const move: Action = {
  id: 'move',
  keys: Object.keys(STEPS).flatMap((key) => [key, `Ctrl+${key}`, `Shift+${key}`, `Ctrl+Shift+${key}`]),
  run: (board, key) => {
    const [places, days] = STEPS[key.split('+').at(-1) ?? ''] ?? [0, 0];
    const { focus } = board.selection;
    const steps = key.includes('Ctrl') ? edgeSteps(board, focus, [places, days]) : 1;
    const to = { place: focus.place + places * steps, day: focus.day + days * steps };
    board.select(to, { extend: key.includes('Shift') });
  },
};

function edgeSteps(board: Board, { place, day }: Place, [places, days]: readonly [number, number]): number {
  const { extent, document } = board;
  const room = places < 0 ? place : places > 0 ? extent.places - 1 - place : days < 0 ? day : extent.days - 1 - day;
  return edgeFrom(room, (step) => {
    const { codes, leave } = document.valueAt(board.cellAt({ place: place + places * step, day: day + days * step }));
    return codes !== '' || leave !== null;
  });
}

/** Ends of the week, of the board, and four weeks on or back. */
export const jump: Action = {
  id: 'jump',
  keys: ['Home', 'End', 'PageUp', 'PageDown', 'Ctrl+Home', 'Ctrl+End'].flatMap((key) => [
    key,
    key.startsWith('Ctrl+') ? key.replace('Ctrl+', 'Ctrl+Shift+') : `Shift+${key}`,
  ]),
  run: (board, key) => {
    board.select(jumpTo(board, key.replace('Shift+', '')), { extend: key.includes('Shift') });
  },
};

function jumpTo(board: Board, key: string): Place {
  const { place, day } = board.selection.focus;
  const weekday = weekdayOf(board.document.frame.firstDay + day);
  switch (key) {
    case 'Home':
      return { place, day: day - weekday };
    case 'End':
      return { place, day: day + 6 - weekday };
    case 'PageUp':
      return { place, day: day - PAGE_DAYS };
    case 'PageDown':
      return { place, day: day + PAGE_DAYS };
    case 'Ctrl+Home':
      return { place: 0, day: 0 };
    default:
      return { place: board.extent.places - 1, day: board.extent.days - 1 };
  }
}

/** A whole person, a whole day, everything. */
export const selectWhole: Action = {
  id: 'select-whole',
  keys: ['Shift+Space', 'Ctrl+Space', 'Ctrl+A'],
  run: (board, key) => {
    const { places, days } = board.extent;
    const { focus } = board.selection;
    const isPerson = key === 'Shift+Space';
    const isDay = key === 'Ctrl+Space';
    board.selectSpan(
      { place: isPerson ? focus.place : places - 1, day: isDay ? focus.day : days - 1 },
      { place: isPerson ? focus.place : 0, day: isDay ? focus.day : 0 },
    );
  },
};
