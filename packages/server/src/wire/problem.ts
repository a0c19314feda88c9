import { z } from 'zod';

/** One fault of an input, as the catalogue of `core/problems` words it. */
export const InputProblem = z.object({
  code: z.string(),
  where: z.string(),
  found: z.string(),
  expected: z.string(),
  tryThis: z.string(),
});

/** RFC 9457 `application/problem+json`. `code` is permanent; `problems` lists every fault at once. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Repeated in the log, so that a report can be found there. */
  requestId: z.string().optional(),
  problems: z.array(InputProblem).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;
