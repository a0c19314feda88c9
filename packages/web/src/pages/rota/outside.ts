import { ApiProblem } from '../../api/problems.ts';

/** What new days of a rota would leave out. */
export interface Outside {
  /** Duties and leave by person and day, comments and requests. */
  readonly count: number;
  readonly lines: readonly { readonly where: string; readonly found: string }[];
}

/** What the server says lies outside; `null` where it refused for another reason. */
export function outsideOf(error: unknown): Outside | null {
  if (!(error instanceof ApiProblem) || error.code !== 'rota.days-outside') return null;
  const { document } = error;
  const count = 'clears' in document && typeof document.clears === 'number' ? document.clears : 0;
  return { count, lines: document.problems ?? [] };
}
