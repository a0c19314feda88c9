import { bad, good, type Outcome, type ProblemList, quoteText } from '@rotawright/core/problems';
import { parseCivilDate, parseClockTime, weekdayOf } from '@rotawright/core/time';
import { ANY_COUNT, BenchmarkText, type NumberedLine } from '../text/benchmark-text.ts';
import type { Inrc1Employee, Inrc1File, Inrc1Pattern, Inrc1Request, Inrc1Shift } from './inrc1-file.ts';
import { blankCells, commaCells, type Inrc1Sections, inrc1Sections } from './inrc1-sections.ts';
import { readContract, weekdayNamed } from './read-contract.ts';

const MOST_DAYS = 371;
const MOST_SHIFTS = 100;
const MOST_PEOPLE = 2000;
const LONGEST_PATTERN = 8;
const DAY_MINUTES = 1440;

/** Reads an instance of the First International Nurse Rostering Competition (2010), text format. */
export function readInrc1(text: string, name: string, faults: ProblemList): Outcome<Inrc1File> {
  const file = new BenchmarkText(text, name, { comment: '//', faults });
  const sections = inrc1Sections(file);
  const period = readPeriod(file, sections('SCHEDULING_PERIOD')[0]);
  const skills = file.places(
    sections('SKILLS').map(({ at, text: id }) => ({ at, id: id.trim() })),
    'skill',
  );
  const shifts = sections('SHIFT_TYPES').map((line) => readShift(file, line, skills));
  const shiftAt = file.places(idsOf(sections('SHIFT_TYPES')), 'shift');
  const patternAt = file.places(idsOf(sections('PATTERNS')), 'pattern');
  const patterns = sections('PATTERNS').map((line) => readPattern(file, line, shiftAt));
  const contracts = sections('CONTRACTS').map((line) => readContract(file, line, patternAt));
  const contractAt = file.places(idsOf(sections('CONTRACTS')), 'contract');
  const employees = sections('EMPLOYEES').map((line) => readEmployee(file, line, { contractAt, skills }));
  const employeeAt = file.places(idsOf(sections('EMPLOYEES')), 'employee');
  const need = readCover(file, sections, { period, shiftAt });
  const requests = readRequests(file, sections, { period, shiftAt, employeeAt });
  checkSize(file, 'SHIFT_TYPES', shifts.length, MOST_SHIFTS);
  checkSize(file, 'EMPLOYEES', employees.length, MOST_PEOPLE);
  if (faults.found > 0) return bad(faults.list());
  const { id, days, firstWeekday } = period;
  return good({ name: id, days, firstWeekday, shifts, contracts, patterns, employees, need, requests });
}

interface Period {
  readonly id: string;
  readonly firstDay: number;
  readonly days: number;
  readonly firstWeekday: number;
}

function readPeriod(file: BenchmarkText, line: NumberedLine | undefined): Period {
  const [id = '', from = '', until = ''] = commaCells(line?.text ?? '');
  const firstDay = readDate(file, line?.at ?? 1, from);
  const days = readDate(file, line?.at ?? 1, until) - firstDay + 1;
  if (days < 1 || days > MOST_DAYS) {
    const expected = `1 to ${MOST_DAYS} days`;
    file.fault('benchmark.size', line?.at ?? 1, { found: `a period of ${days} days`, expected });
    return { id, firstDay, days: 1, firstWeekday: weekdayOf(firstDay) };
  }
  return { id, firstDay, days, firstWeekday: weekdayOf(firstDay) };
}

function readDate(file: BenchmarkText, at: number, cell: string): number {
  const day = parseCivilDate(cell);
  if (day === null)
    file.fault('benchmark.value', at, { found: quoteText(cell), expected: 'a date such as 2010-01-28' });
  return day ?? 0;
}

function idsOf(lines: readonly NumberedLine[]) {
  return lines.map(({ at, text }) => ({ at, id: commaCells(text)[0] ?? '' }));
}

function readShift(file: BenchmarkText, { at, text }: NumberedLine, skills: ReadonlyMap<string, number>): Inrc1Shift {
  const [id = '', , from = '', until = '', , list = ''] = commaCells(text);
  const start = readTime(file, at, from);
  const end = readTime(file, at, until);
  const asked = blankCells(list).map((skill) => file.place(at, skill, { what: 'skill', known: skills }));
  const isNight = end <= start;
  const minutes = end - start + (isNight ? DAY_MINUTES : 0);
  return { id, isNight, minutes, skills: asked.filter((place) => place >= 0) };
}

function readTime(file: BenchmarkText, at: number, cell: string): number {
  const time = parseClockTime(cell.slice(0, 5));
  if (time === null) file.fault('benchmark.value', at, { found: quoteText(cell), expected: 'a time such as 06:30:00' });
  return time ?? 0;
}

