import type { Problem } from '@rotawright/core/problems';
import type { DutyKind, LeaveKind, RotaInput } from '@rotawright/core/roster';

/** The arrangements of a rota that are recognised. */
export const LAYOUTS = [
  'interchange',
  'rotacalc',
  'cyclic',
  'person-grid',
  'role-grid',
  'line-form',
  'ward-month',
  'on-call-list',
  'ical',
] as const;

/** One of the arrangements that are recognised. */
export type LayoutId = (typeof LAYOUTS)[number];

/** How a date of two small numbers is written: day first, month first, or year first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What a code of the file stands for. `off` is a zero day: rest, and no leave. */
export type CodeMeaning =
  | { readonly kind: 'off' }
  | { readonly kind: 'leave'; readonly leave: LeaveKind }
  | {
      readonly kind: 'duty';
      readonly duty: DutyKind;
      /** Civil time `HH:MM`; an end at or before the start belongs to the next day. */
      readonly start: string;
      readonly end: string;
    };

/** What the user has settled beforehand. Nothing here is ever guessed when it is absent. */
export interface ReadOptions {
  /** Read as this layout, whatever the file looks like. */
  readonly layout?: LayoutId;
  /** Read this sheet only; letter case apart. */
  readonly sheet?: string;
  /** Meanings of codes (or of role columns), by the text in the cell; letter case apart. */
  readonly codes?: Readonly<Record<string, CodeMeaning>>;
  readonly dateOrder?: DateOrder;
  /** The year of the first date, where the file doesn't say it. */
  readonly year?: number;
  /** First day, and first day after the rota, `YYYY-MM-DD`; what starts outside is left out. */
  readonly from?: string;
  readonly until?: string;
  /** Settles names: the name as written → the name it means. A name that means itself is a person of its own. */
  readonly names?: Readonly<Record<string, string>>;
  /** IANA zone of the civil times; the file's own, else `Europe/London`, when absent. */
  readonly zone?: string;
  /** Give every sheet back cell by cell, each with what it was taken for. */
  readonly showsCells?: boolean;
  /** Wall seconds that a large file may take before it is refused; 9 when absent. More where nobody waits, or the machine is busy. */
  readonly patience?: number;
}

/** A doubt that only the user can settle. One for each code or name, never one for each cell. */
export interface Question {
  /** Dotted and permanent, like a problem's code. */
  readonly code: string;
  /** The first place that raises it. */
  readonly where: string;
  readonly text: string;
  /** The code that is not explained, where it is about one. */
  readonly about?: string;
  /** Every place that waits for it, where they are not told by `about`: such as dates in an open order. */
  readonly places?: readonly string[];
  /** Every answer that the reader can think of, with the option of the command line that gives it. */
  readonly answers: readonly Answer[];
}

/** One way to settle a question. */
export interface Answer {
  readonly label: string;
  readonly option: string;
  /** The part of the option that only shows the form, such as `08:30-21:00`: whoever answers has to say their own. */
  readonly example?: string;
}

/** Where things came from: `Sheet1!F14`, `rota.csv!B7`, a calendar's UID or a JSON path. */
export interface Origins {
  /** One for each of the document's `duties`, in the same order. */
  readonly duties?: readonly string[];
  /** One for each cell of a template's `lines`. */
  readonly cells?: readonly (readonly string[])[];
}

/** One rota found in a file. */
export interface FoundRota {
  /** Shaped by the reader; a document that came as JSON has not been validated yet. */
  readonly document: RotaInput;
  readonly origins: Origins;
  /** The sheet it stands on, `March to May` where several were joined; the file's name where there are no sheets. */
  readonly sheet: string;
}

/** What one filled cell was taken for, in words, for somebody who has the sheet before them. */
export interface CellReading {
  readonly sheet: string;
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  readonly kind: 'person' | 'day' | 'duty' | 'leave' | 'off' | 'doubt';
  /** `LD, 08:30 to 21:00`, with the name where the cell holds it; empty for a doubt. */
  readonly words: string;
  /** The code in doubt, as the question about it has it; else `null`. */
  readonly about: string | null;
}

/** A filled cell beside what it was taken for. `kind` is `null` where it holds no person, day or duty. */
export interface ShownCell {
  /** `F14`. */
  readonly at: string;
  readonly text: string;
  readonly kind: CellReading['kind'] | null;
  readonly words: string;
  readonly about: string | null;
}

/** A sheet as it stands in the file, filled cells only, rows counted from 1. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly ShownCell[] }[];
  /** Was the sheet longer or wider than is shown? */
  readonly isCut: boolean;
}

/** What reading a file came to. `sheets` are there only where they were asked for and the file has any. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly sheets?: readonly ShownSheet[];
      readonly rotas: readonly FoundRota[];
      readonly layout: LayoutId;
      /** Sentences: what was recognised, and what each code was taken as. */
      readonly understood: readonly string[];
      /** Sentences: what was taken for granted and has an option, such as the usual meaning of a code. */
      readonly assumed: readonly string[];
      /** What a careful reader should know: skipped rows, formulas, assumptions that have an option. */
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      readonly sheets?: readonly ShownSheet[];
      readonly problems: readonly Problem[];
      readonly questions: readonly Question[];
      readonly understood: readonly string[];
    };
