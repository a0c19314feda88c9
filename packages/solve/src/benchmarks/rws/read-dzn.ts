import { bad, good, type Outcome, type ProblemList, quoteText } from '@rotawright/core/problems';
import { BenchmarkText, type WholeRange } from '../text/benchmark-text.ts';
import type { RwsFile } from './rws-file.ts';

const MOST_WEEKS = 2000;
const MOST_SHIFTS = 20;
const WEEK = 7;
/** Days of a run. */
const RUNS: WholeRange = { least: 1, most: WEEK * MOST_WEEKS };

/** A statement `name = value;` of the data file, with the line on which it begins. */
interface Statement {
  readonly at: number;
  readonly value: string;
}

/** A statement that has begun. */
interface OpenStatement extends Statement {
  readonly name: string;
}

/** Reads a rotating-workforce instance (MiniZinc data, as the twenty of Musliu are written). */
export function readRwsDzn(text: string, name: string, faults: ProblemList): Outcome<RwsFile> {
  const file = new BenchmarkText(text, name, { comment: '%', endsLine: true, faults });
  const data = new DataFile(file);
  const weeks = data.whole('groups', { least: 1, most: MOST_WEEKS });
  const count = data.whole('numShifts', { least: 1, most: MOST_SHIFTS });
  const minRun = data.list('minShift', count, RUNS);
  const maxRun = data.list('maxShift', count, RUNS);
  const rows = data.numbers('demand', { least: 0, most: MOST_WEEKS });
  data.expectCount('demand', { found: rows.length, expected: count * WEEK });
  const demand = new Int32Array(WEEK * count);
  rows.slice(0, demand.length).forEach((people, i) => {
    demand[(i % WEEK) * count + Math.floor(i / WEEK)] = people;
  });
  const value: RwsFile = {
    name,
    weeks,
    shifts: Array.from({ length: count }, (_, s) => ({
      id: (count <= 3 ? 'DAN' : 'ABCDEFGHIJKLMNOPQRST').charAt(s),
      minRun: minRun[s] ?? 1,
      maxRun: maxRun[s] ?? 1,
    })),
    minOff: data.whole('minOff', RUNS),
    maxOff: data.whole('maxOff', RUNS),
    minWork: data.whole('minOn', RUNS),
    maxWork: data.whole('maxOn', RUNS),
    notNext: data.forbidden(count),
    notAfterDayOff: data.forbiddenAfterDayOff(count),
    demand,
  };
  return faults.found > 0 ? bad(faults.list()) : good(value);
}

/** The statements of a data file, read by name; faults carry the line on which a statement begins. */
class DataFile {
  private readonly file: BenchmarkText;
  private readonly statements = new Map<string, Statement>();

  constructor(file: BenchmarkText) {
    this.file = file;
    let open: OpenStatement | null = null;
    for (const { at, text } of file.lines) {
      for (const part of text.split(/(?<=;)/)) {
        open = this.read(open, at, part);
        if (open === null || !part.trimEnd().endsWith(';')) continue;
        this.statements.set(open.name, { at: open.at, value: open.value.trim().replace(/;$/, '') });
        open = null;
      }
    }
    if (open === null) return;
    file.fault('benchmark.value', open.at, {
      found: `${open.name} without ";"`,
      expected: 'a statement that ends in ";"',
    });
  }

  /** The statement that is open after a further part of a line. */
  private read(open: OpenStatement | null, at: number, part: string): OpenStatement | null {
    if (open !== null) return { ...open, value: `${open.value} ${part}` };
    const [, name, value = ''] = /^\s*([A-Za-z]\w*)\s*=(.*)$/.exec(part) ?? [];
    if (name !== undefined) return { name, at, value };
    this.file.fault('benchmark.value', at, { found: quoteText(part.trim()), expected: 'a statement "name = value;"' });
    return null;
  }

  whole(name: string, range: WholeRange): number {
    const { at, value } = this.statement(name);
    return this.file.whole(at, value.trim(), { what: name, range });
  }

  /** All numbers of a statement, in order. */
  numbers(name: string, range: WholeRange): number[] {
    const { at, value } = this.statement(name);
    return wordsIn(value).map((word) => this.file.whole(at, word, { what: name, range }));
  }

  list(name: string, count: number, range: WholeRange): number[] {
    const numbers = this.numbers(name, range);
    this.expectCount(name, { found: numbers.length, expected: count });
    return numbers;
  }

  expectCount(name: string, { found, expected }: { readonly found: number; readonly expected: number }): void {
    if (found === expected) return;
    this.file.fault('benchmark.value', this.statement(name).at, {
      found: `${found} numbers in ${name}`,
      expected: `${expected}`,
    });
  }

  /** `forbidden = [{}, {1}, {1,2}]`: after each shift the ones that may not follow it. */
  forbidden(shifts: number): Uint8Array {
    const { at, value } = this.statement('forbidden');
    const table = new Uint8Array(shifts * shifts);
    const sets = value.match(/\{[^}]*\}/g) ?? [];
    this.expectCount('forbidden', { found: sets.length, expected: shifts });
    sets.slice(0, shifts).forEach((set, a) => {
      for (const word of wordsIn(set)) {
        const b = this.file.whole(at, word, { what: 'forbidden', range: { least: 1, most: MOST_SHIFTS } }) - 1;
        this.mark(table, at, { shifts, a, b });
      }
    });
    return table;
  }

  /** `forbidden3 = [| 3, 0, 1 | … |]`: rows of a shift, a day off and the shift that may not follow. */
  forbiddenAfterDayOff(shifts: number): Uint8Array {
    const { at } = this.statement('forbidden3');
    const table = new Uint8Array(shifts * shifts);
    const numbers = this.numbers('forbidden3', { least: 0, most: MOST_SHIFTS });
    for (let i = 0; i + 2 < numbers.length; i += 3) {
      if (numbers[i + 1] !== 0) {
        this.file.fault('benchmark.value', at, { found: `${numbers[i + 1]} in the middle`, expected: '0, a day off' });
      }
      this.mark(table, at, { shifts, a: (numbers[i] ?? 0) - 1, b: (numbers[i + 2] ?? 0) - 1 });
    }
    return table;
  }

  private mark(table: Uint8Array, at: number, { shifts, a, b }: { shifts: number; a: number; b: number }): void {
    if (a >= 0 && a < shifts && b >= 0 && b < shifts) table[a * shifts + b] = 1;
    else this.file.fault('benchmark.name', at, { found: `shifts ${a + 1} and ${b + 1}`, expected: `1 to ${shifts}` });
  }

  private statement(name: string): Statement {
    const statement = this.statements.get(name);
    if (statement !== undefined) return statement;
    this.file.missing(name);
    const nothing = { at: 1, value: '0' };
    this.statements.set(name, nothing);
    return nothing;
  }
}

/** Words of a list, an array or a set: what stands between its brackets, bars and commas. */
function wordsIn(value: string): string[] {
  return value.split(/[\s,|[\]{}]+/).filter((word) => word !== '');
}
