import { contractById, contractInForce } from '@rotawright/core/contracts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { smallRoster } from '../document/small-roster.ts';
import { actionOf } from './all-actions.ts';
import { Board } from './board.ts';
import { confirmPreview, pasteText } from './clipboard.ts';
import { setSelectedText } from './edit-cells.ts';

let board: Board;
const newBreaches = (n: number): string => (n === 1 ? '1 new breach' : `${n} new breaches`);
const run = (key: string) => actionOf(key)?.run(board, key);

beforeEach(() => {
  let keys = 0;
  board = new Board(smallRoster(), { newKey: () => `key-${++keys}`, client: 'c', isEditable: true });
  const contract = contractById('england-2016');
  const inForce = contract.ok ? contractInForce(contract.value, { edition: '2019-08' }) : contract;
  if (!inForce.ok) throw new Error('no contract');
  board.judgeBy(inForce.value);
});

describe('what an edit did to the rules is said', () => {
  test('of a typed duty to screen readers, as it counts when it is thought of first', () => {
    board.selectSpan({ place: 0, day: 6 }, { place: 0, day: 7 });
    const thought = board.checker?.effectOf([
      { cell: 6, value: 0 },
      { cell: 7, value: 0 },
    ]);
    run('Delete');
    expect(thought?.mended).toBeGreaterThan(0);
    expect(board.spoken.text).toBe(`2 cells cleared, ${thought?.mended} mended.`);
    expect(board.message).toBe('');
    setSelectedText(board, 'D');
    expect(board.spoken.text).toBe(`2 cells set, ${newBreaches(thought?.mended ?? 0)}.`);
  });

  test('where it is the same as before, it is said again', () => {
    board.judgeBy(null);
    setSelectedText(board, 'N');
    const { text, times } = board.spoken;
    board.select({ place: 1, day: 0 });
    setSelectedText(board, 'N');
    expect(board.spoken).toEqual({ text, times: times + 1 });
  });

  test('an exchange is not called filling, nor what a search or the list of gaps has shown a paste', () => {
    board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 0 });
    board.edit('type', [{ cell: 0, value: 0 }]);
    run('W');
    expect(board.message).toMatch(/^2 cells exchanged, /);
    board.preview('repair', [{ cell: 3, value: 0 }]);
    expect(board.spoken.text).toMatch(/^Only shown so far: 1 cell, .*Enter accepts it, Esc leaves it\.$/);
    confirmPreview(board);
    expect(board.message).toMatch(/^1 cell changed, /);
  });

  test('a large paste says that it waits, and when it is done', () => {
    board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 3 });
    pasteText(board, 'LD\tN');
    expect(board.spoken.text).toMatch(/^Only shown so far: 8 cells, /);
    confirmPreview(board);
    expect(board.message).toMatch(/^8 cells pasted, /);
  });
});

describe('what cannot be told is gone to', () => {
  const doubts = (...found: readonly { readonly person: number; readonly day: number | null }[]) => {
    if (board.checker === null) throw new Error('nothing is judged');
    vi.spyOn(board.checker, 'doubts').mockReturnValue(found);
  };

  test('by cells, opening why, and by people, opening the panel, round the board and back', () => {
    doubts({ person: 0, day: 4 }, { person: 1, day: null });
    board.isPanelOpen = false;
    run('Ctrl+F8');
    expect(board.selection.focus).toEqual({ place: 0, day: 4 });
    expect(board.opened).toEqual({ kind: 'why', place: { place: 0, day: 4 } });
    run('Ctrl+F8');
    expect(board.selection.focus).toEqual({ place: 1, day: 4 });
    expect([board.opened, board.isPanelOpen]).toEqual([null, true]);
    expect(board.message).toMatch(/^Ben: \d+ can’t tell\./);
    run('Ctrl+F8');
    expect(board.selection.focus).toEqual({ place: 0, day: 4 });
    run('Ctrl+Shift+F8');
    expect(board.selection.focus).toEqual({ place: 1, day: 4 });
  });

  test('whoever has a doubt on a day is no stop as a whole beside', () => {
    const listed = board.checker?.doubts() ?? [];
    for (const { person, day } of listed) {
      const others = listed.filter((one) => one.person === person);
      expect(day === null ? others.length : others.every((one) => one.day !== null)).toBe(day === null ? 1 : true);
    }
    const unsure = board.document.frame.people.flatMap((_, person) =>
      (board.checker?.verdictOf(person)?.cannotTell ?? 0) > 0 ? [person] : [],
    );
    expect([...new Set(listed.map(({ person }) => person))]).toEqual(unsure);
  });

  test('where everything can be told it says so', () => {
    doubts();
    run('Ctrl+F8');
    expect(board.message).toBe('Every rule can be told.');
  });
});
