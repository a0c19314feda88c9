import type { RosterCost } from '@rotawright/solve/rota';
import { describe, expect, it } from 'vitest';
import { solvedText } from './solved-text.ts';

function cost(parts: Readonly<Record<string, number>>): RosterCost {
  const listed = Object.entries(parts).map(([what, points]) => ({ what, points }));
  const total = listed.reduce((sum, { points }) => sum + points, 0);
  const none = { uncovered: 0, surplus: 0, understaffed: 0, missingMinutes: 0, unsupervised: 0, minutesOver: 0 };
  return { total, parts: listed, isLawful: true, ...none };
}

describe('what a built roster came to', () => {
  it('ends with how much could be gained at most, where something could', () => {
    expect(solvedText(cost({ nights: 5, hours: 1.5 }), 4)).toContain(
      'Proved: no roster costs less by more than 2.5 points.',
    );
    expect(solvedText(cost({ nights: 5 }), 4.98)).not.toContain('Proved');
    expect(solvedText(cost({ nights: 5 }), null)).not.toContain('Proved');
  });

  it('names what the proof counts as nothing', () => {
    expect(solvedText(cost({ fatigue: 400, hours: 1 }), 1)).toMatch(
      /400\.0 points\.\nThe proof counts as nothing: .+\n$/,
    );
    expect(solvedText(cost({ hours: 8 }), 1)).not.toContain('as nothing');
  });
});
