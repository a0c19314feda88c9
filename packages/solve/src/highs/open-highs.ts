import highsModule from 'highs';

// The package's types speak of a CommonJS module whose `default` is the loader; what Node and bundlers import is the loader.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The LP and MIP solver. */
export type Highs = Awaited<ReturnType<typeof loadHighs>>;

let loaded: Promise<Highs> | null = null;

/** Loads the solver, once. */
export function openHighs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}
