import highsModule from 'highs';

// The package's types speak of a CommonJS module whose `default` is the loader; what Node and bundlers import is the loader.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The LP and MIP solver. */
export type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** Models that one copy of the solver serves: the memory of a copy grows by gaps between models, and is given back only with it. */
const MODELS = 100;

let loaded: Promise<Highs> | null = null;
let served = 0;

/** Loads the solver for one model; a copy serves a number of them, then another takes its place. */
export function openHighs(): Promise<Highs> {
  if (loaded === null || served === MODELS) {
    loaded = loadHighs();
    served = 0;
  }
  served += 1;
  return loaded;
}
