import { z } from 'zod';
import { Day, Id, Instant, Words } from './words.ts';

/** Weeks of seven cells: a code, empty for off, or codes joined by `+`. */
const Weeks = z
  .array(z.array(z.string().max(60)).length(7))
  .min(1)
  .max(52);

/** How many people a shift needs from Monday to Sunday, exactly. */
export const TemplateNeed = z.object({ code: z.string().max(12), people: z.array(z.int().min(0).max(52)).length(7) });
export type TemplateNeed = z.infer<typeof TemplateNeed>;

/** What everybody who works a template has in common; what is `null` nobody knows, and a verdict that needs it cannot be told. */
export const TemplateFacts = z.object({
  grade: Words(20).nullable(),
  annualLeaveDays: z.number().min(0).max(60).nullable(),
  normalDayMinutes: z.int().min(0).max(1440).nullable(),
});
export type TemplateFacts = z.infer<typeof TemplateFacts>;

/** A cyclic template of a rota, as somebody designs it. Its codes are those of the rota's shift types. */
export const TemplateContent = z.object({
  title: Words(120).min(1),
  weeks: Weeks,
  needs: z.array(TemplateNeed).max(20),
  facts: TemplateFacts,
});
export type TemplateContent = z.infer<typeof TemplateContent>;

/** A template as it is kept. `seq` counts its changes; whoever changes it names the one that was seen. */
export const RotaTemplate = TemplateContent.extend({
  id: Id,
  rotaId: Id,
  seq: z.int(),
  changedAt: Instant,
});
export type RotaTemplate = z.infer<typeof RotaTemplate>;

export const TemplateChange = TemplateContent.extend({ seq: z.int().min(0) });

/** A search for lawful templates that cover exactly what is asked. */
export const TemplateSearch = z.object({
  needs: z.array(TemplateNeed).min(1).max(20),
  facts: TemplateFacts,
  /** Weeks of the template, which are the doctors on it; `null` looks for the fewest. */
  weeks: z.int().min(1).max(52).nullable().default(null),
  /** Templates of so many more weeks than the fewest are looked for besides. */
  longer: z.int().min(0).max(8).default(2),
  seed: z.int().min(0).default(1),
  /** Seconds of exact search where exchanges find nothing, for each number of weeks. */
  seconds: z.int().min(1).max(600).default(20),
});
export type TemplateSearch = z.infer<typeof TemplateSearch>;

/** A lawful template that was found, with what it means for whoever works it. */
export const FoundTemplate = z.object({
  weeks: Weeks,
  averageMinutes: z.number(),
  weekendsWorked: z.int(),
  nights: z.int(),
  /** Single days on, and single days off between duties. */
  loneDays: z.int(),
  /** A year's pay; `null` where it cannot be told. */
  payPence: z.int().nullable(),
  /** A model's estimate for an average person: sleepy minutes at work a week, and drives home while sleepy in a cycle. */
  sleepyMinutes: z.number().nullable(),
  sleepyDrives: z.int().nullable(),
});
export type FoundTemplate = z.infer<typeof FoundTemplate>;

/** What a search for templates found. None is worse than another in every respect. */
export const FoundTemplates = z.object({
  jobId: Id,
  templates: z.array(FoundTemplate),
  /** What was asked, to be laid beside what is on the screen now. */
  needs: z.array(TemplateNeed),
  /** Day whose contract and rates were used. */
  on: Day,
  /** Stands beside every number of sleepiness. */
  sleepLabel: z.string(),
});
export type FoundTemplates = z.infer<typeof FoundTemplates>;
