import type { Gap } from '@rotawright/core/roster';
import { boardWords } from '../words/board.ts';
import type { Action } from './action.ts';
import type { Board } from './board.ts';
import { gapsToFill } from './gaps.ts';
import type { Place } from './selection.ts';

/** To the next cell that breaks something, in reading order, round the board. */
export const nextBreach: Action = {
  id: 'next-breach',
  keys: ['F8', 'Shift+F8'],
  run: (board, key) => {
    const next = nextOf(board, board.checker?.breaches() ?? [], key === 'Shift+F8');
    if (next === null) board.say(boardWords.noBreach);
    else showWhy(board, { place: next.place, day: next.day ?? 0 });
  },
};

/** To the next thing that cannot be told: a cell, or a person of whom a rule as a whole cannot. */
export const nextDoubt: Action = {
  id: 'next-doubt',
  keys: ['Ctrl+F8', 'Ctrl+Shift+F8'],
  run: (board, key) => {
    const next = nextOf(board, board.checker?.doubts() ?? [], key === 'Ctrl+Shift+F8');
    if (next === null) board.say(boardWords.noDoubt);
    else if (next.day !== null) showWhy(board, { place: next.place, day: next.day });
    else {
      const person = board.personAt(next.place);
      board.open(null);
      board.setMode('people');
      board.set({ isPanelOpen: true });
      board.select({ place: next.place, day: board.selection.focus.day });
      const { name = '' } = board.document.frame.people[person] ?? {};
      board.say(boardWords.doubtOf(name, board.checker?.verdictOf(person)?.cannotTell ?? 0));
    }
  },
};

/** A cell, or with `null` a person as a whole. */
interface Stop {
  readonly place: number;
  readonly day: number | null;
}

/** The next from the focus in reading order, or the one before it, round the board. A person as a whole is one stop of their row. */
function nextOf(
  board: Board,
  found: readonly { readonly person: number; readonly day: number | null }[],
  isBack: boolean,
): Stop | null {
  const { focus } = board.selection;
  const stops = found.map(({ person, day }): Stop => ({ place: board.rows.placeOf[person] ?? 0, day }));
  stops.sort((a, b) => (a.place - b.place || (a.day ?? 0) - (b.day ?? 0)) * (isBack ? -1 : 1));
  const isPast = ({ place, day }: Stop): boolean => {
    const by = place - focus.place || (day === null ? 0 : day - focus.day);
    return isBack ? by < 0 : by > 0;
  };
  return stops.find(isPast) ?? stops[0] ?? null;
}

function showWhy(board: Board, place: Place): void {
  board.setMode('people');
  board.select(place);
  board.open({ kind: 'why', place });
}

/** To the next duty that nobody does, by day, round the board. */
export const nextGap: Action = {
  id: 'next-gap',
  keys: ['F9', 'Shift+F9'],
  run: (board, key) => {
    const gaps = gapsToFill(board.document, board.gaps);
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
