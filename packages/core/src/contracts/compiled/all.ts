// Written by `npm run contracts`.
import england2002 from './england-2002.json' with { type: 'json' };
import england2016 from './england-2016.json' with { type: 'json' };
import ukWorkingTime1998 from './uk-working-time-1998.json' with { type: 'json' };

/** Every compiled contract by its id, in order of id. Checked by the compiler, so not checked again here. */
export const COMPILED: Readonly<Record<string, unknown>> = {
  'england-2002': england2002,
  'england-2016': england2016,
  'uk-working-time-1998': ukWorkingTime1998,
};
