// Written by `npm run contracts`.
/** Loads the module of one compiled contract, by its id, in order of id. */
export const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'england-2002': () => import('./england-2002.json', { with: { type: 'json' } }),
  'england-2016': () => import('./england-2016.json', { with: { type: 'json' } }),
  'uk-working-time-1998': () => import('./uk-working-time-1998.json', { with: { type: 'json' } }),
};
