import type { CellDemand, RequestDemand } from '@rotawright/solve/rota';
import type { SolvedCell, Together } from '../document/index.ts';
import type { FoundTemplates, Job, JobAnswer, RosterDocument, SolveRequest, TemplateSearch } from '../wire/index.ts';

/** Everything that a search for a roster needs, so that it needs no store. */
export interface SolveTask {
  readonly kind: Exclude<Job['kind'], 'template'>;
  readonly document: RosterDocument;
  readonly request: SolveRequest;
  readonly history: readonly CellDemand[];
  readonly requests: readonly RequestDemand[];
  readonly together: Together;
}

/** Everything that a search for templates needs. */
export interface TemplateTask {
  readonly kind: 'template';
  readonly document: RosterDocument;
  readonly request: TemplateSearch;
}

/** One point of a search's curve. */
export type SolvePoint = Job['progress'][number];

/** An answer as it is kept: cells that change, to be laid over whatever stands when somebody looks. */
export interface KeptAnswer extends Pick<JobAnswer, 'status' | 'cost' | 'bound' | 'parts'> {
  readonly cells: readonly SolvedCell[];
}

/** Templates as they are kept. */
export interface KeptTemplates extends Omit<FoundTemplates, 'jobId' | 'templates'> {
  readonly templates: readonly FoundTemplates['templates'][number][];
}

/** What a task has for an answer. */
export type AnswerOf<T> = T extends TemplateTask ? KeptTemplates : KeptAnswer;

/** What a search came to. */
export interface SolveOutcome<A = KeptAnswer | KeptTemplates> {
  /** Sentences. */
  readonly outcome: readonly string[];
  readonly answer: A | null;
}