function readPattern(
  file: BenchmarkText,
  { at, text }: NumberedLine,
  shiftAt: ReadonlyMap<string, number>,
): Inrc1Pattern {
  const [, weight = '', rest = ''] = commaCells(text);
  const [count = '', ...entries] = blankCells(rest);
  const length = file.whole(at, count, { what: 'days of the pattern', range: { least: 1, most: LONGEST_PATTERN } });
  if (length !== entries.length) {
    file.fault('benchmark.value', at, { found: `${entries.length} days`, expected: `${length}, as the line says` });
  }
  const days = entries.map((entry) => {
    const [, shift = '', day = ''] = /^\((.+)\|(.+)\)$/.exec(entry) ?? [];
    const weekday = weekdayNamed(day);
    if (day !== 'Any' && weekday === null) {
      file.fault('benchmark.value', at, { found: quoteText(entry), expected: '(shift|day), the day a weekday or Any' });
    }
    if (shift === 'None') return { shift: 'off' as const, weekday };
    if (shift === 'Any') return { shift: 'work' as const, weekday };
    return { shift: file.place(at, shift, { what: 'shift', known: shiftAt }), weekday };
  });
  return { weight: file.whole(at, weight, { what: 'weight' }), days };
}

function readEmployee(
  file: BenchmarkText,
  { at, text }: NumberedLine,
  { contractAt, skills }: { contractAt: ReadonlyMap<string, number>; skills: ReadonlyMap<string, number> },
): Inrc1Employee {
  const [id = '', , contract = '', , list = ''] = commaCells(text);
  const own = blankCells(list).map((skill) => file.place(at, skill, { what: 'skill', known: skills }));
  return { id, contract: file.place(at, contract, { what: 'contract', known: contractAt }), skills: new Set(own) };
}

function readCover(
  file: BenchmarkText,
  sections: Inrc1Sections,
  { period, shiftAt }: { period: Period; shiftAt: ReadonlyMap<string, number> },
): Int32Array {
  const shifts = shiftAt.size;
  const need = new Int32Array(period.days * shifts);
  const put = (day: number, shift: number, count: number) => {
    if (shift >= 0 && day >= 0 && day < period.days) need[day * shifts + shift] = count;
  };
  for (const { at, text } of sections('DAY_OF_WEEK_COVER')) {
    const [day = '', shift = '', count = ''] = commaCells(text);
    const weekday = weekdayNamed(day);
    if (weekday === null) file.fault('benchmark.value', at, { found: quoteText(day), expected: 'a day of the week' });
    const place = file.place(at, shift, { what: 'shift', known: shiftAt });
    const people = file.whole(at, count, { what: 'people needed' });
    for (let d = 0; d < period.days; d += 1) if ((period.firstWeekday + d) % 7 === weekday) put(d, place, people);
  }
  for (const { at, text } of sections('DATE_SPECIFIC_COVER')) {
    const [date = '', shift = '', count = ''] = commaCells(text);
    const place = file.place(at, shift, { what: 'shift', known: shiftAt });
    put(readDay(file, at, { date, period }), place, file.whole(at, count, { what: 'people needed' }));
  }
  return need;
}

function readDay(file: BenchmarkText, at: number, { date, period }: { date: string; period: Period }): number {
  const day = readDate(file, at, date) - period.firstDay;
  if (day >= 0 && day < period.days) return day;
  file.fault('benchmark.value', at, { found: quoteText(date), expected: 'a date inside the scheduling period' });
  return 0;
}

const REQUESTS = [
  { section: 'DAY_OFF_REQUESTS', isOn: false, hasShift: false },
  { section: 'DAY_ON_REQUESTS', isOn: true, hasShift: false },
  { section: 'SHIFT_OFF_REQUESTS', isOn: false, hasShift: true },
  { section: 'SHIFT_ON_REQUESTS', isOn: true, hasShift: true },
];

function readRequests(
  file: BenchmarkText,
  sections: Inrc1Sections,
  known: { period: Period; shiftAt: ReadonlyMap<string, number>; employeeAt: ReadonlyMap<string, number> },
): Inrc1Request[] {
  return REQUESTS.flatMap(({ section, isOn, hasShift }) =>
    sections(section).map(({ at, text }) => {
      const cells = commaCells(text);
      const shift = hasShift ? file.place(at, cells[2] ?? '', { what: 'shift', known: known.shiftAt }) : null;
      return {
        employee: file.place(at, cells[0] ?? '', { what: 'employee', known: known.employeeAt }),
        day: readDay(file, at, { date: cells[1] ?? '', period: known.period }),
        shift,
        isOn,
        weight: file.whole(at, cells[hasShift ? 3 : 2] ?? '', { what: 'weight', range: ANY_COUNT }),
      };
    }),
  );
}

function checkSize(file: BenchmarkText, section: string, count: number, most: number): void {
  if (count >= 1 && count <= most) return;
  file.fault('benchmark.size', 1, { found: `${count} entries in ${section}`, expected: `1 to ${most}` });
}
