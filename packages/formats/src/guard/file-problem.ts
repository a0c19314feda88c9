import type { Problem, ProblemCode } from '@rotawright/core/problems';

/** A problem with a file as a whole: `what` continues "The file is …" or says what was found. */
export function fileProblem(
  code: ProblemCode,
  words: { readonly file: string; readonly found: string; readonly expected?: string; readonly tryThis?: string },
): Problem {
  return {
    code,
    where: words.file,
    found: words.found,
    expected: words.expected ?? 'a rota as .xlsx, .xls, .csv, .ics or .json',
    tryThis: words.tryThis ?? '',
  };
}
