import type { Outcome } from '@rotawright/core/problems';
import { HttpProblem, type HttpProblemCode } from '../http/index.ts';

/** The value, or the request ends with every problem that kept it from being made. */
export function valueOrProblem<T>(outcome: Outcome<T>, code: HttpProblemCode): T {
  if (outcome.ok) return outcome.value;
  throw new HttpProblem(code, { problems: outcome.problems });
}
