import { listWords, type ProblemCode, ProblemList, quoteText } from '@rotawright/core/problems';

/** A line with its number in the file, from 1. */
export interface NumberedLine {
  readonly at: number;
  readonly text: string;
}

/** Bounds of a whole number, both included. */
export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** Bounds of counts and weights that say nothing themselves. */
export const ANY_COUNT: WholeRange = { least: 0, most: 1_000_000 };

/** A list of faults that readers of several files share. */
export function benchmarkFaults(): ProblemList {
  return new ProblemList('benchmark.more');
}

/** A text file under reading: its lines, and every fault with the line it stands on. */
export class BenchmarkText {
  readonly name: string;
  /** Lines that hold something, comments left out, trimmed. */
  readonly lines: readonly NumberedLine[];
  readonly faults: ProblemList;

  /** `comment` begins a comment line; where `endsLine`, a comment at the end of any line, too. */
  constructor(
    text: string,
    name: string,
    options: { readonly comment: string; readonly endsLine?: boolean; readonly faults: ProblemList },
  ) {
    this.name = name;
    this.faults = options.faults;
    this.lines = text
      .split(/\r\n|\r|\n/)
      .map((line, i) => ({ at: i + 1, text: (options.endsLine ? cutFrom(line, options.comment) : line).trim() }))
      .filter(({ text: line }) => line !== '' && !line.startsWith(options.comment));
  }

  /** Reports a fault on a line. */
  fault(code: ProblemCode, at: number, said: { found: string; expected: string; tryThis?: string }): void {
    const { found, expected, tryThis = '' } = said;
    this.faults.add(code, () => ({ where: `${this.name}, line ${at}`, found, expected, tryThis }));
  }

  /** Reports a heading of a section that the format does not have, or that was there before. */
  heading(at: number, name: string, { known, isTwice }: { known: ReadonlySet<string>; isTwice: boolean }): void {
    const found = `a section ${quoteText(name)}`;
    if (!known.has(name)) {
      const tryThis = this.faults.nearest(name, known) ?? '';
      this.fault('benchmark.name', at, { found, expected: `one of ${listWords(known)}`, tryThis });
    } else if (isTwice) {
      this.fault('benchmark.value', at, { found: `${found} a second time`, expected: 'each section once' });
    }
  }

  /** Reports a section that is not there. */
  missing(section: string): void {
    this.faults.add('benchmark.missing', () => ({
      where: this.name,
      found: `no section ${section}`,
      expected: `a section ${section}`,
      tryThis: '',
    }));
  }

  /** The whole number that a cell holds; 0 after a fault. `what` names it. */
  whole(at: number, cell: string, { what, range = ANY_COUNT }: { what: string; range?: WholeRange }): number {
    const value = /^-?\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
    if (value >= range.least && value <= range.most) return value;
    const expected = `a whole number from ${range.least} to ${range.most} (${what})`;
    this.fault('benchmark.value', at, { found: quoteText(cell), expected });
    return Math.max(0, range.least);
  }

  /** The place of a name in a list of known ones; -1 after a fault. */
  place(at: number, word: string, { what, known }: { what: string; known: ReadonlyMap<string, number> }): number {
    const place = known.get(word);
    if (place !== undefined) return place;
    const near = this.faults.nearest(word, known.keys());
    this.fault('benchmark.name', at, {
      found: `${what} ${quoteText(word)}`,
      expected: `one of ${listWords(known.keys())}`,
      tryThis: near === null ? '' : `${near}`,
    });
    return -1;
  }

  /** Names with their places; reports those that come twice. */
  places(rows: readonly { readonly at: number; readonly id: string }[], what: string): ReadonlyMap<string, number> {
    const known = new Map<string, number>();
    rows.forEach(({ at, id }, place) => {
      if (known.has(id)) {
        this.fault('benchmark.value', at, { found: `${what} ${quoteText(id)} twice`, expected: 'each name once' });
      } else known.set(id, place);
    });
    return known;
  }
}

function cutFrom(line: string, mark: string): string {
  const at = line.indexOf(mark);
  return at < 0 ? line : line.slice(0, at);
}
