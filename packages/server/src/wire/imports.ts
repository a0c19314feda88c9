import { z } from 'zod';
import { InputProblem } from './problem.ts';
import { Day, Id } from './words.ts';

/** One filled cell of the file: what stands in it and what it was taken for. */
export const ImportCell = z.object({
  /** `F14`, or a place in a file that has no cells. */
  at: z.string(),
  text: z.string(),
  reading: z.string(),
  /** `passed-over` holds no person, day or duty. */
  kind: z.enum(['person', 'day', 'duty', 'leave', 'off', 'passed-over', 'doubt']),
  /** The question that it waits for; else `null`. */
  question: z.string().nullable(),
});

/** A doubt that only whoever has the file can settle. */
export const ImportQuestion = z.object({
  id: z.string(),
  text: z.string(),
  cells: z.array(z.string()),
  /** `example`: the part of `value` that only shows the form, such as times, and has to be replaced by the real ones. */
  choices: z.array(z.object({ value: z.string(), text: z.string(), example: z.string().nullable() })),
});

/** A spreadsheet on its way in. Nothing of it is stored. */
export const ImportReading = z.object({
  /** `null` while questions are open or the file cannot be read. */
  summary: z
    .object({ title: z.string(), from: Day, until: Day, people: z.int(), duties: z.int(), leaveDays: z.int() })
    .nullable(),
  sheets: z.array(
    z.object({
      name: z.string(),
      isCut: z.boolean(),
      rows: z.array(z.object({ row: z.int(), cells: z.array(ImportCell) })),
    }),
  ),
  questions: z.array(ImportQuestion),
  problems: z.array(InputProblem),
  /** Sentences: what was recognised, and what a careful reader should know. */
  notes: z.array(z.string()),
  /** Answers that were used, by question, remembered ones included. */
  answers: z.record(z.string(), z.string()),
  isRemembered: z.boolean(),
});
export type ImportReading = z.infer<typeof ImportReading>;

export const ImportAccepted = z.object({ rotaId: Id, versionId: Id });
export type ImportAccepted = z.infer<typeof ImportAccepted>;

/** What a file that was read on the queue came to: what was understood, or, once accepted, the draft that it became. */
export const ImportResult = z.object({ reading: ImportReading.nullable(), accepted: ImportAccepted.nullable() });
export type ImportResult = z.infer<typeof ImportResult>;
