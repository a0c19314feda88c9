/**
 * A grade as the contract's tables may write it, most exact first: as given, and without its year (`ST4` is `ST`).
 * `F1` and `F2` are `FY1` and `FY2`; letter case and spaces do not matter.
 */
export function gradeNames(grade: string): readonly string[] {
  const written = grade.replaceAll(' ', '').toUpperCase();
  const full = /^F\d$/.test(written) ? `FY${written.slice(1)}` : written;
  const letters = full.replace(/\d+$/, '');
  return full === letters ? [full] : [full, letters];
}
