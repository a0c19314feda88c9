import { readFileSync } from 'node:fs';
import { openHighs } from '../packages/solve/src/highs/open-highs.ts';
import { type RivalInstance, type RivalStaff, rivalInstance } from './rivals-instance.ts';

/** What a rival found: a row a person, a cell a day, `''` for off; `null` where it found none. */
export interface RivalAnswer {
  readonly grid: readonly (readonly string[])[] | null;
  readonly bound: number | null;
  readonly status: string;
}

/** The compact mixed integer programme (a binary for each person, day and shift) in HiGHS: FILE SECONDS. */
async function main([file = '', seconds = '10']: readonly string[]): Promise<RivalAnswer> {
  const instance = rivalInstance(readFileSync(file, 'utf8'));
  const highs = await openHighs();
  const found = highs.solve(compactProgramme(instance), { time_limit: Number(seconds), output_flag: false });
  const chosen = (name: string) => {
    const column = found.Columns[name];
    return column !== undefined && 'Primal' in column && column.Primal > 0.5;
  };
  const hasRoster = instance.staff.some((_, p) => everyCell(instance, p).some(chosen));
  return {
    status: found.Status,
    // The interface gives the bound only where it is the optimum.
    bound: found.Status === 'Optimal' ? found.ObjectiveValue : null,
    grid: hasRoster ? instance.staff.map((_, p) => lineOf(instance, p, chosen)) : null,
  };
}

function lineOf({ days, shifts }: RivalInstance, person: number, chosen: (name: string) => boolean): string[] {
  return Array.from({ length: days }, (_, day) => {
    const shift = shifts.findIndex((_, s) => chosen(cell(person, day, s)));
    return shifts[shift]?.id ?? '';
  });
}

function everyCell({ days, shifts }: RivalInstance, person: number): string[] {
  return Array.from({ length: days }, (_, day) => shifts.map((_, s) => cell(person, day, s))).flat();
}

function cell(person: number, day: number, shift: number): string {
  return `x${person}_${day}_${shift}`;
}

/** The programme in the LP format that HiGHS reads. */
function compactProgramme(instance: RivalInstance): string {
  const rows: string[] = [];
  const binaries: string[] = [];
  const weights = new Map<string, number>();
  let given = 0;
  for (const { person, day, shift, weight, want } of instance.requests) {
    const name = cell(person, day, shift);
    weights.set(name, (weights.get(name) ?? 0) + (want ? -weight : weight));
    if (want) given += weight;
  }
  instance.staff.forEach((staff, person) => {
    binaries.push(...everyCell(instance, person));
    rows.push(...lineRows(instance, person, staff, binaries));
  });
  const slacks = instance.cover.map(({ day, shift, need, under, over }, i) => {
    const there = instance.staff.map((_, person) => cell(person, day, shift)).join(' + ');
    rows.push(`${there} + u${i} - o${i} = ${need}`);
    return `${under} u${i} + ${over} o${i}`;
  });
  const requests = [...weights].map(([name, weight]) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${name}`);
  return [
    'Minimize',
    ` obj: ${[...wrapped(slacks.join(' + ')), ...requests, `+ ${given} one`].join('\n ')}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${wrapped(row).join('\n ')}`),
    ' fixed: one = 1',
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n');
}

/** The rules of one person's line; adds the binaries of weekends. */
function lineRows(instance: RivalInstance, person: number, staff: RivalStaff, binaries: string[]): string[] {
  const { days, shifts } = instance;
  const rows: string[] = [];
  const works = (day: number, sign = '+') => shifts.map((_, s) => `${sign} ${cell(person, day, s)}`).join(' ');
  const sum = (from: number, until: number, sign = '+') =>
    Array.from({ length: until - from }, (_, i) => works(from + i, sign)).join(' ');
  for (let day = 0; day < days; day++) rows.push(`${works(day)} <= 1`);
  for (const day of staff.daysOff) rows.push(`${works(day)} = 0`);
  shifts.forEach((shift, s) => {
    const most = staff.maxShifts[s] ?? 0;
    const all = Array.from({ length: days }, (_, day) => `+ ${cell(person, day, s)}`).join(' ');
    if (most < days) rows.push(`${all} <= ${most}`);
    for (const next of shift.notNext) {
      for (let day = 0; day + 1 < days; day++)
        rows.push(`${cell(person, day, s)} + ${cell(person, day + 1, next)} <= 1`);
    }
  });
  const minutes = Array.from({ length: days }, (_, day) =>
    shifts.map((shift, s) => `+ ${shift.minutes} ${cell(person, day, s)}`).join(' '),
  ).join(' ');
  rows.push(`${minutes} <= ${staff.maxMinutes}`, `${minutes} >= ${staff.minMinutes}`);
  for (let day = 0; day + staff.maxRun < days; day++) {
    rows.push(`${sum(day, day + staff.maxRun + 1)} <= ${staff.maxRun}`);
  }
  // Off, a few days of work, off: forbidden inside the horizon; and the other way round.
  for (let length = 1; length < staff.minRun; length++) {
    for (let day = 1; day + length < days; day++) {
      rows.push(`${works(day - 1)} ${sum(day, day + length, '-')} ${works(day + length)} >= ${1 - length}`);
    }
  }
  for (let length = 1; length < staff.minOff; length++) {
    for (let day = 1; day + length < days; day++) {
      rows.push(`${works(day - 1)} ${sum(day, day + length, '-')} ${works(day + length)} <= 1`);
    }
  }
  const weekends = Array.from({ length: days / 7 }, (_, week) => `k${person}_${week}`);
  weekends.forEach((name, week) => {
    for (const day of [7 * week + 5, 7 * week + 6]) rows.push(`${works(day)} - ${name} <= 0`);
  });
  rows.push(`${weekends.join(' + ')} <= ${staff.maxWeekends}`);
  binaries.push(...weekends);
  return rows;
}

/** Lines of the LP format may not be long. */
function wrapped(text: string): string[] {
  return text.match(/.{1,400}(?= |$)/g) ?? [text];
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
