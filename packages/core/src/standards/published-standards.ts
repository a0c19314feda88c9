import cover from './compiled/cover.json' with { type: 'json' };
import evidence from './compiled/evidence.json' with { type: 'json' };
import triggers from './compiled/fatigue-triggers.json' with { type: 'json' };
import type { CoverPack, Evidence, FatigueTrigger } from './standard-shapes.ts';

// The compiler checked these shapes, and its `--check` keeps data and compiled files together.

/** Values at which somebody acts on the Fatigue or Risk Index. */
export const FATIGUE_TRIGGERS = triggers as readonly FatigueTrigger[];

/** Studies behind statements on working patterns, in the order of `standards/evidence.yaml`. */
export const EVIDENCE = evidence as readonly Evidence[];

/** Cover standards by setting, in order of id. All are optional. */
export const COVER_PACKS = cover as readonly CoverPack[];

/** What may never be said of a rota, and what may. Stands beside every list of evidence. */
export const WORDING_RULE =
  'No statement here says by how much a rota raises harm to patients: no study gives that. Injury means injury to staff unless patients are named.';
