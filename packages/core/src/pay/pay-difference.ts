import type { PayLine, PayLineId, PayReport } from './pay-report.ts';

/** One line of two reports side by side. A line that one report does not have counts 0 there: nothing is due. */
export interface PayLineDifference {
  readonly id: PayLineId;
  readonly part: string | null;
  readonly title: string;
  /** `null`: cannot be told. */
  readonly beforePence: number | null;
  readonly afterPence: number | null;
  /** After less before; `null` when either cannot be told. */
  readonly differencePence: number | null;
  /** Lines that already hold this line's money; empty for a line that counts in the total. */
  readonly within: readonly PayLineId[];
  /** What keeps the difference from being told. */
  readonly missing: readonly string[];
}

/** Two pay reports compared, `rotawright-pay-difference/1`. */
export interface PayDifference {
  readonly format: 'rotawright-pay-difference/1';
  readonly before: PayReport;
  readonly after: PayReport;
  readonly lines: readonly PayLineDifference[];
  /** Sum of the differences of the lines that count; `null` when one of them cannot be told. */
  readonly totalPence: number | null;
  /** The one month's pay less the other's, as each report rounds it. */
  readonly monthlyPence: number | null;
}

/** Compares pay line by line: two dates, two grades, two editions or two rotas. Lines meet by id and part. */
export function payDifference(before: PayReport, after: PayReport): PayDifference {
  const onlyAfter = after.lines.filter((line) => find(before, line) === undefined);
  const lines = [
    ...before.lines.map((line) => difference(line, { before: line, after: find(after, line) })),
    ...onlyAfter.map((line) => difference(line, { before: undefined, after: line })),
  ];
  const counted = lines.filter((line) => line.within.length === 0);
  const totalPence = counted.reduce<number | null>(
    (sum, { differencePence }) => (sum === null || differencePence === null ? null : sum + differencePence),
    0,
  );
  const isMonthly = before.monthlyPence !== null && after.monthlyPence !== null;
  const monthlyPence = isMonthly ? (after.monthlyPence ?? 0) - (before.monthlyPence ?? 0) : null;
  return { format: 'rotawright-pay-difference/1', before, after, lines, totalPence, monthlyPence };
}

function find(report: PayReport, { id, part }: PayLine): PayLine | undefined {
  return report.lines.find((line) => line.id === id && line.part === part);
}

function difference(
  { id, part, title, within }: PayLine,
  { before, after }: { readonly before: PayLine | undefined; readonly after: PayLine | undefined },
): PayLineDifference {
  const beforePence = before === undefined ? 0 : before.amountPence;
  const afterPence = after === undefined ? 0 : after.amountPence;
  return {
    id,
    part,
    title,
    beforePence,
    afterPence,
    differencePence: beforePence === null || afterPence === null ? null : afterPence - beforePence,
    within,
    missing: [...new Set([...(before?.missing ?? []), ...(after?.missing ?? [])])],
  };
}
