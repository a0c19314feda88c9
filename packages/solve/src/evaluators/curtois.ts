/**
 * A second reading of the Curtois & Qu format, for checking only: from the file's text and a grid of shift names to the
 * hard rules broken and the cost. It shares nothing with the reader, the model or the search.
 */

/** What a roster is worth by the file. */
export interface CurtoisVerdict {
  readonly cost: number;
  /** Hard rules broken, one sentence each. */
  readonly broken: readonly string[];
}

interface Shift {
  readonly minutes: number;
  readonly notNext: readonly string[];
}

/** Judges a grid: one row an employee in the file's order, one cell a day, `''` for off. */
export function evaluateCurtois(text: string, grid: readonly (readonly string[])[]): CurtoisVerdict {
  const file = curtoisSections(text);
  const days = Number(file('HORIZON')[0]?.[0]);
  const shifts = new Map<string, Shift>(
    file('SHIFTS').map(([id = '', minutes, notNext = '']) => [
      id,
      { minutes: Number(minutes), notNext: notNext.split('|') },
    ]),
  );
  const broken: string[] = [];
  const staff = file('STAFF');
  if (grid.length !== staff.length) broken.push(`${grid.length} rows for ${staff.length} employees`);
  const rowOf = new Map(staff.map(([id = ''], i) => [id, grid[i] ?? []]));
  for (const cells of staff) {
    const row = rowOf.get(cells[0] ?? '') ?? [];
    if (row.length !== days) broken.push(`${cells[0]}: ${row.length} cells for ${days} days`);
    broken.push(...lineFaults(cells, row, shifts).map((fault) => `${cells[0]}: ${fault}`));
  }
  for (const [id = '', ...daysOff] of file('DAYS_OFF')) {
    for (const day of daysOff) if (rowOf.get(id)?.[Number(day)] !== '') broken.push(`${id}: works on day off ${day}`);
  }
  let cost = 0;
  for (const [id = '', day, shift, weight] of file('SHIFT_ON_REQUESTS')) {
    if (rowOf.get(id)?.[Number(day)] !== shift) cost += Number(weight);
  }
  for (const [id = '', day, shift, weight] of file('SHIFT_OFF_REQUESTS')) {
    if (rowOf.get(id)?.[Number(day)] === shift) cost += Number(weight);
  }
  for (const [day, shift, need, under, over] of file('COVER')) {
    const there = grid.filter((row) => row[Number(day)] === shift).length;
    cost += Math.max(0, Number(need) - there) * Number(under) + Math.max(0, there - Number(need)) * Number(over);
  }
  return { cost, broken };
}

/** Splits the grid that solution files hold: `ID,cell,…` or cells alone, one line an employee. */
export function gridOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(',').slice(1));
}

function lineFaults(cells: readonly string[], row: readonly string[], shifts: ReadonlyMap<string, Shift>): string[] {
  const [, maxShifts = '', maxMinutes, minMinutes, maxRun, minRun, minOff, maxWeekends] = cells;
  const faults: string[] = [];
  const limits = new Map(maxShifts.split('|').map((part) => [part.split('=')[0], Number(part.split('=')[1])]));
  let minutes = 0;
  row.forEach((cell, day) => {
    if (cell === '') return;
    const shift = shifts.get(cell);
    if (shift === undefined) faults.push(`no shift "${cell}"`);
    minutes += shift?.minutes ?? 0;
    if (shift?.notNext.includes(row[day + 1] || '-')) faults.push(`${cell} then ${row[day + 1]} on day ${day}`);
  });
  for (const [id, limit] of limits) {
    if (row.filter((cell) => cell === id).length > limit) faults.push(`more than ${limit} of ${id}`);
  }
  if (minutes > Number(maxMinutes) || minutes < Number(minMinutes)) faults.push(`${minutes} minutes`);
  const pattern = row.map((cell) => (cell === '' ? '.' : 'x')).join('');
  for (const run of pattern.matchAll(/x+/g)) {
    const isInside = run.index > 0 && run.index + run[0].length < row.length;
    if (run[0].length > Number(maxRun)) faults.push(`works ${run[0].length} days from day ${run.index}`);
    if (isInside && run[0].length < Number(minRun)) faults.push(`works only ${run[0].length} from day ${run.index}`);
  }
  for (const run of pattern.matchAll(/\.+/g)) {
    const isInside = run.index > 0 && run.index + run[0].length < row.length;
    if (isInside && run[0].length < Number(minOff)) faults.push(`off only ${run[0].length} from day ${run.index}`);
  }
  const weekends = pattern.match(/.{1,7}/g)?.filter((week) => week.slice(5).includes('x')).length ?? 0;
  if (weekends > Number(maxWeekends)) faults.push(`${weekends} weekends`);
  return faults;
}

/** The rows of each section by its name, comments and blank lines left out. */
export function curtoisSections(text: string): (section: string) => string[][] {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return (section) => {
    const begin = rows.indexOf(`SECTION_${section}`);
    if (begin < 0) return [];
    const length = rows.slice(begin + 1).findIndex((line) => line.startsWith('SECTION_'));
    return rows
      .slice(begin + 1, length < 0 ? undefined : begin + 1 + length)
      .map((line) => line.split(',').map((cell) => cell.trim()));
  };
}
