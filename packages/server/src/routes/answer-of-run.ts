import { type Call, HttpProblem } from '../http/index.ts';
import { keptAnswer } from '../store/index.ts';
import type { Job } from '../wire/index.ts';

/**
 * What the run of the path came to, as its worker kept it.
 * @throws HttpProblem where it has no answer, or is of another kind
 */
export async function answerOfRun<T>({ db, params }: Call<Record<string, string>>, kind: Job['kind']) {
  const jobId = params['jobId'] ?? '';
  const found = await keptAnswer(db, jobId, kind);
  if (found === null) throw new HttpProblem('job.no-answer');
  // A kind of run always keeps the same kind of answer.
  return { jobId, versionId: found.versionId, kept: found.answer as T };
}
