import { boardWords } from '../words/board.ts';
import type { Action } from './action.ts';
import type { Board } from './board.ts';
import type { Gap } from './gaps.ts';

/** To the next cell that breaks something, in reading order, round the board. */
export const nextBreach: Action = {
  id: 'next-breach',
  keys: ['F8', 'Shift+F8'],
  run: (board, key) => {
    const { days } = board.extent;
    const places = (board.checker?.breaches() ?? []).map(({ person, day }) => ({
      place: board.rows.placeOf[person] ?? 0,
      day,
    }));
    places.sort((a, b) => a.place - b.place || a.day - b.day);
    const { focus } = board.selection;
    const at = focus.place * days + focus.day;
    const isBack = key === 'Shift+F8';
    const ordered = isBack ? places.reverse() : places;
    const isPast = (place: number, day: number) => (isBack ? place * days + day < at : place * days + day > at);
    const next = ordered.find(({ place, day }) => isPast(place, day)) ?? ordered[0];
    if (next === undefined) board.say(boardWords.noBreach);
    else {
      board.select(next);
      board.open({ kind: 'why', place: next });
    }
  },
};

/** To the next duty that nobody does, by day, round the board. */
export const nextGap: Action = {
  id: 'next-gap',
  keys: ['F9', 'Shift+F9'],
  run: (board, key) => {
    const gaps = board.gaps;
    const here = board.selection.focus;
    const at = gaps.findIndex(({ day, person }) => day === here.day && placeOfGap(board, person) === here.place);
    const step = key === 'F9' ? 1 : -1;
    const before = gaps.filter(({ day }) => day <= here.day).length;
    const start = at >= 0 ? at + step : key === 'F9' ? before : before - 1;
    const next = gaps[(start + gaps.length) % gaps.length];
    if (next === undefined) board.say(board.cover.lines.length > 0 ? boardWords.noGap : boardWords.noCover);
    else goToGap(board, next);
  },
};

export function goToGap(board: Board, gap: Gap): void {
  board.setMode('people');
  board.select({ place: placeOfGap(board, gap.person) ?? board.selection.focus.place, day: gap.day });
  if (gap.line !== null) board.tell({ kind: 'cover', line: gap.line, day: gap.day });
  board.say(boardWords.gapHere(gap.code, board.document.frame.dates[gap.day] ?? '', gap.missing));
}

function placeOfGap(board: Board, person: number | null): number | null {
  return person === null ? null : (board.rows.placeOf[person] ?? null);
}

export const why: Action = {
  id: 'why',
  keys: ['Space'],
  run: (board) => board.open({ kind: 'why', place: board.selection.focus }),
};

/** Who else could work the duty under the focus. */
export const whoCould: Action = {
  id: 'who-could',
  keys: ['G', 'Alt+G'],
  run: (board) => {
    const { place, day } = board.selection.focus;
    const person = board.personAt(place);
    const [code = ''] = board.document.valueAt(board.cellAt({ place, day })).codes.split('+');
    if (code === '') board.say(boardWords.noDutyHere);
    else board.open({ kind: 'who', gap: { day, code, person, line: null, missing: 1 } });
  },
};

export const chooseDuty: Action = {
  id: 'choose-duty',
  keys: ['Enter', 'F2'],
  isEdit: true,
  run: (board) => board.open({ kind: 'set', place: board.selection.focus }),
};

/** What was written about the cell under the focus, and a way to write. */
export const comments: Action = {
  id: 'comments',
  keys: ['Shift+F2'],
  run: (board) => {
    if (board.comments !== null) board.open({ kind: 'comments' });
  },
};

export const find: Action = { id: 'find', keys: ['/', 'Ctrl+F'], run: (board) => board.open({ kind: 'find' }) };

export const help: Action = { id: 'help', keys: ['?'], run: (board) => board.open({ kind: 'help' }) };

export const weeks: Action = {
  id: 'weeks',
  keys: ['Alt+1', 'Alt+2', 'Alt+3'],
  run: (board, key) => board.setWeeks(key === 'Alt+1' ? 4 : key === 'Alt+2' ? 8 : 26),
};

export const panel: Action = {
  id: 'panel',
  keys: ['Alt+I'],
  run: (board) => board.set({ isPanelOpen: !board.isPanelOpen }),
};
