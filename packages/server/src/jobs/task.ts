import type { CellDemand, RequestDemand } from '@rotawright/solve/rota';
import type { SolvedCell, Together } from '../document/index.ts';
import type {
  FoundTemplates,
  Job,
  JobAnswer,
  RosterDocument,
  SolveRequest,
  TemplateSearch,
  VersionEffect,
} from '../wire/index.ts';

/** Everything that a search for a roster needs, so that it needs no store. */
export interface SolveTask {
  readonly kind: 'solve' | 'why-not';
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

/** Everything that a comparison of two versions needs. */
export interface CompareTask {
  readonly kind: 'compare';
  readonly before: RosterDocument;
  readonly after: RosterDocument;
}

/** What a thread works on. */
export type Task = SolveTask | TemplateTask | CompareTask;

/** One point of a run's curve. */
export type TaskPoint = Job['progress'][number];

/** An answer as it is kept: cells that change, to be laid over whatever stands when somebody looks. */
export interface KeptAnswer extends Pick<JobAnswer, 'status' | 'cost' | 'bound' | 'parts'> {
  readonly cells: readonly SolvedCell[];
}

/** Templates as they are kept. */
export interface KeptTemplates extends Omit<FoundTemplates, 'jobId' | 'templates'> {
  readonly templates: readonly FoundTemplates['templates'][number][];
}

/** What a comparison came to, as it is kept. */
export type KeptEffect = VersionEffect;

/** What a task has for an answer. */
export type AnswerOf<T> = T extends TemplateTask ? KeptTemplates : T extends CompareTask ? KeptEffect : KeptAnswer;

/** What a task came to. */
export interface TaskOutcome<A = KeptAnswer | KeptTemplates | KeptEffect> {
  /** Sentences. */
  readonly outcome: readonly string[];
  readonly answer: A | null;
}
