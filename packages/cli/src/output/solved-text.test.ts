import type { RosterCost } from '@rotawright/solve/rota';
import { describe, expect, it } from 'vitest';
import { solvedText } from './solved-text.ts';

function cost(parts: Readonly<Record<string, number>>): RosterCost {
  const listed = Object.entries(parts).map(([what, points]) => ({ what, points }));
  const total = listed.reduce((sum, { points }) => sum + points, 0);
  const asked = { uncovered: 0, unskilled: 0, surplus: 0, understaffed: 0, missingMinutes: 0, unsupervised: 0 };
  return { total, parts: listed, isLawful: true, minutesOver: 0, ...asked };
}

/** The text of a cost with this bound, where the contract says what is shared out. */
const textOf = (of: RosterCost, bound: number | null, untold = { nights: false, longDays: false }) =>
  solvedText({ cost: of, bound, untold });

describe('what a built roster came to', () => {
  it('says what is missing of places and of skills', () => {
    const said = (asked: Partial<RosterCost>) => textOf({ ...cost({}), ...asked }, null);
    expect(said({})).toBe('Every minimum is covered.\n');
    expect(said({ unskilled: 1 })).toBe(
      'Every place is filled. Of those on duty, 1 with a skill asked for is missing.\n',
    );
    expect(said({ uncovered: 2, unskilled: 3 })).toBe(
      '2 of the places asked for stay empty. Of those on duty, 3 with a skill asked for are missing.\n',
    );
  });

  it('ends with how much could be gained at most, where something could', () => {
    expect(textOf(cost({ nights: 5, hours: 1.5 }), 4)).toContain(
      'Proved: no roster costs less by more than 2.5 points.',
    );
    expect(textOf(cost({ nights: 5 }), 4.98)).not.toContain('Proved');
    expect(textOf(cost({ nights: 5 }), null)).not.toContain('Proved');
  });

  it('names what the proof counts as nothing', () => {
    expect(textOf(cost({ fatigue: 400, hours: 1 }), 1)).toMatch(/400\.0 points\.\nThe proof counts as nothing: .+\n$/);
    expect(textOf(cost({ hours: 8 }), 1)).not.toContain('as nothing');
  });

  it('says what is shared out without the contract’s word for it', () => {
    const text = (nights: boolean, longDays: boolean) => textOf(cost({}), null, { nights, longDays });
    expect(text(false, false)).not.toContain('contract');
    expect(text(true, false)).toMatch(/what a night is: shifts that hold 03:00 are shared out as nights\.\n$/);
    expect(text(false, true)).toMatch(/what a long day is: long days are not shared out\.\n$/);
    expect(text(true, true)).toMatch(/a night or a long day is: .* as nights, and long days are not shared out\.\n$/);
  });
});
