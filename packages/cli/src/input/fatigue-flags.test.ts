import { USUAL_HABITS } from '@rotawright/core/fatigue';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { addFatigueFlags, rr446Of } from './fatigue-flags.ts';

it('the help says the travel that is used where none is given', () => {
  const help = addFatigueFlags(new Command()).options.find(({ long }) => long === '--commute')?.description ?? '';
  const [, sleep, indices] = /default: (\d+) for sleep, (\d+) for FI and RI/.exec(help) ?? [];
  const plain = { model: 'three-process' } as const;
  expect(Number(sleep)).toBe(USUAL_HABITS.commute);
  expect(rr446Of({ ...plain, commute: Number(indices) })).toEqual(rr446Of(plain));
  expect(rr446Of({ ...plain, commute: USUAL_HABITS.commute })).not.toEqual(rr446Of(plain));
});
