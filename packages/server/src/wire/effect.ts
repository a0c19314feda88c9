import { z } from 'zod';
import { InputProblem } from './problem.ts';
import { Id } from './words.ts';

/** What somebody has by one version. Minutes and pence; `null` is *cannot tell*. */
export const PersonFigures = z.object({
  /** Average week by the work that is known, and duties of unknown work, which it is without. */
  weekMinutes: z.number(),
  unknownWork: z.int(),
  nights: z.int(),
  weekends: z.int(),
  /** A year's pay by the average of the version. */
  payPence: z.int().nullable(),
  /** Predicted sleepy time at work, by a model. */
  sleepyMinutes: z.number().nullable(),
  breaches: z.int(),
  cannotTell: z.int(),
});
export type PersonFigures = z.infer<typeof PersonFigures>;

/** What a version comes to. Sums are of people whose figure can be told; `payUnknown` counts the others. */
export const VersionFigures = z.object({
  versionId: Id,
  number: z.int(),
  seq: z.int(),
  people: z.int(),
  weekMinutes: z.number(),
  unknownWork: z.int(),
  nights: z.int(),
  weekends: z.int(),
  payPence: z.int(),
  payUnknown: z.int(),
  sleepyMinutes: z.number(),
  breaches: z.int(),
  cannotTell: z.int(),
  /** Places that cover asks for and nobody fills, in the whole version; `null` where no cover is asked. */
  emptyPlaces: z.int().nullable(),
});
export type VersionFigures = z.infer<typeof VersionFigures>;

/** What changes for one person from one version to another. A version that they are not on has no figures. */
export const PersonEffect = z.object({
  person: Id,
  name: z.string(),
  before: PersonFigures.nullable(),
  after: PersonFigures.nullable(),
  /** Breaches, in words with their proof, that only the later version has; and those that only the earlier one has. */
  comes: z.array(z.string()),
  goes: z.array(z.string()),
});
export type PersonEffect = z.infer<typeof PersonEffect>;

/** What the change from one version to another means, judged from nothing. */
export const VersionEffect = z.object({
  /** `null` for a version that cannot be read; `problems` then says why. */
  before: VersionFigures.nullable(),
  after: VersionFigures.nullable(),
  problems: z.array(InputProblem),
  /** Those for whom something is different. */
  people: z.array(PersonEffect),
  /** What has to stand beside sleepiness. */
  sleepLabel: z.string(),
});
export type VersionEffect = z.infer<typeof VersionEffect>;

/** A comparison that is over. `isNow`: neither version has changed since. */
export const ComparisonAnswer = VersionEffect.extend({ jobId: Id, isNow: z.boolean() });
export type ComparisonAnswer = z.infer<typeof ComparisonAnswer>;

export const ComparisonRequest = z.object({ beforeId: Id });
