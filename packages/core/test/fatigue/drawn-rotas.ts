import type { Rota, RotaInput } from '@rotawright/core/roster';
import { readRota } from '@rotawright/core/roster';
import fc from 'fast-check';

/** How many cases a property tries: few in the ordinary suite, many where the slow set is asked for. */
export const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 15 : 1500;

/** A rota of a document that must be good. */
export function rotaOf(document: RotaInput): Rota {
  const read = readRota(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A roster of one person from `from`, its duties as `[day offset, start minute, length in minutes]` and kind. */
export interface Drawn {
  readonly day: number;
  readonly start: number;
  readonly minutes: number;
  readonly isCall: boolean;
}

/** Duties of a few weeks that need not be lawful: touching, of minutes or of days, in any number; never overlapping. */
export const drawnDuties: fc.Arbitrary<readonly Drawn[]> = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 * 1440 })),
      minutes: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 7 * 1440 })),
      isCall: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => {
    let at = 0;
    return list.flatMap(({ gap, minutes, isCall }) => {
      const start = at + gap;
      at = start + minutes;
      return at > 60 * 1440 ? [] : [{ day: Math.floor(start / 1440), start: start % 1440, minutes, isCall }];
    });
  });

/** A day number and minute as the interchange writes them, in a zone without clock changes. */
export function civil(day: number, minute: number): string {
  const at = new Date(Date.UTC(2026, 0, 5 + day, 0, minute));
  return at.toISOString().slice(0, 16);
}

/** The roster of the drawn duties in `zone`, moved by `shift` days. */
export function rosterOf(duties: readonly Drawn[], zone = 'UTC', shift = 0): Rota {
  return rotaOf({
    format: 'rotawright/1',
    kind: 'roster',
    zone,
    people: [{ id: 'ann' }],
    from: civil(shift, 0).slice(0, 10),
    until: civil(70 + shift, 0).slice(0, 10),
    duties: duties.map(({ day, start, minutes, isCall }) => ({
      person: 'ann',
      kind: isCall ? ('non-resident-on-call' as const) : ('shift' as const),
      start: civil(day + shift, start),
      end: civil(day + shift, start + minutes),
    })),
  });
}

/** Every number inside a value. */
export function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* numbersIn(part);
}
