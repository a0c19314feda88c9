import type { Primitive } from './primitive.ts';
import { restBetweenShifts } from './rest-between-shifts.ts';

const ALL: readonly Primitive[] = [restBetweenShifts];

/** Every rule primitive by the name that contracts use. */
export const primitives: ReadonlyMap<string, Primitive> = new Map(ALL.map((primitive) => [primitive.name, primitive]));
