import { expect, it } from 'vitest';
import { hoursShort } from '../../src/rota/hours-short.ts';
import { modelOf, smallWard } from './wards.ts';

const SHIFT = { code: 'D', start: '08:00', end: '18:00', kind: 'shift', breaks: [30, 30] } as const;

it('compares what cover asks with what everybody may work', () => {
  const asked = (minimum: number) =>
    hoursShort(
      modelOf(
        smallWard(4, {
          shiftTypes: [SHIFT],
          people: smallWard(4).people.slice(0, 3),
          cover: [{ code: 'D', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], minimum }],
        }),
      ),
    );
  expect(asked(2)).toBeNull();
  expect(asked(3)).toEqual({ asked: 9000, most: 8640, people: 3 });
});
