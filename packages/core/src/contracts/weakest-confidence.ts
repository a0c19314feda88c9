import { CONFIDENCES, type Confidence } from './contract.ts';

/** The least sure of several confidences; `quoted` when there is none. */
export function weakestConfidence(confidences: Iterable<Confidence>): Confidence {
  let weakest = 0;
  for (const confidence of confidences) weakest = Math.max(weakest, CONFIDENCES.indexOf(confidence));
  return CONFIDENCES[weakest] ?? 'quoted';
}
