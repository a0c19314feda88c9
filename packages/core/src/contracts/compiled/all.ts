// Written by `npm run contracts`.
import england2016 from './england-2016.json' with { type: 'json' };

/** Every compiled contract by its id, in order of id. Checked by the compiler, so not checked again here. */
export const COMPILED: Readonly<Record<string, unknown>> = {
  'england-2016': england2016,
};
