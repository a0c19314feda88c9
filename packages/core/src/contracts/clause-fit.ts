import { nearestWord } from '../problems/index.ts';
import type { Clause, Unit } from './contract.ts';

/** What the registry of rules says of a primitive: its terms, fixed arguments and readings. */
export interface PrimitiveShape {
  readonly terms: Readonly<Record<string, { readonly unit: string; readonly optional?: true }>>;
  readonly with: Readonly<Record<string, readonly string[]>>;
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

/** One way in which a clause does not fit the primitive that it names. */
export interface Misfit {
  /** Place inside the clause. */
  readonly at: readonly string[];
  readonly found: string;
  readonly expected: string;
  readonly tryThis: string;
}

/**
 * Everything in which a clause does not fit its primitive: an unknown primitive, a term that is missing, strange or in
 * another unit, an argument that is missing or strange, a waiver's term that replaces none. A clause without a primitive has only
 * its waiver to fit. Terms that do not exist (`unitOf` gives `undefined`) are passed over: whoever looks names up reports them.
 */
export function clauseMisfits(
  clause: Clause,
  primitives: ReadonlyMap<string, PrimitiveShape>,
  unitOf: (termId: string) => Unit | undefined,
): readonly Misfit[] {
  const waived = waiverMisfits(clause, unitOf);
  if (clause.primitive === null) return waived;
  const shape = primitives.get(clause.primitive);
  if (shape === undefined)
    return [
      unknownWord(['primitive'], `the primitive "${clause.primitive}"`, primitives.keys(), clause.primitive),
      ...waived,
    ];
  return [...termMisfits(clause, shape, unitOf), ...argumentMisfits(clause, shape), ...waived];
}

/** A waiver's terms stand in the place of the clause's own of the same name, so they must have one there, in the same unit. */
function waiverMisfits({ terms, waiver }: Clause, unitOf: (termId: string) => Unit | undefined): readonly Misfit[] {
  return Object.entries(waiver?.terms ?? {}).flatMap(([slot, termId]) => {
    const at = ['waiver', 'terms', slot];
    if (!Object.hasOwn(terms, slot)) return [unknownWord(at, `the term "${slot}"`, Object.keys(terms), slot)];
    const wanted = unitOf(terms[slot] ?? '');
    const unit = unitOf(termId);
    if (unit === undefined || wanted === undefined || unit === wanted) return [];
    return [{ at, found: `"${termId}" in ${unit}`, expected: wanted, tryThis: '' }];
  });
}

function termMisfits(
  clause: Clause,
  shape: PrimitiveShape,
  unitOf: (termId: string) => Unit | undefined,
): readonly Misfit[] {
  const missing = Object.entries(shape.terms)
    .filter(([slot, { optional }]) => optional !== true && !Object.hasOwn(clause.terms, slot))
    .map(([slot]) => missingWord(['terms'], slot));
  const strange = Object.entries(clause.terms).flatMap(([slot, termId]) => {
    const at = ['terms', slot];
    if (!Object.hasOwn(shape.terms, slot))
      return [unknownWord(at, `the term "${slot}"`, Object.keys(shape.terms), slot)];
    const wanted = shape.terms[slot]?.unit ?? '';
    const unit = unitOf(termId);
    return unit === undefined || unit === wanted
      ? []
      : [{ at, found: `"${termId}" in ${unit}`, expected: wanted, tryThis: '' }];
  });
  return [...missing, ...strange];
}

function argumentMisfits(clause: Clause, shape: PrimitiveShape): readonly Misfit[] {
  const accepted: Readonly<Record<string, readonly string[]>> = { ...shape.readings, ...shape.with };
  const missing = Object.keys(shape.with)
    .filter((name) => !Object.hasOwn(clause.with, name))
    .map((name) => missingWord(['with'], name));
  const strange = Object.entries(clause.with).flatMap(([name, word]) => {
    const at = ['with', name];
    const words = Object.hasOwn(accepted, name) ? accepted[name] : undefined;
    if (words === undefined) return [unknownWord(at, `the argument "${name}"`, Object.keys(accepted), name)];
    return words.includes(word) ? [] : [unknownWord(at, `"${word}"`, words, word)];
  });
  return [...missing, ...strange];
}

function missingWord(at: readonly string[], word: string): Misfit {
  return { at, found: `no "${word}"`, expected: `"${word}", which the primitive needs`, tryThis: '' };
}

function unknownWord(at: readonly string[], found: string, known: Iterable<string>, word: string): Misfit {
  const words = [...known];
  return {
    at,
    found,
    expected: words.length === 0 ? 'none' : `one of ${words.join(', ')}`,
    tryThis: nearestWord(word, words) ?? '',
  };
}
