/**
 * A spreadsheet on its way in. Nothing is stored before `accept`: the file goes to the server with the answers given so
 * far, and comes back as readings and questions.
 */
export interface ImportReading {
  /** `null` while questions are open or the file cannot be read. */
  readonly summary: {
    readonly title: string;
    readonly from: string;
    readonly until: string;
    readonly people: number;
    readonly duties: number;
    readonly leaveDays: number;
  } | null;
  readonly sheets: readonly {
    readonly name: string;
    /** Cells as they stand in the file, by row from the first that holds something, with what each was read as. */
    readonly rows: readonly { readonly row: number; readonly cells: readonly ImportCell[] }[];
  }[];
  readonly questions: readonly ImportQuestion[];
  readonly problems: readonly {
    readonly code: string;
    readonly where: string;
    readonly found: string;
    readonly expected: string;
    readonly tryThis: string;
  }[];
  /** Answers that were used, remembered ones included. */
  readonly answers: Readonly<Record<string, string>>;
  /** Were answers taken over from the last import of this department? */
  readonly isRemembered: boolean;
}

export interface ImportCell {
  /** `F14`. */
  readonly at: string;
  readonly text: string;
  /** What it was taken for, in words: a person, a day, a duty, leave; empty for what was passed over. */
  readonly reading: string;
  readonly kind: 'person' | 'day' | 'duty' | 'leave' | 'off' | 'passed-over' | 'doubt';
}

export interface ImportQuestion {
  readonly id: string;
  readonly text: string;
  /** Cells that depend on it. */
  readonly cells: readonly string[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

export const importPath = (departmentId: string): string => `/api/departments/${departmentId}/imports/read`;
export const acceptImportPath = (departmentId: string): string => `/api/departments/${departmentId}/imports`;
