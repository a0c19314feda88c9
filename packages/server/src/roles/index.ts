import type { Role } from '../wire/index.ts';

/** Who may do what, in one place. An owner may do everything in the departments of their organisation. */
export const EVERY_ROLE: readonly Role[] = ['doctor', 'coordinator', 'guardian', 'director', 'negotiator', 'owner'];
/** Reads drafts as well as what is published. */
export const READS_DRAFTS: readonly Role[] = ['coordinator', 'guardian', 'director', 'owner'];
/** Reads rotas under names. */
export const READS_NAMES: readonly Role[] = ['doctor', 'coordinator', 'guardian', 'director', 'owner'];
export const EDITS: readonly Role[] = ['coordinator', 'owner'];
export const PUBLISHES: readonly Role[] = ['coordinator', 'director', 'owner'];
/** Names a department and says what its doctors see. */
export const SETS_UP: readonly Role[] = ['director', 'owner'];
/** Adds departments to an organisation. */
export const OWNS: readonly Role[] = ['owner'];
/** Watches over safe hours: breaches with names, fines, waivers. */
export const OVERSEES: readonly Role[] = ['guardian', 'owner'];
/** Reads the report for the board, which names nobody. */
export const READS_REPORT: readonly Role[] = ['guardian', 'director', 'owner'];
/** Reads the audit trail. */
export const READS_TRAIL: readonly Role[] = ['coordinator', 'guardian', 'director', 'owner'];
