import type { CellDemand, RequestDemand } from '@rotawright/solve/rota';
import type { SolvedCell } from '../document/index.ts';
import type { Job, JobAnswer, RosterDocument, SolveRequest } from '../wire/index.ts';

/** Everything that a search needs, so that it needs no store. */
export interface SolveTask {
  readonly kind: Job['kind'];
  readonly document: RosterDocument;
  readonly request: SolveRequest;
  readonly history: readonly CellDemand[];
  readonly requests: readonly RequestDemand[];
}

/** One point of a search's curve. */
export type SolvePoint = Job['progress'][number];

/** An answer as it is kept: cells that change, to be laid over whatever stands when somebody looks. */
export interface KeptAnswer extends Pick<JobAnswer, 'status' | 'cost' | 'bound' | 'parts'> {
  readonly cells: readonly SolvedCell[];
}

/** What a search came to. */
export interface SolveOutcome {
  /** Sentences. */
  readonly outcome: readonly string[];
  readonly answer: KeptAnswer | null;
}
